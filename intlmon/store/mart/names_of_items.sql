-- One row per comparison, item of it and language: the name of the item and of what it is split by.
CREATE VIEW mart.names_of_items AS
WITH items AS (
    SELECT comparison, code, split FROM mart.comparisons
    UNION
    SELECT comparison, code, split FROM mart.coverage_warnings WHERE code IS NOT NULL
)
SELECT comparison, concat_ws(':', code, split) AS item, language, mart.item_name(list, code, split_list, split, language) AS name
FROM items
JOIN (SELECT DISTINCT comparison, list, split_list FROM mart.comparisons) USING (comparison)
CROSS JOIN (SELECT unnest(['kk', 'ru', 'en']) AS language);
