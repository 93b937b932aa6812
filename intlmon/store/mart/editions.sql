-- One row per edition of the data and topic that changed: rows added, removed and changed against the edition before.
CREATE VIEW mart.editions AS
SELECT no, edition, date, topic, added, removed, changed, note_kk, note_ru, note_en
FROM core.editions;
