-- One row per year, kind of programme and level: programmes and students as the text gives them.
CREATE VIEW mart.programmes_by_level AS
SELECT year, kind, level, programmes, students, 'published' AS basis, source_id, locator
FROM core.programmes_told
WHERE level IS NOT NULL;
