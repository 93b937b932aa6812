-- One row per pair of periods of a series and reason for which its figures do not cover the same. Where the documents give
-- another value elsewhere, the one compared stands beside it.
WITH told AS (
    SELECT warnings.*, nullif(mart.item_name(list, code, split_list, split, $lang), '') AS item
    FROM mart.coverage_warnings AS warnings
    LEFT JOIN (SELECT DISTINCT comparison, list, split_list FROM mart.comparisons) USING (comparison)
),
named AS (
    SELECT *, mart.folded(concat_ws(
        ' ', mart.label('topic', topic, $lang), mart.label('comparison_series', series, $lang), mart.label('coverage', kind, $lang), item
    )) AS folded
    FROM told
)
SELECT series AS measure, series AS "measure_name@comparison_series", kind AS coverage, kind AS "coverage_name@coverage",
    of_period AS about_period, of_period AS "about_period_name@period", item, "count" AS value,
    CASE WHEN kind <> 'text_differs' THEN "of" END AS "of", CASE WHEN kind = 'text_differs' THEN "of" END AS compared,
    before_period, before_period AS "before_period_name@period", period, period AS "period_name@period",
    topic, topic AS "topic_name@topic", source_id, locator
FROM named
WHERE mart.wanted($document, source_id) AND mart.wanted($topic, topic) AND mart.found(folded, $words)
ORDER BY topic, series, before_period, kind, code, split
