-- One row per item known for both periods of the comparison, from the largest growth to the largest decline by number or in percent: label, before, after.
SELECT mart.item_name(list, code, split_list, split, $lang) AS label, before, after,
    [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.comparisons
WHERE comparison = $comparison AND change IS NOT NULL
ORDER BY CASE WHEN $sort = 'relative' THEN change_percent ELSE change END DESC NULLS LAST, change DESC, label
