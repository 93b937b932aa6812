-- One row per finding: two places of the documents that disagree, both values, lines and quotes, and which value pages show.
SELECT check_id, CASE $lang WHEN 'kk' THEN what_kk WHEN 'ru' THEN what_ru ELSE what_en END AS what, published, compared, difference,
    severity, severity AS "severity_name@severity", topic, topic AS "topic_name@topic", kind AS finding_kind, kind AS "finding_kind_name@check_kind",
    shown, shown AS "shown_name@finding_side", CASE $lang WHEN 'kk' THEN reason_kk WHEN 'ru' THEN reason_ru ELSE reason_en END AS shown_because,
    lines_a, quote_a, lines_b, quote_b
FROM mart.findings
WHERE mart.wanted($topic, topic) AND mart.wanted($severity, severity) AND mart.wanted($finding_kind, kind)
    AND mart.wanted($finding, check_id) AND ($document IS NULL OR list_has_any($document::VARCHAR[], documents))
    AND ($words IS NULL OR contains(lower(concat_ws(' ', what_kk, what_ru, what_en, quote_a, quote_b)), lower($words)))
ORDER BY list_position(['headline', 'detail', 'form'], severity), topic, abs(difference) DESC NULLS LAST, check_id
