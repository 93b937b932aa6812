-- One row per programme of a round, in the columns of the lists; its dates are days.
CREATE TABLE core.round_programmes AS
WITH handed_in AS (
    SELECT 'joint_programmes' AS part, * FROM core.registry_joint_programmes
    UNION ALL BY NAME
    SELECT 'double_programmes' AS part, * FROM core.registry_double_programmes
)
SELECT records.year, records.kind, records.level, records.ownership, records.institution, records.partner, records.country, records.title,
    records.code, records.field, try_cast(raw AS JSON) ->> 'signed_on' AS contract_date_raw, signed_on,
    CASE WHEN signed_on IS NOT NULL THEN 'day' END AS signed_precision, try_cast(raw AS JSON) ->> 'valid_until' AS validity_raw, valid_until,
    coalesce(perpetual, CASE WHEN valid_until IS NOT NULL THEN false END) AS perpetual, auto_renewal, records.students, basis, source_id, locator
FROM core.round_records AS records
JOIN handed_in USING (part, submission, sheet, "row");

-- One row per year, kind of programme, and level, field, country or institution: programmes and students of the round.
CREATE TABLE core.round_programmes_counted AS
SELECT period::INTEGER AS year, kind, level, field, country, institution,
    max(value) FILTER (measure = 'programmes')::INTEGER AS programmes, max(value) FILTER (measure = 'students')::INTEGER AS students,
    max(value) FILTER (measure = 'student_share') AS student_share, basis, source_id, locator
FROM core.round_figures
WHERE topic = 'programmes' AND measure IN ('programmes', 'students', 'student_share')
    AND coalesce(level, field, country, institution) IS NOT NULL
GROUP BY ALL;

-- One row per programme of a round: its term, and what its record lacks. What a record cannot be accepted without is never lacking.
CREATE TABLE core.round_terms AS
SELECT *, valid_until AS ends, CASE WHEN valid_until IS NOT NULL THEN 'day' END AS ends_precision,
    partner IS NULL AS no_partner, country IS NULL AS no_country, signed_on IS NULL AS no_contract_date, perpetual IS NULL AS no_validity,
    students IS NULL AS no_students, title IS NULL AS no_title, code IS NULL AS no_code, level IS NULL AS no_level,
    list_filter([
        CASE WHEN partner IS NULL THEN 'partner' END, CASE WHEN country IS NULL THEN 'country' END,
        CASE WHEN signed_on IS NULL THEN 'contract_date' END, CASE WHEN perpetual IS NULL THEN 'validity' END,
        CASE WHEN students IS NULL THEN 'students' END, CASE WHEN title IS NULL THEN 'title' END,
        CASE WHEN code IS NULL THEN 'code' END, CASE WHEN level IS NULL THEN 'level' END
    ], lambda field: field IS NOT NULL) AS missing
FROM core.round_programmes;
