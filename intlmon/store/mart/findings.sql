-- One row per finding: two places of the documents that disagree, or a place that disagrees with its own rows; documents are those of both places.
CREATE VIEW mart.findings AS
SELECT check_id, topic, kind, severity, what_kk, what_ru, what_en, published, compared, difference, lines_a, quote_a, lines_b, quote_b,
    list_sort(list_distinct(list_transform(string_split(concat_ws(' ', lines_a, nullif(lines_b, '')), ' '), lambda span: left(span, 3)))) AS documents
FROM core.reconciliation
WHERE status = 'differs';
