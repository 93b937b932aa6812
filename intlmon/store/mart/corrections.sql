-- One row per correction: a cell as printed and as it should read, the place of its row, why, who says so, and the place that shows it.
CREATE VIEW mart.corrections AS
SELECT seq AS correction, topic, "table", "row" AS row_seq, "column", list, expected AS printed, corrected, reason_kk, reason_ru, reason_en,
    said_by, said_on, corrected_places.source_id, corrected_places.locator,
    corrections.source_id AS shown_in, corrections.locator AS shown_at
FROM core.corrections
JOIN core.corrected_places USING (seq);
