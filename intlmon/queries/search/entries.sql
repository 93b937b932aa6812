-- One row per text by which a thing can be found; things by kind and name in the reader's language, with the codes they lead to.
WITH
named AS (
    SELECT list AS kind, code, name AS label FROM mart.labels
    WHERE list IN ('country', 'institution', 'partner', 'indicator') AND language = $lang AND code <> 'missing'
),
spelled AS (
    SELECT list AS kind, code, name AS text, 1.0 AS weight FROM mart.labels
    UNION
    SELECT 'country', country, country, 1.0 FROM mart.countries
    UNION
    SELECT 'indicator', code, code, 1.0 FROM mart.indicators
    UNION
    SELECT 'country', country, alias, 1.0 FROM mart.country_aliases
    UNION
    SELECT 'partner', partner, alias, 1.0 FROM mart.partner_aliases
    UNION -- a cell of the documents that runs on into the columns beside it would find all that stands there
    SELECT 'institution', institution, alias, 1.0 FROM mart.institution_aliases WHERE NOT regexp_matches(alias, '\d')
    UNION
    SELECT list, code, word, 1.0 FROM mart.search_words
    UNION
    SELECT 'institution', institution, city, 0.5 FROM mart.institutions
),
known AS (
    SELECT kind, code, label, text, weight,
        CASE kind WHEN 'country' THEN code WHEN 'partner' THEN partners.country END AS country,
        CASE kind WHEN 'institution' THEN code END AS institution,
        CASE kind WHEN 'indicator' THEN code END AS indicator,
        NULL AS programme_kind, NULL AS level, NULL AS field
    FROM named
    JOIN spelled USING (kind, code)
    LEFT JOIN mart.partners AS partners ON kind = 'partner' AND partners.partner = code
),
programmes AS (
    SELECT 'programme' AS kind, concat_ws(' ', programmes.code, title, institution) AS code,
        concat_ws(' ', programmes.code, title) AS label,
        string_agg(DISTINCT country ORDER BY country) AS country, institution, NULL AS indicator,
        string_agg(DISTINCT programmes.kind ORDER BY programmes.kind) AS programme_kind,
        string_agg(DISTINCT level ORDER BY level) AS level, string_agg(DISTINCT field ORDER BY field) AS field
    FROM mart.programmes AS programmes
    WHERE title IS NOT NULL OR programmes.code IS NOT NULL
    GROUP BY programmes.code, title, institution
),
results AS (
    SELECT 'result' AS kind, no::VARCHAR AS code, name_kk, name_ru, name_en,
        CASE $lang WHEN 'kk' THEN name_kk WHEN 'ru' THEN name_ru ELSE name_en END AS label
    FROM mart.expected_results
),
found AS (
    SELECT * FROM known
    UNION ALL BY NAME
    SELECT *, label AS text, 1.0 AS weight FROM programmes
    UNION ALL BY NAME
    SELECT kind, code, label, unnest([name_kk, name_ru, name_en]) AS text, 1.0 AS weight FROM results
)
SELECT * FROM found
ORDER BY kind, label COLLATE kk, code, weight DESC, text <> label, text
