-- One row per leading university of the year.
SELECT now.year, now.institution, now.institution AS "institution_name@institution", now.publications,
    earlier.publications AS before, now.publications - earlier.publications AS change,
    round(100.0 * (now.publications - earlier.publications) / earlier.publications, 1) AS change_percent,
    now.source_id, concat_ws(' | ', now.locator, mart.beside(now.source_id, earlier.source_id, earlier.locator)) AS locator
FROM mart.publications_by_institution AS now
LEFT JOIN mart.publications_by_institution AS earlier ON earlier.institution = now.institution AND earlier.year = now.year - 1
WHERE now.year = $year::INTEGER AND mart.wanted($institution, now.institution)
ORDER BY now.publications DESC
