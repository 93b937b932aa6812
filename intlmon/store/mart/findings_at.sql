-- One row per finding, side of it, and place whose lines that side names; value is what that side gives. A figure printed in several places has them all.
-- Findings about rows (a repeat, a shifted cell) count rows and give no figure. Spans of more than three lines stand for rows that are summed or counted, and are no place of one figure.
CREATE VIEW mart.findings_at AS
WITH sides AS (
    SELECT check_id, published AS value, unnest(string_split(lines_a, ' ')) AS span FROM core.reconciliation WHERE status = 'differs' AND origin <> 'rows'
    UNION ALL
    SELECT check_id, compared, unnest(string_split(lines_b, ' ')) FROM core.reconciliation WHERE status = 'differs' AND origin <> 'rows' AND lines_b <> ''
),
spans AS (
    SELECT check_id, value, left(span, 3) AS source_id, split_part(substr(span, 5), '-', 1)::INTEGER AS first,
        coalesce(nullif(split_part(substr(span, 5), '-', 2), ''), split_part(substr(span, 5), '-', 1))::INTEGER AS last
    FROM sides
),
places AS (
    SELECT DISTINCT source_id, locator, split_part(lines, '-', 1)::INTEGER AS first,
        coalesce(nullif(split_part(lines, '-', 2), ''), split_part(lines, '-', 1))::INTEGER AS last
    FROM core.places
),
touched AS (
    SELECT DISTINCT spans.check_id, spans.value, source_id, places.locator
    FROM spans
    JOIN places USING (source_id)
    WHERE spans.last - spans.first < 3 AND places.first <= spans.last AND places.last >= spans.first AND spans.value IS NOT NULL
),
printed AS (
    SELECT place, source_id, value, unnest(string_split(locator, ' | ')) AS locator FROM core.figures_printed
)
SELECT check_id, value, source_id, locator FROM touched
UNION
-- The same figure where it is printed again.
SELECT touched.check_id, touched.value, again.source_id, again.locator
FROM touched
JOIN printed USING (source_id, value, locator)
JOIN printed AS again USING (place);
