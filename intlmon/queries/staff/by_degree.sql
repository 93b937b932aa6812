-- One row per degree and flow: persons.
SELECT degree AS "label@degree", flow AS "series@staff_flow",
    list_position(['outgoing', 'incoming'], flow) AS series_order, list_position(['phd', 'doctor_of_sciences', 'candidate_of_sciences', 'master', 'none'], degree) AS label_order,
    persons AS value, [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.staff_by_degree
WHERE period = $period AND mart.wanted($flow, flow)
ORDER BY label_order, "label@degree", series_order

