-- One row per key figure of Branches; a row that repeats another is not counted twice.
WITH chosen AS (
    SELECT *
    FROM mart.branches
    WHERE year = $year::INTEGER AND mart.wanted($flow, flow) AND mart.wanted($status, status)
        AND mart.wanted($country, country) AND mart.wanted($institution, institution)
        AND duplicate_of IS NULL
)
SELECT 1 AS place, 'inbound_operating' AS figure, count(*) AS value, 'branches' AS unit,
    NULL AS before, NULL AS before_period, mart.cite(source_id, locator) AS cited
FROM chosen WHERE flow = 'inbound' AND status = 'operating' HAVING count(*) > 0
UNION ALL
SELECT 2, 'inbound_planned', count(*), 'branches', NULL, NULL, mart.cite(source_id, locator)
FROM chosen WHERE flow = 'inbound' AND status = 'planned' HAVING count(*) > 0
UNION ALL
SELECT 3, 'outbound', count(*), 'branches', NULL, NULL, mart.cite(source_id, locator)
FROM chosen WHERE flow = 'outbound' HAVING count(*) > 0
UNION ALL
SELECT 4, 'outbound_printed', any_value(value) FILTER (period = $year), 'branches',
    any_value(value) FILTER (period = ($year::INTEGER - 1)::VARCHAR), ($year::INTEGER - 1)::VARCHAR, mart.cite(source_id, locator)
FROM mart.figures
WHERE topic = 'branches' AND measure = 'representations' AND basis = 'published' AND flow = 'outbound' AND institution IS NULL AND country IS NULL
    AND $country IS NULL AND $institution IS NULL AND $status IS NULL AND mart.wanted($flow, flow)
HAVING count(*) FILTER (period = $year) > 0
UNION ALL
SELECT 5, 'outbound_countries', count(DISTINCT country), 'countries', NULL, NULL, mart.cite(source_id, locator)
FROM chosen WHERE flow = 'outbound' HAVING count(*) > 0
ORDER BY place
