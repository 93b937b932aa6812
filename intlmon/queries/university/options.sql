-- One row per value that a filter of the university profile offers, with its name.
FROM mart.options('university', $lang)
