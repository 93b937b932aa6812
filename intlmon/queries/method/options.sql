-- One row per value that a filter of Sources and method offers, with its name.
FROM mart.options('method', $lang)
