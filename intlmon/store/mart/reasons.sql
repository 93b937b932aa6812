-- One row per reason for which figures of some series and those of the year before, shown beside them, do not cover the same.
CREATE MACRO mart.reasons(of_series, in_year, in_language) AS TABLE (
    SELECT DISTINCT kind, named.name AS item, of_period, other_period, "count", "of", source_id, locator
    FROM mart.coverage_warnings AS warnings
    LEFT JOIN mart.names_of_items AS named
        ON named.comparison = warnings.comparison AND named.item = concat_ws(':', code, split) AND language = in_language
    WHERE list_contains(of_series, series) AND period = in_year AND before_period = (in_year::INTEGER - 1)::VARCHAR
        AND kind <> 'partly_known'
    ORDER BY kind, item
);
