-- One row per joint or double-degree programme as listed, in the order of its appendix.
CREATE VIEW mart.programmes AS
SELECT year, kind, row_no, level, ownership, institution, partner, country, title, code, field,
    contract_date_raw, signed_on, signed_precision, validity_raw, valid_until, perpetual, auto_renewal, students,
    'published' AS basis, source_id, locator
FROM core.programmes
ORDER BY kind DESC, seq;
