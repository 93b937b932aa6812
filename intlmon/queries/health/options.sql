-- One row per value that a filter of Programme terms offers, with its name.
FROM mart.options('health', $lang)
