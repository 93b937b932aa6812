-- One row per programme, the 20 whose end lies nearest the chosen day: ahead of it, or on either side where states are chosen.
-- Those that go on (perpetual, renewed automatically) follow, the latest signed first; `open` tells them.
WITH chosen AS (
    SELECT kind, row_no, institution, title, starts, signed_precision, ends, ends_precision, state, source_id, locator,
        TRY_CAST($as_of AS DATE) AS as_of, perpetual IS TRUE OR auto_renewal IS TRUE AS open
    FROM mart.programmes_as_of($as_of)
    WHERE year = $year::INTEGER AND mart.wanted($state, state) AND mart.wanted($kind, kind) AND mart.wanted($level, level) AND mart.wanted($field, field)
        AND mart.wanted($country, country) AND mart.wanted($ownership, ownership) AND mart.wanted($institution, institution) AND mart.wanted_any($missing, missing)
),
nearest AS (
    SELECT * REPLACE (CASE WHEN NOT open THEN ends END AS ends)
    FROM chosen
    WHERE (NOT open AND ends IS NOT NULL AND ($state IS NOT NULL OR ends >= as_of)) OR (open AND starts IS NOT NULL)
    ORDER BY open, abs(ends - as_of), starts DESC, kind DESC, row_no, locator
    LIMIT 20
),
named AS (
    SELECT nearest.*, concat_ws(' · ', title, labels.name) AS name,
        row_number() OVER (PARTITION BY institution, title ORDER BY ends, kind DESC, row_no, locator) AS repeated
    FROM nearest
    LEFT JOIN mart.labels AS labels ON labels.list = 'institution' AND labels.code = institution AND labels.language = $lang
)
SELECT name || CASE WHEN repeated > 1 THEN ' (' || repeated || ')' ELSE '' END AS label,
    strftime(starts, '%Y-%m-%d') AS "start", strftime(coalesce(ends, as_of + INTERVAL 3 YEAR), '%Y-%m-%d') AS "end",
    mart.day_known(starts, signed_precision, $lang) AS first_day, mart.day_known(ends, ends_precision, $lang) AS last_day,
    open, state AS "series@programme_state",
    list_position(['running', 'ending', 'ended', 'renewable', 'renewing', 'perpetual', 'unknown'], state) AS series_order,
    row_number() OVER (ORDER BY open, ends, starts DESC, kind DESC, row_no, locator) AS label_order,
    strftime(as_of, '%Y-%m-%d') AS as_of, [{'source_id': source_id, 'locator': locator}] AS cited
FROM named
ORDER BY label_order
