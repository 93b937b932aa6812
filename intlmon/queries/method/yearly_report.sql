-- One row per part of the yearly report that order 661 asks of educational organisations.
SELECT no, CASE $lang WHEN 'kk' THEN name_kk WHEN 'ru' THEN name_ru ELSE name_en END AS report_part, source_id, locator
FROM mart.yearly_report_parts
WHERE mart.wanted($document, source_id) AND mart.found(folded, $words)
ORDER BY no
