-- One row per value that a filter of Change and comparison offers, with its name: the pairs of periods of each series,
-- the newest first and whole years before halves, and the orders.
SELECT filter, code, name
FROM (
    SELECT 'comparison' AS filter, comparisons.comparison AS code, series.name || ': ' || coalesce(earlier.name, before_period)
        || ' → ' || coalesce(later.name, comparisons.period) AS name, 1 AS place, comparisons.sort, comparisons.period, before_period
    FROM (SELECT DISTINCT comparison, series, before_period, period, sort FROM mart.comparisons) AS comparisons
    JOIN mart.labels AS series ON series.list = 'comparison_series' AND series.code = comparisons.series AND series.language = $lang
    LEFT JOIN mart.labels AS earlier ON earlier.list = 'period' AND earlier.code = before_period AND earlier.language = $lang
    LEFT JOIN mart.labels AS later ON later.list = 'period' AND later.code = comparisons.period AND later.language = $lang
    UNION ALL BY NAME
    SELECT 'sort' AS filter, code, name, 2 AS place, sort FROM mart.labels WHERE list = 'change_sort' AND language = $lang
)
ORDER BY place, sort, period DESC, length(before_period), before_period DESC
