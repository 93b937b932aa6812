-- One row per figure of the text or of a total line and value printed for it up to the chosen year.
SELECT measure, measure AS "measure_name@measure", period,
    kind, kind AS "kind_name@project_kind", country, country AS "country_name@country",
    ownership, ownership AS "ownership_name@ownership", institution, institution AS "institution_name@institution",
    field, field AS "field_name@field", scheme, scheme AS "scheme_name@scheme",
    value, unit, unit AS "unit_name@unit", source_id, locator
FROM mart.figures_printed
WHERE topic = 'projects' AND left(period, 4) <= $year
    AND mart.wanted($kind, kind) AND mart.wanted($country, country) AND mart.wanted($ownership, ownership)
    AND mart.wanted($institution, institution)
ORDER BY place
