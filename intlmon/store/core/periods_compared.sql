-- One row per series, period, item, split and place of the documents: the value printed there; and per value counted from records.
CREATE TABLE core.series_values AS
WITH listed AS (
    SELECT 'agreements' AS topic, 'agreements' AS measure, year::VARCHAR AS period, country, agreements AS value, source_id, locator
    FROM core.agreements_by_country
    UNION ALL BY NAME
    SELECT 'projects' AS topic, 'projects' AS measure, year::VARCHAR AS period, institution, unnest(['science', 'education']) AS kind,
        unnest([science_projects, education_projects]) AS value, source_id, locator
    FROM core.projects_by_institution
    UNION ALL BY NAME
    SELECT 'publications' AS topic, 'publications' AS measure, year::VARCHAR AS period, field, "index", publications AS value, source_id, locator
    FROM core.publications_by_field
    UNION ALL BY NAME
    SELECT 'publications' AS topic, 'publications' AS measure, year::VARCHAR AS period, "index", publications AS value, source_id, locator
    FROM core.publications_by_field_totals
    UNION ALL BY NAME
    SELECT 'staff' AS topic, 'persons' AS measure, period, country, flow, persons AS value, source_id, locator FROM core.staff_by_country
    UNION ALL BY NAME
    SELECT 'staff' AS topic, 'persons' AS measure, period, degree, flow, persons AS value, source_id, locator FROM core.staff_by_degree
    UNION ALL BY NAME
    SELECT 'staff' AS topic, 'partner_countries' AS measure, period, countries AS value, source_id, locator
    FROM core.staff_countries_compared_totals
),
given AS (
    SELECT *, true AS used, true AS from_table, 'published' AS basis FROM listed WHERE value IS NOT NULL
    UNION ALL BY NAME
    SELECT *, true AS used, true AS from_table FROM core.round_figures
    UNION ALL BY NAME
    SELECT topic, measure, period, kind, flow, level, ownership, field, "index", region, country, institution, direction, format,
        scheme, degree, value, source_id, locator, used, false AS from_table, 'published' AS basis
    FROM core.figures
),
coded AS (
    SELECT topic, measure, period, value, source_id, locator, used, from_table, basis, map_from_entries(list_filter([
        {'column': 'kind', 'code': kind}, {'column': 'flow', 'code': flow}, {'column': 'level', 'code': level},
        {'column': 'ownership', 'code': ownership}, {'column': 'field', 'code': field}, {'column': 'index', 'code': "index"},
        {'column': 'region', 'code': region}, {'column': 'country', 'code': country}, {'column': 'institution', 'code': institution},
        {'column': 'direction', 'code': direction}, {'column': 'format', 'code': format}, {'column': 'scheme', 'code': scheme},
        {'column': 'degree', 'code': degree}
    ], lambda entry: entry.code IS NOT NULL)) AS codes
    FROM given
)
SELECT series, period, coalesce(codes[item], measure) AS code, codes[split] AS split, value, source_id, locator, used, from_table, basis
FROM coded
JOIN core.comparison_series USING (topic, measure)
WHERE (kind IS NULL OR codes['kind'] = kind) AND list_sort(map_keys(codes)) = list_sort(list_filter(
    [item, split, CASE WHEN kind IS NOT NULL THEN 'kind' END], lambda name: name IS NOT NULL
));

-- One row per reading, series, period, item and split: its value. A table goes before the text for the whole period that it holds,
-- as in the views of mart; an institution that a table lists twice has the sum of both rows.
CREATE TABLE core.compared_values AS
WITH preferred AS (
    SELECT reading, series_values.*
    FROM core.series_values
    JOIN core.comparison_series USING (series)
    CROSS JOIN core.readings
    WHERE used AND core.read_in(reading, topic, period, basis)
    QUALIFY from_table = bool_or(from_table) OVER (PARTITION BY reading, series, period)
)
SELECT reading, series, period, basis, code, split, sum(value) AS value, any_value(source_id) AS source_id,
    string_agg(DISTINCT locator, ' | ' ORDER BY locator) AS locator
FROM preferred
GROUP BY ALL;

-- One row per reading, series and pair of its periods in which some item is known for both: each year and the next, and the first and the last.
-- Half a year is compared with the years beside its own, never with the year it is part of.
CREATE TABLE core.compared_periods AS
WITH periods AS (
    SELECT reading, series, period, basis, left(period, 4)::INTEGER AS year,
        min(left(period, 4)::INTEGER) OVER (PARTITION BY reading, series) AS first_year,
        max(left(period, 4)::INTEGER) OVER (PARTITION BY reading, series) AS last_year
    FROM (SELECT DISTINCT reading, series, period, basis FROM core.compared_values)
)
SELECT reading, series || ':' || earlier.period || ':' || later.period AS comparison, series, earlier.period AS before_period, later.period,
    earlier.basis AS before_basis, later.basis
FROM periods AS earlier
JOIN periods AS later USING (reading, series)
WHERE (later.year = earlier.year + 1 OR (earlier.year, later.year) = (later.first_year, later.last_year) AND earlier.year < later.year)
    AND EXISTS (
        SELECT 1
        FROM core.compared_values AS one
        JOIN core.compared_values AS other
            ON other.reading = one.reading AND other.series = one.series AND other.code = one.code AND other.split IS NOT DISTINCT FROM one.split
        WHERE one.reading = earlier.reading AND one.series = earlier.series AND one.period = earlier.period AND other.period = later.period
    );
