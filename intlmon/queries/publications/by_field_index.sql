-- One row per field and index of the year: publications.
SELECT field AS "row@field", "index" AS "column@index",
    field::INTEGER AS row_order, list_position(['scopus', 'wos'], "index") AS column_order,
    publications AS value, [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.publications_by_field
WHERE year = $year::INTEGER AND mart.wanted($index, "index") AND mart.wanted($field, field)
ORDER BY row_order, column_order
