-- One row per field and index of the year.
SELECT now.year, now.field, now.field AS "field_name@field", now."index",
    now."index" AS "index_name@index", now.publications, earlier.publications AS before,
    now.publications - earlier.publications AS change,
    round(100.0 * (now.publications - earlier.publications) / earlier.publications, 1) AS change_percent,
    now.source_id, concat_ws(' | ', now.locator, mart.beside(now.source_id, earlier.source_id, earlier.locator)) AS locator
FROM mart.publications_by_field AS now
LEFT JOIN mart.publications_by_field AS earlier
    ON earlier.field = now.field AND earlier."index" = now."index" AND earlier.year = now.year - 1
WHERE now.year = $year::INTEGER AND mart.wanted($index, now."index") AND mart.wanted($field, now.field)
ORDER BY now.field, now."index"
