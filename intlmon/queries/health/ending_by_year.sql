-- One row per year between the first and the last end: programmes whose term ends in it, but for those renewed automatically.
-- Three empty years or more in a row are one row (`2029–2040`).
WITH ending AS (
    SELECT year(ends) AS year, source_id, locator
    FROM mart.programmes_as_of($as_of) AS terms
    WHERE ends IS NOT NULL AND auto_renewal IS NOT TRUE AND terms.year = $year::INTEGER AND mart.wanted($state, state) AND mart.wanted($kind, kind) AND mart.wanted($level, level) AND mart.wanted($field, field)
        AND mart.wanted($country, country) AND mart.wanted($ownership, ownership) AND mart.wanted($institution, institution) AND mart.wanted_any($missing, missing)
),
years AS (
    SELECT unnest(generate_series(min(year), max(year))) AS year FROM ending
),
counted AS (
    SELECT years.year, count(ending.source_id) AS value, mart.cite(source_id, locator) AS cited
    FROM years
    LEFT JOIN ending USING (year)
    GROUP BY years.year
),
-- Empty years have the number of years with an end before them.
numbered AS (
    SELECT *, count(*) FILTER (value > 0) OVER (ORDER BY year) AS number FROM counted
),
stretched AS (
    SELECT *, value = 0 AND count(*) FILTER (value = 0) OVER (PARTITION BY number) > 2 AS stretch FROM numbered
)
SELECT CASE WHEN stretch THEN concat(min(year), '–', max(year)) ELSE min(year)::VARCHAR END AS year,
    max(value) AS value, any_value(cited) AS cited
FROM stretched
GROUP BY stretch, CASE WHEN stretch THEN number ELSE stretched.year END
ORDER BY year
