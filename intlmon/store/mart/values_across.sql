-- One row per page across the topics, filter and value that the filter offers; place is the filter's place in the bar.
CREATE VIEW mart.values_across AS
SELECT 'health' AS topic, 1 AS place, 'year' AS filter, '' AS list, year::VARCHAR AS code FROM mart.programme_terms
UNION
SELECT 'health', 2, 'as_of', '', ''
UNION
SELECT 'health', 3, 'state', 'programme_state', code FROM mart.codes WHERE list = 'programme_state'
UNION
SELECT 'health', 4, 'kind', 'programme_kind', kind::VARCHAR FROM mart.programme_terms
UNION
SELECT 'health', 5, 'level', 'level', level::VARCHAR FROM mart.programme_terms
UNION
SELECT 'health', 6, 'field', 'field', field::VARCHAR FROM mart.programme_terms
UNION
SELECT 'health', 7, 'country', 'country', country::VARCHAR FROM mart.programme_terms
UNION
SELECT 'health', 8, 'ownership', 'ownership', ownership::VARCHAR FROM mart.programme_terms
UNION
SELECT 'health', 9, 'institution', 'institution', institution::VARCHAR FROM mart.programme_terms
UNION
SELECT 'health', 10, 'missing', 'programme_field', unnest(missing) FROM mart.programme_terms
UNION
SELECT 'country', 1, 'year', '', left(period, 4) FROM mart.country_figures WHERE topic = 'agreements' OR basis = 'registry'
UNION
SELECT 'country', unnest([2, 3]), unnest(['profile_country', 'compared_country']), 'country', code FROM mart.subjects WHERE list = 'country'
UNION
SELECT 'country', 4, 'as_of', '', ''
UNION
SELECT 'university', 1, 'year', '', left(period, 4) FROM mart.institution_figures WHERE topic = 'projects' OR basis = 'registry'
UNION
SELECT 'university', unnest([2, 3]), unnest(['profile_institution', 'compared_institution']), 'institution', code FROM mart.subjects WHERE list = 'institution'
UNION
SELECT 'university', 4, 'as_of', '', ''
UNION
SELECT 'quality', 1, 'topic', 'topic', topic::VARCHAR FROM mart.findings
UNION
SELECT 'quality', 2, 'severity', 'severity', severity::VARCHAR FROM mart.findings
UNION
SELECT 'quality', 3, 'finding_kind', 'check_kind', kind::VARCHAR FROM mart.findings
UNION
SELECT 'quality', 4, 'document', 'source_short', unnest(documents) FROM mart.findings
UNION
SELECT 'quality', 5, 'words', '', ''
UNION
SELECT 'method', 1, 'document', 'source_short', source_id FROM mart.documents
UNION
SELECT 'method', 2, 'taken_as', 'taken_as', taken_as FROM mart.rows_taken
UNION
SELECT 'method', 3, 'topic', 'topic', topic::VARCHAR FROM mart.coverage_warnings
UNION
SELECT 'method', 4, 'words', '', ''
UNION
SELECT 'search', 1, 'q', '', ''
UNION
SELECT 'road', 1, 'as_of', '', ''
UNION
SELECT 'road', 2, 'indicator', 'indicator', code FROM mart.indicators
UNION
SELECT 'road', 3, 'due', 'due', code FROM mart.codes WHERE list = 'due'
UNION
SELECT 'road', 4, 'responsible', 'responsible', body FROM mart.action_responsibles
UNION
SELECT 'road', 5, 'words', '', ''
UNION
SELECT 'note', 1, 'year', '', left(period, 4) FROM mart.country_figures WHERE topic = 'agreements' OR basis = 'registry'
UNION
SELECT 'note', 2, 'topic', 'topic', code FROM mart.codes WHERE list = 'topic' AND code <> 'regulations';
