-- One row per university: its branches and representations abroad, without rows that repeat another.
SELECT institution AS "label@institution", count(*) AS value, mart.cite(source_id, locator) AS cited
FROM mart.branches
WHERE year = $year::INTEGER AND flow = 'outbound' AND duplicate_of IS NULL AND institution IS NOT NULL AND mart.wanted($flow, flow)
    AND mart.wanted($status, status) AND mart.wanted($country, country) AND mart.wanted($institution, institution)
GROUP BY institution
ORDER BY value DESC, "label@institution"
