-- One row per figure of an expected result of the concept.
CREATE VIEW mart.expected_results AS
SELECT no, name_kk, name_ru, name_en, value, unit, year, 'published' AS basis, source_id, locator
FROM core.expected_results
ORDER BY seq;
