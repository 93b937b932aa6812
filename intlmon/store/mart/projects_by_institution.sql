-- One row per year, kind of project and institution: international projects. A cell printed empty gives no row.
CREATE VIEW mart.projects_by_institution AS
WITH kinds AS (
    SELECT year, 'science' AS kind, institution, ownership, science_projects AS projects, 'published' AS basis, source_id, locator, seq
    FROM core.projects_by_institution
    UNION ALL
    SELECT year, 'education', institution, ownership, education_projects, 'published', source_id, locator, seq
    FROM core.projects_by_institution
    UNION ALL
    SELECT period::INTEGER, kind, figures.institution, institutions.ownership, value::INTEGER, basis, figures.source_id, figures.locator, NULL
    FROM core.round_figures AS figures
    JOIN core.institutions USING (institution)
    WHERE topic = 'projects' AND measure = 'projects'
)
SELECT year, kind, institution, ownership, projects, basis, source_id, locator
FROM kinds
WHERE projects IS NOT NULL AND mart.reads('projects', year::VARCHAR, basis)
ORDER BY seq;
