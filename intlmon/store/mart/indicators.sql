-- One row per target indicator of the concept.
CREATE VIEW mart.indicators AS
SELECT code, name_kk, name_ru, name_en, unit, better, 'published' AS basis, source_id, locator
FROM core.indicators
ORDER BY seq;
