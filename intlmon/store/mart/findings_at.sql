-- One row per finding, side of it, and place whose lines that side names; value is what that side gives. A figure printed in several places has them all,
-- with the other values that are printed for it. Spans of more than three lines stand for rows that are summed or counted, and are no place of one figure.
-- Findings about rows (a repeat, a shifted cell) give no figure but the rows of tables themselves: value is empty. A line that several rows share is a heading.
CREATE VIEW mart.findings_at AS
WITH sides AS (
    SELECT check_id, origin, published AS value, unnest(string_split(lines_a, ' ')) AS span FROM core.reconciliation WHERE status = 'differs'
    UNION ALL
    SELECT check_id, origin, compared, unnest(string_split(lines_b, ' ')) FROM core.reconciliation WHERE status = 'differs' AND lines_b <> ''
),
spans AS (
    SELECT check_id, origin, value, left(span, 3) AS source_id, split_part(substr(span, 5), '-', 1)::INTEGER AS first,
        coalesce(nullif(split_part(substr(span, 5), '-', 2), ''), split_part(substr(span, 5), '-', 1))::INTEGER AS last
    FROM sides
),
places AS (
    SELECT source_id, locator, split_part(lines, '-', 1)::INTEGER AS first,
        coalesce(nullif(split_part(lines, '-', 2), ''), split_part(lines, '-', 1))::INTEGER AS last, bool_and(quote IS NULL) AS is_row,
        count(DISTINCT split_part(locator, '; column=', 1)) OVER (PARTITION BY source_id, lines, "table") > 1 AS is_heading
    FROM core.places
    GROUP BY source_id, locator, lines, "table"
),
touched AS (
    SELECT DISTINCT spans.check_id, CASE WHEN origin <> 'rows' THEN spans.value END AS value, source_id, places.locator
    FROM spans
    JOIN places USING (source_id)
    WHERE spans.last - spans.first < 3 AND places.first <= spans.last AND places.last >= spans.first
        AND CASE WHEN origin = 'rows' THEN is_row AND NOT is_heading ELSE spans.value IS NOT NULL END
),
printed AS (
    SELECT {
        'topic': topic, 'measure': measure, 'period': period, 'kind': kind, 'flow': flow, 'level': level, 'ownership': ownership, 'field': field,
        'index': "index", 'region': region, 'country': country, 'institution': institution, 'direction': direction, 'format': format,
        'scheme': scheme, 'degree': degree
    } AS figure, source_id, value, unnest(string_split(locator, ' | ')) AS locator
    FROM core.figures_printed
)
SELECT check_id, value, source_id, locator FROM touched
UNION
-- The same figure where it is printed again, with this value or another.
SELECT touched.check_id, again.value, again.source_id, again.locator
FROM touched
JOIN printed USING (source_id, value, locator)
JOIN printed AS again USING (figure);
