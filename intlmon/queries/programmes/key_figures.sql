-- One row per key figure of Joint and double-degree programmes. Without filters, or with levels alone, the printed figures;
-- with countries alone, or universities and their ownership alone, the lists by country and by university, as in the charts;
-- with any other the rows of the lists, one programme each; a numbered row that is empty in the document (000:1406) is none.
WITH printed AS (
    SELECT kind, measure, period, value, source_id, locator
    FROM mart.figures
    WHERE coalesce($field, $country, $ownership, $institution) IS NULL
        AND topic = 'programmes' AND measure IN ('programmes', 'students') AND field IS NULL
        AND CASE WHEN $level IS NULL THEN level IS NULL ELSE list_contains($level::VARCHAR[], level) END
        AND country IS NULL AND ownership IS NULL AND institution IS NULL AND region IS NULL AND mart.wanted($kind, kind)
),
listed AS (
    SELECT kind, programmes, students, source_id, locator
    FROM mart.programmes_by_country
    WHERE $country IS NOT NULL AND coalesce($level, $field, $ownership, $institution) IS NULL
        AND year = $year::INTEGER AND mart.wanted($kind, kind) AND mart.wanted($country, country)
    UNION ALL
    SELECT kind, programmes, students, source_id, locator
    FROM mart.programmes_by_institution
    WHERE coalesce($ownership, $institution) IS NOT NULL AND coalesce($level, $field, $country) IS NULL
        AND year = $year::INTEGER AND mart.wanted($kind, kind) AND mart.wanted($ownership, ownership)
        AND mart.wanted($institution, institution)
    UNION ALL
    SELECT kind, 1, students, source_id, locator
    FROM mart.programmes
    WHERE ($field IS NOT NULL OR $country IS NOT NULL AND coalesce($level, $ownership, $institution) IS NOT NULL
            OR $level IS NOT NULL AND coalesce($ownership, $institution) IS NOT NULL)
        AND institution IS NOT NULL
        AND year = $year::INTEGER AND mart.wanted($kind, kind) AND mart.wanted($level, level)
        AND mart.wanted($field, field) AND mart.wanted($country, country) AND mart.wanted($ownership, ownership)
        AND mart.wanted($institution, institution)
),
counted AS (
    SELECT kind, measure, period, value, source_id, locator
    FROM printed
    WHERE period IN ($year, ($year::INTEGER - 1)::VARCHAR)
    UNION ALL
    SELECT kind, unnest(['programmes', 'students']), $year, unnest([programmes, students]), source_id, locator
    FROM listed
),
joined AS (
    SELECT kind, measure, sum(value) FILTER (period = $year) AS value,
        sum(value) FILTER (period = ($year::INTEGER - 1)::VARCHAR) AS before, mart.cite(source_id, locator) AS cited
    FROM counted
    GROUP BY kind, measure
)
SELECT list_position(['joint_programmes', 'joint_students', 'double_programmes', 'double_students'], kind || '_' || measure) AS place,
    kind || '_' || measure AS figure, value, measure AS unit, before, ($year::INTEGER - 1)::VARCHAR AS before_period, cited
FROM joined
WHERE value IS NOT NULL
ORDER BY place
