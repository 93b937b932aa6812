-- One row per requirement of the regulation that the records can tell: programmes whose record lacks it.
SELECT CASE $lang WHEN 'kk' THEN name_kk WHEN 'ru' THEN name_ru ELSE name_en END AS label,
    count(*) FILTER (list_contains(missing, told_by)) AS value,
    list_concat(
        [{'source_id': any_value(required.source_id), 'locator': any_value(required.locator)}],
        mart.cite(CASE WHEN list_contains(missing, told_by) THEN terms.source_id END, terms.locator)
    ) AS cited
FROM mart.programme_requirements AS required
JOIN mart.programmes_as_of($as_of) AS terms ON required.kind IS NULL OR required.kind = terms.kind
WHERE told_by IS NOT NULL AND year = $year::INTEGER AND mart.wanted($state, state) AND mart.wanted($kind, terms.kind) AND mart.wanted($level, level) AND mart.wanted($field, field)
        AND mart.wanted($country, country) AND mart.wanted($ownership, ownership) AND mart.wanted($institution, institution) AND mart.wanted_any($missing, missing)
GROUP BY no, name_kk, name_ru, name_en
ORDER BY value DESC, no
