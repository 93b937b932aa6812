-- One row per source document; and one for the records that institutions hand in, where there are any.
CREATE VIEW mart.sources AS
SELECT source_id, title_kk, title_ru, title_en, issuer, published_on, kind
FROM core.sources
UNION ALL
SELECT code, name_kk, name_ru, name_en, NULL, NULL, 'registry'
FROM core.codes
WHERE list = 'source_short' AND code = 'registry' AND EXISTS (FROM core.round_records);
