-- One row per body responsible: actions of the plan that name it, and how many are due as of the day asked for.
WITH planned AS (
    SELECT unnest(bodies) AS body, mart.due_state(mart.next_due(deadlines, mart.as_of_day($as_of)), mart.as_of_day($as_of)) AS due,
        source_id, locator
    FROM mart.action_plan
    WHERE ($indicator IS NULL OR list_has_any(indicators, $indicator::VARCHAR[])) AND mart.found(folded, $words)
)
SELECT body AS responsible, body AS "responsible_name@responsible", count(*) AS actions,
    count(*) FILTER (due = 'overdue') AS overdue, count(*) FILTER (due = 'soon') AS soon, count(*) FILTER (due = 'later') AS later,
    mart.cite(source_id, locator) AS cited
FROM planned
WHERE mart.wanted($responsible, body) AND mart.wanted($due, due)
GROUP BY body
ORDER BY actions DESC, body
