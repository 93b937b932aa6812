-- One row per year and ownership of the institution: agreements in force.
CREATE VIEW mart.agreements_by_ownership AS
SELECT period::INTEGER AS year, ownership, value::INTEGER AS agreements, 'published' AS basis, source_id, locator
FROM core.figures
WHERE topic = 'agreements' AND measure = 'agreements' AND ownership IS NOT NULL AND used;
