-- One row per figure of programmes and staff exchange that is counted from the records of a round; records is how many it is counted from.
CREATE VIEW core.counted_programmes AS
SELECT topic, unnest(['programmes', 'students', 'institutions', 'partner_countries', 'partners']) AS measure,
    unnest(['programmes', 'students', 'institutions', 'countries', 'partners']) AS unit, period, kind, level, field, country, institution,
    ownership, unnest([
        CASE WHEN ownership IS NULL THEN records END, CASE WHEN ownership IS NULL THEN students END,
        CASE WHEN coalesce(level, field, country, institution) IS NULL THEN institutions END,
        CASE WHEN coalesce(level, field, country, institution, ownership) IS NULL THEN countries END,
        CASE WHEN coalesce(level, field, country, institution, ownership) IS NULL THEN partners END
    ]) AS value, records
FROM (
    SELECT topic, period, kind, level, field, country, institution, ownership, count(*) AS records, sum(students) AS students,
        count(DISTINCT institution) AS institutions, count(DISTINCT country) AS countries, count(DISTINCT partner) AS partners
    FROM core.round_periods
    WHERE topic = 'programmes'
    GROUP BY GROUPING SETS (
        (topic, period, kind), (topic, period, kind, level), (topic, period, kind, field), (topic, period, kind, country),
        (topic, period, kind, institution), (topic, period, kind, ownership)
    )
)
UNION ALL BY NAME
SELECT topic, 'student_share' AS measure, 'percent' AS unit, period, kind, field,
    round(100.0 * sum(students) / nullif(sum(sum(students)) OVER (PARTITION BY period, kind), 0), 1) AS value, count(*) AS records
FROM core.round_periods
WHERE topic = 'programmes'
GROUP BY topic, period, kind, field
UNION ALL BY NAME
SELECT topic, 'persons' AS measure, 'persons' AS unit, period, flow, country, degree, field, format, institution, ownership, scheme,
    count(*) AS value, count(*) AS records
FROM core.round_periods
WHERE topic = 'staff'
GROUP BY GROUPING SETS (
    (topic, period), (topic, period, flow), (topic, period, flow, country), (topic, period, flow, degree), (topic, period, flow, field),
    (topic, period, flow, format), (topic, period, flow, institution), (topic, period, flow, ownership), (topic, period, scheme)
)
UNION ALL BY NAME
SELECT topic, 'institutions' AS measure, 'institutions' AS unit, period, flow, count(DISTINCT institution) AS value, count(*) AS records
FROM core.round_periods
WHERE topic = 'staff'
GROUP BY ALL;
