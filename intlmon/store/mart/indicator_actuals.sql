-- One row per target indicator and year: the value stated as reached. Values that measure something else stay in core, with the reason.
CREATE VIEW mart.indicator_actuals AS
SELECT code, year, value, 'published' AS basis, source_id, locator
FROM core.indicator_actuals
WHERE used AND comparable;
