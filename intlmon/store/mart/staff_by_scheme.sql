-- One row per period, flow and scheme: persons in academic exchange, as the text gives them.
CREATE VIEW mart.staff_by_scheme AS
SELECT period, flow, scheme, value::INTEGER AS persons, basis, source_id, locator
FROM core.told_and_counted
WHERE topic = 'staff' AND measure = 'persons' AND scheme IS NOT NULL AND mart.reads(topic, period, basis);
