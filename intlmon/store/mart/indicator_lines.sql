-- One row per indicator, line of its road (targets, known values, pace needed, projection) and year; `place` orders the lines.
-- Years of which nothing is known stand with an empty target, indicators of which nothing is known with an empty `none_known`.
CREATE VIEW mart.indicator_lines AS
SELECT code, year, value, series, place, formula, cited
FROM core.road_lines;
