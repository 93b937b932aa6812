-- One row per requirement of the regulation that applies to a chosen programme: programmes it applies to, and those whose
-- record lacks it; empty where the records cannot tell.
SELECT no, CASE $lang WHEN 'kk' THEN name_kk WHEN 'ru' THEN name_ru ELSE name_en END AS requirement,
    "of" AS required_of, "of" AS "required_of_name@requirement_of",
    required.kind AS applies_to, required.kind AS "applies_to_name@programme_kind",
    told_by, told_by AS "told_by_name@programme_field", told_by IS NOT NULL AS can_tell,
    count(*) AS programmes, sum(list_contains(missing, told_by)::INTEGER)::INTEGER AS lacking,
    required.source_id, required.locator
FROM mart.programme_requirements AS required
JOIN mart.programmes_as_of($as_of) AS terms ON required.kind IS NULL OR required.kind = terms.kind
WHERE year = $year::INTEGER AND mart.wanted($state, state) AND mart.wanted($kind, terms.kind) AND mart.wanted($level, level) AND mart.wanted($field, field)
        AND mart.wanted($country, country) AND mart.wanted($ownership, ownership) AND mart.wanted($institution, institution) AND mart.wanted_any($missing, missing)
GROUP BY no, name_kk, name_ru, name_en, "of", required.kind, told_by, required.source_id, required.locator
ORDER BY no
