-- One row per kind and country of the year.
SELECT year, kind, kind AS "kind_name@project_kind", country, country AS "country_name@country",
    projects, source_id, locator
FROM mart.projects_by_country
WHERE year = $year::INTEGER AND mart.wanted($kind, kind) AND mart.wanted($country, country)
ORDER BY projects DESC, "country_name@country", kind DESC
