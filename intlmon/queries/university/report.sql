-- One row per part of the yearly report that the institution handed in, by the number of the part.
SELECT no, CASE $lang WHEN 'kk' THEN name_kk WHEN 'ru' THEN name_ru ELSE name_en END AS report_part, told_number, told,
    reports.source_id, reports.locator
FROM mart.institution_reports AS reports
LEFT JOIN mart.yearly_report_parts AS parts USING (no)
WHERE year = $year::INTEGER AND institution = $profile_institution
ORDER BY no, reports.locator
