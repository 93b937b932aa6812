-- One row per key figure of a comparison: the sum of the items known for both periods where they may be added up, and how many grew,
-- declined, stayed and are known for one period alone; each with the places of its own items.
WITH items AS (
    SELECT *, count(change) OVER () AS known, CASE way WHEN 'gain' THEN 'gains' WHEN 'loss' THEN 'losses' WHEN 'same' THEN 'unchanged'
        ELSE 'one_period' END AS figure
    FROM mart.comparisons
    WHERE comparison = $comparison
),
together AS (
    SELECT sum(after) AS value, sum(before) AS before, any_value(before_period) AS before_period, mart.cite(source_id, locator) AS cited
    FROM items
    WHERE change IS NOT NULL AND (summed OR known = 1)
    HAVING count(*) > 0
),
counted AS (
    SELECT figure, count(*) AS value, mart.cite(source_id, locator) AS cited FROM items GROUP BY figure
),
figures AS (
    SELECT unnest(['gains', 'losses', 'unchanged', 'one_period']) AS figure
)
SELECT figure, value::DOUBLE AS value, 'units' AS unit, before::DOUBLE AS before, before_period, cited
FROM (
    SELECT 'together' AS figure, * FROM together
    UNION ALL BY NAME
    SELECT figure, coalesce(counted.value, 0) AS value, counted.cited
    FROM figures
    LEFT JOIN counted USING (figure)
    WHERE EXISTS (SELECT 1 FROM items)
)
ORDER BY list_position(['together', 'gains', 'losses', 'unchanged', 'one_period'], figure)
