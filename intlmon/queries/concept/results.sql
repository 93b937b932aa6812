-- One row per figure of an expected result.
SELECT no, CASE $lang WHEN 'kk' THEN name_kk WHEN 'ru' THEN name_ru ELSE name_en END AS result, value,
    unit, unit AS "unit_name@unit", year, source_id, locator
FROM mart.expected_results
ORDER BY no
