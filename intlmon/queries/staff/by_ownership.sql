-- One row per ownership and flow: persons.
SELECT ownership AS "label@ownership", flow AS "series@staff_flow",
    list_position(['outgoing', 'incoming'], flow) AS series_order,
    list_position(['national', 'state', 'joint_stock', 'private', 'international'], ownership) AS label_order,
    persons AS value, [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.staff_by_ownership
WHERE period = $period AND mart.wanted($flow, flow) AND mart.wanted($ownership, ownership)
ORDER BY label_order, series_order
