-- One row per university and kind, the 20 universities with the most projects.
WITH chosen AS (
    SELECT institution, kind, projects, source_id, locator, sum(projects) OVER (PARTITION BY institution) AS total
    FROM mart.projects_by_institution
    WHERE year = $year::INTEGER AND institution IS NOT NULL AND mart.wanted($kind, kind)
        AND mart.wanted($ownership, ownership) AND mart.wanted($institution, institution)
),
first AS (SELECT DISTINCT institution, total FROM chosen ORDER BY total DESC, institution LIMIT 20)
SELECT institution AS "label@institution", kind AS "series@project_kind",
    list_position(['science', 'education'], kind) AS series_order, sum(projects) AS value, -any_value(total) AS label_order,
    mart.cite(source_id, locator) AS cited
FROM chosen
WHERE institution IN (SELECT institution FROM first)
GROUP BY institution, kind
ORDER BY label_order, "label@institution", series_order
