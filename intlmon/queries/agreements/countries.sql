-- One row per country of the year.
SELECT now.year, now.country, now.country AS "country_name@country",
    now.region, now.region AS "region_name@region", now.agreements, earlier.agreements AS before,
    now.agreements - earlier.agreements AS change,
    round(100.0 * (now.agreements - earlier.agreements) / earlier.agreements, 1) AS change_percent,
    now.source_id, concat_ws(' | ', now.locator, mart.beside(now.source_id, earlier.source_id, earlier.locator)) AS locator
FROM mart.agreements_by_country AS now
LEFT JOIN mart.agreements_by_country AS earlier ON earlier.country = now.country AND earlier.year = now.year - 1
WHERE now.year = $year::INTEGER AND mart.wanted($region, now.region) AND mart.wanted($country, now.country)
ORDER BY now.agreements DESC, "country_name@country"
