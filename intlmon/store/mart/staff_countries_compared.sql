-- One row per period and country of the comparison of two half-years: whether the country took part in the exchange.
CREATE VIEW mart.staff_countries_compared AS
SELECT period, country, took_part, 'published' AS basis, source_id, locator
FROM core.staff_countries_compared;
