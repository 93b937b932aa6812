-- One row per year, kind of programme and partner country: programmes and students as the appendix by country prints them.
CREATE VIEW mart.programmes_by_country AS
WITH known AS (
    SELECT year, kind, country, region, programmes, students, 'published' AS basis, source_id, locator, seq
    FROM core.programmes_by_country
    UNION ALL
    SELECT year, kind, counted.country, region, programmes, students, basis, counted.source_id, counted.locator, NULL
    FROM core.round_programmes_counted AS counted
    JOIN core.countries USING (country)
)
SELECT year, kind, country, region, programmes, students, basis, source_id, locator
FROM known
WHERE mart.reads('programmes', year::VARCHAR, basis)
ORDER BY kind DESC, seq;
