-- One row per value that a filter of Publications offers, with its name.
FROM mart.options('publications', $lang)
