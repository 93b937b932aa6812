-- One row per partner country: programmes of the chosen kinds together. As the lists by country print them; from the rows where a filter splits them.
-- Countries not chosen stay, marked so.
WITH chosen AS (
    SELECT country, programmes, source_id, locator
    FROM mart.programmes_by_country
    WHERE coalesce($level, $field, $ownership, $institution) IS NULL AND year = $year::INTEGER AND mart.wanted($kind, kind)
    UNION ALL
    SELECT country, 1, source_id, locator
    FROM mart.programmes
    WHERE coalesce($level, $field, $ownership, $institution) IS NOT NULL AND institution IS NOT NULL AND year = $year::INTEGER
        AND mart.wanted($kind, kind)
        AND mart.wanted($level, level) AND mart.wanted($field, field) AND mart.wanted($ownership, ownership)
        AND mart.wanted($institution, institution)
)
SELECT country AS "label@country", sum(programmes)::INTEGER AS value, any_value(longitude) AS longitude, any_value(latitude) AS latitude,
    mart.wanted($country, country) AS chosen,
    mart.cite(source_id, locator) AS cited
FROM chosen
LEFT JOIN mart.country_points USING (country)
WHERE country IS NOT NULL
GROUP BY country
ORDER BY value DESC, "label@country"
