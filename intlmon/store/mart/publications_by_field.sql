-- One row per year, index and training field: publications.
CREATE VIEW mart.publications_by_field AS
SELECT year, index, field, publications, 'published' AS basis, source_id, locator
FROM core.publications_by_field;
