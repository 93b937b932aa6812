-- One row per ownership and flow of the period, with the same half-year a year before where the document gives it.
SELECT now.period, now.period AS "period_name@period", now.flow, now.flow AS "flow_name@staff_flow",
    now.ownership, now.ownership AS "ownership_name@ownership", now.persons, earlier.persons AS before,
    now.persons - earlier.persons AS change, now.source_id, concat_ws(' | ', now.locator, mart.beside(now.source_id, earlier.source_id, earlier.locator)) AS locator
FROM mart.staff_by_ownership AS now
LEFT JOIN mart.staff_by_ownership AS earlier
    ON earlier.flow = now.flow AND earlier.ownership = now.ownership
    AND earlier.period = (left(now.period, 4)::INTEGER - 1)::VARCHAR || substr(now.period, 5)
WHERE now.period = $period AND mart.wanted($flow, now.flow) AND mart.wanted($ownership, now.ownership)
ORDER BY now.flow DESC, now.persons DESC
