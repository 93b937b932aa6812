-- One row per topic and severity: findings.
SELECT topic AS "label@topic", severity AS "series@severity", list_position(['headline', 'detail', 'form'], severity) AS series_order,
    count(*) AS value, list_position(['agreements', 'branches', 'projects', 'publications', 'programmes', 'staff', 'concept'], topic) AS label_order
FROM mart.findings
WHERE mart.wanted($topic, topic) AND mart.wanted($severity, severity) AND mart.wanted($finding_kind, kind)
    AND mart.wanted($finding, check_id) AND ($document IS NULL OR list_has_any($document::VARCHAR[], documents))
    AND ($words IS NULL OR contains(lower(concat_ws(' ', what_kk, what_ru, what_en, quote_a, quote_b)), lower($words)))
GROUP BY topic, severity
ORDER BY label_order, series_order
