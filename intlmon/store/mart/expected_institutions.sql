-- One row per institution that data are expected from each year; of those that the documents count but do not name, institution is empty.
CREATE VIEW mart.expected_institutions AS
SELECT seq, institution, source_id, locator FROM core.expected_institutions;
