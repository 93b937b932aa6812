-- One row per value that a filter of the overview offers: the years of the report.
SELECT DISTINCT 'year' AS filter, year::VARCHAR AS code, year::VARCHAR AS name
FROM mart.branches
ORDER BY code DESC
