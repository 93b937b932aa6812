-- One row per country of the year: label, value; where maps draw it as a point, its place. Countries not chosen stay, marked so.
SELECT country AS "label@country", agreements AS value, longitude, latitude, mart.wanted($country, country) AS chosen,
    [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.agreements_by_country
LEFT JOIN mart.country_points USING (country)
WHERE year = $year::INTEGER AND mart.wanted($region, region)
ORDER BY value DESC, "label@country"
