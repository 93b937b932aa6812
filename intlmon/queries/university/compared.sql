-- One row per figure and institution, that of the profile before those it is compared with: ranks among all and among those of the
-- same ownership that have the figure, and their median.
WITH chosen AS (
    SELECT $profile_institution::VARCHAR AS institution, 1 AS place
    UNION ALL
    SELECT unnest($compared_institution::VARCHAR[]), 2
)
SELECT figure, figure AS "figure_name@figure", institution, institution AS "institution_name@institution",
    ownership, ownership AS "ownership_name@ownership", period, period AS "period_name@period", value, rank, "of",
    group_rank, group_count, group_median, before, value - before AS change,
    round(100 * (value - before) / nullif(before, 0), 1) AS change_percent, source_id, locator
FROM mart.institution_figures
JOIN (SELECT institution, min(place) AS place FROM chosen GROUP BY institution) USING (institution)
JOIN mart.codes ON list = 'figure' AND code = figure
WHERE $profile_institution IS NOT NULL AND mart.of_year(period, $year)
ORDER BY sort, place, institution
