-- One row per country: Kazakh branches and representations abroad, without rows that repeat another.
SELECT coalesce(country, 'missing') AS "label@country", count(*) AS value, mart.cite(source_id, locator) AS cited
FROM mart.branches
WHERE year = $year::INTEGER AND flow = 'outbound' AND duplicate_of IS NULL AND mart.wanted($flow, flow)
    AND mart.wanted($status, status) AND mart.wanted($country, country) AND mart.wanted($institution, institution)
GROUP BY country
ORDER BY value DESC, "label@country"
