-- One row per leading university and year, the 25 with the most publications: publications.
WITH ordered AS (
    SELECT institution, year, publications, source_id, locator,
        -max(publications) FILTER (year = $year::INTEGER) OVER (PARTITION BY institution) AS label_order
    FROM mart.publications_by_institution
    WHERE year IN ($year::INTEGER, $year::INTEGER - 1) AND mart.wanted($institution, institution)
)
SELECT institution AS "label@institution", year::VARCHAR AS series, year AS series_order, label_order, publications AS value,
    [{'source_id': source_id, 'locator': locator}] AS cited
FROM ordered
QUALIFY dense_rank() OVER (ORDER BY label_order NULLS LAST, institution) <= 25
ORDER BY label_order NULLS LAST, series_order
