-- One row per year and direction of cooperation: agreements.
CREATE VIEW mart.agreements_by_direction AS
SELECT year, direction, agreements, 'published' AS basis, source_id, locator
FROM core.agreements_by_direction;
