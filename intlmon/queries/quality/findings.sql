-- One row per finding: two places of the documents that disagree, both values, lines and quotes.
SELECT check_id, topic, topic AS "topic_name@topic", kind AS finding_kind, kind AS "finding_kind_name@check_kind",
    severity, severity AS "severity_name@severity", published, compared, difference,
    CASE $lang WHEN 'kk' THEN what_kk WHEN 'ru' THEN what_ru ELSE what_en END AS what, lines_a, quote_a, lines_b, quote_b
FROM mart.findings
WHERE mart.wanted($topic, topic) AND mart.wanted($severity, severity) AND mart.wanted($finding_kind, kind)
    AND mart.wanted($finding, check_id) AND ($document IS NULL OR list_has_any($document::VARCHAR[], documents))
    AND ($words IS NULL OR contains(lower(concat_ws(' ', what_kk, what_ru, what_en, quote_a, quote_b)), lower($words)))
ORDER BY list_position(['headline', 'detail', 'form'], severity), topic, check_id
