-- One row per record of a round that a place names: the record of $locator, or all that share the codes given; with its file, sheet and row.
SELECT topic AS "topic_name@topic", year, institution AS "institution_name@institution", partner AS "partner_name@partner",
    country AS "country_name@country", title AS record, code, kind AS "kind_name@kind", flow AS "flow_name@flow", status AS "status_name@branch_status",
    level AS "level_name@level", field AS "field_name@field", "index" AS "index_name@index", direction AS "direction_name@direction",
    degree AS "degree_name@degree", format AS "format_name@format", scheme AS "scheme_name@scheme", students, starts, ends,
    file_name AS file, sheet, "row"
FROM mart.round_records
WHERE ($locator IS NULL OR locator = $locator) AND ($round IS NULL OR year = $round::INTEGER) AND ($topic IS NULL OR topic = $topic)
    AND ($half IS NULL OR half_year = $half) AND ($kind IS NULL OR kind = $kind) AND ($flow IS NULL OR flow = $flow)
    AND ($status IS NULL OR status = $status) AND ($level IS NULL OR level = $level) AND ($ownership IS NULL OR ownership = $ownership)
    AND ($field IS NULL OR field = $field) AND ($index IS NULL OR "index" = $index) AND ($region IS NULL OR region = $region)
    AND ($country IS NULL OR country = $country) AND ($institution IS NULL OR institution = $institution)
    AND ($direction IS NULL OR direction = $direction) AND ($format IS NULL OR format = $format) AND ($scheme IS NULL OR scheme = $scheme)
    AND ($degree IS NULL OR degree = $degree)
ORDER BY part, year, institution, submission, sheet, "row"
LIMIT 1000
