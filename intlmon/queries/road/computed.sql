-- One row per formula and year: the value that this database computes, or finds near, beside the target of its year and the last one.
WITH targets AS (
    SELECT code, year, value FROM mart.indicator_targets WHERE origin = 'section6'
),
last_targets AS (
    SELECT code, max(year) AS target_year, arg_max(value, year) AS target FROM targets GROUP BY code
    UNION ALL
    SELECT 'result ' || no, year, value FROM mart.expected_results
)
SELECT computed.indicator AS code, computed.indicator, computed.indicator AS "indicator_name@indicator", result::VARCHAR AS "result@result",
    formula, formula AS "formula_name@formula", computed.year, computed.unit, computed.unit AS "unit_name@unit", numerator, denominator,
    round(computed.value, 1) AS value, of_year.value AS target_of_year, last_targets.target, target_year, judged, caveat AS "caveat@caveat",
    cited[1].source_id AS source_id, cited[1].locator AS locator, cited
FROM mart.computed_indicators AS computed
LEFT JOIN targets AS of_year ON of_year.code = indicator AND of_year.year = computed.year
LEFT JOIN last_targets ON last_targets.code = coalesce(indicator, 'result ' || result)
WHERE mart.wanted($indicator, indicator)
ORDER BY sort, computed.year
