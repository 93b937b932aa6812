-- One row per reason for which the figures on the cards and those of the year before do not cover the same.
FROM mart.reasons(['projects_total', 'projects_kind'], $year, $lang)
