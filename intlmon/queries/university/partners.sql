-- One row per foreign partner of the institution: programmes, their students and branches as listed.
-- A row that repeats another branch is not counted; rows that name no single partner stand together.
WITH listed AS (
    SELECT partner, country, kind, students, NULL AS branches, source_id, locator
    FROM mart.programmes
    WHERE year = $year::INTEGER AND institution = $profile_institution
    UNION ALL
    SELECT partner, country, NULL, NULL, 1, source_id, locator
    FROM mart.branches
    WHERE year = $year::INTEGER AND institution = $profile_institution AND duplicate_of IS NULL
)
SELECT partner, partner AS "partner_name@partner", country, country AS "country_name@country",
    nullif(count(*) FILTER (kind = 'joint'), 0) AS joint_programmes,
    nullif(count(*) FILTER (kind = 'double'), 0) AS double_programmes, sum(students) AS students, sum(branches) AS branches,
    any_value(source_id) AS source_id, string_agg(locator, ' | ' ORDER BY locator) AS locator
FROM listed
GROUP BY partner, country
ORDER BY count(kind) DESC, students DESC NULLS LAST, "partner_name@partner", country
