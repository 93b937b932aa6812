-- One row per field and flow: persons.
SELECT field AS "label@field", flow AS "series@staff_flow",
    list_position(['outgoing', 'incoming'], flow) AS series_order, field::INTEGER AS label_order,
    persons AS value, [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.staff_by_field
WHERE period = $period AND mart.wanted($flow, flow) AND mart.wanted($field, field)
ORDER BY label_order, "label@field", series_order

