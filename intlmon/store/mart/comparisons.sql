-- One row per series, pair of periods (comparison), item (code of the list) and split: the values of both periods and their difference.
-- Items known for one of the periods alone have no difference; they are not zero in the other.
CREATE VIEW mart.comparisons AS
SELECT DISTINCT comparison, topic, series, list, code, split_list, split, unit, summed, before_period, period, before, after, change,
    change_percent, way, basis, source_id, locator, sort
FROM core.comparisons
WHERE mart.of_reading(reading);
