-- One row per kind of project with the country, with its rank; the documents do not list single projects, nor the institutions by country.
SELECT period, kind, kind AS "kind_name@project_kind", projects::INTEGER AS projects, rank, "of", source_id, locator
FROM (SELECT *, replace(figure, '_projects', '') AS kind, value AS projects FROM mart.country_figures WHERE topic = 'projects')
WHERE country = $profile_country AND period = $year
ORDER BY kind DESC
