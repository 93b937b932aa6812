-- One row per country of the comparison with the same half-year a year before: whether it took part in the exchange.
SELECT now.period, now.period AS "period_name@period", now.country, now.country AS "country_name@country",
    now.took_part, earlier.took_part AS took_part_before,
    now.source_id, concat_ws(' | ', now.locator, mart.beside(now.source_id, earlier.source_id, earlier.locator)) AS locator
FROM mart.staff_countries_compared AS now
LEFT JOIN mart.staff_countries_compared AS earlier
    ON earlier.country = now.country
    AND earlier.period = (left(now.period, 4)::INTEGER - 1)::VARCHAR || substr(now.period, 5)
WHERE now.period = $period AND mart.wanted($country, now.country)
ORDER BY "country_name@country"
