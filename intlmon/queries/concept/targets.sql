-- One row per year and origin of a target, and one per value reached: year, target, actual, origin.
-- The action plan's target is drawn only where section 6 has none or another.
WITH targets AS (
    SELECT code, year, value, origin, source_id, locator
    FROM mart.indicator_targets
    WHERE mart.wanted($indicator, code) AND mart.wanted($origin, origin)
),
drawn AS (
    SELECT year, value AS target, NULL AS actual, origin, source_id, locator
    FROM targets
    WHERE origin = 'section6' OR (code, year, value) NOT IN (SELECT (code, year, value) FROM targets WHERE origin = 'section6')
    UNION ALL
    SELECT year, NULL, value, first.origin, source_id, locator
    FROM mart.indicator_actuals, (SELECT max(origin) AS origin FROM targets) AS first
    WHERE mart.wanted($indicator, code) AND first.origin IS NOT NULL
)
SELECT year, target, actual, origin AS "origin@target_origin", [{'source_id': source_id, 'locator': locator}] AS cited
FROM drawn
ORDER BY year, origin DESC, target, actual, locator
