-- One row per field and flow of the period, with its share of the flow.
WITH shared AS (
    SELECT *, round(100.0 * persons / sum(persons) OVER (PARTITION BY period, flow), 1) AS share
    FROM mart.staff_by_field
)
SELECT period, period AS "period_name@period", flow, flow AS "flow_name@staff_flow",
    field, field AS "field_name@field", persons, share, source_id, locator
FROM shared
WHERE period = $period AND mart.wanted($flow, flow) AND mart.wanted($field, field)
ORDER BY flow DESC, field
