-- One row per figure and institution, that of the profile first, and the median of its ownership where that has several: label, series, value.
WITH chosen AS (
    SELECT list_prepend($profile_institution::VARCHAR, list_sort(list_filter($compared_institution::VARCHAR[], lambda code: code <> $profile_institution))) AS codes
),
figures AS (
    SELECT figure, institution, ownership, value, group_median, group_count, source_id, locator
    FROM mart.institution_figures
    WHERE $profile_institution IS NOT NULL AND mart.of_year(period, $year)
),
valued AS (
    SELECT figure, 'institution' AS list, institution AS code, list_position(codes, institution)::BIGINT AS series_order, value, source_id, locator
    FROM figures, chosen
    WHERE list_contains(codes, institution)
    UNION ALL
    SELECT figure, 'ownership', ownership::VARCHAR, 9, group_median, source_id, locator
    FROM figures
    WHERE institution = $profile_institution AND group_count > 1
)
SELECT figure AS "label@figure", codes.sort AS label_order,
    CASE valued.list WHEN 'ownership' THEN mart.label('compared', 'median', $lang) || ': ' ELSE '' END || labels.name AS series,
    series_order, value, [{'source_id': source_id, 'locator': locator}] AS cited
FROM valued
JOIN mart.codes AS codes ON codes.list = 'figure' AND codes.code = figure
JOIN mart.labels AS labels ON labels.list = valued.list AND labels.code = valued.code AND labels.language = $lang
ORDER BY label_order, series_order
