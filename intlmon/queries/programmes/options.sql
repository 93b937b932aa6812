-- One row per value that a filter of Joint and double-degree programmes offers, with its name.
FROM mart.options('programmes', $lang)
