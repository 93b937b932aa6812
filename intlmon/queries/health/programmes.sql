-- One row per programme that the lists hold: its state as of the chosen day, its term, and what its record lacks; those that end first come first.
WITH words AS (
    SELECT map(list(code), list(name)) AS of FROM mart.labels WHERE list = 'programme_field' AND language = $lang
)
SELECT state, state AS "state_name@programme_state", ends, ends_precision, ends_precision AS "ends_precision_name@signed_precision",
    kind, kind AS "kind_name@programme_kind_short", row_no, institution, institution AS "institution_name@institution",
    title, code, partner, partner AS "partner_name@partner", country, country AS "country_name@country",
    level, level AS "level_name@level", field, field AS "field_name@field", ownership, ownership AS "ownership_name@ownership", students,
    contract_date_raw, signed_on, signed_precision, signed_precision AS "signed_precision_name@signed_precision",
    validity_raw, perpetual, auto_renewal, array_to_string(missing, ', ') AS missing,
    array_to_string(list_transform(missing, lambda lacks: words.of[lacks]), ', ') AS missing_name,
    source_id, locator
FROM mart.programmes_as_of($as_of), words
WHERE year = $year::INTEGER AND mart.wanted($state, state) AND mart.wanted($kind, kind) AND mart.wanted($level, level) AND mart.wanted($field, field)
    AND mart.wanted($country, country) AND mart.wanted($ownership, ownership) AND mart.wanted($institution, institution) AND mart.wanted_any($missing, missing)
ORDER BY ends NULLS LAST, kind DESC, row_no NULLS LAST, locator, title
