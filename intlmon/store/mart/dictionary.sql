-- One row per view of this schema (place 0, column empty) and per column of it: what it holds, in three languages.
CREATE VIEW mart.dictionary AS
WITH held AS (
    SELECT table_name AS view, column_index AS place, column_name AS "column", data_type AS type
    FROM duckdb_columns()
    WHERE schema_name = 'mart'
    UNION ALL
    SELECT view_name, 0, '', '' FROM duckdb_views() WHERE schema_name = 'mart'
),
described AS (
    SELECT held.view, place, held."column", type, coalesce(own.kk, shared.kk) AS description_kk,
        coalesce(own.ru, shared.ru) AS description_ru, coalesce(own.en, shared.en) AS description_en
    FROM held
    LEFT JOIN core.descriptions AS own ON own.view = held.view AND own."column" = held."column"
    LEFT JOIN core.descriptions AS shared ON shared.view = '' AND shared."column" = held."column"
)
SELECT view, place, "column", type, description_kk, description_ru, description_en,
    core.folded(concat_ws(' ', view, "column", description_kk, description_ru, description_en)) AS folded
FROM described;
