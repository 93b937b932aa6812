-- One row per edition of the data and topic that changed, the newest edition first: rows added, removed and changed.
SELECT edition, date AS logged_on, topic AS part, topic AS "part_name@data_part", added, removed, changed,
    CASE $lang WHEN 'kk' THEN note_kk WHEN 'ru' THEN note_ru ELSE note_en END AS note
FROM mart.editions
WHERE mart.wanted($topic, topic)
ORDER BY no DESC, added + removed + changed DESC, part
