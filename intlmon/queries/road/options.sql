-- One row per value that a filter of Road to 2029 offers, with its name.
FROM mart.options('road', $lang)
