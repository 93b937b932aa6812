-- One row per kind and university of the year.
SELECT year, institution, institution AS "institution_name@institution",
    ownership, ownership AS "ownership_name@ownership",
    kind, kind AS "kind_name@project_kind", projects, source_id, locator
FROM mart.projects_by_institution
WHERE year = $year::INTEGER AND mart.wanted($kind, kind) AND mart.wanted($ownership, ownership)
    AND mart.wanted($institution, institution)
ORDER BY projects DESC, "institution_name@institution", kind DESC, locator
