-- One row per figure of the text or of a total line and value printed for it up to the chosen one.
SELECT measure, measure AS "measure_name@measure", period, period AS "period_name@period",
    flow, flow AS "flow_name@staff_flow", country, country AS "country_name@country",
    ownership, ownership AS "ownership_name@ownership", field, field AS "field_name@field",
    degree, degree AS "degree_name@degree", format, format AS "format_name@format",
    scheme, scheme AS "scheme_name@scheme",
    value, unit, unit AS "unit_name@unit", source_id, locator
FROM mart.figures_printed
WHERE topic = 'staff' AND left(period, 4) <= left($period, 4)
    AND mart.wanted($flow, flow) AND mart.wanted($country, country) AND mart.wanted($ownership, ownership)
    AND mart.wanted($field, field)
ORDER BY place
