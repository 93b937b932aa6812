-- One row per name that a template offers: the codes of every list, countries but Kazakhstan, and partners, in their order.
SELECT list, code, name
FROM mart.labels
WHERE language = $lang AND code <> 'missing' AND NOT (list = 'country' AND code = 'KZ')
ORDER BY list, sort, name COLLATE kk, code
