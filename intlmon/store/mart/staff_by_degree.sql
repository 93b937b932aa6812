-- One row per period, flow and degree: persons in academic exchange. What the tables do not hold (the half-year before) comes from the text.
CREATE VIEW mart.staff_by_degree AS
WITH listed AS (
    SELECT period, flow, degree, persons, 'published' AS basis, source_id, locator
    FROM core.staff_by_degree
),
told AS (
    SELECT period, flow, degree, value::INTEGER AS persons, basis, source_id, locator
    FROM core.told_and_counted
    WHERE topic = 'staff' AND measure = 'persons' AND degree IS NOT NULL
        AND (basis = 'registry' OR period NOT IN (SELECT period FROM listed))
)
SELECT period, flow, degree, persons, basis, source_id, locator FROM listed WHERE mart.reads('staff', period, basis)
UNION ALL
SELECT period, flow, degree, persons, basis, source_id, locator FROM told WHERE mart.reads('staff', period, basis);
