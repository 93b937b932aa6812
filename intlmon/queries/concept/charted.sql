-- One row per indicator whose path is drawn: those chosen; without a choice those with a value reached.
SELECT code, code AS "name@indicator", unit AS "unit@unit", better
FROM mart.indicators
WHERE CASE WHEN $indicator IS NULL THEN code IN (SELECT code FROM mart.indicator_actuals) ELSE list_contains($indicator::VARCHAR[], code) END
ORDER BY TRY_CAST(replace(code, '-', '.') AS DOUBLE)
