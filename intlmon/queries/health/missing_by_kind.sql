-- One row per thing that records lack and kind: programmes.
WITH lacking AS (
    SELECT kind, unnest(missing) AS lacks, source_id, locator
    FROM mart.programmes_as_of($as_of)
    WHERE year = $year::INTEGER AND mart.wanted($state, state) AND mart.wanted($kind, kind) AND mart.wanted($level, level) AND mart.wanted($field, field)
        AND mart.wanted($country, country) AND mart.wanted($ownership, ownership) AND mart.wanted($institution, institution)
)
SELECT lacks AS "label@programme_field", kind AS "series@programme_kind_short",
    list_position(['joint', 'double'], kind) AS series_order, count(*) AS value,
    -sum(count(*)) OVER (PARTITION BY lacks) AS label_order, mart.cite(source_id, locator) AS cited
FROM lacking
WHERE mart.wanted($missing, lacks)
GROUP BY lacks, kind
ORDER BY label_order, "label@programme_field", series_order
