-- One row per thing that places of the regulation say otherwise of: the first place and the other ones; how many ways it is said.
-- names are those ways, clauses the numbers of the clauses of the other places.
CREATE VIEW core.regulation_differences AS
WITH placed AS (
    SELECT *, source_id || ':' || source_line AS lines, first_value(says) OVER (PARTITION BY thing ORDER BY seq) AS first_says
    FROM core.regulation_names
    WHERE role <> 'announced'
)
SELECT thing, string_agg(DISTINCT says, ', ' ORDER BY says) AS names,
    string_agg(regexp_extract(locator, 'clause=([\d.]+)', 1), ', ' ORDER BY seq) FILTER (says <> first_says) AS clauses,
    any_value(lines) FILTER (says = first_says) AS lines_a, any_value(quote) FILTER (says = first_says) AS quote_a,
    string_agg(lines, ' ' ORDER BY seq) FILTER (says <> first_says) AS lines_b,
    arg_min(quote, seq) FILTER (says <> first_says) AS quote_b, count(DISTINCT says) AS published, 1 AS compared
FROM placed
GROUP BY thing
HAVING count(DISTINCT says) > 1;
