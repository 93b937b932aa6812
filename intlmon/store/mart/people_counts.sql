-- One row per line of the numbers of people that an institution handed in for a round (parts 3 and 4 of the yearly report): foreigners
-- at it or citizens that it sent abroad, by country, purpose, level and field.
CREATE VIEW mart.people_counts AS
SELECT year, institution, ownership, flow, country, region, purpose, level, field, persons, file_name, submission, sheet, "row",
    'registry' AS basis, 'registry' AS source_id, core.row_of_file(year, institution, NULL, submission, sheet, "row") AS locator
FROM core.registry_people
LEFT JOIN core.institutions USING (institution)
LEFT JOIN core.countries USING (country)
LEFT JOIN core.file_names USING (submission)
ORDER BY year, institution, submission, sheet, "row";
