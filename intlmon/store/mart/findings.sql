-- One row per finding: two places of the documents that disagree, or a place that disagrees with its own rows; documents are those of both places.
-- shown is which of the two values pages show (published, compared or both) where that is declared, with the reason.
CREATE VIEW mart.findings AS
SELECT check_id, topic, reconciliation.kind, severity, what_kk, what_ru, what_en, published, compared, difference, lines_a, quote_a, lines_b, quote_b,
    list_sort(list_distinct(list_transform(string_split(concat_ws(' ', lines_a, nullif(lines_b, '')), ' '), lambda span: left(span, 3)))) AS documents,
    coalesce(own.shown, general.shown) AS shown, coalesce(own.reason_kk, general.reason_kk) AS reason_kk,
    coalesce(own.reason_ru, general.reason_ru) AS reason_ru, coalesce(own.reason_en, general.reason_en) AS reason_en
FROM core.reconciliation
LEFT JOIN core.preferences AS own USING (check_id)
LEFT JOIN core.preferences AS general ON general.kind = reconciliation.kind AND reconciliation.origin <> 'rows'
WHERE status = 'differs';
