-- One row per kind and year: projects as the text gives them.
SELECT kind AS "label@project_kind", period AS series, period::INTEGER AS series_order, value,
    list_position(['science', 'education'], kind) AS label_order, [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.figures
WHERE topic = 'projects' AND measure = 'projects' AND kind IS NOT NULL AND country IS NULL AND ownership IS NULL
    AND institution IS NULL AND scheme IS NULL AND direction IS NULL AND length(period) = 4
    AND period::INTEGER IN ($year::INTEGER, $year::INTEGER - 1) AND mart.wanted($kind, kind)
ORDER BY label_order, series_order
