-- One row per figure of the text or of a total line and value printed for it up to the chosen year; countries with their region.
SELECT figures.measure, figures.measure AS "measure_name@measure", figures.period,
    coalesce(figures.region, countries.region) AS region, coalesce(figures.region, countries.region) AS "region_name@region",
    figures.country, figures.country AS "country_name@country",
    figures.ownership, figures.ownership AS "ownership_name@ownership",
    figures.value, figures.unit, figures.unit AS "unit_name@unit", figures.source_id, figures.locator
FROM mart.figures_printed AS figures
LEFT JOIN mart.countries USING (country)
WHERE figures.topic = 'agreements' AND left(figures.period, 4) <= $year
    AND mart.wanted($region, coalesce(figures.region, countries.region))
    AND mart.wanted($country, figures.country) AND mart.wanted($ownership, figures.ownership)
ORDER BY figures.place
