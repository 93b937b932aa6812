-- One row per view of the public schema, and per column of it: what it holds.
SELECT view, nullif("column", '') AS "column", nullif(type, '') AS type,
    CASE $lang WHEN 'kk' THEN description_kk WHEN 'ru' THEN description_ru ELSE description_en END AS description
FROM mart.dictionary
WHERE mart.found(folded, $words)
ORDER BY view, place
