-- One row per action of the plan: its days as of the day asked for, the nearest first and those passed last, and who answers for it.
-- The text is kept in Kazakh, the language of our copy.
WITH planned AS (
    SELECT *, mart.next_due(deadlines, mart.as_of_day($as_of)) AS next_due,
        list_max(list_filter(deadlines, lambda day: day < mart.as_of_day($as_of))) AS last_due
    FROM mart.action_plan
    WHERE ($indicator IS NULL OR list_has_any(indicators, $indicator::VARCHAR[]))
        AND ($responsible IS NULL OR list_has_any(bodies, $responsible::VARCHAR[])) AND mart.found(folded, $words)
),
states AS (
    SELECT *, mart.due_state(next_due, mart.as_of_day($as_of)) AS due FROM planned
)
SELECT no, due, due AS "due_name@due", next_due, last_due, name_kk AS action, completion_form, deadline_raw, yearly,
    CASE $lang WHEN 'kk' THEN bodies_kk WHEN 'ru' THEN bodies_ru ELSE bodies_en END AS bodies, responsible AS responsible_raw,
    array_to_string(indicators, ', ') AS indicator, source_id, locator
FROM states
WHERE mart.wanted($due, due)
ORDER BY next_due, last_due DESC, no
