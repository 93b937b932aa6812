-- One row per value that the page's filters offer.
SELECT * FROM mart.options('search', $lang)
