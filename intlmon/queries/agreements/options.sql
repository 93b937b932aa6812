-- One row per value that a filter of Agreements offers, with its name.
FROM mart.options('agreements', $lang)
