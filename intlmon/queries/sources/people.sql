-- One row per line of the numbers of people that stands at $locator, with its file, sheet and row.
SELECT year, institution AS "institution_name@institution", flow AS "group_name@people_flow", country AS "country_name@country",
    purpose AS "purpose_name@people_purpose", level AS "level_name@level", field AS "field_name@field", persons,
    file_name AS file, sheet, "row"
FROM mart.people_counts
WHERE locator = $locator
ORDER BY "row"
