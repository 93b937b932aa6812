-- One row per value that a filter of Analytical note offers, with its name.
FROM mart.options('note', $lang)
