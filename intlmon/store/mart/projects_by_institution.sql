-- One row per year, kind of project and institution: international projects. A cell printed empty gives no row.
CREATE VIEW mart.projects_by_institution AS
WITH kinds AS (
    SELECT year, 'science' AS kind, institution, ownership, science_projects AS projects, source_id, locator, seq
    FROM core.projects_by_institution
    UNION ALL
    SELECT year, 'education', institution, ownership, education_projects, source_id, locator, seq
    FROM core.projects_by_institution
)
SELECT year, kind, institution, ownership, projects, 'published' AS basis, source_id, locator
FROM kinds
WHERE projects IS NOT NULL
ORDER BY seq;
