-- One row per document: who issued it and when, what is taken from it, into how many tables and rows, and its statements checked.
SELECT source_id AS document, CASE $lang WHEN 'kk' THEN title_kk WHEN 'ru' THEN title_ru ELSE title_en END AS document_name,
    CASE $lang WHEN 'kk' THEN taken_kk WHEN 'ru' THEN taken_ru ELSE taken_en END AS taken, rows, statements, tables,
    kind, kind AS "kind_name@source_kind", issuer,
    coalesce(nullif(mart.day_known(try_cast(published_on AS DATE), 'day', $lang), '–'), published_on) AS published_on
FROM mart.documents
WHERE mart.wanted($document, source_id) AND mart.found(folded, $words)
ORDER BY source_id
