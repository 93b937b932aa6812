-- One row per figure of agreements and branches that is counted from the records of a round; records is how many it is counted from.
CREATE VIEW core.counted_agreements AS
SELECT topic, 'agreements' AS measure, 'agreements' AS unit, period, ownership, region, country, direction, count(*) AS value,
    count(*) AS records
FROM core.round_periods
WHERE topic = 'agreements'
GROUP BY GROUPING SETS ((topic, period), (topic, period, ownership), (topic, period, region), (topic, period, country), (topic, period, direction))
UNION ALL BY NAME
SELECT topic, 'partner_countries' AS measure, 'countries' AS unit, period, count(DISTINCT country) AS value, count(*) AS records
FROM core.round_periods
WHERE topic IN ('agreements', 'staff') AND country <> 'EU'
GROUP BY ALL
UNION ALL BY NAME
SELECT topic, 'agreements_share' AS measure, 'percent' AS unit, period, 'cis' AS region,
    round(100.0 * count(*) FILTER (region = 'cis') / count(*), 1) AS value, count(*) FILTER (region = 'cis') AS records
FROM core.round_periods
WHERE topic = 'agreements'
GROUP BY ALL
UNION ALL BY NAME
-- Whose file was accepted, though it may hold no agreement, has reported.
SELECT 'agreements' AS topic, 'institutions_reporting' AS measure, 'institutions' AS unit, year::VARCHAR AS period,
    count(DISTINCT institution) AS value, (SELECT count(*) FROM core.round_records AS records WHERE records.year = submissions.year) AS records
FROM core.submissions
GROUP BY year
UNION ALL BY NAME
SELECT topic, unnest(['representations', 'institutions', 'partner_countries']) AS measure,
    unnest(['representations', 'institutions', 'countries']) AS unit, period, flow, CASE flow WHEN 'inbound' THEN 'operating' END AS status,
    unnest([branches, institutions, countries]) AS value, branches AS records
FROM (
    SELECT topic, period, flow, count(*) AS branches, count(DISTINCT institution) AS institutions, count(DISTINCT country) AS countries
    FROM core.round_periods
    WHERE topic = 'branches' AND (flow = 'outbound' OR status = 'operating')
    GROUP BY ALL
);
