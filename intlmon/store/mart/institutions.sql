-- One row per Kazakh institution, whatever its spelling.
CREATE VIEW mart.institutions AS
SELECT institution, name_kk, name_ru, name_en, ownership, city_kk AS city, 'published' AS basis, source_id, locator
FROM core.institutions;
