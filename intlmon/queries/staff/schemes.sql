-- One row per scheme of the period; the document does not split them by flow.
SELECT period, period AS "period_name@period", scheme, scheme AS "scheme_name@scheme",
    persons, source_id, locator
FROM mart.staff_by_scheme
WHERE period = $period
ORDER BY persons DESC
