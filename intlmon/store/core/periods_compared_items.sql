-- One row per reading, pair of periods of a series, item and split known for one of them or both: its values and their difference.
CREATE TABLE core.comparisons AS
WITH sides AS (
    SELECT reading, comparison, series, before_period, compared_periods.period, compared_periods.basis, code, split,
        max(value) FILTER (compared_values.period = before_period) AS before,
        max(value) FILTER (compared_values.period = compared_periods.period) AS after,
        coalesce(any_value(source_id) FILTER (compared_values.basis = compared_periods.basis), any_value(source_id)) AS source_id,
        string_agg(DISTINCT at_place, ' | ' ORDER BY at_place) AS locator
    FROM core.compared_periods
    JOIN core.compared_values USING (reading, series),
        LATERAL (SELECT core.beside(if(compared_values.basis = compared_periods.basis, source_id, ''), source_id, locator) AS at_place)
    WHERE compared_values.period IN (before_period, compared_periods.period)
    GROUP BY ALL
)
SELECT reading, comparison, topic, series, list, sides.code, split_list, sides.split, unit, summed, before_period, period, before, after,
    round(after - before, 4) AS change, CASE WHEN before <> 0 THEN round(100 * (after - before) / before, 1) END AS change_percent,
    CASE WHEN before IS NULL THEN 'only_later' WHEN after IS NULL THEN 'only_earlier' WHEN after > before THEN 'gain'
        WHEN after < before THEN 'loss' ELSE 'same' END AS way,
    basis, source_id, locator, sort
FROM sides
JOIN core.comparison_series USING (series);
