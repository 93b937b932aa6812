-- One row per finding (a comparison of mart.reconciliation that differs) and country or institution that it is about.
CREATE VIEW mart.findings_about AS
SELECT check_id, list, code
FROM core.findings_about;
