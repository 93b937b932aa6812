-- One row per figure that the running text gives and that stands in no table; of a figure printed twice, the one used.
-- Of a round every figure that is counted from its records.
CREATE VIEW mart.figures AS
SELECT topic, measure, period, kind, flow, level, ownership, field, index, region, country, institution,
    direction, format, scheme, degree, value, unit, basis, source_id, locator
FROM core.told_and_counted
WHERE mart.reads(topic, period, basis);
