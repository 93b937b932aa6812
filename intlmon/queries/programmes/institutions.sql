-- One row per kind and university as the lists by university print them.
SELECT year, institution, institution AS "institution_name@institution",
    ownership, ownership AS "ownership_name@ownership",
    kind, kind AS "kind_name@programme_kind", programmes, students, source_id, locator
FROM mart.programmes_by_institution
WHERE year = $year::INTEGER AND mart.wanted($kind, kind) AND mart.wanted($ownership, ownership)
    AND mart.wanted($institution, institution)
ORDER BY students DESC NULLS LAST, "institution_name@institution", kind, locator
