-- One row per branch or representation of the country here, or of a Kazakh institution there, as listed.
SELECT flow, flow AS "flow_name@branch_flow", status, status AS "status_name@branch_status",
    name, institution, institution AS "institution_name@institution", partner, partner AS "partner_name@partner",
    city, opened_year, duplicate_of IS NOT NULL AS duplicate, source_id, locator
FROM mart.branches
WHERE year = $year::INTEGER AND country = $profile_country
ORDER BY flow, status, TRY_CAST(regexp_extract(locator, 'row=([0-9]+)', 1) AS INTEGER), locator
