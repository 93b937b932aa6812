-- One row per kind of project and row of the institution in the list; the documents do not list single projects, nor the countries by institution.
SELECT year, kind, kind AS "kind_name@project_kind", projects, source_id, locator
FROM mart.projects_by_institution
WHERE year = $year::INTEGER AND institution = $profile_institution
ORDER BY kind DESC, locator
