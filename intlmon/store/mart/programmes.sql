-- One row per joint or double-degree programme as listed, in the order of its appendix; of a round as handed in.
-- A partner that a round names and the list of partners does not know stands in its own words.
CREATE VIEW mart.programmes AS
WITH known AS (
    SELECT year, kind, row_no, level, ownership, institution, partner, country, title, code, field, contract_date_raw, signed_on,
        signed_precision, validity_raw, valid_until, perpetual, auto_renewal, students, 'published' AS basis, source_id, locator, seq
    FROM core.programmes
    UNION ALL
    SELECT year, kind, NULL, level, ownership, institution, partner, country, title, code, field, contract_date_raw, signed_on,
        signed_precision, validity_raw, valid_until, perpetual, auto_renewal, students, basis, source_id, locator, NULL
    FROM core.round_programmes
)
SELECT year, kind, row_no, level, ownership, institution, partner, country, title, code, field,
    contract_date_raw, signed_on, signed_precision, validity_raw, valid_until, perpetual, auto_renewal, students,
    basis, source_id, locator
FROM known
WHERE mart.reads('programmes', year::VARCHAR, basis)
ORDER BY kind DESC, seq;
