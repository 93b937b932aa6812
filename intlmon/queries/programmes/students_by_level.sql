-- One row per year, kind and level: students as the text gives them.
SELECT period::INTEGER AS year, kind || '_' || level AS "series@programme_kind_level",
    list_position(['joint', 'double'], kind) * 10 + list_position(['bachelor', 'master', 'doctoral'], level) AS series_order,
    value::INTEGER AS value, [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.figures
WHERE topic = 'programmes' AND measure = 'students' AND level IS NOT NULL AND field IS NULL AND ownership IS NULL AND country IS NULL
    AND institution IS NULL AND region IS NULL AND mart.wanted($kind, kind) AND mart.wanted($level, level)
ORDER BY series_order, year
