-- One row per document and table of the data filled from it: how many rows.
SELECT source_id AS document, source_id AS "document_name@source_short",
    "table", CASE $lang WHEN 'kk' THEN title_kk WHEN 'ru' THEN title_ru ELSE title_en END AS table_name, rows
FROM mart.rows_taken
WHERE mart.wanted($document, source_id) AND mart.found(folded, $words)
ORDER BY source_id, rows DESC, "table"
