-- One row per figure of the text or of a total line and value printed for it up to the chosen year.
SELECT measure, measure AS "measure_name@measure", period,
    "index", "index" AS "index_name@index", field, field AS "field_name@field",
    institution, institution AS "institution_name@institution", ownership, ownership AS "ownership_name@ownership",
    value, unit, unit AS "unit_name@unit", source_id, locator
FROM mart.figures_printed
WHERE topic = 'publications' AND left(period, 4) <= $year
    AND mart.wanted($index, "index") AND mart.wanted($field, field) AND mart.wanted($institution, institution)
    AND mart.wanted($ownership, ownership)
ORDER BY place
