-- One row per table of the university's profile that has rows; that of the comparison may have those of the others alone.
SELECT DISTINCT question
FROM mart.tables_of_subjects
WHERE list = 'institution' AND year = $year
    AND (code = $profile_institution OR question = 'compared' AND $profile_institution IS NOT NULL AND list_contains($compared_institution::VARCHAR[], code))
