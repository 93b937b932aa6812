-- One row per programme and thing that its record lacks, with the requirement of the regulation that it leaves open.
WITH lacking AS (
    SELECT *, unnest(missing) AS lacks
    FROM mart.programmes_as_of($as_of)
    WHERE year = $year::INTEGER AND mart.wanted($state, state) AND mart.wanted($kind, kind) AND mart.wanted($level, level) AND mart.wanted($field, field)
        AND mart.wanted($country, country) AND mart.wanted($ownership, ownership) AND mart.wanted($institution, institution)
)
SELECT lacks AS missing, lacks AS "missing_name@programme_field",
    lacking.kind, lacking.kind AS "kind_name@programme_kind_short", row_no, institution, institution AS "institution_name@institution",
    title, code, partner, partner AS "partner_name@partner", country, country AS "country_name@country", level, level AS "level_name@level",
    students, contract_date_raw, validity_raw, state, state AS "state_name@programme_state",
    CASE $lang WHEN 'kk' THEN name_kk WHEN 'ru' THEN name_ru ELSE name_en END AS requirement, lacking.source_id, lacking.locator
FROM lacking
LEFT JOIN mart.programme_requirements AS required ON told_by = lacks AND (required.kind IS NULL OR required.kind = lacking.kind)
WHERE mart.wanted($missing, lacks)
ORDER BY list_position(['partner', 'country', 'contract_date', 'validity', 'students', 'title', 'code', 'level'], lacks),
    lacking.kind DESC, row_no NULLS LAST, lacking.locator, title
