-- One row per figure of the running text or of a total or heading line, and value printed for it, with every place that prints it.
-- Where places disagree a figure has a row for each value, one below the other; core.figures marks the one used.
CREATE TABLE core.figures_printed AS
WITH totals AS (
    SELECT 'agreements' AS topic, 'agreements' AS measure, year::VARCHAR AS period, NULL AS kind, NULL AS flow, NULL AS level, NULL AS ownership,
        NULL AS "index", region, agreements AS value, 'agreements' AS unit, source_id, locator, source_line
    FROM core.agreements_by_country_totals
    UNION ALL BY NAME
    SELECT 'projects' AS topic, 'projects' AS measure, year::VARCHAR AS period, unnest(['science', 'education']) AS kind, ownership,
        unnest([science_projects, education_projects]) AS value, 'projects' AS unit, source_id, locator, source_line
    FROM core.projects_by_institution_totals
    UNION ALL BY NAME
    SELECT 'publications' AS topic, 'publications' AS measure, year::VARCHAR AS period, "index", publications AS value,
        'publications' AS unit, source_id, locator, source_line
    FROM core.publications_by_field_totals
    UNION ALL BY NAME
    SELECT 'programmes' AS topic, unnest(['programmes', 'students']) AS measure, year::VARCHAR AS period, kind, ownership, region,
        unnest([programmes, students]) AS value, unnest(['programmes', 'students']) AS unit, source_id, locator, source_line
    FROM (
        SELECT 'joint' AS kind, year, region, programmes, students, source_id, locator, source_line
        FROM core.joint_programmes_by_country_totals
        UNION ALL BY NAME
        SELECT 'double' AS kind, year, region, programmes, students, source_id, locator, source_line
        FROM core.double_programmes_by_country_totals
        UNION ALL BY NAME
        SELECT 'joint' AS kind, year, ownership, programmes, students, source_id, locator, source_line
        FROM core.joint_programmes_by_institution_totals
        UNION ALL BY NAME
        SELECT 'double' AS kind, year, ownership, programmes, students, source_id, locator, source_line
        FROM core.double_programmes_by_institution_totals
    )
    UNION ALL BY NAME
    SELECT 'programmes' AS topic, unnest(['programmes', 'students']) AS measure, year::VARCHAR AS period, 'double' AS kind, level, ownership,
        unnest([programmes, students]) AS value, unnest(['programmes', 'students']) AS unit, source_id, locator, source_line
    FROM core.double_programmes_other_rows
    UNION ALL BY NAME
    SELECT 'programmes' AS topic, unnest(['programmes', 'partner_countries']) AS measure, '2023' AS period, 'joint' AS kind, level,
        ownership, unnest([programmes, countries]) AS value, unnest(['programmes', 'countries']) AS unit, source_id, locator, source_line
    FROM core.joint_programmes_other_rows
    UNION ALL BY NAME
    SELECT 'programmes' AS topic, 'institutions' AS measure, year::VARCHAR AS period, 'joint' AS kind, institutions AS value,
        'institutions' AS unit, source_id, locator, source_line
    FROM core.joint_programmes_by_institution_totals
    UNION ALL BY NAME
    SELECT 'staff' AS topic, 'persons' AS measure, period, flow, ownership, persons AS value, 'persons' AS unit,
        source_id, locator, source_line
    FROM (
        SELECT period, flow, persons, source_id, locator, source_line FROM core.staff_by_country_totals
        UNION ALL BY NAME
        SELECT period, flow, persons, source_id, locator, source_line FROM core.staff_by_degree_totals
        UNION ALL BY NAME
        SELECT period, flow, persons, source_id, locator, source_line FROM core.staff_by_field_totals
        UNION ALL BY NAME
        SELECT period, flow, ownership, persons, source_id, locator, source_line FROM core.staff_by_institution_totals
    )
    UNION ALL BY NAME
    SELECT 'staff' AS topic, 'partner_countries' AS measure, period, flow, countries AS value, 'countries' AS unit,
        source_id, locator, source_line
    FROM (
        SELECT period, flow, countries, source_id, locator, source_line FROM core.staff_by_country_totals
        UNION ALL BY NAME
        SELECT period, countries, source_id, locator, source_line FROM core.staff_countries_compared_totals
    )
),
printed AS (
    SELECT topic, measure, period, kind, flow, level, ownership, field, "index", region, country, institution, direction, format,
        scheme, degree, value, unit, source_id, locator, 1000 * split_part(source_line, '-', 1)::INTEGER + seq AS read_at
    FROM core.figures
    UNION ALL BY NAME
    SELECT * EXCLUDE (source_line), 1000 * split_part(source_line, '-', 1)::INTEGER AS read_at FROM totals
),
gathered AS (
    SELECT * EXCLUDE (locator, read_at), string_agg(DISTINCT locator, ' | ' ORDER BY locator) AS locator, min(read_at) AS read_at
    FROM printed
    WHERE value IS NOT NULL
    GROUP BY ALL
),
placed AS (
    SELECT *, min(read_at) OVER (
        PARTITION BY topic, measure, kind, flow, level, ownership, field, "index", region, country, institution, direction,
            format, scheme, degree
    ) AS first_read_at
    FROM gathered
)
SELECT topic, measure, period, kind, flow, level, ownership, field, "index", region, country, institution, direction, format,
    scheme, degree, value, unit, 'published' AS basis, source_id, locator,
    row_number() OVER (ORDER BY first_read_at, period DESC, read_at, source_id, measure, kind) AS place
FROM placed;
