-- One row per leading university and year: publications.
SELECT institution AS "label@institution", year::VARCHAR AS series, year AS series_order,
    -max(publications) FILTER (year = $year::INTEGER) OVER (PARTITION BY institution) AS label_order,
    publications AS value, [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.publications_by_institution
WHERE year IN ($year::INTEGER, $year::INTEGER - 1) AND mart.wanted($institution, institution)
QUALIFY dense_rank() OVER (ORDER BY label_order NULLS LAST, institution) <= 25
ORDER BY label_order NULLS LAST, series_order
