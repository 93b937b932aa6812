-- One row per scheme: persons of both flows.
SELECT scheme AS "label@scheme", persons AS value, [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.staff_by_scheme
WHERE period = $period
ORDER BY persons DESC
