-- One row per notion that figures are counted by: what it means here, and whether a document says so or we read it so.
CREATE VIEW mart.definitions AS
SELECT definition, sort, defined_by, term_kk, term_ru, term_en, text_kk, text_ru, text_en,
    core.folded(concat_ws(' ', term_kk, term_ru, term_en, text_kk, text_ru, text_en, quote)) AS folded, source_id, locator
FROM core.definitions;
