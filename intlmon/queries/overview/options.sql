-- One row per value that a filter of the overview offers: the years of the report and of the rounds.
SELECT DISTINCT 'year' AS filter, year::VARCHAR AS code, year::VARCHAR AS name
FROM (SELECT year FROM mart.branches UNION ALL SELECT year FROM mart.round_records)
ORDER BY code DESC
