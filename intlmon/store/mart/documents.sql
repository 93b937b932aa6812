-- One row per source document: what is taken from it, in words, and into how many tables and rows.
CREATE VIEW mart.documents AS
SELECT source_id, title_kk, title_ru, title_en, issuer, published_on, kind, taken_kk, taken_ru, taken_en, tables, rows,
    core.folded(concat_ws(' ', title_kk, title_ru, title_en, issuer, taken_kk, taken_ru, taken_en)) AS folded
FROM core.sources
JOIN (
    SELECT sources.source_id, count("table") AS tables, coalesce(sum(rows), 0)::BIGINT AS rows
    FROM core.sources
    LEFT JOIN core.rows_taken USING (source_id)
    GROUP BY sources.source_id
) USING (source_id);

-- One row per document and table of facts filled from it: the rows that are transcribed from the document.
CREATE VIEW mart.rows_taken AS
SELECT source_id, "table", title_kk, title_ru, title_en, rows,
    core.folded(concat_ws(' ', "table", title_kk, title_ru, title_en)) AS folded
FROM core.rows_taken;
