-- One row per year, kind of project and partner country: international projects.
CREATE VIEW mart.projects_by_country AS
SELECT year, kind, country, projects, 'published' AS basis, source_id, locator
FROM core.projects_by_country;
