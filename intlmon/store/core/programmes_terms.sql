-- One row per programme that the lists hold: its term, and what its record lacks. The numbered row that is empty in the
-- document (000:1406) is none. `ends` is the last day of validity, inclusive: what is known to the month or the year lasts
-- to its last day. A term of years counts from the contract date: 5 years from 2021 end on the last day of 2026.
CREATE TABLE core.programme_terms AS
WITH read AS (
    SELECT *,
        CASE WHEN valid_until IS NULL AND perpetual IS FALSE AND signed_on IS NOT NULL
            THEN regexp_extract(validity_raw, '(\d+) *(?:лет|год)', 1) END AS years
    FROM core.programmes
    WHERE institution_raw IS NOT NULL
),
dated AS (
    SELECT *, coalesce(valid_until, (signed_on + to_years(TRY_CAST(years AS INTEGER)))::DATE) AS until,
        CASE WHEN valid_until IS NULL THEN signed_precision ELSE valid_until_precision END AS precision
    FROM read
),
ended AS (
    SELECT * EXCLUDE (years, until, precision),
        CASE precision WHEN 'year' THEN make_date(year(until), 12, 31) WHEN 'month' THEN last_day(until) ELSE until END AS ends,
        CASE WHEN until IS NOT NULL THEN precision END AS ends_precision
    FROM dated
),
-- A cell that names two partners or two countries names them, though no single one is read; where the cell of the partner
-- prints a Kazakh institution (appendix 5, row 60), the partner is not known.
lacking AS (
    SELECT *,
        partner IS NULL AND (partner_raw IS NULL OR partner_raw IN (SELECT alias FROM core.institution_aliases)) AS no_partner,
        country_raw IS NULL AS no_country,
        signed_on IS NULL AS no_contract_date,
        perpetual IS NULL AS no_validity,
        students IS NULL AS no_students,
        title IS NULL AS no_title,
        code IS NULL AS no_code,
        level IS NULL AS no_level
    FROM ended
)
SELECT *, 'published' AS basis,
    list_filter([
        CASE WHEN no_partner THEN 'partner' END, CASE WHEN no_country THEN 'country' END,
        CASE WHEN no_contract_date THEN 'contract_date' END, CASE WHEN no_validity THEN 'validity' END,
        CASE WHEN no_students THEN 'students' END, CASE WHEN no_title THEN 'title' END,
        CASE WHEN no_code THEN 'code' END, CASE WHEN no_level THEN 'level' END
    ], lambda field: field IS NOT NULL) AS missing
FROM lacking
ORDER BY kind DESC, seq;
