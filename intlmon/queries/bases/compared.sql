-- One row per figure of the topic that is both published and counted from records for the year or period: both values and their difference.
SELECT measure AS "measure_name@measure", concat_ws(' · ', items.name, splits.name) AS item_name, period, period AS "period_name@period",
    published, registry, difference, unit AS "unit_name@unit", source_id, locator
FROM mart.basis_compared AS compared
JOIN mart.labels AS items ON items.list = compared.list AND items.code = compared.code AND items.language = $lang
LEFT JOIN mart.labels AS splits ON splits.list = compared.split_list AND splits.code = compared.split AND splits.language = $lang
WHERE mart.wanted($topic, topic) AND ($year IS NULL OR period = $year) AND ($period IS NULL OR period = $period)
ORDER BY compared.list <> 'measure', measure, compared.list, compared.split, abs(difference) DESC NULLS LAST, item_name
