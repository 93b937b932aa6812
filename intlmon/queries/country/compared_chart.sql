-- One row per figure and country, the country of the profile before those that it is compared with: label, series, value.
WITH chosen AS (
    SELECT $profile_country::VARCHAR AS country, 1 AS place
    UNION ALL
    SELECT unnest($compared_country::VARCHAR[]), 2
),
ordered AS (
    SELECT country, row_number() OVER (ORDER BY min(place), country) AS series_order FROM chosen GROUP BY country
)
SELECT figure AS "label@figure", sort AS label_order, country AS "series@country", series_order, value,
    [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.country_figures
JOIN ordered USING (country)
JOIN mart.codes ON list = 'figure' AND code = figure
WHERE $profile_country IS NOT NULL AND mart.of_year(period, $year)
ORDER BY label_order, series_order
