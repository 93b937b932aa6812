-- One row per programme that the lists hold: its term (`starts` to `ends`, the last day, both inclusive) and what its record lacks.
CREATE VIEW mart.programme_terms AS
WITH known AS (
    FROM core.programme_terms
    UNION ALL BY NAME
    FROM core.round_terms
)
SELECT year, kind, row_no, level, ownership, institution, partner, country, title, code, field,
    contract_date_raw, signed_on, signed_precision, validity_raw, valid_until, perpetual, auto_renewal,
    signed_on AS starts, ends, ends_precision, students,
    no_partner, no_country, no_contract_date, no_validity, no_students, no_title, no_code, no_level, missing,
    basis, source_id, locator
FROM known
WHERE mart.reads('programmes', year::VARCHAR, basis)
ORDER BY kind DESC, seq;

-- The state of a programme as of a day: programme_state(as_of, ends, perpetual, auto_renewal). Its last day counts as in force.
-- Automatic renewal goes on when the first term is over; where renewal is printed without saying that it is automatic
-- (auto_renewal empty), that the term is over does not say that the programme is.
CREATE MACRO mart.programme_state(as_of, ends, perpetual, auto_renewal) AS (
    CASE
        WHEN perpetual THEN 'perpetual'
        WHEN auto_renewal AND (ends IS NULL OR ends < as_of) THEN 'renewing'
        WHEN ends IS NULL THEN 'unknown'
        WHEN ends < as_of AND auto_renewal IS NULL THEN 'renewable'
        WHEN ends < as_of THEN 'ended'
        WHEN NOT coalesce(auto_renewal, false) AND ends <= as_of + INTERVAL 12 MONTH THEN 'ending'
        ELSE 'running'
    END
);

-- One row per programme of mart.programme_terms with its state as of a day; without a day there is no state.
CREATE MACRO mart.programmes_as_of(day) AS TABLE (
    SELECT *, CASE WHEN TRY_CAST(day AS DATE) IS NOT NULL
        THEN mart.programme_state(TRY_CAST(day AS DATE), ends, perpetual, auto_renewal) END AS state
    FROM mart.programme_terms
);

-- A day as exactly as it is known: 2026, 05.2026 or 14.05.2026 (14/05/2026 in English); a dash where there is none.
CREATE MACRO mart.day_known(of_day, known_to, in_language) AS (
    CASE
        WHEN of_day IS NULL THEN '–'
        WHEN known_to = 'year' THEN strftime(of_day, '%Y')
        WHEN known_to = 'month' AND in_language = 'en' THEN strftime(of_day, '%m/%Y')
        WHEN known_to = 'month' THEN strftime(of_day, '%m.%Y')
        WHEN in_language = 'en' THEN strftime(of_day, '%d/%m/%Y')
        ELSE strftime(of_day, '%d.%m.%Y')
    END
);
