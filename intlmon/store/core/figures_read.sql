-- One row per topic and period that has both published figures and records of a round.
CREATE TABLE core.both_bases AS
WITH published AS (
    SELECT topic, period FROM core.figures WHERE used AND topic <> 'concept'
    UNION
    SELECT 'agreements', year::VARCHAR FROM core.agreements_by_country
    UNION
    SELECT 'branches', year::VARCHAR FROM core.branches
    UNION
    SELECT 'projects', year::VARCHAR FROM core.projects_by_institution
    UNION
    SELECT 'publications', year::VARCHAR FROM core.publications_by_field
    UNION
    SELECT 'programmes', year::VARCHAR FROM core.joint_programmes
    UNION
    SELECT 'programmes', year::VARCHAR FROM core.double_programmes
    UNION
    SELECT 'staff', period FROM core.staff_by_country
)
SELECT topic, period FROM published
INTERSECT
SELECT topic, unnest([year::VARCHAR, half_year]) FROM core.round_records;

-- One row per way of reading what has both bases: as published, or as registered. Where nothing has both there is one way.
CREATE TABLE core.readings AS
SELECT 'published' AS reading
UNION ALL
SELECT 'registry' WHERE EXISTS (FROM core.both_bases);

-- One row per figure that the running text gives and is used, and per figure counted from the records of a round.
CREATE VIEW core.told_and_counted AS
SELECT topic, measure, period, kind, flow, level, ownership, field, "index", region, country, institution, direction, format, scheme, degree,
    value, unit, 'published' AS basis, source_id, locator
FROM core.figures
WHERE used
UNION ALL
FROM core.round_figures;
