-- One row per foreign partner in the country: programmes, their students and branches as listed, and with how many Kazakh institutions.
-- A row that repeats another branch is not counted; rows that name no single partner stand together.
WITH listed AS (
    SELECT partner, institution, kind, students, NULL AS branches, source_id, locator
    FROM mart.programmes
    WHERE year = $year::INTEGER AND country = $profile_country
    UNION ALL
    SELECT partner, institution, NULL, NULL, 1, source_id, locator
    FROM mart.branches
    WHERE year = $year::INTEGER AND country = $profile_country AND duplicate_of IS NULL
)
SELECT partner, partner AS "partner_name@partner", nullif(count(*) FILTER (kind = 'joint'), 0) AS joint_programmes,
    nullif(count(*) FILTER (kind = 'double'), 0) AS double_programmes, sum(students) AS students, sum(branches) AS branches,
    count(DISTINCT institution) AS institutions, any_value(source_id) AS source_id, string_agg(locator, ' | ' ORDER BY locator) AS locator
FROM listed
GROUP BY partner
ORDER BY count(kind) DESC, students DESC NULLS LAST, "partner_name@partner"
