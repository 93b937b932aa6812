-- One row per code of a code list, with its names in three languages.
CREATE VIEW mart.codes AS
SELECT list, code, name_kk, name_ru, name_en, sort
FROM core.codes;
