-- One row per part of the yearly report that is told in words: parts 3 and 4 list people and are collected as counts.
SELECT no, CASE $lang WHEN 'kk' THEN name_kk WHEN 'ru' THEN name_ru ELSE name_en END AS name, source_id, locator
FROM mart.yearly_report_parts
WHERE no NOT IN (3, 4)
ORDER BY no
