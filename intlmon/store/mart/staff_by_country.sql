-- One row per period, flow and country: persons in academic exchange. What the tables do not hold (the half-year before) comes from the text.
CREATE VIEW mart.staff_by_country AS
WITH listed AS (
    SELECT period, flow, country, persons, 'published' AS basis, source_id, locator
    FROM core.staff_by_country
),
told AS (
    SELECT period, flow, country, value::INTEGER AS persons, basis, source_id, locator
    FROM core.told_and_counted
    WHERE topic = 'staff' AND measure = 'persons' AND country IS NOT NULL
        AND (basis = 'registry' OR period NOT IN (SELECT period FROM listed))
)
SELECT period, flow, country, persons, basis, source_id, locator FROM listed WHERE mart.reads('staff', period, basis)
UNION ALL
SELECT period, flow, country, persons, basis, source_id, locator FROM told WHERE mart.reads('staff', period, basis);

-- Whether a period is the one that a profile shows of a year: the year itself, or its first half where staff exchange is known
-- for that alone.
CREATE MACRO mart.of_year(of_period, wanted_year) AS (
    of_period = wanted_year
    OR left(of_period, 4) = wanted_year AND NOT EXISTS (FROM mart.staff_by_country AS staff WHERE staff.period = wanted_year)
);
