-- One row per direction of cooperation: label, value.
SELECT direction AS "label@direction", agreements AS value, [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.agreements_by_direction
WHERE year = $year::INTEGER AND mart.wanted($direction, direction)
ORDER BY agreements DESC
