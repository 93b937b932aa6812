-- One row per year, kind of programme and institution: programmes and students as the appendix by institution prints them.
CREATE VIEW mart.programmes_by_institution AS
SELECT year, kind, institution, ownership, programmes, students, 'published' AS basis, source_id, locator
FROM core.programmes_by_institution
ORDER BY kind DESC, seq;
