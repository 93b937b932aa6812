-- One row per key figure of Data quality: findings by severity, and all comparisons made where nothing is filtered.
WITH chosen AS (
    SELECT severity
    FROM mart.findings
    WHERE mart.wanted($topic, topic) AND mart.wanted($severity, severity) AND mart.wanted($finding_kind, kind)
    AND mart.wanted($finding, check_id) AND ($document IS NULL OR list_has_any($document::VARCHAR[], documents))
    AND ($words IS NULL OR contains(lower(concat_ws(' ', what_kk, what_ru, what_en, quote_a, quote_b)), lower($words)))
)
SELECT 1 AS place, 'findings' AS figure, count(*) AS value, 'units' AS unit, NULL AS before, NULL AS before_period, [] AS cited FROM chosen
UNION ALL
SELECT 1 + list_position(['headline', 'detail', 'form'], severity), severity, count(*), 'units', NULL, NULL, [] FROM chosen GROUP BY severity
UNION ALL
SELECT 5, 'agrees', count(*), 'units', NULL, NULL, []
FROM mart.reconciliation
WHERE status = 'agrees' AND coalesce($topic, $severity, $finding_kind, $finding, $document) IS NULL AND $words IS NULL
HAVING count(*) > 0
ORDER BY place
