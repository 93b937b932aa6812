-- One row per country that maps draw as a point: it has no shape at their scale, or one too small to be hit.
CREATE VIEW mart.country_points AS
SELECT country, longitude, latitude
FROM core.country_points;
