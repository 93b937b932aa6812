-- One row per country known in the chosen year and the year before: label, before, after.
SELECT now.country AS "label@country", earlier.agreements AS before, now.agreements AS after,
    [{'source_id': now.source_id, 'locator': now.locator}, {'source_id': earlier.source_id, 'locator': earlier.locator}] AS cited
FROM mart.agreements_by_country AS now
JOIN mart.agreements_by_country AS earlier ON earlier.country = now.country AND earlier.year = now.year - 1
WHERE now.year = $year::INTEGER AND mart.wanted($region, now.region) AND mart.wanted($country, now.country)
ORDER BY now.agreements DESC
