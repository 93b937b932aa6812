-- One row per figure of projects and publications that is counted from the records of a round; records is how many it is counted from.
CREATE VIEW core.counted_projects AS
SELECT topic, 'projects' AS measure, 'projects' AS unit, period, kind, country, institution, ownership, count(*) AS value, count(*) AS records
FROM core.round_periods
WHERE topic = 'projects'
GROUP BY GROUPING SETS (
    (topic, period), (topic, period, kind), (topic, period, kind, country), (topic, period, kind, institution), (topic, period, kind, ownership)
)
UNION ALL BY NAME
SELECT topic, unnest(['institutions', 'institutions_publishing']) AS measure, 'institutions' AS unit, period,
    unnest([CASE topic WHEN 'projects' THEN institutions END, CASE topic WHEN 'publications' THEN institutions END]) AS value, records
FROM (
    SELECT topic, period, count(DISTINCT institution) AS institutions, count(*) AS records
    FROM core.round_periods
    WHERE topic IN ('projects', 'publications')
    GROUP BY ALL
)
UNION ALL BY NAME
SELECT topic, 'publications' AS measure, 'publications' AS unit, period, "index", field, institution, ownership,
    count(DISTINCT ("index", code)) AS value, count(*) AS records
FROM core.round_periods
WHERE topic = 'publications'
GROUP BY GROUPING SETS (
    (topic, period), (topic, period, "index"), (topic, period, "index", field), (topic, period, field), (topic, period, institution),
    (topic, period, ownership), (topic, period, field, ownership)
);
