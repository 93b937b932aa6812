-- One row per code of a list and language: the name shown to the reader. Lists are those of core.codes, and
-- country, institution, partner, source, indicator, comparison_series, result, formula, caveat, responsible, period, data_part and programme_kind_level. A partner has one name in every language.
CREATE TABLE core.labels AS
WITH named AS (
    SELECT list, code, name_kk, name_ru, name_en, sort FROM core.codes WHERE list NOT IN ('period', 'missing')
    UNION ALL
    SELECT 'country', country, name_kk, name_ru, name_en, NULL FROM core.countries
    WHERE source_id IS NOT NULL OR country IN (FROM core.recorded_countries)
    UNION ALL
    SELECT 'country', 'missing', name_kk, name_ru, name_en, NULL FROM core.codes WHERE list = 'missing' AND code = 'country'
    UNION ALL
    SELECT 'institution', institution, name_kk, name_ru, name_en, NULL FROM core.institutions
    UNION ALL
    SELECT 'partner', partner, name, name, coalesce(name_en, name), NULL FROM core.partners
    UNION ALL
    SELECT 'source', source_id, title_kk, title_ru, title_en, NULL FROM core.sources
    UNION ALL
    SELECT 'source', code, name_kk, name_ru, name_en, NULL FROM core.codes WHERE list = 'source_short' AND code = 'registry'
    UNION ALL
    SELECT 'programme_kind_level', kinds.code || '_' || levels.code, kinds.name_kk || ' · ' || levels.name_kk,
        kinds.name_ru || ' · ' || levels.name_ru, kinds.name_en || ' · ' || levels.name_en, 10 * kinds.sort + levels.sort
    FROM core.codes AS kinds, core.codes AS levels
    WHERE kinds.list = 'programme_kind_short' AND levels.list = 'level'
    UNION ALL
    SELECT 'data_part', code, name_kk, name_ru, name_en, sort FROM core.codes WHERE list = 'topic'
    UNION ALL
    SELECT 'indicator', code, name_kk, name_ru, name_en, seq FROM core.indicators
    UNION ALL
    SELECT 'comparison_series', series, name_kk, name_ru, name_en, sort FROM core.comparison_series
    UNION ALL
    SELECT 'result', no::VARCHAR, name_kk, name_ru, name_en, seq FROM core.expected_results
    UNION ALL
    SELECT 'formula', formula, name_kk, name_ru, name_en, sort FROM core.formulas
    UNION ALL
    SELECT 'caveat', formula, caveat_kk, caveat_ru, caveat_en, sort FROM core.formulas
    UNION ALL
    SELECT 'responsible', body, name_kk, name_ru, name_en, sort FROM core.bodies
    UNION ALL
    SELECT 'period', halves.period, replace(name_kk, '9999', left(halves.period, 4)),
        replace(name_ru, '9999', left(halves.period, 4)), replace(name_en, '9999', left(halves.period, 4)),
        -left(halves.period, 4)::INTEGER
    FROM core.codes, (SELECT DISTINCT period FROM core.told_and_counted WHERE period LIKE '%H1') AS halves
    WHERE list = 'period' AND code = 'h1'
)
SELECT list, code, language, name, sort
FROM (
    SELECT list, code, 'kk' AS language, name_kk AS name, sort FROM named
    UNION ALL
    SELECT list, code, 'ru', name_ru, sort FROM named
    UNION ALL
    SELECT list, code, 'en', name_en, sort FROM named
)
ORDER BY list, sort, code, language;
