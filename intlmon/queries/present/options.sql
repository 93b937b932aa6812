-- One row per value that the page's filters offer: none.
SELECT * FROM mart.options('present', $lang)
