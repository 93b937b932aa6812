-- Whether a period is the one that a profile shows of a year: the year itself, or its first half where staff exchange is known
-- for that alone.
CREATE MACRO mart.of_year(of_period, wanted_year) AS (
    of_period = wanted_year
    OR left(of_period, 4) = wanted_year AND NOT EXISTS (FROM mart.staff_by_country AS staff WHERE staff.period = wanted_year)
);
