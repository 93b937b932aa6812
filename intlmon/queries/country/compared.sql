-- One row per figure and country, the country of the profile before those that it is compared with.
WITH chosen AS (
    SELECT $profile_country::VARCHAR AS country, 1 AS place
    UNION ALL
    SELECT unnest($compared_country::VARCHAR[]), 2
)
SELECT figure, figure AS "figure_name@figure", country, country AS "country_name@country", period, period AS "period_name@period",
    value, rank, "of", before, value - before AS change, round(100 * (value - before) / nullif(before, 0), 1) AS change_percent,
    source_id, locator
FROM mart.country_figures
JOIN (SELECT country, min(place) AS place FROM chosen GROUP BY country) USING (country)
JOIN mart.codes ON list = 'figure' AND code = figure
WHERE $profile_country IS NOT NULL AND mart.of_year(period, $year)
ORDER BY sort, place, country
