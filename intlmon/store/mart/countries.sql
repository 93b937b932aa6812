-- One row per country; region is the grouping of the documents.
CREATE VIEW mart.countries AS
SELECT country, name_kk, name_ru, name_en, region
FROM core.countries;
