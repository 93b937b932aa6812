-- One row per formula and year: the value that this database computes, or finds near, for a target indicator or an expected result.
-- `judged` values measure what the target speaks of; others only come near. `caveat` is a code of the list of that name.
CREATE VIEW mart.computed_indicators AS
SELECT formula, indicator, result, year, unit, numerator, denominator, value, judged, formula AS caveat, sort, cited
FROM core.computed_values;
