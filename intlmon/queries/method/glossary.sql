-- One row per term or abbreviation, in three languages.
SELECT short_kk, term_kk, short_ru, term_ru, short_en, term_en, source_id, locator
FROM mart.glossary
WHERE mart.wanted($document, source_id) AND mart.found(folded, $words)
ORDER BY seq
