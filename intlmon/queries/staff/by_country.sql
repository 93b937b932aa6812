-- One row per country and flow, the 25 countries with the most persons in the chosen flows: persons.
WITH chosen AS (
    SELECT *, -sum(persons) OVER (PARTITION BY country) AS label_order
    FROM mart.staff_by_country
    WHERE period = $period AND mart.wanted($flow, flow) AND mart.wanted($country, country)
)
SELECT country AS "label@country", flow AS "series@staff_flow",
    list_position(['outgoing', 'incoming'], flow) AS series_order, label_order,
    persons AS value, [{'source_id': source_id, 'locator': locator}] AS cited
FROM chosen
QUALIFY dense_rank() OVER (ORDER BY label_order, country) <= 25
ORDER BY label_order, "label@country", series_order
