-- One row per reading, institution, period and figure that the documents have for it, as printed or, of branches, counted; a printed 0 is one.
-- rank 1 has most and ties share a rank; rank and "of" go over all institutions that have the figure, group_rank, group_count and
-- group_median over those among them of the same ownership, which is that of core.institutions: the lists disagree on some.
-- Two rows of one list for one institution are added up, as on the pages of the topics.
-- before is the year before where the text gives it. It does so for projects of three institutions beside a figure of the year
-- itself, and where that is not the one of the list, the two are not compared.
CREATE TABLE core.institution_figures AS
WITH told AS (
    SELECT topic, CASE topic WHEN 'projects' THEN kind || '_projects' ELSE measure END AS figure, period, institution, value, source_id, locator
    FROM core.figures
    WHERE institution IS NOT NULL AND used AND field IS NULL AND "index" IS NULL
        AND (topic, measure) IN (('publications', 'publications'), ('projects', 'projects'))
),
listed AS (
    SELECT 'published' AS basis, 'programmes' AS topic, kind || '_' || unnest(['programmes', 'students']) AS figure, unnest(['programmes', 'students']) AS unit,
        year::VARCHAR AS period, institution, unnest([programmes, students]) AS value, source_id, locator
    FROM core.programmes_by_institution
    UNION ALL
    SELECT 'published', 'publications', 'publications', 'publications', period, institution, value, source_id, locator
    FROM told
    WHERE topic = 'publications' AND period = (SELECT max(period) FROM told WHERE topic = 'publications')
    UNION ALL
    SELECT 'published', 'branches', CASE flow WHEN 'inbound' THEN 'inbound_' || status ELSE flow END AS figure, 'branches', year::VARCHAR, institution,
        count(*), any_value(source_id), string_agg(locator, ' | ' ORDER BY locator)
    FROM core.branches
    WHERE duplicate_of IS NULL
    GROUP BY ALL
    UNION ALL
    SELECT 'published', 'projects', unnest(['science_projects', 'education_projects']), 'projects', year::VARCHAR, institution,
        unnest([science_projects, education_projects]), source_id, locator
    FROM core.projects_by_institution
    UNION ALL
    SELECT 'published', 'staff', flow || '_staff', 'persons', period, institution, persons, source_id, locator
    FROM core.staff_by_institution
    UNION ALL
    SELECT basis, topic, CASE topic WHEN 'publications' THEN measure WHEN 'staff' THEN flow || '_staff' ELSE kind || '_' || measure END, unit, period,
        institution, value, source_id, locator
    FROM core.round_figures
    WHERE institution IS NOT NULL
    UNION ALL
    SELECT 'registry', topic, CASE flow WHEN 'inbound' THEN 'inbound_' || status ELSE flow END, 'branches', year::VARCHAR, institution, count(*),
        'registry', concat_ws('; ', 'round=' || year, 'topic=' || topic, 'flow=' || flow, CASE flow WHEN 'inbound' THEN 'status=' || status END,
            'institution=' || institution, 'records=' || count(*))
    FROM core.round_records
    WHERE topic = 'branches'
    GROUP BY topic, flow, CASE flow WHEN 'inbound' THEN status END, status, year, institution
),
summed AS (
    SELECT basis, topic, figure, unit, period, institution, sum(value) AS value, any_value(source_id) AS source_id,
        string_agg(locator, ' | ' ORDER BY locator) AS locator
    FROM listed
    WHERE value IS NOT NULL
    GROUP BY ALL
),
ranked AS (
    SELECT summed.*, ownership, rank() OVER (among_all ORDER BY value DESC) AS rank, count(*) OVER among_all AS "of",
        rank() OVER (among_group ORDER BY value DESC) AS group_rank, count(*) OVER among_group AS group_count,
        median(value) OVER among_group AS group_median, (left(period, 4)::INTEGER - 1)::VARCHAR || substr(period, 5) AS before_period
    FROM summed
    JOIN core.institutions USING (institution)
    WINDOW among_all AS (PARTITION BY figure, period, basis), among_group AS (PARTITION BY figure, period, basis, ownership)
),
-- Of a published figure what its text gives for the year before; of a counted one the figure of that year in the same reading.
before AS (
    SELECT reading, 'published' AS basis, earlier.figure, earlier.institution, earlier.period, earlier.value, earlier.source_id, earlier.locator,
        now.value AS value_now
    FROM told AS earlier
    JOIN told AS now ON now.figure = earlier.figure AND now.institution = earlier.institution
        AND now.period = (left(earlier.period, 4)::INTEGER + 1)::VARCHAR || substr(earlier.period, 5)
    CROSS JOIN core.readings
    UNION ALL
    SELECT reading, 'registry', figure, institution, period, value, source_id, locator, NULL
    FROM summed
    CROSS JOIN core.readings
    WHERE core.read_in(reading, topic, period, basis)
),
read AS (
    SELECT reading, figure, period, basis
    FROM (SELECT DISTINCT topic, figure, period, basis FROM summed)
    CROSS JOIN core.readings
    WHERE core.read_in(reading, topic, period, basis)
)
SELECT read.reading, topic, ranked.figure, unit, ranked.institution, ownership, ranked.period, ranked.value::DOUBLE AS value, rank, "of",
    CASE WHEN ownership IS NOT NULL THEN group_rank END AS group_rank, CASE WHEN ownership IS NOT NULL THEN group_count END AS group_count,
    CASE WHEN ownership IS NOT NULL THEN group_median END AS group_median, before.value::DOUBLE AS before,
    CASE WHEN before.value IS NOT NULL THEN before_period END AS before_period, ranked.basis,
    ranked.source_id, concat_ws(' | ', ranked.locator, core.beside(ranked.source_id, before.source_id, before.locator)) AS locator
FROM ranked
JOIN read USING (figure, period, basis)
LEFT JOIN before ON before.reading = read.reading AND before.basis = ranked.basis AND before.figure = ranked.figure
    AND before.institution = ranked.institution AND before.period = ranked.before_period AND coalesce(before.value_now, ranked.value) = ranked.value;
