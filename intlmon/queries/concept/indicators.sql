-- One row per indicator and origin of its targets: the path, the target of the chosen year, the latest value reached and its distance.
WITH path AS (
    SELECT code, origin, max(value) FILTER (year = $year::INTEGER) AS target,
        max(value) FILTER (year = 2023) AS target_2023, max(value) FILTER (year = 2024) AS target_2024,
        max(value) FILTER (year = 2025) AS target_2025, max(value) FILTER (year = 2026) AS target_2026,
        max(value) FILTER (year = 2027) AS target_2027, max(value) FILTER (year = 2028) AS target_2028,
        max(value) FILTER (year = 2029) AS target_2029, any_value(source_id) AS source_id, any_value(locator) AS locator
    FROM mart.indicator_targets
    GROUP BY code, origin
),
actual AS (
    SELECT code, arg_max(value, year) AS actual, max(year) AS actual_year, arg_max(locator, year) AS locator
    FROM mart.indicator_actuals
    GROUP BY code
)
SELECT indicators.code, indicators.code AS "indicator@indicator", origin, origin AS "origin_name@target_origin", indicators.unit,
    indicators.unit AS "unit_name@unit", actual, actual_year, path.target,
    CASE better WHEN 'lower' THEN path.target - actual ELSE actual - path.target END AS gap,
    target_2023, target_2024, target_2025, target_2026, target_2027, target_2028, target_2029,
    better, better AS "better_name@better",
    path.source_id, concat_ws(' | ', path.locator, actual.locator) AS locator
FROM mart.indicators AS indicators
JOIN path USING (code)
LEFT JOIN actual USING (code)
JOIN mart.labels ON labels.list = 'indicator' AND labels.code = indicators.code AND labels.language = $lang
WHERE mart.wanted($indicator, indicators.code) AND mart.wanted($origin, origin)
ORDER BY labels.sort, origin DESC
