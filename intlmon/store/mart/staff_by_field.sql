-- One row per period, flow and field: persons in academic exchange.
CREATE VIEW mart.staff_by_field AS
SELECT period, flow, field, persons, 'published' AS basis, source_id, locator
FROM core.staff_by_field;
