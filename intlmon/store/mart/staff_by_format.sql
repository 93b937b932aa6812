-- One row per period, flow and format: persons in academic exchange, as the text gives them.
CREATE VIEW mart.staff_by_format AS
SELECT period, flow, format, value::INTEGER AS persons, basis, source_id, locator
FROM core.told_and_counted
WHERE topic = 'staff' AND measure = 'persons' AND format IS NOT NULL AND mart.reads(topic, period, basis);
