-- One row per year, kind of programme, and level or training field: what the text gives of programmes and students.
CREATE TABLE core.programmes_told AS
SELECT period::INTEGER AS year, kind, level, field,
    max(value) FILTER (measure = 'programmes')::INTEGER AS programmes,
    max(value) FILTER (measure = 'students')::INTEGER AS students,
    max(value) FILTER (measure = 'student_share') AS student_share,
    any_value(source_id) AS source_id, string_agg(DISTINCT locator, ' | ' ORDER BY locator) AS locator
FROM core.figures
WHERE topic = 'programmes' AND measure IN ('programmes', 'students', 'student_share') AND used
    AND (level IS NULL) <> (field IS NULL)
    AND ownership IS NULL AND country IS NULL AND institution IS NULL AND region IS NULL
GROUP BY ALL
ORDER BY kind, year, level, field;
