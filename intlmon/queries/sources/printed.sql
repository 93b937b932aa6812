-- One row per place asked for ($sources and $locators, pairwise) and printed line or quote.
-- Places in document order, the lines of each together: a heading that several share comes with each of them.
SELECT source_id, locator, line, lines, text, whole, codes
FROM mart.printed_places
WHERE (source_id, locator) IN (SELECT (unnest($sources), unnest($locators)))
ORDER BY source_id, max(line) OVER (PARTITION BY source_id, locator, whole), locator, whole, line, text
