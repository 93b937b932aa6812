-- One row per item of the comparison: both values, the difference, which way it went and what the two periods do not have in common.
-- In the chosen order, growth first; then the items known for one period alone.
WITH reasons AS (
    SELECT warnings.code, warnings.split, string_agg(DISTINCT names.name, '; ' ORDER BY names.name) AS coverage
    FROM mart.coverage_warnings AS warnings
    JOIN mart.labels AS names ON names.list = 'coverage' AND names.code = warnings.kind AND names.language = $lang
    WHERE comparison = $comparison AND kind <> 'partly_known'
    GROUP BY ALL
)
SELECT named.name AS item_name, item,
    before AS earlier_value, after AS later_value, change, change_percent, way, way AS "way_name@change_way",
    CASE WHEN change IS NOT NULL THEN nullif(concat_ws('; ', common.coverage, own.coverage), '') END AS coverage,
    before_period, before_period AS "before_period_name@period", period, period AS "period_name@period",
    items.source_id, items.locator
FROM mart.comparisons AS items
JOIN mart.names_of_items AS named
    ON named.comparison = items.comparison AND named.item = concat_ws(':', items.code, items.split) AND named.language = $lang
LEFT JOIN reasons AS common ON common.code IS NULL
LEFT JOIN reasons AS own ON own.code = items.code AND own.split IS NOT DISTINCT FROM items.split
WHERE items.comparison = $comparison AND mart.wanted($state, CASE WHEN change IS NULL THEN 'one_period' ELSE way END)
ORDER BY change IS NULL, CASE WHEN $sort = 'relative' THEN change_percent ELSE change END DESC NULLS LAST, change DESC, named.name
