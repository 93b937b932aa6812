-- One row per action of the plan; its text is kept in Kazakh, the language of our copy.
SELECT no, indicator AS code, indicator AS "indicator@indicator", name_kk AS action, completion_form,
    deadline_raw, due_from, due_to, responsible, source_id, locator
FROM mart.actions
WHERE mart.wanted($indicator, indicator)
ORDER BY no
