-- One row per printed line within the spans asked for ($sources, $firsts and $lasts, side by side), in document order.
WITH spans AS (SELECT unnest($sources) AS source_id, unnest($firsts) AS first, unnest($lasts) AS last)
SELECT DISTINCT printed.source_id, printed.line, printed.text
FROM mart.printed_lines AS printed
JOIN spans ON spans.source_id = printed.source_id AND printed.line BETWEEN spans.first AND spans.last
ORDER BY printed.source_id, printed.line
