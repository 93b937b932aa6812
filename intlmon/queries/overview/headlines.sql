-- One row per headline figure of the year and topic, as printed, with the year before where it is printed.
WITH figures AS (
    SELECT * FROM mart.figures
    WHERE ownership IS NULL AND country IS NULL AND institution IS NULL AND region IS NULL AND field IS NULL
        AND direction IS NULL AND scheme IS NULL AND level IS NULL AND degree IS NULL AND format IS NULL AND "index" IS NULL
),
wanted(place, topic, figure, measure, kind, flow) AS (
    VALUES (11, 'agreements', 'agreements', 'agreements', NULL, NULL),
        (12, 'agreements', 'partner_countries', 'partner_countries', NULL, NULL),
        (13, 'agreements', 'institutions_reporting', 'institutions_reporting', NULL, NULL),
        (21, 'branches', 'inbound_operating', 'representations', NULL, 'inbound'),
        (23, 'branches', 'outbound', 'representations', NULL, 'outbound'),
        (31, 'projects', 'projects', 'projects', NULL, NULL),
        (32, 'projects', 'science', 'projects', 'science', NULL),
        (33, 'projects', 'education', 'projects', 'education', NULL),
        (41, 'publications', 'printed', 'publications', NULL, NULL),
        (51, 'programmes', 'joint_programmes', 'programmes', 'joint', NULL),
        (52, 'programmes', 'joint_students', 'students', 'joint', NULL),
        (53, 'programmes', 'double_programmes', 'programmes', 'double', NULL),
        (54, 'programmes', 'double_students', 'students', 'double', NULL),
        (61, 'staff', 'outgoing', 'persons', NULL, 'outgoing'),
        (62, 'staff', 'incoming', 'persons', NULL, 'incoming')
),
periods AS (
    SELECT period, (left(period, 4)::INTEGER - 1)::VARCHAR || substr(period, 5) AS earlier
    FROM (SELECT DISTINCT period FROM figures WHERE left(period, 4) = $year AND regexp_matches(period, '^[0-9]{4}(H1)?$'))
)
SELECT wanted.place, topic,
    CASE WHEN now.source_id <> 'registry' THEN figure  -- what is counted from records no text states
        WHEN figure = 'partner_countries' THEN 'countries_counted' WHEN figure = 'printed' THEN 'counted' ELSE figure END AS figure,
    now.value, measure AS unit, CASE WHEN figure <> 'printed' OR now.basis = earlier.basis THEN earlier.value END AS before,
    periods.earlier AS before_period,
    CASE WHEN length(periods.period) > 4 THEN periods.period END AS period,
    list_filter([{'source_id': now.source_id, 'locator': now.locator}, {'source_id': earlier.source_id, 'locator': earlier.locator}],
        lambda spot: spot.source_id IS NOT NULL) AS places
FROM wanted
JOIN figures AS now USING (topic, measure)
JOIN periods ON periods.period = now.period
LEFT JOIN figures AS earlier
    ON earlier.topic = now.topic AND earlier.measure = now.measure AND earlier.period = periods.earlier
    AND earlier.kind IS NOT DISTINCT FROM now.kind AND earlier.flow IS NOT DISTINCT FROM now.flow
WHERE now.kind IS NOT DISTINCT FROM wanted.kind AND now.flow IS NOT DISTINCT FROM wanted.flow
    AND (topic = 'staff') = (length(periods.period) > 4)
UNION ALL
SELECT 22, 'branches', 'inbound_planned', count(*), 'branches', NULL, NULL, NULL, mart.cite(source_id, locator)
FROM mart.branches
WHERE year = $year::INTEGER AND flow = 'inbound' AND status = 'planned'
HAVING count(*) > 0
UNION ALL
SELECT CASE "index" WHEN 'scopus' THEN 42 ELSE 43 END, 'publications', "index",
    sum(publications) FILTER (year = $year::INTEGER), 'publications', sum(publications) FILTER (year = $year::INTEGER - 1),
    ($year::INTEGER - 1)::VARCHAR, NULL, mart.cite(source_id, locator)
FROM mart.publications_by_field
WHERE year IN ($year::INTEGER, $year::INTEGER - 1)
GROUP BY "index"
HAVING count(*) FILTER (year = $year::INTEGER) > 0
UNION ALL
SELECT 71, 'concept', 'indicators', count(*), 'indicators', NULL, NULL, NULL, mart.cite(source_id, locator) FROM mart.indicators
UNION ALL
SELECT 72, 'concept', 'results', count(DISTINCT no), 'units', NULL, NULL, NULL, mart.cite(source_id, locator) FROM mart.expected_results
UNION ALL
SELECT 73, 'concept', 'actions', count(*), 'actions', NULL, NULL, NULL, mart.cite(source_id, locator) FROM mart.actions
UNION ALL
SELECT 81, 'quality', 'findings', count(*), 'units', NULL, NULL, NULL, [] FROM mart.findings
UNION ALL
SELECT 82, 'quality', 'headline', count(*), 'units', NULL, NULL, NULL, [] FROM mart.findings WHERE severity = 'headline'
ORDER BY place
