-- One row per ownership: publications in field 07 as the text splits them.
SELECT ownership AS "label@ownership", period AS series, period::INTEGER AS series_order,
    list_position(['national', 'state', 'joint_stock', 'private', 'international'], ownership) AS label_order,
    value, [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.figures
WHERE topic = 'publications' AND measure = 'publications' AND field = '07' AND ownership IS NOT NULL AND period = $year
    AND mart.wanted($field, field) AND mart.wanted($ownership, ownership)
ORDER BY label_order
