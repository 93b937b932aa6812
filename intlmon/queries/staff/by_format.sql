-- One row per flow and format: persons.
SELECT flow AS "label@staff_flow", format AS "series@format",
    list_position(['offline', 'online', 'mixed'], format) AS series_order, list_position(['outgoing', 'incoming'], flow) AS label_order,
    persons AS value, [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.staff_by_format
WHERE period = $period AND mart.wanted($flow, flow)
ORDER BY label_order, series_order
