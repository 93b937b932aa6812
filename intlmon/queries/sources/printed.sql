-- One row per place asked for ($sources and $locators, pairwise) and printed line or quote, in document order.
SELECT source_id, locator, line, lines, text, whole, codes
FROM mart.printed_places
WHERE (source_id, locator) IN (SELECT (unnest($sources), unnest($locators)))
ORDER BY source_id, line, text, locator
