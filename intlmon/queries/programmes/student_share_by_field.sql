-- One row per training field and kind of which the text gives the share of students.
SELECT field AS "label@field", kind AS "series@programme_kind_short",
    list_position(['joint', 'double'], kind) AS series_order, value, -value AS label_order,
    [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.figures
WHERE topic = 'programmes' AND measure = 'student_share' AND field IS NOT NULL AND level IS NULL AND ownership IS NULL AND country IS NULL
    AND institution IS NULL AND region IS NULL AND period = $year AND mart.wanted($kind, kind) AND mart.wanted($field, field)
ORDER BY label_order, series_order
