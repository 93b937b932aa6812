-- One row per indicator whose road is drawn: those chosen; without a choice those with a known value that is more than a start.
SELECT code, code AS "name@indicator", unit AS "unit@unit", better
FROM mart.indicators
WHERE CASE
    WHEN $indicator IS NOT NULL THEN list_contains($indicator::VARCHAR[], code)
    ELSE code IN (SELECT code FROM mart.indicator_pace WHERE points > 0 AND formula <> 'base_year' AND origin = 'section6')
END
ORDER BY regexp_extract(code, '^\d+')::INTEGER, code
