-- One row per flow of staff exchange with the country: persons, rank, and the same half-year a year before where the document gives it.
SELECT period, period AS "period_name@period", flow, flow AS "flow_name@staff_flow", persons::INTEGER AS persons, rank, "of",
    before, persons - before AS change, source_id, locator
FROM (SELECT *, replace(figure, '_staff', '') AS flow, value AS persons FROM mart.country_figures WHERE topic = 'staff')
WHERE country = $profile_country AND mart.of_year(period, $year)
ORDER BY flow DESC
