-- One row per year between the first and the last end: programmes whose term ends in it, but for those renewed automatically.
WITH ending AS (
    SELECT year(ends) AS year, source_id, locator
    FROM mart.programmes_as_of($as_of) AS terms
    WHERE ends IS NOT NULL AND auto_renewal IS NOT TRUE AND terms.year = $year::INTEGER AND mart.wanted($state, state) AND mart.wanted($kind, kind) AND mart.wanted($level, level) AND mart.wanted($field, field)
        AND mart.wanted($country, country) AND mart.wanted($ownership, ownership) AND mart.wanted($institution, institution)
),
years AS (
    SELECT unnest(generate_series(min(year), max(year))) AS year FROM ending
)
SELECT years.year, count(ending.source_id) AS value, mart.cite(source_id, locator) AS cited
FROM years
LEFT JOIN ending USING (year)
GROUP BY years.year
ORDER BY years.year
