-- One row per part of the yearly report that an institution handed in for a round in words: what it tells, and the number that belongs to it.
CREATE VIEW mart.institution_reports AS
SELECT year, institution, ownership, part AS no, "text" AS told, number AS told_number, file_name, submission, sheet, "row",
    'registry' AS basis, 'registry' AS source_id, core.row_of_file(year, institution, NULL, submission, sheet, "row") AS locator
FROM core.registry_yearly_report
LEFT JOIN core.institutions USING (institution)
LEFT JOIN core.file_names USING (submission)
ORDER BY year, institution, submission, sheet, "row";
