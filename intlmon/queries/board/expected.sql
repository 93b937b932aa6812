-- One row per institution that data are expected from, by its name; of those that no document names, institution is empty.
SELECT institution, institution AS "institution_name@institution", source_id, locator
FROM mart.expected_institutions
ORDER BY institution IS NULL, mart.label('institution', institution, $lang) COLLATE kk, seq
