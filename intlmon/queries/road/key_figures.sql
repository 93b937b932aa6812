-- One row per key figure of Road to 2029. Indicators are counted where no action is looked for, for these do not split them;
-- one whose readings disagree is neither ahead nor behind, nor is one with a single early value: each is in one of five cards. Actions are told apart by
-- their days alone: the documents do not say what was done.
WITH judged AS (
    SELECT code, verdict AS figure, cited
    FROM mart.indicator_standings
    WHERE place = 1 AND origin = 'section6' AND mart.wanted($indicator, code) AND $due IS NULL AND $responsible IS NULL AND $words IS NULL
),
asked AS (
    SELECT unnest(['ahead', 'behind', 'readings_differ', 'one_value', 'no_value']) AS figure
    WHERE (SELECT count(*) FROM judged) > 0
),
planned AS (
    SELECT mart.due_state(mart.next_due(deadlines, mart.as_of_day($as_of)), mart.as_of_day($as_of)) AS due, source_id, locator
    FROM mart.action_plan
    WHERE ($indicator IS NULL OR list_has_any(indicators, $indicator::VARCHAR[]))
        AND ($responsible IS NULL OR list_has_any(bodies, $responsible::VARCHAR[])) AND mart.found(folded, $words)
)
SELECT list_position(['ahead', 'behind', 'readings_differ', 'one_value', 'no_value'], asked.figure) AS place, asked.figure,
    count(code) AS value, 'indicators' AS unit, NULL AS before, NULL AS before_period, flatten(list(cited)) AS cited
FROM asked
LEFT JOIN judged USING (figure)
GROUP BY asked.figure
UNION ALL
SELECT 6, 'overdue', count(*), 'actions', NULL, NULL, mart.cite(source_id, locator)
FROM planned
WHERE due = 'overdue' AND mart.wanted($due, due)
UNION ALL
SELECT 7, 'soon', count(*), 'actions', NULL, NULL, mart.cite(source_id, locator)
FROM planned
WHERE due = 'soon' AND mart.wanted($due, due)
ORDER BY place
