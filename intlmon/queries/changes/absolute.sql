-- One row per item known for both periods of the comparison, from the largest growth to the largest decline by number or in percent: label, before, after.
SELECT named.name AS label, before, after,
    [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.comparisons AS items
JOIN mart.names_of_items AS named
    ON named.comparison = items.comparison AND named.item = concat_ws(':', code, split) AND language = $lang
WHERE items.comparison = $comparison AND change IS NOT NULL
ORDER BY CASE WHEN $sort = 'relative' THEN change_percent ELSE change END DESC NULLS LAST, change DESC, label
