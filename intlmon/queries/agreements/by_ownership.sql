-- One row per ownership and year, the chosen year and the year before: label, series, value.
SELECT ownership AS "label@ownership", year::VARCHAR AS series, year AS series_order,
    list_position(['national', 'state', 'joint_stock', 'private', 'international'], ownership) AS label_order,
    agreements AS value, [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.agreements_by_ownership
WHERE year IN ($year::INTEGER, $year::INTEGER - 1) AND mart.wanted($ownership, ownership)
ORDER BY label_order, series_order
