-- One row per country, period and figure that a list of the documents has for it, with its rank and the year before where known.
-- rank 1 has most and ties share a rank; "of" counts the countries that the list of the figure names (the European Union is none).
CREATE VIEW mart.country_figures AS
SELECT DISTINCT topic, figure, unit, country, period, value, rank, "of", before, before_period, basis, source_id, locator
FROM core.country_figures
WHERE mart.of_reading(reading);
