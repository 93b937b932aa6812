-- One row per edition of the facts, of which a database has one: its identifier, whether it is made up, its day where the log knows it.
SELECT facts, fictitious, (SELECT max_by(date, no) FROM mart.editions WHERE editions.edition = latest.facts) AS day
FROM mart.edition AS latest
