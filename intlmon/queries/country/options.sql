-- One row per value that a filter of the country profile offers, with its name.
FROM mart.options('country', $lang)
