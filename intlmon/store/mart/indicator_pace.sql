-- One row per target indicator, origin of its targets and way of knowing its value (`stated`, or a formula of mart.computed_indicators):
-- last known value, last target (2029, or the year after which the origin sets none), pace needed and so far per year, projection
-- and what follows from it. `distance` is how far the value that is judged lies from its target, above zero the better.
CREATE VIEW mart.indicator_pace AS
SELECT code, origin, formula, unit, better, points, first_year, first_value, last_year, last_value, target_year, target,
    target_of_last_year, needed_per_year, pace_so_far, projected AS projected_2029, distance, status, method, cited
FROM core.road_pace
WHERE subject = 'indicator';
