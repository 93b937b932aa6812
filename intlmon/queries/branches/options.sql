-- One row per value that a filter of Branches offers, with its name.
FROM mart.options('branches', $lang)
