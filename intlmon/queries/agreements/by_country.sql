-- One row per country of the year, the 25 with the most agreements: label, value.
SELECT country AS "label@country", agreements AS value, [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.agreements_by_country
WHERE year = $year::INTEGER AND mart.wanted($region, region) AND mart.wanted($country, country)
ORDER BY agreements DESC, "label@country"
LIMIT 25
