-- One row per indicator with a value reached: how far the latest value is from the target of the chosen year, in percent
-- of the target; below zero is behind. For ranks, where lower is better, the sign is turned.
WITH target AS (
    SELECT code, arg_min(value, list_position(['section6', 'action_plan'], origin)) AS value,
        arg_min({'source_id': source_id, 'locator': locator}, list_position(['section6', 'action_plan'], origin)) AS place
    FROM mart.indicator_targets
    WHERE year = $year::INTEGER AND mart.wanted($origin, origin)
    GROUP BY code
),
actual AS (
    SELECT code, arg_max(value, year) AS value, max(year) AS year, arg_max({'source_id': source_id, 'locator': locator}, year) AS place
    FROM mart.indicator_actuals
    GROUP BY code
)
SELECT indicators.code || '. ' || labels.name || ' (' || actual.year || ')' AS label,
    round(100 * CASE better WHEN 'lower' THEN target.value - actual.value ELSE actual.value - target.value END / target.value, 1) AS value,
    [target.place, actual.place] AS cited
FROM mart.indicators AS indicators
JOIN target USING (code)
JOIN actual USING (code)
JOIN mart.labels AS labels ON labels.list = 'indicator' AND labels.code = indicators.code AND labels.language = $lang
WHERE mart.wanted($indicator, indicators.code)
ORDER BY value DESC, indicators.code
