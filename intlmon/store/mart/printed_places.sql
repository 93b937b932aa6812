-- One row per place and printed line, or quote (whole is false) where the line is running text.
CREATE VIEW mart.printed_places AS
SELECT source_id, locator, line, lines, text, whole
FROM core.printed_places;
