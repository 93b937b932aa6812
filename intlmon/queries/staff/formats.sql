-- One row per format and flow of the period.
SELECT period, period AS "period_name@period", flow, flow AS "flow_name@staff_flow",
    format, format AS "format_name@format", persons, source_id, locator
FROM mart.staff_by_format
WHERE period = $period AND mart.wanted($flow, flow)
ORDER BY flow DESC, persons DESC
