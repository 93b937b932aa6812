-- One row per comparison of two places of the documents, or of a place with its rows.
CREATE VIEW mart.reconciliation AS
SELECT check_id, topic, kind, severity, what_kk, what_ru, what_en, published, compared, difference, status,
    lines_a, quote_a, lines_b, quote_b
FROM core.reconciliation;
