-- One row per programme with the country as listed: its state as of the chosen day, its dates and students; those that end first come first.
SELECT state, state AS "state_name@programme_state", kind, kind AS "kind_name@programme_kind_short",
    institution, institution AS "institution_name@institution", partner, partner AS "partner_name@partner", title, code,
    level, level AS "level_name@level", students, signed_on, signed_precision, signed_precision AS "signed_precision_name@signed_precision",
    ends, ends_precision, ends_precision AS "ends_precision_name@signed_precision", perpetual, auto_renewal,
    contract_date_raw, validity_raw, source_id, locator
FROM mart.programmes_as_of($as_of)
WHERE year = $year::INTEGER AND country = $profile_country
ORDER BY ends NULLS LAST, kind DESC, row_no NULLS LAST, locator, title
