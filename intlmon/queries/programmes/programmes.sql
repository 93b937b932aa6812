-- One row per programme as listed.
SELECT year, kind, kind AS "kind_name@programme_kind", row_no,
    institution, institution AS "institution_name@institution",
    partner, partner AS "partner_name@partner", country, country AS "country_name@country",
    title, code, field, field AS "field_name@field", level, level AS "level_name@level",
    ownership, ownership AS "ownership_name@ownership", students,
    signed_on, signed_precision, signed_precision AS "signed_precision_name@signed_precision",
    contract_date_raw, valid_until, validity_raw, perpetual, auto_renewal, source_id, locator
FROM mart.programmes
WHERE year = $year::INTEGER AND mart.wanted($kind, kind) AND mart.wanted($level, level) AND mart.wanted($field, field)
    AND mart.wanted($country, country) AND mart.wanted($ownership, ownership) AND mart.wanted($institution, institution)
ORDER BY kind DESC, list_position(['bachelor', 'master', 'doctoral'], level), row_no NULLS LAST, locator, title
