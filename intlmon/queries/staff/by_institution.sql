-- One row per university, the 20 with the most persons in the chosen flows.
SELECT institution AS "label@institution", sum(persons) AS value, mart.cite(source_id, locator) AS cited
FROM mart.staff_by_institution
WHERE period = $period AND institution IS NOT NULL AND mart.wanted($flow, flow) AND mart.wanted($ownership, ownership)
    AND mart.wanted($institution, institution)
GROUP BY institution
ORDER BY value DESC, "label@institution"
LIMIT 20
