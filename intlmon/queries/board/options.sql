-- One row per year that the board can show, with its name: those after the last published one, the last taken in first.
SELECT 'year' AS filter, year::VARCHAR AS code, year::VARCHAR AS name
FROM (
    SELECT unnest(range(first_year, greatest(first_year, date_part('year', current_date)) + 1)) AS year, last_year
    FROM (
        SELECT max(year) FILTER (basis = 'published') + 1 AS first_year, max(year) FILTER (basis = 'registry') AS last_year
        FROM mart.agreements_by_direction
    )
)
ORDER BY year IS NOT DISTINCT FROM last_year DESC, year
