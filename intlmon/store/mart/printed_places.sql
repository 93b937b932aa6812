-- One row per place and printed line, or quote (whole is false) where the line is running text;
-- codes are what the quoted figure is split by.
CREATE VIEW mart.printed_places AS
SELECT source_id, locator, line, lines, text, whole, codes
FROM core.printed_places;
