-- One row per country, period and figure that a list of the documents has for it, as printed there or, of branches, counted.
-- rank 1 has most and ties share a rank; it and "of" go over the countries that the list of the figure names, the European Union
-- not being one. before is the same period a year earlier, from a list or else from the text, which names some countries only.
CREATE TABLE core.country_figures AS
WITH listed AS (
    SELECT 'agreements' AS topic, 'agreements' AS figure, 'agreements' AS unit, year::VARCHAR AS period, country,
        agreements AS value, source_id, locator
    FROM core.agreements_by_country
    UNION ALL
    SELECT 'programmes', kind || '_' || unnest(['programmes', 'students']), unnest(['programmes', 'students']), year::VARCHAR, country,
        unnest([programmes, students]), source_id, locator
    FROM core.programmes_by_country
    UNION ALL
    SELECT 'branches', CASE flow WHEN 'inbound' THEN 'inbound_' || status ELSE flow END AS figure, 'branches', year::VARCHAR, country,
        count(*), any_value(source_id), string_agg(locator, ' | ' ORDER BY locator)
    FROM core.branches
    WHERE duplicate_of IS NULL
    GROUP BY ALL
    UNION ALL
    SELECT 'projects', kind || '_projects', 'projects', year::VARCHAR, country, projects, source_id, locator
    FROM core.projects_by_country
    UNION ALL
    SELECT 'staff', flow || '_staff', 'persons', period, country, persons, source_id, locator
    FROM core.staff_by_country
),
told AS (
    SELECT CASE topic WHEN 'staff' THEN flow || '_staff' ELSE measure END AS figure, period, country, value, source_id, locator
    FROM core.figures
    WHERE country IS NOT NULL AND used AND (topic, measure) IN (('agreements', 'agreements'), ('staff', 'persons'))
        AND period NOT IN (SELECT period FROM listed)
),
known AS (
    SELECT figure, period, country, value, locator FROM listed
    UNION ALL
    SELECT figure, period, country, value, locator FROM told
),
ranked AS (
    SELECT *, rank() OVER (within ORDER BY value DESC) AS rank, count(*) OVER within AS "of",
        (left(period, 4)::INTEGER - 1)::VARCHAR || substr(period, 5) AS before_period
    FROM listed
    WHERE country IS NOT NULL AND value IS NOT NULL
    WINDOW within AS (PARTITION BY figure, period, country = 'EU')
)
SELECT topic, ranked.figure, unit, ranked.country, ranked.period, ranked.value::DOUBLE AS value,
    CASE WHEN ranked.country <> 'EU' THEN rank END AS rank, CASE WHEN ranked.country <> 'EU' THEN "of" END AS "of",
    known.value::DOUBLE AS before, CASE WHEN known.value IS NOT NULL THEN before_period END AS before_period,
    ranked.source_id, concat_ws(' | ', ranked.locator, known.locator) AS locator
FROM ranked
LEFT JOIN known ON known.figure = ranked.figure AND known.country = ranked.country AND known.period = ranked.before_period;
