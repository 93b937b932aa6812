-- One row per reason for which the two periods of the comparison do not cover the same, those of all items first; the item where it is about one.
SELECT kind, nullif(mart.item_name(list, code, split_list, split, $lang), '') AS item, of_period, other_period, "count", "of", source_id, locator
FROM mart.coverage_warnings
LEFT JOIN (SELECT DISTINCT comparison, list, split_list FROM mart.comparisons) USING (comparison)
WHERE comparison = $comparison
ORDER BY code IS NOT NULL, list_position(['part_of_year', 'institutions_reporting', 'reporting_unstated', 'partly_known'], kind), kind, item
