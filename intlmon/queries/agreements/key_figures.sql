-- One row per key figure of Agreements. Without filters the printed totals; with regions, ownerships or directions alone the
-- printed figures of these; with countries the sum of their rows. No figure is split by two of region, ownership and direction.
-- The year before is compared only where it is known for all that is chosen.
WITH printed AS (
    SELECT measure || coalesce('_' || region, '') AS figure, max(value) FILTER (period = $year) AS value,
        max(value) FILTER (period <> $year) AS before, mart.cite(source_id, locator) AS cited
    FROM mart.figures
    WHERE topic = 'agreements' AND coalesce($region, $country, $ownership, $direction) IS NULL
        AND period IN ($year, ($year::INTEGER - 1)::VARCHAR)
        AND (region IS NULL AND measure IN ('agreements', 'partner_countries', 'institutions_reporting')
            OR region = 'cis' AND measure = 'agreements_share')
        AND ownership IS NULL AND country IS NULL AND direction IS NULL
    GROUP BY figure
),
countries AS (
    SELECT year, agreements, source_id, locator
    FROM mart.agreements_by_country
    WHERE coalesce($region, $country) IS NOT NULL AND coalesce($ownership, $direction) IS NULL
        AND year IN ($year::INTEGER, $year::INTEGER - 1) AND mart.wanted($region, region) AND mart.wanted($country, country)
),
split AS (
    SELECT * FROM countries WHERE $country IS NOT NULL
    UNION ALL
    SELECT year, agreements, source_id, locator
    FROM mart.agreements_by_region
    WHERE $region IS NOT NULL AND coalesce($country, $ownership, $direction) IS NULL AND mart.wanted($region, region)
    UNION ALL
    SELECT year, agreements, source_id, locator
    FROM mart.agreements_by_ownership
    WHERE $ownership IS NOT NULL AND coalesce($region, $country, $direction) IS NULL AND mart.wanted($ownership, ownership)
    UNION ALL
    SELECT year, agreements, source_id, locator
    FROM mart.agreements_by_direction
    WHERE $direction IS NOT NULL AND coalesce($region, $country, $ownership) IS NULL AND mart.wanted($direction, direction)
),
counted AS (
    SELECT sum(agreements) FILTER (year = $year::INTEGER) AS agreements,
        CASE WHEN 2 * count(*) FILTER (year < $year::INTEGER) = count(*)
            THEN sum(agreements) FILTER (year < $year::INTEGER) END AS before,
        mart.cite(source_id, locator) AS cited
    FROM split
    WHERE year IN ($year::INTEGER, $year::INTEGER - 1)
    HAVING count(*) FILTER (year = $year::INTEGER) > 0
),
total AS (
    SELECT sum(agreements) AS agreements FROM mart.agreements_by_ownership WHERE year = $year::INTEGER
),
figures AS (
    SELECT figure, value, before, cited FROM printed WHERE value IS NOT NULL
    UNION ALL
    SELECT 'agreements', agreements, before, cited FROM counted
    UNION ALL
    SELECT 'countries_listed', count(*), NULL, mart.cite(source_id, locator)
    FROM countries
    WHERE year = $year::INTEGER
    HAVING count(*) > 0
    UNION ALL
    SELECT 'share', 100 * counted.agreements / total.agreements, NULL, cited FROM counted, total WHERE $direction IS NULL
)
-- What is counted from records no text states.
SELECT CASE WHEN figure = 'partner_countries' AND list_contains(list_transform(cited, lambda place: place.source_id), 'registry')
    THEN 'countries_listed' ELSE figure END AS figure, value::DOUBLE AS value, CASE WHEN figure LIKE '%share%' THEN 'percent' ELSE 'units' END AS unit, before::DOUBLE AS before,
    ($year::INTEGER - 1)::VARCHAR AS before_period, cited
FROM figures
ORDER BY list_position(
    ['agreements', 'partner_countries', 'countries_listed', 'institutions_reporting', 'share', 'agreements_share_cis'], figure
)
