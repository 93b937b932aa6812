-- One row per year and region of the documents: agreements, as the appendix prints its subtotals.
CREATE VIEW mart.agreements_by_region AS
WITH known AS (
    SELECT year, region, agreements, 'published' AS basis, source_id, locator
    FROM core.agreements_by_country_totals
    WHERE region IS NOT NULL
    UNION ALL
    SELECT period::INTEGER, region, value::INTEGER, basis, source_id, locator
    FROM core.round_figures
    WHERE topic = 'agreements' AND measure = 'agreements' AND region IS NOT NULL
)
SELECT year, region, agreements, basis, source_id, locator
FROM known
WHERE mart.reads('agreements', year::VARCHAR, basis);
