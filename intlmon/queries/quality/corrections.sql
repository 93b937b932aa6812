-- One row per correction of what the documents print: the cell, as printed and corrected, why, and who says so.
SELECT topic, topic AS "topic_name@topic", "column" AS cell, "column" AS "cell_name@cell",
    coalesce(mart.label(list, printed, $lang), printed) AS printed, coalesce(mart.label(list, corrected, $lang), corrected) AS corrected,
    CASE $lang WHEN 'kk' THEN reason_kk WHEN 'ru' THEN reason_ru ELSE reason_en END AS reason, said_by, said_on, source_id, locator,
    [{'source_id': source_id, 'locator': locator}, {'source_id': shown_in, 'locator': shown_at}] AS cited
FROM mart.corrections
WHERE mart.wanted($topic, topic)
ORDER BY correction
