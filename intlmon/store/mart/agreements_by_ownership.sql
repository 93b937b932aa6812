-- One row per year and ownership of the institution: agreements in force.
CREATE VIEW mart.agreements_by_ownership AS
SELECT period::INTEGER AS year, ownership, value::INTEGER AS agreements, basis, source_id, locator
FROM core.told_and_counted
WHERE topic = 'agreements' AND measure = 'agreements' AND ownership IS NOT NULL AND mart.reads(topic, period, basis);
