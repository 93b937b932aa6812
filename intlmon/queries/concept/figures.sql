-- One row per figure of the text or of a total line and value printed for it.
SELECT measure, measure AS "measure_name@measure", period,
    kind, kind AS "kind_name@programme_kind", level, level AS "level_name@level",
    flow, flow AS "flow_name@branch_flow", "index", "index" AS "index_name@index",
    value, unit, unit AS "unit_name@unit", source_id, locator
FROM mart.figures_printed
WHERE topic = 'concept'
ORDER BY place
