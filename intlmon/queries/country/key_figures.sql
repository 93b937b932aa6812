-- One row per key figure of the country, in the order of the topics, with its rank among the countries that the list of the figure names.
SELECT topic, figure, value, unit, before, before_period, rank, "of", period, source_id, locator
FROM mart.country_figures
JOIN mart.codes ON list = 'figure' AND code = figure
WHERE country = $profile_country AND mart.of_year(period, $year)
ORDER BY sort
