-- One row per finding and value that it works out from several rows: the value, and the places of these rows.
-- A figure summed or counted from the same rows to the same value is part of the finding.
CREATE VIEW mart.findings_over AS
WITH sides AS (
    SELECT check_id, 'a' AS side, published AS value, unnest(string_split(lines_a, ' ')) AS span
    FROM core.reconciliation
    WHERE status = 'differs' AND origin <> 'rows'
    UNION ALL
    SELECT check_id, 'b', compared, unnest(string_split(lines_b, ' '))
    FROM core.reconciliation
    WHERE status = 'differs' AND origin <> 'rows' AND lines_b <> ''
),
spans AS (
    SELECT check_id, side, value, left(span, 3) AS source_id, split_part(substr(span, 5), '-', 1)::INTEGER AS first,
        coalesce(nullif(split_part(substr(span, 5), '-', 2), ''), split_part(substr(span, 5), '-', 1))::INTEGER AS last
    FROM sides
),
places AS (
    SELECT DISTINCT source_id, locator, split_part(lines, '-', 1)::INTEGER AS first,
        coalesce(nullif(split_part(lines, '-', 2), ''), split_part(lines, '-', 1))::INTEGER AS last
    FROM core.places
    WHERE quote IS NULL
),
worked_out AS (
    SELECT check_id, side, value, source_id, places.locator
    FROM spans
    JOIN places USING (source_id)
    WHERE places.first <= spans.last AND places.last >= spans.first
    UNION ALL
    SELECT check_id, statement, recomputed, statement_places.source_id, statement_places.locator
    FROM core.statement_places
    JOIN core.statements USING (statement)
    WHERE check_id IS NOT NULL
    UNION ALL
    -- A statement that its rows bear out, while another place gives another value.
    SELECT findings_at.check_id, statement, recomputed, statement_places.source_id, statement_places.locator
    FROM core.statement_places
    JOIN core.statements USING (statement)
    JOIN mart.findings_at
        ON findings_at.source_id = statements.source_id AND findings_at.locator = statements.locator
        AND findings_at.value = statements.value AND statements.value = statements.recomputed
)
SELECT check_id, value, list_sort(list(DISTINCT {'source_id': source_id, 'locator': locator})) AS places
FROM worked_out
WHERE value IS NOT NULL
GROUP BY check_id, side, value
HAVING count(DISTINCT (source_id, locator)) > 1;
