-- One row per key figure of Concept 2029; the expected results are not split by indicator.
SELECT 1 AS place, 'indicators' AS figure, count(*) AS value, 'indicators' AS unit, NULL AS before, NULL AS before_period,
    mart.cite(source_id, locator) AS cited
FROM mart.indicators
WHERE mart.wanted($indicator, code)
UNION ALL
SELECT 2, 'with_actual', count(DISTINCT code), 'indicators', NULL, NULL, mart.cite(source_id, locator)
FROM mart.indicator_actuals
WHERE mart.wanted($indicator, code)
UNION ALL
SELECT 3, 'results', count(DISTINCT no), 'units', NULL, NULL, mart.cite(source_id, locator)
FROM mart.expected_results
WHERE $indicator IS NULL
HAVING count(*) > 0
UNION ALL
SELECT 4, 'actions', count(*), 'actions', NULL, NULL, mart.cite(source_id, locator)
FROM mart.actions
WHERE mart.wanted($indicator, indicator)
UNION ALL
SELECT 5, 'actions_due', count(*), 'actions', NULL, NULL, mart.cite(source_id, locator)
FROM mart.actions
WHERE mart.wanted($indicator, indicator) AND year(due_to) <= $year::INTEGER
ORDER BY place
