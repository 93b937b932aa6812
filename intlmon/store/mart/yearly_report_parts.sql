-- One row per part of the yearly report on international cooperation that educational organisations hand in by 15 July.
CREATE VIEW mart.yearly_report_parts AS
SELECT no, name_kk, name_ru, name_en, core.folded(concat_ws(' ', name_kk, name_ru, name_en, quote)) AS folded, source_id, locator
FROM core.yearly_report_parts;
