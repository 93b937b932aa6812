-- One row per figure of the text or of a total line and value printed for it up to the chosen year.
SELECT measure, measure AS "measure_name@measure", period,
    flow, flow AS "flow_name@branch_flow", institution, institution AS "institution_name@institution",
    value, unit, unit AS "unit_name@unit", source_id, locator
FROM mart.figures_printed
WHERE topic = 'branches' AND left(period, 4) <= $year
    AND mart.wanted($flow, flow) AND mart.wanted($institution, institution)
ORDER BY place
