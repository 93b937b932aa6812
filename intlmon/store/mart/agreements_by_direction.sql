-- One row per year and direction of cooperation: agreements.
CREATE VIEW mart.agreements_by_direction AS
WITH known AS (
    SELECT year, direction, agreements, 'published' AS basis, source_id, locator
    FROM core.agreements_by_direction
    UNION ALL
    SELECT period::INTEGER, direction, value::INTEGER, basis, source_id, locator
    FROM core.round_figures
    WHERE topic = 'agreements' AND measure = 'agreements' AND direction IS NOT NULL
)
SELECT year, direction, agreements, basis, source_id, locator
FROM known
WHERE mart.reads('agreements', year::VARCHAR, basis);
