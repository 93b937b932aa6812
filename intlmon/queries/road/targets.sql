-- One row per year and line of one indicator's road: targets, known values, the pace needed from the last of them, the projection.
SELECT year, value, series AS "series@road_series", place AS series_order, formula AS "way@formula", cited
FROM mart.indicator_lines
WHERE list_contains($indicator::VARCHAR[], code)
ORDER BY place, formula, year
