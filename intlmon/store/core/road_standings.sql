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
SELECT *,
    count(DISTINCT if(status = 'unknown', NULL, status)) OVER (PARTITION BY code, origin) AS readings,
    row_number() OVER (PARTITION BY code, origin ORDER BY status = 'unknown', sort) AS place
FROM telling
WHERE origin = 'section6' OR EXISTS (
    SELECT 1 FROM core.road_pace AS other
    WHERE other.origin = 'section6' AND other.subject = 'indicator' AND other.code = telling.code AND other.formula = telling.formula
        AND (other.target, other.target_year) IS DISTINCT FROM (telling.target, telling.target_year)
)
ORDER BY seq, origin DESC, place;
