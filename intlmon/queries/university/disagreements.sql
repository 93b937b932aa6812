-- One row per comparison of two places of the documents about the institution that comes out different: what, both values, lines and quotes.
SELECT topic, topic AS "topic_name@topic", CASE $lang WHEN 'kk' THEN what_kk WHEN 'ru' THEN what_ru ELSE what_en END AS what,
    published, compared, difference, shown, shown AS "shown_name@finding_side",
    CASE $lang WHEN 'kk' THEN reason_kk WHEN 'ru' THEN reason_ru ELSE reason_en END AS shown_because, lines_a, quote_a, lines_b, quote_b
FROM mart.findings
WHERE check_id IN (SELECT check_id FROM mart.findings_about WHERE list = 'institution' AND code = $profile_institution)
ORDER BY topic, check_id
