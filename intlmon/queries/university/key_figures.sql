-- One row per key figure of the institution, in the order of the topics, with its rank among all that have the figure.
SELECT topic, figure, value, unit, before, before_period, rank, "of", period, source_id, locator
FROM mart.institution_figures
JOIN mart.codes ON list = 'figure' AND code = figure
WHERE institution = $profile_institution AND mart.of_year(period, $year)
ORDER BY sort
