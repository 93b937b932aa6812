-- One row per document and topic: findings that name it, by severity.
SELECT document, document AS "document_name@source_short", topic, topic AS "topic_name@topic", count(*) AS findings,
    count(*) FILTER (severity = 'headline') AS headline, count(*) FILTER (severity = 'detail') AS detail, count(*) FILTER (severity = 'form') AS form
FROM (
    SELECT unnest(documents) AS document, topic, severity
    FROM mart.findings
    WHERE mart.wanted($topic, topic) AND mart.wanted($severity, severity) AND mart.wanted($finding_kind, kind)
    AND mart.wanted($finding, check_id) AND ($document IS NULL OR list_has_any($document::VARCHAR[], documents))
    AND ($words IS NULL OR contains(lower(concat_ws(' ', what_kk, what_ru, what_en, quote_a, quote_b)), lower($words)))
)
WHERE mart.wanted($document, document)
GROUP BY document, topic
ORDER BY document, findings DESC
