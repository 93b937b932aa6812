-- One row per period, flow and country: persons in academic exchange. What the tables do not hold (the half-year before) comes from the text.
CREATE VIEW mart.staff_by_country AS
WITH listed AS (
    SELECT period, flow, country, persons, source_id, locator
    FROM core.staff_by_country
),
told AS (
    SELECT period, flow, country, value::INTEGER AS persons, source_id, locator
    FROM core.figures
    WHERE topic = 'staff' AND measure = 'persons' AND country IS NOT NULL AND used
        AND period NOT IN (SELECT period FROM listed)
)
SELECT period, flow, country, persons, 'published' AS basis, source_id, locator FROM listed
UNION ALL
SELECT period, flow, country, persons, 'published', source_id, locator FROM told;
