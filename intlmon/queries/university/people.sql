-- One row per line of the numbers of people that the institution handed in: foreigners at it and citizens that it sent abroad.
SELECT flow AS "group", flow AS "group_name@people_flow", country, country AS "country_name@country", persons,
    purpose, purpose AS "purpose_name@people_purpose", level, level AS "level_name@level", field, field AS "field_name@field",
    source_id, locator
FROM mart.people_counts
WHERE year = $year::INTEGER AND institution = $profile_institution
ORDER BY flow DESC, persons DESC, locator
