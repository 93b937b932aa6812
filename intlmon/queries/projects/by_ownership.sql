-- One row per ownership and kind: projects as the text gives them.
SELECT ownership AS "label@ownership", kind AS "series@project_kind",
    list_position(['science', 'education'], kind) AS series_order, value,
    list_position(['national', 'state', 'joint_stock', 'private', 'international'], ownership) AS label_order,
    [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.figures
WHERE topic = 'projects' AND measure = 'projects' AND ownership IS NOT NULL AND kind IS NOT NULL AND period = $year
    AND mart.wanted($kind, kind) AND mart.wanted($ownership, ownership)
ORDER BY label_order, series_order
