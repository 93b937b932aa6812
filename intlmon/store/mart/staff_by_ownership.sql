-- One row per period, flow and ownership: persons in academic exchange, as the text gives them.
CREATE VIEW mart.staff_by_ownership AS
SELECT period, flow, ownership, value::INTEGER AS persons, basis, source_id, locator
FROM core.told_and_counted
WHERE topic = 'staff' AND measure = 'persons' AND ownership IS NOT NULL AND mart.reads(topic, period, basis);
