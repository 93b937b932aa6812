-- One row per action of the concept's action plan.
CREATE VIEW mart.actions AS
SELECT no, indicator, name_kk, completion_form, deadline_raw, due_from, due_to, responsible,
    'published' AS basis, source_id, locator
FROM core.actions
ORDER BY seq;
