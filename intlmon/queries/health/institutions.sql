-- One row per kind and university: programmes, students, and students per programme. As the lists by university print them (their
-- rows name the right university where rows 54-60 of appendix 5 slipped); from the rows where a filter splits them.
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
SELECT year, institution, institution AS "institution_name@institution", kind, kind AS "kind_name@programme_kind_short",
    sum(programmes)::INTEGER AS programmes, sum(students)::INTEGER AS students,
    round(sum(students) / sum(programmes) FILTER (students IS NOT NULL), 1) AS students_per_programme, mart.cite(source_id, locator) AS cited
FROM chosen
WHERE year = $year::INTEGER AND mart.wanted($kind, kind) AND mart.wanted($ownership, ownership) AND mart.wanted($institution, institution)
GROUP BY year, institution, kind
ORDER BY students_per_programme DESC NULLS LAST, "institution_name@institution", kind DESC
