-- One row per value that a filter of Staff exchange offers, with its name.
FROM mart.options('staff', $lang)
