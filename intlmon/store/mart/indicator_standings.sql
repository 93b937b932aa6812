-- One row per target indicator, origin of its targets and way of knowing its value that says something: `state` is ahead, on_track
-- or behind, else one_value or no_value. `verdict` is that of the indicator: readings_differ where
-- its rows disagree, ahead also where on track.
CREATE VIEW mart.indicator_standings AS
SELECT code, seq, origin, place, formula, unit, state, verdict, last_year, last_value, target, target_year, needed_per_year, pace_so_far,
    projected AS projected_2029, distance, status, method, cited
FROM core.road_standings;
