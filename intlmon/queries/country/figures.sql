-- One row per figure of the text that names the country, and value printed for it, up to the chosen year, of every topic.
SELECT topic, topic AS "topic_name@topic", measure, measure AS "measure_name@measure", period, period AS "period_name@period",
    kind, kind AS "kind_name@kind", flow, flow AS "flow_name@flow", value, unit, unit AS "unit_name@unit", source_id, locator
FROM mart.figures_printed
WHERE country = $profile_country AND left(period, 4) <= $year
ORDER BY place
