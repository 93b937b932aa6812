-- One row per year, kind of programme and level: programmes and students as the text gives them.
CREATE VIEW mart.programmes_by_level AS
WITH known AS (
    SELECT year, kind, level, programmes, students, 'published' AS basis, source_id, locator
    FROM core.programmes_told
    WHERE level IS NOT NULL
    UNION ALL
    SELECT year, kind, level, programmes, students, basis, source_id, locator
    FROM core.round_programmes_counted
    WHERE level IS NOT NULL
)
SELECT year, kind, level, programmes, students, basis, source_id, locator
FROM known
WHERE mart.reads('programmes', year::VARCHAR, basis);
