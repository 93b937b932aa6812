-- One row per expected result, way of knowing its value (`stated`, or a formula) and year of the value: how far it is from the
-- target. Pace and projection stand where the value measures what the result speaks of.
CREATE VIEW mart.result_progress AS
SELECT code::INTEGER AS no, formula, unit, better, last_year AS year, last_value AS value, true AS judged, target_year, target,
    if(better = 'lower', target - last_value, last_value - target) AS gap, needed_per_year, pace_so_far,
    projected AS projected_2029, status, method, cited
FROM core.road_pace
WHERE subject = 'result'
UNION ALL
SELECT result, computed_values.formula, pace.unit, better, computed_values.year, computed_values.value, false, target_year, target,
    if(better = 'lower', target - computed_values.value, computed_values.value - target), NULL, NULL, NULL, NULL, NULL,
    computed_values.cited
FROM core.computed_values
JOIN core.road_pace AS pace ON subject = 'result' AND pace.code = result::VARCHAR AND pace.formula = 'stated'
WHERE NOT judged;
