-- One row per reading, country, period and figure that a list of the documents has for it, as printed there or, of branches, counted.
-- rank 1 has most and ties share a rank; it and "of" go over the countries that the list of the figure names, the European Union
-- not being one. before is the same period a year earlier, from a list or else from the text, which names some countries only.
CREATE TABLE core.country_figures AS
WITH published AS (
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
counted AS (
    SELECT topic, CASE topic WHEN 'agreements' THEN measure WHEN 'staff' THEN flow || '_staff' ELSE kind || '_' || measure END AS figure, unit, period,
        country, value, source_id, locator
    FROM core.round_figures
    WHERE country IS NOT NULL
    UNION ALL
    SELECT topic, CASE flow WHEN 'inbound' THEN 'inbound_' || status ELSE flow END, 'branches', year::VARCHAR, country, count(*), 'registry',
        concat_ws('; ', 'round=' || year, 'topic=' || topic, 'flow=' || flow, CASE flow WHEN 'inbound' THEN 'status=' || status END,
            'country=' || country, 'records=' || count(*))
    FROM core.round_records
    WHERE topic = 'branches'
    GROUP BY topic, flow, CASE flow WHEN 'inbound' THEN status END, status, year, country
),
listed AS (
    SELECT *, 'published' AS basis FROM published
    UNION ALL
    SELECT *, 'registry' FROM counted
),
told AS (
    SELECT topic, CASE topic WHEN 'staff' THEN flow || '_staff' ELSE measure END AS figure, period, country, value, source_id, locator
    FROM core.figures
    WHERE country IS NOT NULL AND used AND (topic, measure) IN (('agreements', 'agreements'), ('staff', 'persons'))
        AND period NOT IN (SELECT period FROM published)
),
known AS (
    SELECT reading, figure, period, country, value, basis, source_id, locator
    FROM (
        SELECT topic, figure, period, country, value, basis, source_id, locator FROM listed
        UNION ALL
        SELECT topic, figure, period, country, value, 'published', source_id, locator FROM told
    )
    CROSS JOIN core.readings
    WHERE core.read_in(reading, topic, period, basis)
),
ranked AS (
    SELECT *, rank() OVER (within ORDER BY value DESC) AS rank, count(*) OVER within AS "of",
        (left(period, 4)::INTEGER - 1)::VARCHAR || substr(period, 5) AS before_period
    FROM listed
    WHERE country IS NOT NULL AND value IS NOT NULL
    WINDOW within AS (PARTITION BY figure, period, basis, country = 'EU')
)
SELECT read.reading, topic, ranked.figure, unit, ranked.country, ranked.period, ranked.value::DOUBLE AS value,
    CASE WHEN ranked.country <> 'EU' THEN rank END AS rank, CASE WHEN ranked.country <> 'EU' THEN "of" END AS "of",
    before.value::DOUBLE AS before, CASE WHEN before.value IS NOT NULL THEN before_period END AS before_period, ranked.basis,
    ranked.source_id, concat_ws(' | ', ranked.locator, core.beside(ranked.source_id, before.source_id, before.locator)) AS locator
FROM ranked
JOIN known AS read USING (figure, country, period, basis)
LEFT JOIN known AS before
    ON before.reading = read.reading AND before.figure = ranked.figure AND before.country = ranked.country AND before.period = ranked.before_period;
