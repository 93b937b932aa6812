-- One row per year and region of the documents: agreements, as the appendix prints its subtotals.
CREATE VIEW mart.agreements_by_region AS
SELECT year, region, agreements, 'published' AS basis, source_id, locator
FROM core.agreements_by_country_totals
WHERE region IS NOT NULL;
