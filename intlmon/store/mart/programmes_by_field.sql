-- One row per year, kind of programme and training field: programmes, and the field's share of the students, as the text gives them.
CREATE VIEW mart.programmes_by_field AS
WITH known AS (
    SELECT year, kind, field, programmes, student_share, 'published' AS basis, source_id, locator
    FROM core.programmes_told
    WHERE field IS NOT NULL
    UNION ALL
    SELECT year, kind, field, programmes, student_share, basis, source_id, locator
    FROM core.round_programmes_counted
    WHERE field IS NOT NULL
)
SELECT year, kind, field, programmes, student_share, basis, source_id, locator
FROM known
WHERE mart.reads('programmes', year::VARCHAR, basis);
