-- One row per direction of cooperation of the year.
SELECT year, direction, direction AS "direction_name@direction", agreements, source_id, locator
FROM mart.agreements_by_direction
WHERE year = $year::INTEGER AND mart.wanted($direction, direction)
ORDER BY agreements DESC
