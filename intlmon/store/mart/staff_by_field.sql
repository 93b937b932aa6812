-- One row per period, flow and field: persons in academic exchange.
CREATE VIEW mart.staff_by_field AS
WITH known AS (
    SELECT period, flow, field, persons, 'published' AS basis, source_id, locator
    FROM core.staff_by_field
    UNION ALL
    SELECT period, flow, field, value::INTEGER, basis, source_id, locator
    FROM core.round_figures
    WHERE topic = 'staff' AND measure = 'persons' AND field IS NOT NULL
)
SELECT period, flow, field, persons, basis, source_id, locator
FROM known
WHERE mart.reads('staff', period, basis);
