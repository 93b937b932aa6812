-- One row per value that a filter of Data quality offers, with its name.
FROM mart.options('quality', $lang)
UNION ALL
SELECT 'finding', check_id, CASE $lang WHEN 'kk' THEN what_kk WHEN 'ru' THEN what_ru ELSE what_en END
FROM mart.findings
