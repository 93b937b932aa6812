-- One row per reason for which the figures on the cards and those of the year before do not cover the same.
FROM mart.reasons(['agreements_total', 'branches_flow', 'projects_total', 'projects_kind', 'publications_index'], $year, $lang)
