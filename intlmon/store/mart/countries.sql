-- One row per country that documents or records of a round name; region is the grouping of the documents.
CREATE VIEW mart.countries AS
SELECT country, name_kk, name_ru, name_en, region
FROM core.countries
WHERE source_id IS NOT NULL OR country IN (FROM core.recorded_countries);
