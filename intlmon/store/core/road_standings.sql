-- One row per target indicator, origin of its targets and way of knowing its value that says something: where it stands on the
-- road to its last target. An indicator of which nothing is known has one row that says so. Section 6 sets the targets;
-- the action plan has rows of its own only where its last target is another.
CREATE TABLE core.road_standings AS
WITH telling AS (
    SELECT pace.*, if(status = 'unknown', method, status) AS state, seq, coalesce(formulas.sort, 0) AS sort
    FROM core.road_pace AS pace
    JOIN core.indicators USING (code)
    LEFT JOIN core.formulas USING (formula)
    WHERE subject = 'indicator'
    QUALIFY method <> 'no_value' OR count(*) OVER (PARTITION BY pace.code, origin) = 1
)
SELECT *, if(readings > 1, 'readings_differ', replace(first_value(state) OVER by_place, 'on_track', 'ahead')) AS verdict
FROM (
    SELECT *,
        count(DISTINCT if(status = 'unknown', NULL, status)) OVER (PARTITION BY code, origin) AS readings,
        row_number() OVER (PARTITION BY code, origin ORDER BY status = 'unknown', sort) AS place
    FROM telling
) AS ranked
WHERE origin = 'section6' OR EXISTS (
    SELECT 1 FROM core.road_pace AS other
    WHERE other.origin = 'section6' AND other.subject = 'indicator' AND other.code = ranked.code AND other.formula = ranked.formula
        AND (other.target, other.target_year) IS DISTINCT FROM (ranked.target, ranked.target_year)
)
WINDOW by_place AS (PARTITION BY code, origin ORDER BY place)
ORDER BY seq, origin DESC, place;
