-- One row per place and printed line, or quote where the line is running text: what a reader sees of the place that a figure names.
CREATE TABLE core.printed_places AS
WITH spans AS (
    SELECT DISTINCT source_id, locator, lines, quote, codes, split_part(lines, '-', 1)::INTEGER AS first,
        coalesce(nullif(split_part(lines, '-', 2), ''), lines)::INTEGER AS last
    FROM core.places
),
whole AS (
    SELECT DISTINCT spans.source_id, locator, line, line::VARCHAR AS lines, text, true AS whole, []::VARCHAR[] AS codes
    FROM spans
    JOIN core.printed_lines ON printed_lines.source_id = spans.source_id AND line BETWEEN first AND last
),
quoted AS (
    SELECT DISTINCT source_id, locator, first AS line, lines, quote AS text, false AS whole, codes
    FROM spans
    WHERE quote IS NOT NULL AND NOT EXISTS (
        FROM core.printed_lines WHERE printed_lines.source_id = spans.source_id AND line BETWEEN first AND last
    )
)
SELECT * FROM whole
UNION ALL
SELECT * FROM quoted
ORDER BY source_id, locator, line, text;
