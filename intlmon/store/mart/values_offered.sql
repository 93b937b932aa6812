-- One row per topic, filter and value that the filter offers; place is the filter's place in the bar.
-- The file's name puts it after the views that it reads.
CREATE VIEW mart.values_offered AS
SELECT 'agreements' AS topic, 1 AS place, 'year' AS filter, '' AS list, year::VARCHAR AS code FROM mart.agreements_by_direction
UNION
SELECT 'agreements', 2, 'region', 'region', region::VARCHAR FROM mart.agreements_by_country
UNION
SELECT 'agreements', 3, 'country', 'country', country::VARCHAR FROM mart.agreements_by_country
UNION
SELECT 'agreements', 4, 'ownership', 'ownership', ownership::VARCHAR FROM mart.agreements_by_ownership
UNION
SELECT 'agreements', 5, 'direction', 'direction', direction::VARCHAR FROM mart.agreements_by_direction
UNION
SELECT 'branches', 1, 'year', '', year::VARCHAR FROM mart.branches
UNION
SELECT 'branches', 2, 'flow', 'flow', flow::VARCHAR FROM mart.branches
UNION
SELECT 'branches', 3, 'status', 'branch_status', status::VARCHAR FROM mart.branches
UNION
SELECT 'branches', 4, 'country', 'country', country::VARCHAR FROM mart.branches
UNION
SELECT 'branches', 5, 'institution', 'institution', institution::VARCHAR FROM mart.branches
UNION
SELECT 'projects', 1, 'year', '', year::VARCHAR FROM mart.projects_by_country
UNION
SELECT 'projects', 2, 'kind', 'project_kind', kind::VARCHAR FROM mart.projects_by_country
UNION
SELECT 'projects', 3, 'country', 'country', country::VARCHAR FROM mart.projects_by_country
UNION
SELECT 'projects', 4, 'ownership', 'ownership', ownership::VARCHAR FROM mart.projects_by_institution
UNION
SELECT 'projects', 5, 'institution', 'institution', institution::VARCHAR FROM mart.projects_by_institution
UNION
SELECT 'publications', 1, 'year', '', year::VARCHAR FROM mart.publications_by_field
UNION
SELECT 'publications', 2, 'index', 'index', "index"::VARCHAR FROM mart.publications_by_field
UNION
SELECT 'publications', 3, 'field', 'field', field::VARCHAR FROM mart.publications_by_field
UNION
SELECT 'publications', 4, 'institution', 'institution', institution::VARCHAR FROM mart.publications_by_institution
UNION
SELECT 'publications', 5, 'ownership', 'ownership', ownership::VARCHAR FROM mart.figures WHERE topic = 'publications' AND measure = 'publications'
UNION
SELECT 'programmes', 1, 'year', '', year::VARCHAR FROM mart.programmes
UNION
SELECT 'programmes', 2, 'kind', 'programme_kind', kind::VARCHAR FROM mart.programmes
UNION
SELECT 'programmes', 3, 'level', 'level', level::VARCHAR FROM mart.programmes
UNION
SELECT 'programmes', 4, 'field', 'field', field::VARCHAR FROM mart.programmes
UNION
SELECT 'programmes', 5, 'country', 'country', country::VARCHAR FROM mart.programmes
UNION
SELECT 'programmes', 6, 'ownership', 'ownership', ownership::VARCHAR FROM mart.programmes
UNION
SELECT 'programmes', 7, 'institution', 'institution', institution::VARCHAR FROM mart.programmes
UNION
SELECT 'staff', 1, 'period', 'period', period::VARCHAR FROM mart.staff_by_field
UNION
SELECT 'staff', 2, 'flow', 'staff_flow', flow::VARCHAR FROM mart.staff_by_country
UNION
SELECT 'staff', 3, 'country', 'country', country::VARCHAR FROM mart.staff_by_country
UNION
SELECT 'staff', 4, 'ownership', 'ownership', ownership::VARCHAR FROM mart.staff_by_institution
UNION
SELECT 'staff', 5, 'institution', 'institution', institution::VARCHAR FROM mart.staff_by_institution
UNION
SELECT 'staff', 6, 'field', 'field', field::VARCHAR FROM mart.staff_by_field
UNION
SELECT 'concept', 1, 'year', '', year::VARCHAR FROM mart.indicator_targets
UNION
SELECT 'concept', 2, 'indicator', 'indicator', code::VARCHAR FROM mart.indicators
UNION
SELECT 'concept', 3, 'origin', 'target_origin', origin::VARCHAR FROM mart.indicator_targets
UNION
SELECT topic, place, filter, list, code FROM mart.values_across;

-- One row per value that the filters of a topic offer, with its name; the newest year or period first.
CREATE MACRO mart.options(of_topic, in_language) AS TABLE (
    SELECT offered.filter, offered.code, coalesce(labels.name, offered.code) AS name
    FROM mart.values_offered AS offered
    LEFT JOIN mart.labels AS labels
        ON labels.list = offered.list AND labels.code = offered.code AND labels.language = in_language
    WHERE offered.topic = of_topic AND offered.code IS NOT NULL
    ORDER BY offered.place, CASE WHEN offered.filter IN ('year', 'period') THEN offered.code END DESC, labels.sort, name COLLATE kk
);
