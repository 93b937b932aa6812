-- One row per action of the plan and body responsible for it.
CREATE VIEW mart.action_responsibles AS
SELECT action, body, printed_as, by_agreement, 'published' AS basis, source_id, locator
FROM core.action_responsibles;
