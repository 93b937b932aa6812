-- One row per key figure of Projects. Without filters the printed totals; with ownerships alone what the text gives
-- for them; with a country or university the sum of the rows that are split by it. No figure is split by country and university at once. A project may stand under
-- several countries, so the sum over several of them has a name of its own. The European Union is no country.
WITH printed AS (
    SELECT *
    FROM mart.figures
    WHERE topic = 'projects' AND measure = 'projects' AND country IS NULL AND ownership IS NULL AND institution IS NULL
        AND scheme IS NULL AND direction IS NULL
        AND coalesce($country, $ownership, $institution) IS NULL
),
by_institution AS (
    SELECT kind, projects, institution, source_id, locator
    FROM mart.projects_by_institution
    WHERE year = $year::INTEGER AND $institution IS NOT NULL AND $country IS NULL
        AND mart.wanted($kind, kind) AND mart.wanted($ownership, ownership) AND mart.wanted($institution, institution)
),
by_ownership AS (
    SELECT kind, value AS projects, source_id, locator
    FROM mart.figures
    WHERE $ownership IS NOT NULL AND coalesce($country, $institution) IS NULL AND topic = 'projects' AND measure = 'projects'
        AND ownership IS NOT NULL AND kind IS NOT NULL AND period = $year
        AND mart.wanted($kind, kind) AND mart.wanted($ownership, ownership)
),
by_country AS (
    SELECT kind, projects, country, source_id, locator
    FROM mart.projects_by_country
    WHERE year = $year::INTEGER AND $country IS NOT NULL AND coalesce($ownership, $institution) IS NULL
        AND mart.wanted($kind, kind) AND mart.wanted($country, country)
),
counted AS (
    SELECT kind, projects, '' AS summed, source_id, locator FROM by_institution
    UNION ALL
    SELECT kind, projects, '', source_id, locator FROM by_ownership
    UNION ALL
    SELECT kind, projects, CASE WHEN (SELECT count(DISTINCT country) FROM by_country) > 1 THEN '_summed' ELSE '' END, source_id, locator
    FROM by_country
)
SELECT 1 AS place, 'projects' AS figure, any_value(value) FILTER (period = $year) AS value, 'projects' AS unit,
    any_value(value) FILTER (period = ($year::INTEGER - 1)::VARCHAR) AS before, ($year::INTEGER - 1)::VARCHAR AS before_period,
    mart.cite(source_id, locator) AS cited
FROM printed
WHERE kind IS NULL AND $kind IS NULL
HAVING count(*) FILTER (period = $year) > 0
UNION ALL
SELECT CASE kind WHEN 'science' THEN 2 ELSE 3 END, kind, any_value(value) FILTER (period = $year), 'projects',
    any_value(value) FILTER (period = ($year::INTEGER - 1)::VARCHAR), ($year::INTEGER - 1)::VARCHAR, mart.cite(source_id, locator)
FROM printed
WHERE kind IS NOT NULL AND mart.wanted($kind, kind)
GROUP BY kind
HAVING count(*) FILTER (period = $year) > 0
UNION ALL
SELECT 1, 'projects' || summed, sum(projects), 'projects', NULL, NULL, mart.cite(source_id, locator)
FROM counted
GROUP BY summed
UNION ALL
SELECT CASE kind WHEN 'science' THEN 2 ELSE 3 END, kind || summed, sum(projects), 'projects', NULL, NULL, mart.cite(source_id, locator)
FROM counted
GROUP BY kind, summed
UNION ALL
SELECT 4, 'institutions', count(DISTINCT institution), 'institutions', NULL, NULL, mart.cite(source_id, locator)
FROM mart.projects_by_institution
WHERE year = $year::INTEGER AND projects > 0 AND $country IS NULL
    AND mart.wanted($kind, kind) AND mart.wanted($ownership, ownership) AND mart.wanted($institution, institution)
HAVING count(*) > 0
UNION ALL
SELECT 5, 'countries', count(DISTINCT country), 'countries', NULL, NULL, mart.cite(source_id, locator)
FROM mart.projects_by_country
WHERE year = $year::INTEGER AND coalesce($ownership, $institution) IS NULL AND country <> 'EU'
    AND mart.wanted($kind, kind) AND mart.wanted($country, country)
HAVING count(*) > 0
ORDER BY place
