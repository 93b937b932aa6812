-- One row per indicator and way of knowing its value: last known value, last target, pace needed and so far, projection, verdict.
-- Targets are those of section 6; the action plan has a row of its own where its last target is another.
SELECT code, code AS indicator, code AS "indicator_name@indicator", status, status AS "status_name@pace_status",
    unit, unit AS "unit_name@unit", round(last_value, 2) AS last_value, last_year, target, target_year,
    round(needed_per_year, 2) AS needed_per_year, round(pace_so_far, 2) AS pace_so_far, round(projected_2029, 2) AS projected_2029,
    distance AS gap, method, method AS "method_name@pace_method", formula, formula AS "formula_name@formula",
    origin, origin AS "origin_name@target_origin", cited[1].source_id AS source_id, cited[1].locator AS locator, cited
FROM mart.indicator_standings
WHERE mart.wanted($indicator, code) AND mart.wanted($state, verdict)
ORDER BY seq, origin DESC, place
