-- One row per value that a filter of Projects offers, with its name.
FROM mart.options('projects', $lang)
