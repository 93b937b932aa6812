-- One row per year and partner country: agreements in force. 2023 from appendix 1, 2022 from the text, which names only some countries.
CREATE VIEW mart.agreements_by_country AS
WITH listed AS (
    SELECT year, country, region, agreements, source_id, locator
    FROM core.agreements_by_country
),
told AS (
    SELECT figures.period::INTEGER AS year, figures.country, countries.region, figures.value::INTEGER AS agreements,
        figures.source_id, figures.locator
    FROM core.figures
    JOIN core.countries USING (country)
    WHERE figures.topic = 'agreements' AND figures.measure = 'agreements' AND figures.used
        AND figures.period::INTEGER NOT IN (SELECT year FROM listed)
),
known AS (
    SELECT year, country, region, agreements, 'published' AS basis, source_id, locator FROM listed
    UNION ALL
    SELECT year, country, region, agreements, 'published', source_id, locator FROM told
    UNION ALL
    SELECT period::INTEGER, figures.country, coalesce(countries.region, 'ungrouped'), value::INTEGER, basis, figures.source_id, figures.locator
    FROM core.round_figures AS figures
    JOIN core.countries USING (country)
    WHERE topic = 'agreements' AND measure = 'agreements'
)
SELECT year, country, region, agreements, basis, source_id, locator
FROM known
WHERE mart.reads('agreements', year::VARCHAR, basis);
