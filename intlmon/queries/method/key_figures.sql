-- One row per key figure of Sources and method: documents, rows taken, statements checked, definitions, terms.
WITH taken AS (
    SELECT taken_as, rows FROM mart.rows_taken WHERE mart.wanted($document, source_id) AND mart.found(folded, $words)
),
counted AS (
    SELECT 1 AS place, 'documents' AS figure, count(*) AS value
    FROM mart.documents WHERE mart.wanted($document, source_id) AND mart.found(folded, $words)
    UNION ALL
    SELECT 2, 'rows_taken', coalesce(sum(rows), 0) FROM taken WHERE taken_as = 'document'
    UNION ALL
    SELECT 3, 'statements', coalesce(sum(rows), 0) FROM taken WHERE taken_as = 'statements'
    UNION ALL
    SELECT 4, 'definitions', count(*)
    FROM mart.definitions WHERE mart.wanted($document, source_id) AND mart.found(folded, $words)
    UNION ALL
    SELECT 5, 'terms', count(*)
    FROM mart.glossary WHERE mart.wanted($document, source_id) AND mart.found(folded, $words)
)
SELECT place, figure, value::BIGINT AS value, 'units' AS unit, NULL AS before, NULL AS before_period, [] AS cited
FROM counted
ORDER BY place
