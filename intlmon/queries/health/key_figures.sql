-- One row per key figure of Programme terms: programmes that the lists hold, by state as of the chosen day, and those whose record lacks something.
WITH chosen AS (
    SELECT state, len(missing) > 0 AS incomplete, source_id, locator
    FROM mart.programmes_as_of($as_of)
    WHERE year = $year::INTEGER AND mart.wanted($state, state) AND mart.wanted($kind, kind) AND mart.wanted($level, level) AND mart.wanted($field, field)
        AND mart.wanted($country, country) AND mart.wanted($ownership, ownership) AND mart.wanted($institution, institution) AND mart.wanted_any($missing, missing)
),
counted AS (
    SELECT 0 AS place, 'programmes' AS figure, count(*) AS value, mart.cite(source_id, locator) AS cited FROM chosen
    UNION ALL
    SELECT codes.sort, codes.code, count(chosen.state), mart.cite(source_id, locator)
    FROM mart.codes
    LEFT JOIN chosen ON chosen.state = codes.code
    WHERE codes.list = 'programme_state'
    GROUP BY codes.sort, codes.code
    UNION ALL
    SELECT 100, 'incomplete', count(*), mart.cite(source_id, locator) FROM chosen WHERE incomplete
)
SELECT place, figure, value, 'programmes' AS unit, cited
FROM counted
WHERE EXISTS (FROM chosen)
ORDER BY place
