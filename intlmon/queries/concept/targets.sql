-- One row per year and origin of a target, and one per value reached: year, target, actual, origin.
-- The action plan's target is drawn only where section 6 has none or another.
WITH targets AS (
    SELECT * FROM mart.indicator_targets WHERE mart.wanted($indicator, code) AND mart.wanted($origin, origin)
),
drawn AS (
    SELECT year, value AS target, NULL AS actual, origin, source_id, locator
    FROM targets
    WHERE origin = 'section6' OR NOT EXISTS (
        SELECT 1 FROM targets AS other
        WHERE other.origin = 'section6' AND other.code = targets.code AND other.year = targets.year AND other.value = targets.value
    )
    UNION ALL
    SELECT year, NULL, value, (SELECT max(origin) FROM targets), source_id, locator
    FROM mart.indicator_actuals
    WHERE mart.wanted($indicator, code) AND EXISTS (SELECT 1 FROM targets)
)
SELECT year, target, actual, origin AS "origin@target_origin", [{'source_id': source_id, 'locator': locator}] AS cited
FROM drawn
ORDER BY year, origin DESC
