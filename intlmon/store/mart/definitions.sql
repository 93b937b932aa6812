-- One row per notion that figures are counted by: what it means here, and whether a document says so or we read it so.
-- `topics` names the pages whose figures are counted by it; none for those that concern all.
CREATE VIEW mart.definitions AS
SELECT definition, sort, defined_by, term_kk, term_ru, term_en, text_kk, text_ru, text_en,
    core.folded(concat_ws(' ', term_kk, term_ru, term_en, text_kk, text_ru, text_en, quote)) AS folded,
    coalesce(list(topic ORDER BY topic) FILTER (topic IS NOT NULL), []) AS topics, source_id, locator
FROM core.definitions LEFT JOIN core.definition_topics USING (definition)
GROUP BY ALL;
