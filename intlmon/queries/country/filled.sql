-- One row per table of the country's profile that has rows; that of the comparison may have those of the others alone.
SELECT DISTINCT question
FROM mart.tables_of_subjects
WHERE list = 'country' AND year = $year
    AND (code = $profile_country OR question = 'compared' AND $profile_country IS NOT NULL AND list_contains($compared_country::VARCHAR[], code))
