-- One row per term or abbreviation, in three languages: those that the pages use, then those of the list that closes the action plan.
CREATE VIEW mart.glossary AS
WITH terms AS (
    SELECT seq, term_kk, short_kk, term_ru, short_ru, term_en, short_en, source_id, locator
    FROM core.glossary
    UNION ALL
    SELECT 1000 + seq, meaning_kk, abbreviation, meaning_ru, NULL, meaning_en, NULL, source_id, locator
    FROM core.abbreviations
)
SELECT seq, term_kk, short_kk, term_ru, short_ru, term_en, short_en,
    core.folded(concat_ws(' ', term_kk, short_kk, term_ru, short_ru, term_en, short_en)) AS folded, source_id, locator
FROM terms;
