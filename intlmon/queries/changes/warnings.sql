-- One row per reason for which the two periods of the comparison do not cover the same, those of all items first; the item where it is about one.
SELECT kind, named.name AS item, of_period, other_period, "count", "of", source_id, locator
FROM mart.coverage_warnings AS warnings
LEFT JOIN mart.names_of_items AS named
    ON named.comparison = warnings.comparison AND named.item = concat_ws(':', code, split) AND language = $lang
WHERE warnings.comparison = $comparison
ORDER BY code IS NOT NULL, list_position(['part_of_year', 'institutions_reporting', 'reporting_unstated', 'partly_known'], kind), kind, named.name
