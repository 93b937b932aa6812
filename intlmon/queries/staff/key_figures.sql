-- One row per key figure of Staff exchange: persons by flow, and both together. Without filters the printed totals;
-- with a country, university, ownership or field the sum of the rows that are split by it. No figure is split by two of
-- country, field, and university with its ownership.
WITH earlier AS (SELECT (left($period, 4)::INTEGER - 1)::VARCHAR || substr($period, 5) AS period),
printed AS (
    SELECT flow, period, value, source_id, locator
    FROM mart.figures
    WHERE topic = 'staff' AND measure = 'persons' AND ownership IS NULL AND country IS NULL AND institution IS NULL AND field IS NULL
        AND degree IS NULL AND format IS NULL AND scheme IS NULL AND coalesce($country, $institution, $ownership, $field) IS NULL
        AND (flow IS NULL AND $flow IS NULL OR flow IS NOT NULL AND mart.wanted($flow, flow))
),
counted AS (
    SELECT flow, persons, source_id, locator FROM mart.staff_by_country
    WHERE $country IS NOT NULL AND coalesce($institution, $ownership, $field) IS NULL AND period = $period AND mart.wanted($country, country)
    UNION ALL
    SELECT flow, persons, source_id, locator FROM mart.staff_by_institution
    WHERE coalesce($institution, $ownership) IS NOT NULL AND coalesce($country, $field) IS NULL AND period = $period AND mart.wanted($institution, institution)
        AND mart.wanted($ownership, ownership)
    UNION ALL
    SELECT flow, persons, source_id, locator FROM mart.staff_by_field
    WHERE $field IS NOT NULL AND coalesce($country, $institution, $ownership) IS NULL AND period = $period AND mart.wanted($field, field)
)
SELECT list_position(['both', 'outgoing', 'incoming'], coalesce(flow, 'both')) AS place, coalesce(flow, 'both') AS figure,
    any_value(value) FILTER (printed.period = $period) AS value, 'persons' AS unit,
    any_value(value) FILTER (printed.period = earlier.period) AS before, any_value(earlier.period) AS before_period,
    mart.cite(source_id, locator) AS cited
FROM printed, earlier
WHERE printed.period IN ($period, earlier.period)
GROUP BY flow
HAVING count(*) FILTER (printed.period = $period) > 0
UNION ALL
SELECT list_position(['both', 'outgoing', 'incoming'], flow), flow, sum(persons), 'persons', NULL, NULL, mart.cite(source_id, locator)
FROM counted
WHERE mart.wanted($flow, flow)
GROUP BY flow
UNION ALL
SELECT 3 + list_position(['outgoing', 'incoming'], flow), 'institutions_' || flow, any_value(value), 'institutions', NULL, NULL, mart.cite(source_id, locator)
FROM mart.figures
WHERE topic = 'staff' AND measure = 'institutions' AND period = $period AND flow IS NOT NULL AND mart.wanted($flow, flow)
    AND coalesce($country, $institution, $ownership, $field) IS NULL AND ownership IS NULL
GROUP BY flow
ORDER BY place
