-- One row per part of a yearly report handed in that stands at $locator, with its file, sheet and row.
SELECT year, institution AS "institution_name@institution", no, told, told_number, file_name AS file, sheet, "row"
FROM mart.institution_reports
WHERE locator = $locator
ORDER BY "row"
