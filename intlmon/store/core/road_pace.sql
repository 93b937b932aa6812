-- One row per target indicator or expected result, origin of its target and way of knowing its value (`stated`, or a formula):
-- how fast it must go, how fast it went, where the line would end. Where no value is known, the row says so.
CREATE TABLE core.road_pace AS
WITH aims AS (
    SELECT 'indicator' AS subject, code, unit, better, origin, max(year) AS target_year, arg_max(value, year) AS target,
        any_value(targets.source_id) AS source_id, any_value(targets.locator) AS locator
    FROM core.indicators
    JOIN core.indicator_targets AS targets USING (code)
    GROUP BY code, unit, better, origin
    UNION ALL
    SELECT 'result', no::VARCHAR, unit, better, 'section6', year, value, source_id, locator
    FROM core.expected_results
),
known AS (
    SELECT 'indicator' AS subject, code, 'stated' AS formula, year, value, [{'source_id': source_id, 'locator': locator}] AS cited
    FROM core.indicator_actuals
    WHERE used AND comparable
    UNION ALL
    SELECT 'result', no::VARCHAR, 'stated', year, value, [{'source_id': source_id, 'locator': locator}]
    FROM core.result_actuals
    WHERE used AND comparable
    UNION ALL
    SELECT if(indicator IS NULL, 'result', 'indicator'), coalesce(indicator, result::VARCHAR), formula, year, value, cited
    FROM core.computed_values
    WHERE judged
),
spans AS (
    SELECT subject, code, formula, count(*) AS points, min(year) AS first_year, arg_min(value, year) AS first_value,
        max(year) AS last_year, arg_max(value, year) AS last_value, list_distinct(flatten(list(cited))) AS cited
    FROM known
    GROUP BY subject, code, formula
),
-- What the documents state comes first, even where it is nothing; then the formulas.
ways AS (
    SELECT subject, code, 'stated' AS formula FROM aims
    UNION
    SELECT subject, code, formula FROM spans
),
measured AS (
    SELECT aims.*, formula, points, first_year, first_value, last_year, last_value, coalesce(spans.cited, []) AS cited,
        if(last_year < target_year, (target - last_value) / (target_year - last_year), NULL) AS needed_per_year,
        if(points > 1, (last_value - first_value) / (last_year - first_year), NULL) AS pace_so_far,
        of_year.value AS target_of_last_year
    FROM aims
    JOIN ways USING (subject, code)
    LEFT JOIN spans USING (subject, code, formula)
    LEFT JOIN core.indicator_targets AS of_year
        ON subject = 'indicator' AND of_year.code = aims.code AND of_year.origin = aims.origin AND of_year.year = last_year
),
projected AS (
    SELECT *, last_value + pace_so_far * (target_year - last_year) AS projected,
        CASE
            WHEN last_value IS NULL THEN 'no_value'
            WHEN points > 1 THEN 'linear_first_last'
            WHEN target_of_last_year IS NOT NULL THEN 'target_of_year'
            ELSE 'one_value'
        END AS method
    FROM measured
),
-- Above zero is better than aimed at; to a tenth of the unit, the precision of the targets.
compared AS (
    SELECT *, round(if(better = 'lower', -1, 1) * CASE method
        WHEN 'linear_first_last' THEN projected - target
        WHEN 'target_of_year' THEN last_value - target_of_last_year
    END, 1) AS distance
    FROM projected
)
SELECT subject, code, origin, formula, unit, better, points, first_year, first_value, last_year, last_value, target_year, target,
    target_of_last_year, needed_per_year, pace_so_far, projected, method, distance,
    CASE WHEN distance > 0 THEN 'ahead' WHEN distance < 0 THEN 'behind' WHEN distance = 0 THEN 'on_track' ELSE 'unknown' END AS status,
    list_prepend({'source_id': source_id, 'locator': locator}, cited) AS cited
FROM compared
ORDER BY subject, code, origin, formula;
