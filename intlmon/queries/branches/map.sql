-- One row per country: branches and representations of both flows, without rows that repeat another: label, value.
-- Countries not chosen stay, marked so.
SELECT country AS "label@country", count(*) AS value, any_value(longitude) AS longitude, any_value(latitude) AS latitude,
    mart.wanted($country, country) AS chosen,
    mart.cite(source_id, locator) AS cited
FROM mart.branches
LEFT JOIN mart.country_points USING (country)
WHERE year = $year::INTEGER AND country IS NOT NULL AND duplicate_of IS NULL AND mart.wanted($flow, flow)
    AND mart.wanted($status, status) AND mart.wanted($institution, institution)
GROUP BY country
ORDER BY value DESC, "label@country"
