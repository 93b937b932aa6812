-- One row per indicator, line of its road and year: targets, known values, the pace needed from the last of them, and, where two
-- are known, the projection. The action plan's target stands beside only where it differs.
CREATE TABLE core.road_lines AS
WITH targets AS (
    SELECT *, origin = 'section6' AS main FROM core.indicator_targets
),
known AS (
    SELECT code, year, value, 'known' AS series, 'stated' AS formula, [{'source_id': source_id, 'locator': locator}] AS cited
    FROM core.indicator_actuals
    WHERE used AND comparable
    UNION ALL
    SELECT indicator, year, value, 'computed', formula, cited
    FROM core.computed_values
    WHERE judged AND indicator IS NOT NULL
),
ends AS (
    SELECT * FROM core.road_standings WHERE origin = 'section6' AND points > 0
),
years AS (
    SELECT code, unnest(range(min(year), max(year) + 1)) AS year
    FROM (SELECT code, year FROM known UNION ALL SELECT code, year FROM targets)
    GROUP BY code
),
drawn AS (
    SELECT code, year, value, if(main, 'target', 'target_plan') AS series, NULL AS formula,
        [{'source_id': source_id, 'locator': locator}] AS cited
    FROM targets
    WHERE main OR NOT EXISTS (
        SELECT 1 FROM targets AS other WHERE other.main AND other.code = targets.code AND other.year = targets.year AND other.value = targets.value
    )
    UNION ALL
    FROM known
    UNION ALL
    -- Where no value is known, the legend says so.
    SELECT code, max(year), NULL, 'none_known', NULL, [] FROM targets ANTI JOIN known USING (code) GROUP BY code
    UNION ALL
    SELECT code, unnest([last_year, target_year]), unnest([last_value, target]), 'needed', formula, [] FROM ends
    UNION ALL
    SELECT code, unnest([last_year, target_year]), unnest([last_value, projected]), 'projection', formula, []
    FROM ends
    WHERE projected IS NOT NULL
    UNION ALL
    -- Every year has its place on the axis, so that straight lines are straight.
    SELECT code, year, NULL, 'target', NULL, [] FROM years ANTI JOIN targets USING (code, year)
)
SELECT code, year, value, series,
    list_position(['target', 'known', 'needed', 'projection', 'target_plan'], if(series IN ('computed', 'none_known'), 'known', series)) AS place,
    formula, cited
FROM drawn
ORDER BY code, place, formula, year;
