-- One row per reading, comparison and reason for which the figures of its two periods do not cover the same: for all items, or for the one of code and split.
-- of_period is the period that the reason is about, other_period the other one; count and of are the figures of the reason.
CREATE TABLE core.coverage_warnings AS
WITH compared AS (
    SELECT DISTINCT reading, comparison, topic, series, before_period, period, code, split
    FROM core.comparisons
    WHERE change IS NOT NULL
),
pairs AS (
    SELECT DISTINCT reading, comparison, topic, compared.series, before_period, period, unnest([before_period, period]) AS of_period,
        unnest([period, before_period]) AS other_period, unnest([before_basis, periods.basis]) AS of_basis,
        unnest([periods.basis, before_basis]) AS other_basis
    FROM compared
    JOIN core.compared_periods AS periods USING (reading, comparison, before_period, period)
),
-- Figures as a document prints them against figures counted from records. Cited are the records.
between AS (
    SELECT reading, comparison, 'bases_differ' AS kind, of_period, other_period, any_value(source_id) AS source_id,
        'round=' || left(of_period, 4) AS locator
    FROM pairs
    JOIN core.compared_values AS records USING (reading, series)
    WHERE of_basis = 'registry' AND other_basis = 'published' AND records.period = of_period
    GROUP BY ALL
),
halves AS (
    SELECT pairs.reading, comparison, 'part_of_year' AS kind, of_period, other_period, any_value(source_id) AS source_id,
        string_agg(DISTINCT locator, ' | ' ORDER BY locator) AS locator
    FROM pairs
    JOIN core.compared_values AS half ON half.reading = pairs.reading AND half.series = pairs.series AND half.period = of_period
    WHERE length(of_period) > length(other_period)
    GROUP BY ALL
),
-- A statement that holds for both periods alike is no difference.
told AS (
    SELECT reading, comparison, told.kind, of_period, other_period, told.code, told.split, told.count, told.of, any_value(told.source_id) AS source_id,
        string_agg(DISTINCT told.locator, ' | ' ORDER BY told.locator) AS locator
    FROM pairs
    JOIN core.coverage AS told
        ON told.topic = pairs.topic AND coalesce(told.series, pairs.series) = pairs.series AND told.period = of_period
            AND of_basis = 'published'
    ANTI JOIN core.coverage AS same
        ON same.topic = told.topic AND same.series IS NOT DISTINCT FROM told.series AND same.period = other_period
        AND other_basis = 'published'
        AND same.kind = told.kind AND same.code IS NOT DISTINCT FROM told.code AND same.count IS NOT DISTINCT FROM told.count
        AND same.of IS NOT DISTINCT FROM told.of
    GROUP BY ALL
    UNION ALL
    -- Of a round all institutions that handed in records, of those that they are expected from.
    SELECT reading, comparison, figures.measure, of_period, other_period, NULL, NULL, value, (SELECT count(*) FROM core.expected_institutions),
        source_id, locator
    FROM pairs
    JOIN core.round_figures AS figures ON figures.measure = 'institutions_reporting' AND figures.period = left(of_period, 4)
    WHERE of_basis = 'registry'
),
-- Cited is the place that states it for the other period alone.
unstated AS (
    SELECT reading, comparison, 'reporting_unstated' AS kind, other_period AS of_period, of_period AS other_period, source_id, locator
    FROM told
    WHERE kind = 'institutions_reporting'
        AND (reading, comparison, other_period) NOT IN (SELECT (reading, comparison, of_period) FROM told WHERE kind = 'institutions_reporting')
),
otherwise AS (
    SELECT used.reading, comparison, 'text_differs' AS kind, of_period, other_period, used.code, used.split, elsewhere.value AS count, used.value AS of,
        any_value(elsewhere.source_id) AS source_id, string_agg(DISTINCT elsewhere.locator, ' | ' ORDER BY elsewhere.locator) AS locator
    FROM pairs
    JOIN compared USING (reading, comparison)
    JOIN core.compared_values AS used
        ON used.reading = pairs.reading AND used.series = pairs.series AND used.period = of_period AND used.code = compared.code
        AND used.split IS NOT DISTINCT FROM compared.split
    JOIN core.series_values AS elsewhere
        ON elsewhere.series = used.series AND elsewhere.period = used.period AND elsewhere.code = used.code
        AND elsewhere.split IS NOT DISTINCT FROM used.split AND NOT elsewhere.from_table AND elsewhere.basis = used.basis AND elsewhere.value <> used.value
    GROUP BY ALL
),
-- Cited are the places of those that are known.
partly AS (
    SELECT reading, comparison, 'partly_known' AS kind, before_period AS of_period, period AS other_period, count(change) AS count, count(*) AS of,
        any_value(source_id) FILTER (change IS NOT NULL) AS source_id,
        array_to_string(list_sort(list_distinct(flatten(list(string_split(locator, ' | ')) FILTER (change IS NOT NULL)))), ' | ') AS locator
    FROM core.comparisons
    GROUP BY ALL
    HAVING count(change) < count(*)
),
from_zero AS (
    SELECT reading, comparison, 'from_zero' AS kind, before_period AS of_period, period AS other_period, code, split, source_id, locator
    FROM core.comparisons
    WHERE before = 0 AND change IS NOT NULL
)
SELECT reasons.reading, reasons.comparison, pairs.topic, pairs.series, pairs.before_period, pairs.period, code, split, kind, of_period, other_period,
    "count", "of", source_id, locator
FROM (
    SELECT * FROM halves
    UNION ALL BY NAME SELECT * FROM between
    UNION ALL BY NAME SELECT * FROM told
    UNION ALL BY NAME SELECT * FROM unstated
    UNION ALL BY NAME SELECT * FROM otherwise
    UNION ALL BY NAME SELECT * FROM partly
    UNION ALL BY NAME SELECT * FROM from_zero
) AS reasons
JOIN (SELECT DISTINCT reading, comparison, topic, series, before_period, period FROM pairs) AS pairs USING (reading, comparison);
