-- One row per field and year: publications in the chosen indexes.
SELECT field AS "label@field", year::VARCHAR AS series, year AS series_order, field::INTEGER AS label_order,
    sum(publications) AS value, mart.cite(source_id, locator) AS cited
FROM mart.publications_by_field
WHERE year IN ($year::INTEGER, $year::INTEGER - 1) AND mart.wanted($index, "index") AND mart.wanted($field, field)
GROUP BY field, year
ORDER BY label_order, series_order
