-- One row per year, index and training field: publications.
CREATE VIEW mart.publications_by_field AS
WITH known AS (
    SELECT year, index, field, publications, 'published' AS basis, source_id, locator
    FROM core.publications_by_field
    UNION ALL
    SELECT period::INTEGER, "index", field, value::INTEGER, basis, source_id, locator
    FROM core.round_figures
    WHERE topic = 'publications' AND measure = 'publications' AND "index" IS NOT NULL AND field IS NOT NULL
)
SELECT year, index, field, publications, basis, source_id, locator
FROM known
WHERE mart.reads('publications', year::VARCHAR, basis);
