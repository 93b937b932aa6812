-- One row per figure and institution, that of the profile first, and the median of its ownership where that has several: label, series, value.
WITH chosen AS (
    SELECT $profile_institution::VARCHAR AS institution, 1 AS place
    UNION ALL
    SELECT unnest($compared_institution::VARCHAR[]), 2
),
ordered AS (
    SELECT institution, mart.label('institution', institution, $lang) AS name, row_number() OVER (ORDER BY min(place), institution) AS series_order
    FROM chosen
    GROUP BY institution
),
figures AS (
    SELECT * FROM mart.institution_figures WHERE $profile_institution IS NOT NULL AND left(period, 4) = $year
),
valued AS (
    SELECT figure, name AS series, series_order, value, source_id, locator
    FROM figures
    JOIN ordered USING (institution)
    UNION ALL
    SELECT figure, mart.label('compared', 'median', $lang) || ': ' || mart.label('ownership', ownership, $lang), 9, group_median, source_id, locator
    FROM figures
    WHERE institution = $profile_institution AND group_count > 1
)
SELECT figure AS "label@figure", sort AS label_order, series, series_order, value, [{'source_id': source_id, 'locator': locator}] AS cited
FROM valued
JOIN mart.codes ON list = 'figure' AND code = figure
ORDER BY label_order, series_order
