-- One row per year, kind of project and partner country: international projects.
CREATE VIEW mart.projects_by_country AS
WITH known AS (
    SELECT year, kind, country, projects, 'published' AS basis, source_id, locator
    FROM core.projects_by_country
    UNION ALL
    SELECT period::INTEGER, kind, country, value::INTEGER, basis, source_id, locator
    FROM core.round_figures
    WHERE topic = 'projects' AND measure = 'projects' AND country IS NOT NULL
)
SELECT year, kind, country, projects, basis, source_id, locator
FROM known
WHERE mart.reads('projects', year::VARCHAR, basis);
