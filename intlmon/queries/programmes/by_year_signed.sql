-- One row per year between the first and the last signing: programmes of the lists whose contract date gives that year.
WITH signed AS (
    SELECT year(signed_on) AS year, source_id, locator
    FROM mart.programmes AS listed
    WHERE listed.year = $year::INTEGER AND signed_on IS NOT NULL AND mart.wanted($kind, kind) AND mart.wanted($level, level)
        AND mart.wanted($field, field) AND mart.wanted($country, country) AND mart.wanted($ownership, ownership)
        AND mart.wanted($institution, institution)
),
years AS (
    SELECT unnest(generate_series(min(year), max(year))) AS year FROM signed
)
SELECT years.year, count(signed.source_id) AS value, mart.cite(source_id, locator) AS cited
FROM years
LEFT JOIN signed USING (year)
GROUP BY years.year
ORDER BY years.year
