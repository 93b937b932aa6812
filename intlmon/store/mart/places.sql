-- One row per place, span of lines and quote that a row of a table is transcribed from; the table's name beside it.
CREATE VIEW mart.places AS
SELECT source_id, locator, lines, quote, "table"
FROM core.places;
