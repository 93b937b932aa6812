-- One row per country: projects of the chosen kinds together: label, value.
-- Countries not chosen stay, marked so.
SELECT country AS "label@country", sum(projects)::INTEGER AS value, any_value(longitude) AS longitude, any_value(latitude) AS latitude,
    mart.wanted($country, country) AS chosen,
    mart.cite(source_id, locator) AS cited
FROM mart.projects_by_country
LEFT JOIN mart.country_points USING (country)
WHERE year = $year::INTEGER AND mart.wanted($kind, kind)
GROUP BY country
ORDER BY value DESC, "label@country"
