-- One row per country and flow of the period, its share of the flow, and the same half-year a year before where the document gives it.
WITH shared AS (
    SELECT *, round(100.0 * persons / sum(persons) OVER (PARTITION BY period, flow), 1) AS share
    FROM mart.staff_by_country
)
SELECT now.period, now.period AS "period_name@period", now.flow, now.flow AS "flow_name@staff_flow",
    now.country, now.country AS "country_name@country", now.persons, now.share, earlier.persons AS before,
    now.persons - earlier.persons AS change, now.source_id, concat_ws(' | ', now.locator, mart.beside(now.source_id, earlier.source_id, earlier.locator)) AS locator
FROM shared AS now
LEFT JOIN mart.staff_by_country AS earlier
    ON earlier.flow = now.flow AND earlier.country = now.country
    AND earlier.period = (left(now.period, 4)::INTEGER - 1)::VARCHAR || substr(now.period, 5)
WHERE now.period = $period AND mart.wanted($flow, now.flow) AND mart.wanted($country, now.country)
ORDER BY now.persons DESC, "country_name@country", now.flow DESC
