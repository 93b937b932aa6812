-- One row per figure counted from the records of a round, in the columns of core.figures. locator says which
-- records: every column of core.round_records that they have in common, and how many they are.
CREATE TABLE core.round_figures AS
WITH counted AS (
    FROM core.counted_agreements
    UNION ALL BY NAME
    FROM core.counted_projects
    UNION ALL BY NAME
    FROM core.counted_programmes
)
SELECT topic, measure, period, kind, flow, level, ownership, field, "index", region, country, institution, direction, format, scheme, degree,
    value::DOUBLE AS value, unit, 'registry' AS basis, 'registry' AS source_id,
    concat_ws(
        '; ', 'round=' || left(period, 4), CASE WHEN measure <> 'institutions_reporting' THEN 'topic=' || topic END,
        CASE WHEN length(period) > 4 THEN 'half=' || period END, 'kind=' || kind, 'flow=' || flow, 'status=' || status, 'level=' || level,
        'ownership=' || ownership, 'field=' || field, 'index=' || "index", 'region=' || region, 'country=' || country,
        'institution=' || institution, 'direction=' || direction, 'format=' || format, 'scheme=' || scheme, 'degree=' || degree,
        'records=' || records
    ) AS locator
FROM counted
WHERE value IS NOT NULL
    AND NOT list_contains([kind, flow, level, ownership, field, "index", region, country, institution, direction, format, scheme, degree], '');
