-- One row per period, flow and scheme: persons in academic exchange, as the text gives them.
CREATE VIEW mart.staff_by_scheme AS
SELECT period, flow, scheme, value::INTEGER AS persons, 'published' AS basis, source_id, locator
FROM core.figures
WHERE topic = 'staff' AND measure = 'persons' AND scheme IS NOT NULL AND used;
