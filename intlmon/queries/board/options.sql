-- One row per year that the board can show, with its name: those after the last published one, the last taken in first.
SELECT 'year' AS filter, year::VARCHAR AS code, year::VARCHAR AS name
FROM (
    SELECT unnest(range(first_year, greatest(first_year, date_part('year', current_date)) + 1)) AS year, last_year
    FROM (
        SELECT max(figures_printed.period[:4]::INTEGER) + 1 AS first_year,
            (SELECT max(year) FROM mart.agreements_by_direction WHERE basis = 'registry') AS last_year
        FROM mart.figures_printed AS figures_printed
        WHERE topic = 'agreements'
    )
)
ORDER BY year IS NOT DISTINCT FROM last_year DESC, year
