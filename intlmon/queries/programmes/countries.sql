-- One row per kind and country as the lists by country print them.
SELECT year, country, country AS "country_name@country", region, region AS "region_name@region",
    kind, kind AS "kind_name@programme_kind", programmes, students, source_id, locator
FROM mart.programmes_by_country
WHERE year = $year::INTEGER AND mart.wanted($kind, kind) AND mart.wanted($country, country)
ORDER BY programmes DESC, "country_name@country", kind, locator
