-- One row per key figure of Sources and method: documents, rows taken, definitions, terms, columns described.
WITH counted AS (
    SELECT 1 AS place, 'documents' AS figure, count(*) AS value
    FROM mart.documents WHERE mart.wanted($document, source_id) AND mart.found(folded, $words)
    UNION ALL
    SELECT 2, 'rows_taken', coalesce(sum(rows), 0)
    FROM mart.rows_taken WHERE mart.wanted($document, source_id) AND mart.found(folded, $words)
    UNION ALL
    SELECT 3, 'definitions', count(*)
    FROM mart.definitions WHERE mart.wanted($document, source_id) AND mart.found(folded, $words)
    UNION ALL
    SELECT 4, 'terms', count(*)
    FROM mart.glossary WHERE mart.wanted($document, source_id) AND mart.found(folded, $words)
)
SELECT place, figure, value::BIGINT AS value, 'units' AS unit, NULL AS before, NULL AS before_period, [] AS cited
FROM counted
ORDER BY place
