-- One row per line of a document that a row is transcribed from, as printed; running text is not held, but quoted in mart.places.
CREATE VIEW mart.printed_lines AS
SELECT source_id, line, text
FROM core.printed_lines;
