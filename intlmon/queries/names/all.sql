-- One row per code of a list: its name in the reader's language.
SELECT list, code, name FROM mart.labels WHERE language = $lang
