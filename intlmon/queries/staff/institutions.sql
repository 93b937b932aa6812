-- One row per university and flow of the period.
SELECT period, period AS "period_name@period", flow, flow AS "flow_name@staff_flow",
    institution, institution AS "institution_name@institution",
    ownership, ownership AS "ownership_name@ownership", persons, source_id, locator
FROM mart.staff_by_institution
WHERE period = $period AND mart.wanted($flow, flow) AND mart.wanted($ownership, ownership) AND mart.wanted($institution, institution)
ORDER BY persons DESC, "institution_name@institution", flow DESC, locator
