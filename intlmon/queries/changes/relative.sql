-- One row per item known for both periods of the comparison and not zero in the earlier one, from the largest growth to the largest decline
-- by number or in percent: label, before, after, percent.
SELECT mart.item_name(list, code, split_list, split, $lang) AS label, before, after, change_percent AS percent,
    [{'source_id': source_id, 'locator': locator}] AS cited
FROM mart.comparisons
WHERE comparison = $comparison AND change_percent IS NOT NULL
ORDER BY CASE WHEN $sort = 'relative' THEN change_percent ELSE change END DESC, change DESC, label
