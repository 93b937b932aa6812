-- One row per country and status: foreign branches in Kazakhstan.
SELECT coalesce(country, 'missing') AS "label@country", status AS "series@branch_status",
    list_position(['operating', 'planned'], status) AS series_order, count(*) AS value,
    -sum(count(*)) OVER (PARTITION BY country) AS label_order, mart.cite(source_id, locator) AS cited
FROM mart.branches
WHERE year = $year::INTEGER AND flow = 'inbound' AND mart.wanted($flow, flow) AND mart.wanted($status, status)
    AND mart.wanted($country, country) AND mart.wanted($institution, institution)
GROUP BY country, status
ORDER BY label_order, "label@country", series_order
