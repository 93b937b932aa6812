-- One row per line of the numbers of people that an institution handed in on the country: foreigners from it and citizens sent to it.
SELECT flow AS "group", flow AS "group_name@people_flow", institution, institution AS "institution_name@institution", persons,
    purpose, purpose AS "purpose_name@people_purpose", level, level AS "level_name@level", field, field AS "field_name@field",
    source_id, locator
FROM mart.people_counts
WHERE year = $year::INTEGER AND country = $profile_country
ORDER BY flow DESC, persons DESC, locator
