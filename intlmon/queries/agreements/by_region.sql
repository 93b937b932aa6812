-- One row per region of the documents: the printed subtotal; where countries are chosen, the sum of their rows.
-- 2022 is known for a few countries only, and so has no regions.
WITH chosen AS (
    SELECT region, agreements, source_id, locator
    FROM mart.agreements_by_region
    WHERE year = $year::INTEGER AND $country IS NULL AND mart.wanted($region, region)
    UNION ALL
    SELECT region, agreements, source_id, locator
    FROM mart.agreements_by_country
    WHERE year = $year::INTEGER AND $country IS NOT NULL AND mart.wanted($region, region) AND mart.wanted($country, country)
)
SELECT region AS "label@region", sum(agreements) AS value, mart.cite(source_id, locator) AS cited
FROM chosen
GROUP BY region
ORDER BY value DESC
