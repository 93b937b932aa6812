-- One row per edition of the facts, of which a database has one: its identifier, and its day where the log knows it.
SELECT facts, (SELECT max_by(date, no) FROM mart.editions WHERE editions.edition = latest.facts) AS day
FROM mart.edition AS latest
