-- One row per kind of disagreement: findings.
SELECT kind AS "label@check_kind", count(*) AS value
FROM mart.findings
WHERE mart.wanted($topic, topic) AND mart.wanted($severity, severity) AND mart.wanted($finding_kind, kind)
    AND mart.wanted($finding, check_id) AND ($document IS NULL OR list_has_any($document::VARCHAR[], documents))
    AND ($words IS NULL OR contains(lower(concat_ws(' ', what_kk, what_ru, what_en, quote_a, quote_b)), lower($words)))
GROUP BY kind
ORDER BY value DESC, kind
