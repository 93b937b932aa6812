-- One row per source document: what is taken from it, in words, into how many tables and rows, and how many of its statements are checked.
CREATE VIEW mart.documents AS
SELECT source_id, title_kk, title_ru, title_en, issuer, published_on, kind, taken_kk, taken_ru, taken_en, tables, rows, statements,
    core.folded(concat_ws(' ', title_kk, title_ru, title_en, issuer, taken_kk, taken_ru, taken_en)) AS folded
FROM core.sources
JOIN (
    SELECT sources.source_id, count("table") FILTER (taken_as = 'document') AS tables,
        coalesce(sum(rows) FILTER (taken_as = 'document'), 0)::BIGINT AS rows,
        coalesce(sum(rows) FILTER (taken_as = 'statements'), 0)::BIGINT AS statements
    FROM core.sources
    LEFT JOIN core.rows_taken USING (source_id)
    GROUP BY sources.source_id
) USING (source_id);

-- One row per document and table of the data that rests on it: how many rows; taken_as says whether they are the document's own rows,
-- its statements worked out again, or reference lists and explanations.
CREATE VIEW mart.rows_taken AS
SELECT source_id, "table", title_kk, title_ru, title_en, taken_as, rows,
    core.folded(concat_ws(' ', "table", title_kk, title_ru, title_en)) AS folded
FROM core.rows_taken;
