-- One row per branch or representation of the institution abroad, or of a foreign one at it, as listed.
SELECT flow, flow AS "flow_name@branch_flow", status, status AS "status_name@branch_status",
    name, partner, partner AS "partner_name@partner", country, country AS "country_name@country",
    city, opened_year, duplicate_of IS NOT NULL AS duplicate, source_id, locator
FROM mart.branches
WHERE year = $year::INTEGER AND institution = $profile_institution
ORDER BY flow, status, TRY_CAST(regexp_extract(locator, 'row=([0-9]+)', 1) AS INTEGER), locator
