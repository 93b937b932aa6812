-- One row per numbered item of the regulation and the rules whose number is not the next after that of the item before it.
CREATE VIEW core.items_followed AS
SELECT *
FROM (
    SELECT *, lag(no) OVER before AS before_no, lag(source_line) OVER before AS before_line, lag(quote) OVER before AS before_quote
    FROM core.numbered_items
    WINDOW before AS (PARTITION BY source_id, list ORDER BY seq)
)
WHERE no <> before_no + 1;
