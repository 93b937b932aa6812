-- One row per notion that figures are counted by: what it means here, and who says so.
SELECT CASE $lang WHEN 'kk' THEN term_kk WHEN 'ru' THEN term_ru ELSE term_en END AS term,
    CASE $lang WHEN 'kk' THEN text_kk WHEN 'ru' THEN text_ru ELSE text_en END AS definition,
    defined_by, defined_by AS "defined_by_name@defined_by", source_id, locator
FROM mart.definitions
WHERE mart.wanted($document, source_id) AND mart.found(folded, $words)
ORDER BY sort
