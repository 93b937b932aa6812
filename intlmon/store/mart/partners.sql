-- One row per foreign partner, whatever its spelling.
CREATE VIEW mart.partners AS
SELECT partner, name, name_en, country
FROM core.partners;
