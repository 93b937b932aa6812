-- One row per year, kind of programme and partner country: programmes and students as the appendix by country prints them.
CREATE VIEW mart.programmes_by_country AS
SELECT year, kind, country, region, programmes, students, 'published' AS basis, source_id, locator
FROM core.programmes_by_country
ORDER BY kind DESC, seq;
