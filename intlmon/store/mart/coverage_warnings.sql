-- One row per comparison and reason for which the figures of its two periods do not cover the same. Without code it holds for every item.
-- kind is a code of the list coverage; of_period is the period that the reason is about, other_period the other one.
CREATE VIEW mart.coverage_warnings AS
SELECT DISTINCT comparison, topic, series, before_period, period, code, split, kind, of_period, other_period, "count", "of", source_id, locator
FROM core.coverage_warnings
WHERE mart.of_reading(reading);
