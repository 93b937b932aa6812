-- One row per country: persons of the chosen flows together: label, value.
-- Countries not chosen stay, marked so.
SELECT country AS "label@country", sum(persons)::INTEGER AS value, any_value(longitude) AS longitude, any_value(latitude) AS latitude,
    mart.wanted($country, country) AS chosen,
    mart.cite(source_id, locator) AS cited
FROM mart.staff_by_country
LEFT JOIN mart.country_points USING (country)
WHERE period = $period AND mart.wanted($flow, flow)
GROUP BY country
ORDER BY value DESC, "label@country"
