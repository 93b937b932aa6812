-- One row per country and per Kazakh institution that figures or records of any topic name: what a profile can be opened of.
CREATE VIEW mart.subjects AS
SELECT 'country' AS list, country AS code FROM mart.country_figures
UNION
SELECT 'country', country FROM mart.programmes WHERE country IS NOT NULL
UNION
SELECT 'country', country FROM mart.figures_printed WHERE country IS NOT NULL
UNION
SELECT 'country', country FROM mart.staff_countries_compared WHERE took_part AND country IS NOT NULL
UNION
SELECT 'institution', institution FROM mart.institution_figures
UNION
SELECT 'institution', institution FROM mart.programmes WHERE institution IS NOT NULL
UNION
SELECT 'institution', institution FROM mart.figures_printed WHERE institution IS NOT NULL;
