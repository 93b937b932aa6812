-- One row per year: actions of the plan to be completed by its end at the latest.
SELECT year(due_to) AS year, count(*) AS value, mart.cite(source_id, locator) AS cited
FROM mart.actions
WHERE due_to IS NOT NULL AND mart.wanted($indicator, indicator)
GROUP BY ALL
ORDER BY 1
