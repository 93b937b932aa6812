-- One row per expected result, way of knowing its value and year: how far it is from the target, and the pace needed.
SELECT no, no::VARCHAR AS "result@result", unit, unit AS "unit_name@unit", formula, formula AS "formula_name@formula",
    round(value, 2) AS last_value, year AS last_year, judged, target, target_year, round(gap, 2) AS gap, round(needed_per_year, 2) AS needed_per_year,
    round(pace_so_far, 2) AS pace_so_far, round(projected_2029, 2) AS projected_2029,
    status, status AS "status_name@pace_status", method, method AS "method_name@pace_method",
    if(formula = 'stated', NULL, formula) AS "caveat@caveat", cited[1].source_id AS source_id, cited[1].locator AS locator, cited
FROM mart.result_progress
ORDER BY no, formula <> 'stated', formula, year
