-- One row per branch or representation as listed.
SELECT year, flow, flow AS "flow_name@branch_flow", status, status AS "status_name@branch_status",
    name, institution, institution AS "institution_name@institution",
    partner, partner AS "partner_name@partner",
    country, country AS "country_name@country", city, opened_year,
    duplicate_of IS NOT NULL AS duplicate, source_id, locator
FROM mart.branches
WHERE year = $year::INTEGER AND mart.wanted($flow, flow) AND mart.wanted($status, status)
    AND mart.wanted($country, country) AND mart.wanted($institution, institution)
ORDER BY flow, status, TRY_CAST(regexp_extract(locator, 'row=([0-9]+)', 1) AS INTEGER), locator
