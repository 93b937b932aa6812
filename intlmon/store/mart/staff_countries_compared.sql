-- One row per period and country of the comparison of two half-years: whether the country took part in the exchange.
CREATE VIEW mart.staff_countries_compared AS
WITH known AS (
    SELECT period, country, took_part, 'published' AS basis, source_id, locator
    FROM core.staff_countries_compared
    UNION ALL
    SELECT period, country, true, basis, any_value(source_id), string_agg(locator, ' | ' ORDER BY flow DESC)
    FROM core.round_figures
    WHERE topic = 'staff' AND measure = 'persons' AND country IS NOT NULL
    GROUP BY ALL
)
SELECT period, country, took_part, basis, source_id, locator
FROM known
WHERE mart.reads('staff', period, basis);
