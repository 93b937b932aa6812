-- One row per notion that the figures of a page are counted by, those that concern all pages last.
SELECT CASE $lang WHEN 'kk' THEN term_kk WHEN 'ru' THEN term_ru ELSE term_en END AS term,
    CASE $lang WHEN 'kk' THEN text_kk WHEN 'ru' THEN text_ru ELSE text_en END AS definition, source_id, locator
FROM mart.definitions
WHERE topics = [] OR list_contains(topics, $topic)
ORDER BY topics = [], sort
