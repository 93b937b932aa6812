-- One row per country or institution, year and table of its profile that has rows in it: a profile offers these tables alone.
CREATE VIEW mart.tables_of_subjects AS
-- The file's name puts it after the views that it reads.
WITH years AS (
    SELECT left(period, 4) AS year FROM mart.country_figures
    UNION
    SELECT left(period, 4) FROM mart.institution_figures
),
-- Tables that hold the rows of the chosen year.
of_year AS (
    SELECT 'programmes' AS question, year::VARCHAR AS year, unnest(['country', 'institution']) AS list, unnest([country::VARCHAR, institution::VARCHAR]) AS code
    FROM mart.programme_terms
    UNION
    SELECT unnest(['partners', 'universities', 'partners']), year::VARCHAR, unnest(['country', 'country', 'institution']),
        unnest([country::VARCHAR, country::VARCHAR, institution::VARCHAR])
    FROM mart.programmes
    UNION
    SELECT unnest(['partners', 'universities', 'partners']), year::VARCHAR, unnest(['country', 'country', 'institution']),
        unnest([country::VARCHAR, country::VARCHAR, institution::VARCHAR])
    FROM mart.branches
    WHERE duplicate_of IS NULL
    UNION
    SELECT 'branches', year::VARCHAR, unnest(['country', 'institution']), unnest([country::VARCHAR, institution::VARCHAR]) FROM mart.branches
    UNION
    SELECT unnest(['compared', CASE WHEN topic IN ('projects', 'staff') THEN topic END]), left(period, 4), 'country', country FROM mart.country_figures
    UNION
    SELECT unnest(['compared', CASE topic WHEN 'staff' THEN topic END]), left(period, 4), 'institution', institution FROM mart.institution_figures
    UNION
    SELECT 'projects', year::VARCHAR, 'institution', institution FROM mart.projects_by_institution
    UNION
    SELECT 'people', year::VARCHAR, unnest(['country', 'institution']), unnest([country::VARCHAR, institution::VARCHAR]) FROM mart.people_counts
    UNION
    SELECT 'report', year::VARCHAR, 'institution', institution FROM mart.institution_reports
),
-- Tables that hold what was known up to the chosen year.
up_to_year AS (
    SELECT 'figures' AS question, left(period, 4) AS year, unnest(['country', 'institution']) AS list, unnest([country::VARCHAR, institution::VARCHAR]) AS code
    FROM mart.figures_printed
    UNION
    SELECT 'publications', year::VARCHAR, 'institution', institution FROM mart.publications_by_institution
    UNION
    SELECT 'disagreements', '', list, code
    FROM mart.findings_about
    JOIN mart.reconciliation USING (check_id)
    WHERE status = 'differs'
)
SELECT list, code, year, question FROM of_year WHERE code IS NOT NULL AND question IS NOT NULL
UNION
SELECT list, code, years.year, question FROM up_to_year JOIN years ON up_to_year.year <= years.year WHERE code IS NOT NULL;
