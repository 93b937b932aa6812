-- One row per year and index: publications.
SELECT year::VARCHAR AS label, "index" AS "series@index", list_position(['scopus', 'wos'], "index") AS series_order,
    year AS label_order, sum(publications) AS value, mart.cite(source_id, locator) AS cited
FROM mart.publications_by_field
WHERE mart.wanted($index, "index") AND mart.wanted($field, field)
GROUP BY year, "index"
ORDER BY label_order, series_order
