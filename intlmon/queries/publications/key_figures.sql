-- One row per key figure of Publications: the sums of the table by field, and of a university where one is chosen; the figures
-- of universities are split neither by index nor by field.
WITH chosen AS (
    SELECT *
    FROM mart.publications_by_field
    WHERE year IN ($year::INTEGER, $year::INTEGER - 1) AND $institution IS NULL
        AND mart.wanted($index, "index") AND mart.wanted($field, field)
),
of_institutions AS (
    SELECT *
    FROM mart.publications_by_institution
    WHERE year IN ($year::INTEGER, $year::INTEGER - 1) AND $institution IS NOT NULL
        AND coalesce($index, $field) IS NULL AND mart.wanted($institution, institution)
),
printed AS (
    SELECT *
    FROM mart.figures
    WHERE topic = 'publications' AND measure = 'publications' AND period = $year AND "index" IS NULL AND field IS NULL
        AND institution IS NULL AND ownership IS NULL AND coalesce($index, $field, $institution) IS NULL
)
SELECT 1 AS place, CASE any_value(basis) WHEN 'registry' THEN 'counted' ELSE 'printed' END AS figure, any_value(value) AS value, 'publications' AS unit, NULL::DOUBLE AS before,
    NULL AS before_period, mart.cite(source_id, locator) AS cited
FROM printed
HAVING count(*) > 0
UNION ALL
SELECT CASE "index" WHEN 'scopus' THEN 2 ELSE 3 END, "index", sum(publications) FILTER (year = $year::INTEGER), 'publications',
    sum(publications) FILTER (year = $year::INTEGER - 1), ($year::INTEGER - 1)::VARCHAR, mart.cite(source_id, locator)
FROM chosen
GROUP BY "index"
HAVING count(*) FILTER (year = $year::INTEGER) > 0
UNION ALL
SELECT 4, 'institutions', any_value(value), 'institutions', NULL, NULL, mart.cite(source_id, locator)
FROM mart.figures
WHERE topic = 'publications' AND measure = 'institutions_publishing' AND period = $year AND ownership IS NULL AND field IS NULL
    AND coalesce($index, $field, $institution) IS NULL
HAVING count(*) > 0
UNION ALL
SELECT 5, 'of_institutions', sum(publications) FILTER (year = $year::INTEGER), 'publications',
    CASE WHEN count(*) FILTER (year = $year::INTEGER) = count(*) FILTER (year = $year::INTEGER - 1)
        THEN sum(publications) FILTER (year = $year::INTEGER - 1) END,
    ($year::INTEGER - 1)::VARCHAR, mart.cite(source_id, locator)
FROM of_institutions
HAVING count(*) FILTER (year = $year::INTEGER) > 0
ORDER BY place
