-- One row per country and kind, the 20 countries with the most projects.
WITH chosen AS (
    SELECT country, kind, projects, source_id, locator, sum(projects) OVER (PARTITION BY country) AS total
    FROM mart.projects_by_country
    WHERE year = $year::INTEGER AND mart.wanted($kind, kind) AND mart.wanted($country, country)
),
first AS (SELECT DISTINCT country, total FROM chosen ORDER BY total DESC, country LIMIT 20)
SELECT country AS "label@country", kind AS "series@project_kind",
    list_position(['science', 'education'], kind) AS series_order, sum(projects) AS value, -any_value(total) AS label_order,
    mart.cite(source_id, locator) AS cited
FROM chosen
WHERE country IN (SELECT country FROM first)
GROUP BY country, kind
ORDER BY label_order, "label@country", series_order
