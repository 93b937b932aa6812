-- One row per ownership and kind: programmes. As the lists by university print them; from the rows where a filter splits them.
WITH chosen AS (
    SELECT kind, ownership, programmes, source_id, locator
    FROM mart.programmes_by_institution
    WHERE coalesce($level, $field, $country) IS NULL AND year = $year::INTEGER AND mart.wanted($kind, kind) AND mart.wanted($ownership, ownership)
        AND mart.wanted($institution, institution)
    UNION ALL
    SELECT kind, ownership, 1, source_id, locator
    FROM mart.programmes
    WHERE coalesce($level, $field, $country) IS NOT NULL AND institution IS NOT NULL
        AND year = $year::INTEGER AND mart.wanted($kind, kind) AND mart.wanted($ownership, ownership)
        AND mart.wanted($institution, institution) AND mart.wanted($level, level) AND mart.wanted($field, field)
        AND mart.wanted($country, country)
)
SELECT ownership AS "label@ownership", kind AS "series@programme_kind_short",
    list_position(['joint', 'double'], kind) AS series_order, sum(programmes) AS value,
    list_position(['national', 'state', 'joint_stock', 'private', 'international'], ownership) AS label_order,
    mart.cite(source_id, locator) AS cited
FROM chosen
WHERE ownership IS NOT NULL
GROUP BY ownership, kind
ORDER BY label_order, series_order
