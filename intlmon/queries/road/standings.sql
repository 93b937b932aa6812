-- One row per target indicator and way of knowing its value: where it stands on the road to its last target.
SELECT code AS "label@indicator", seq AS label_order, state AS "state@road_state",
    list_position(['ahead', 'on_track', 'behind', 'one_value', 'no_value'], state) AS state_order,
    formula AS "way@formula", last_value AS value, last_year AS year, target, cited
FROM mart.indicator_standings
WHERE origin = 'section6' AND mart.wanted($indicator, code)
ORDER BY seq, place
