-- One row per source document.
CREATE VIEW mart.sources AS
SELECT source_id, title_kk, title_ru, title_en, issuer, published_on, kind
FROM core.sources;
