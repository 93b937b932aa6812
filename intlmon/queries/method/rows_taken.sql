-- One row per document and table of the data that rests on it: what its rows are and how many.
SELECT source_id AS document, source_id AS "document_name@source_short",
    "table", CASE $lang WHEN 'kk' THEN title_kk WHEN 'ru' THEN title_ru ELSE title_en END AS table_name,
    taken_as, taken_as AS "taken_as_name@taken_as", rows
FROM mart.rows_taken
WHERE mart.wanted($document, source_id) AND mart.wanted($taken_as, taken_as) AND mart.found(folded, $words)
ORDER BY source_id, taken_as, rows DESC, "table"
