-- One row per figure of a topic and period that has both bases: the value published for it and the value counted from the records of the
-- round, where either is known; only figures of a kind that both give. code is of the list beside it, split of split_list.
CREATE VIEW mart.basis_compared AS
WITH listed AS (
    SELECT 'agreements' AS topic, 'agreements' AS measure, year::VARCHAR AS period, country, agreements AS value, 'agreements' AS unit, source_id, locator
    FROM core.agreements_by_country
    UNION ALL BY NAME
    SELECT 'agreements' AS topic, 'agreements' AS measure, year::VARCHAR AS period, direction, agreements AS value, 'agreements' AS unit, source_id, locator
    FROM core.agreements_by_direction
    UNION ALL BY NAME
    SELECT 'agreements' AS topic, 'agreements' AS measure, year::VARCHAR AS period, region, agreements AS value, 'agreements' AS unit, source_id, locator
    FROM core.agreements_by_country_totals
    WHERE region IS NOT NULL
    UNION ALL BY NAME
    SELECT 'projects' AS topic, 'projects' AS measure, year::VARCHAR AS period, kind, country, projects AS value, 'projects' AS unit, source_id, locator
    FROM core.projects_by_country
    UNION ALL BY NAME
    SELECT 'projects' AS topic, 'projects' AS measure, year::VARCHAR AS period, unnest(['science', 'education']) AS kind, institution,
        unnest([science_projects, education_projects]) AS value, 'projects' AS unit, source_id, locator
    FROM core.projects_by_institution
    UNION ALL BY NAME
    SELECT 'publications' AS topic, 'publications' AS measure, year::VARCHAR AS period, "index", field, publications AS value, 'publications' AS unit,
        source_id, locator
    FROM core.publications_by_field
    UNION ALL BY NAME
    SELECT 'programmes' AS topic, unnest(['programmes', 'students']) AS measure, year::VARCHAR AS period, kind, country,
        unnest([programmes, students]) AS value, unnest(['programmes', 'students']) AS unit, source_id, locator
    FROM core.programmes_by_country
    UNION ALL BY NAME
    SELECT 'programmes' AS topic, unnest(['programmes', 'students']) AS measure, year::VARCHAR AS period, kind, institution,
        unnest([programmes, students]) AS value, unnest(['programmes', 'students']) AS unit, source_id, locator
    FROM core.programmes_by_institution
    UNION ALL BY NAME
    SELECT 'staff' AS topic, 'persons' AS measure, period, flow, country, persons AS value, 'persons' AS unit, source_id, locator
    FROM core.staff_by_country
    UNION ALL BY NAME
    SELECT 'staff' AS topic, 'persons' AS measure, period, flow, degree, persons AS value, 'persons' AS unit, source_id, locator
    FROM core.staff_by_degree
    UNION ALL BY NAME
    SELECT 'staff' AS topic, 'persons' AS measure, period, flow, field, persons AS value, 'persons' AS unit, source_id, locator
    FROM core.staff_by_field
    UNION ALL BY NAME
    SELECT 'staff' AS topic, 'persons' AS measure, period, flow, institution, persons AS value, 'persons' AS unit, source_id, locator
    FROM core.staff_by_institution
),
given AS (
    SELECT *, 'published' AS basis, true AS from_table FROM listed WHERE value IS NOT NULL
    UNION ALL BY NAME
    SELECT *, basis = 'registry' AS from_table FROM core.told_and_counted
),
-- A table goes before the text, as everywhere; two rows of one table for one item are added up.
known AS (
    SELECT topic, measure, unit, period, basis, from_table, {
            'kind': kind, 'flow': flow, 'level': level, 'ownership': ownership, 'field': field, 'index': "index", 'region': region,
            'country': country, 'institution': institution, 'direction': direction, 'format': format, 'scheme': scheme, 'degree': degree
        } AS codes, sum(value) AS value, any_value(source_id) AS source_id, string_agg(DISTINCT locator, ' | ' ORDER BY locator) AS locator
    FROM given
    JOIN core.both_bases USING (topic, period)
    GROUP BY ALL
),
named AS (
    SELECT *, [codes.kind IS NULL, codes.flow IS NULL, codes.level IS NULL, codes.ownership IS NULL, codes.field IS NULL, codes."index" IS NULL,
        codes.region IS NULL, codes.country IS NULL, codes.institution IS NULL, codes.direction IS NULL, codes.format IS NULL,
        codes.scheme IS NULL, codes.degree IS NULL] AS open
    FROM known
    QUALIFY from_table OR NOT bool_or(from_table) OVER (PARTITION BY topic, measure, period, basis, codes)
),
joined AS (
    SELECT topic, measure, period, codes, any_value(unit) AS unit, max(value) FILTER (basis = 'published') AS published,
        max(value) FILTER (basis = 'registry') AS registry, coalesce(any_value(source_id) FILTER (basis = 'published'), 'registry') AS source_id,
        concat_ws(' | ', any_value(locator) FILTER (basis = 'published'), core.beside(
            coalesce(any_value(source_id) FILTER (basis = 'published'), 'registry'), 'registry', any_value(locator) FILTER (basis = 'registry')
        )) AS locator
    FROM named
    SEMI JOIN (
        SELECT topic, measure, period, open FROM named GROUP BY ALL HAVING count(DISTINCT basis) = 2
    ) AS of_both USING (topic, measure, period, open)
    GROUP BY ALL
),
coded AS (
    SELECT *, list_filter([
        {'list': 'country', 'code': codes.country}, {'list': 'institution', 'code': codes.institution}, {'list': 'region', 'code': codes.region},
        {'list': 'direction', 'code': codes.direction}, {'list': 'field', 'code': codes.field}, {'list': 'level', 'code': codes.level},
        {'list': 'degree', 'code': codes.degree}, {'list': 'format', 'code': codes.format}, {'list': 'scheme', 'code': codes.scheme},
        {'list': 'ownership', 'code': codes.ownership}, {'list': 'index', 'code': codes."index"}, {'list': 'kind', 'code': codes.kind},
        {'list': 'flow', 'code': codes.flow}
    ], lambda each: each.code IS NOT NULL) AS items
    FROM joined
)
SELECT topic, measure, period, coalesce(items[1].list, 'measure') AS list, coalesce(items[1].code, measure) AS code, items[2].list AS split_list,
    items[2].code AS split, unit, published, registry, registry - published AS difference, source_id, locator
FROM coded;
