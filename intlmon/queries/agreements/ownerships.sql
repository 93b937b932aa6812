-- One row per ownership of the year.
SELECT now.year, now.ownership, now.ownership AS "ownership_name@ownership", now.agreements,
    earlier.agreements AS before, now.agreements - earlier.agreements AS change,
    round(100.0 * (now.agreements - earlier.agreements) / earlier.agreements, 1) AS change_percent,
    now.source_id, concat_ws(' | ', now.locator, mart.beside(now.source_id, earlier.source_id, earlier.locator)) AS locator
FROM mart.agreements_by_ownership AS now
LEFT JOIN mart.agreements_by_ownership AS earlier ON earlier.ownership = now.ownership AND earlier.year = now.year - 1
WHERE now.year = $year::INTEGER AND mart.wanted($ownership, now.ownership)
ORDER BY now.agreements DESC
