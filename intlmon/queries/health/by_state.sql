-- One row per state as of the chosen day and kind: programmes.
SELECT state AS "label@programme_state", kind AS "series@programme_kind_short",
    list_position(['joint', 'double'], kind) AS series_order, count(*) AS value,
    list_position(['running', 'ending', 'ended', 'renewable', 'renewing', 'perpetual', 'unknown'], state) AS label_order,
    mart.cite(source_id, locator) AS cited
FROM mart.programmes_as_of($as_of)
WHERE year = $year::INTEGER AND mart.wanted($state, state) AND mart.wanted($kind, kind) AND mart.wanted($level, level) AND mart.wanted($field, field)
        AND mart.wanted($country, country) AND mart.wanted($ownership, ownership) AND mart.wanted($institution, institution) AND mart.wanted_any($missing, missing)
GROUP BY state, kind
ORDER BY label_order, series_order
