-- One row per target indicator and way of knowing its value: where it stands on the road to its last target; those
-- of which most is known come first.
WITH known AS (
    SELECT *, list_position(['ahead', 'on_track', 'behind', 'one_value', 'no_value'], state) AS state_order
    FROM mart.indicator_standings
    WHERE origin = 'section6' AND mart.wanted($indicator, code)
),
ordered AS (
    SELECT *, min(state_order) OVER (PARTITION BY code) AS best FROM known
)
SELECT code AS "label@indicator", rank() OVER (ORDER BY best, seq) AS label_order, state AS "state@road_state",
    state_order,
    formula AS "way@formula", last_value AS value, last_year AS year, target, cited
FROM ordered
ORDER BY label_order, place
