-- One row per year, kind of programme and institution: programmes and students as the appendix by institution prints them.
CREATE VIEW mart.programmes_by_institution AS
WITH known AS (
    SELECT year, kind, institution, ownership, programmes, students, 'published' AS basis, source_id, locator, seq
    FROM core.programmes_by_institution
    UNION ALL
    SELECT year, kind, counted.institution, institutions.ownership, programmes, students, basis, counted.source_id, counted.locator, NULL
    FROM core.round_programmes_counted AS counted
    JOIN core.institutions USING (institution)
)
SELECT year, kind, institution, ownership, programmes, students, basis, source_id, locator
FROM known
WHERE mart.reads('programmes', year::VARCHAR, basis)
ORDER BY kind DESC, seq;
