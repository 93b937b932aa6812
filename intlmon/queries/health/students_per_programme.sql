-- One row per university, the 20 with the most: students per programme. As the lists by university print both (their rows name the
-- right university where rows 54-60 of appendix 5 slipped); from the rows where a filter splits them.
WITH chosen AS (
    SELECT year, kind, institution, ownership, programmes, students, source_id, locator
    FROM mart.programmes_by_institution
    WHERE coalesce($level, $field, $country, $state, $missing) IS NULL
    UNION ALL
    SELECT year, kind, institution, ownership, 1, students, source_id, locator
    FROM mart.programmes_as_of($as_of)
    WHERE coalesce($level, $field, $country, $state, $missing) IS NOT NULL AND mart.wanted($state, state) AND mart.wanted($level, level)
        AND mart.wanted($field, field) AND mart.wanted($country, country) AND mart.wanted_any($missing, missing)
)
SELECT institution AS "label@institution", sum(students) / sum(programmes) FILTER (students IS NOT NULL) AS value, mart.cite(source_id, locator) AS cited
FROM chosen
WHERE year = $year::INTEGER AND mart.wanted($kind, kind) AND mart.wanted($ownership, ownership) AND mart.wanted($institution, institution)
GROUP BY institution
HAVING sum(students) > 0
ORDER BY value DESC, "label@institution"
LIMIT 20
