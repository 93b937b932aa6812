-- One row per partner country and kind: programmes. As the lists by country print them; from the rows where a filter splits them.
WITH chosen AS (
    SELECT kind, country, programmes, source_id, locator
    FROM mart.programmes_by_country
    WHERE coalesce($level, $field, $ownership, $institution) IS NULL AND year = $year::INTEGER AND mart.wanted($kind, kind) AND mart.wanted($country, country)
    UNION ALL
    SELECT kind, country, 1, source_id, locator
    FROM mart.programmes
    WHERE coalesce($level, $field, $ownership, $institution) IS NOT NULL AND institution IS NOT NULL AND year = $year::INTEGER
        AND mart.wanted($kind, kind) AND mart.wanted($country, country)
        AND mart.wanted($level, level) AND mart.wanted($field, field) AND mart.wanted($ownership, ownership)
        AND mart.wanted($institution, institution)
)
SELECT coalesce(country, 'missing') AS "label@country", kind AS "series@programme_kind_short",
    list_position(['joint', 'double'], kind) AS series_order, sum(programmes) AS value,
    -sum(sum(programmes)) OVER (PARTITION BY country) AS label_order, mart.cite(source_id, locator) AS cited
FROM chosen
GROUP BY country, kind
ORDER BY label_order, "label@country", series_order
