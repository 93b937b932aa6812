-- One row per target indicator, year and origin (section 6 of the concept, or its action plan): the target.
CREATE VIEW mart.indicator_targets AS
SELECT code, year, origin, value, 'published' AS basis, source_id, locator
FROM core.indicator_targets;
