-- One row per quarter and state of the deadline: actions whose next day, or last one where all have passed, lies in the quarter.
WITH planned AS (
    SELECT mart.next_due(deadlines, mart.as_of_day($as_of)) AS next_day, list_max(deadlines) AS last_day, source_id, locator
    FROM mart.action_plan
    WHERE ($indicator IS NULL OR list_has_any(indicators, $indicator::VARCHAR[]))
        AND ($responsible IS NULL OR list_has_any(bodies, $responsible::VARCHAR[])) AND mart.found(folded, $words)
),
states AS (
    SELECT coalesce(next_day, last_day) AS due_day, mart.due_state(next_day, mart.as_of_day($as_of)) AS due, source_id, locator
    FROM planned
)
SELECT year(due_day) || CASE $lang WHEN 'kk' THEN ' ж., ' WHEN 'ru' THEN ' г., ' ELSE ', ' END || quarter(due_day)
    || CASE $lang WHEN 'kk' THEN '-тоқсан' WHEN 'ru' THEN '-й квартал' ELSE ' quarter' END AS label,
    due AS "series@due", list_position(['overdue', 'soon', 'later'], due) AS series_order, count(*) AS value,
    10 * year(due_day) + quarter(due_day) AS label_order, mart.cite(source_id, locator) AS cited
FROM states
WHERE mart.wanted($due, due)
GROUP BY year(due_day), quarter(due_day), due
ORDER BY label_order, series_order
