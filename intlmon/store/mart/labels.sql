-- One row per code of a list and language: the name shown to the reader.
CREATE VIEW mart.labels AS
SELECT list, code, language, name, sort
FROM core.labels;
