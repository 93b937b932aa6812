-- One row per flow of staff exchange of the institution: persons and rank.
SELECT period, period AS "period_name@period", flow, flow AS "flow_name@staff_flow", persons::INTEGER AS persons, rank, "of",
    source_id, locator
FROM (SELECT *, replace(figure, '_staff', '') AS flow, value AS persons FROM mart.institution_figures WHERE topic = 'staff')
WHERE institution = $profile_institution AND mart.of_year(period, $year)
ORDER BY flow DESC
