-- One row per figure of the text or of a total line and value printed for it up to the chosen year.
SELECT measure, measure AS "measure_name@measure", period,
    kind, kind AS "kind_name@programme_kind", level, level AS "level_name@level",
    field, field AS "field_name@field", region, region AS "region_name@region",
    country, country AS "country_name@country", ownership, ownership AS "ownership_name@ownership",
    institution, institution AS "institution_name@institution",
    value, unit, unit AS "unit_name@unit", source_id, locator
FROM mart.figures_printed
WHERE topic = 'programmes' AND left(period, 4) <= $year
    AND mart.wanted($kind, kind) AND mart.wanted($level, level) AND mart.wanted($field, field)
    AND mart.wanted($country, country) AND mart.wanted($ownership, ownership) AND mart.wanted($institution, institution)
ORDER BY place
