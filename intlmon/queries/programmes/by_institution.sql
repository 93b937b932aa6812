-- One row per university, the 20 with the most students: students. As the lists by university print them; from the rows
-- where a filter splits them.
WITH chosen AS (
    SELECT institution, students, source_id, locator
    FROM mart.programmes_by_institution
    WHERE coalesce($level, $field, $country) IS NULL AND year = $year::INTEGER AND mart.wanted($kind, kind) AND mart.wanted($ownership, ownership)
        AND mart.wanted($institution, institution)
    UNION ALL
    SELECT institution, students, source_id, locator
    FROM mart.programmes
    WHERE coalesce($level, $field, $country) IS NOT NULL AND year = $year::INTEGER AND mart.wanted($kind, kind) AND mart.wanted($ownership, ownership)
        AND mart.wanted($institution, institution) AND mart.wanted($level, level) AND mart.wanted($field, field)
        AND mart.wanted($country, country)
)
SELECT institution AS "label@institution", sum(students) AS value, mart.cite(source_id, locator) AS cited
FROM chosen
WHERE institution IS NOT NULL
GROUP BY institution
HAVING sum(students) > 0
ORDER BY value DESC, "label@institution"
LIMIT 20
