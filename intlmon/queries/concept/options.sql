-- One row per value that a filter of Concept 2029 offers, with its name.
FROM mart.options('concept', $lang)
