-- One row per figure that the running text gives and that stands in no table; of a figure printed twice, the one used.
CREATE VIEW mart.figures AS
SELECT topic, measure, period, kind, flow, level, ownership, field, index, region, country, institution,
    direction, format, scheme, degree, value, unit, 'published' AS basis, source_id, locator
FROM core.figures
WHERE used;
