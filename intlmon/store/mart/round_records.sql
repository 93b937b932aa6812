-- One row per record of a round: an agreement, branch, project, publication, programme or trip that an institution handed in and the
-- ministry accepted, with the file, sheet and row it stood in. A partner that the list of partners does not know stands in its own words.
-- A publication handed in by several institutions has a row for each; the figures count it once.
CREATE VIEW mart.round_records AS
SELECT topic, part, year, half_year, institution, ownership, partner, country, region, kind, flow, status, level, field, "index", direction,
    degree, format, scheme, code, title, city, students, starts, ends, file_name, submission, sheet, "row", basis, source_id, locator
FROM core.round_records
LEFT JOIN core.file_names USING (submission)
ORDER BY part, year, institution, submission, sheet, "row";
