-- One row per year known up to the chosen one: publications of the institution; the text names the leading ones alone.
SELECT now.year, now.publications, earlier.publications AS before, now.publications - earlier.publications AS change,
    round(100.0 * (now.publications - earlier.publications) / earlier.publications, 1) AS change_percent, now.source_id, now.locator
FROM mart.publications_by_institution AS now
LEFT JOIN mart.publications_by_institution AS earlier ON earlier.institution = now.institution AND earlier.year = now.year - 1
WHERE now.institution = $profile_institution AND now.year <= $year::INTEGER
ORDER BY now.year DESC
