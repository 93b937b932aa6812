-- One row per Kazakh institution with programmes or branches with the country, as the lists of single records name them.
-- A row that repeats another branch is not counted.
WITH listed AS (
    SELECT institution, partner, kind, students, NULL AS branches, source_id, locator
    FROM mart.programmes
    WHERE year = $year::INTEGER AND country = $profile_country
    UNION ALL
    SELECT institution, partner, NULL, NULL, 1, source_id, locator
    FROM mart.branches
    WHERE year = $year::INTEGER AND country = $profile_country AND duplicate_of IS NULL
)
SELECT institution, institution AS "institution_name@institution", ownership, ownership AS "ownership_name@ownership",
    nullif(count(*) FILTER (kind = 'joint'), 0) AS joint_programmes, nullif(count(*) FILTER (kind = 'double'), 0) AS double_programmes,
    sum(students) AS students, sum(branches) AS branches, count(DISTINCT partner) AS partners,
    any_value(listed.source_id) AS source_id, string_agg(listed.locator, ' | ' ORDER BY listed.locator) AS locator
FROM listed
LEFT JOIN mart.institutions AS institutions USING (institution)
GROUP BY institution, ownership
ORDER BY count(kind) DESC, students DESC NULLS LAST, "institution_name@institution"
