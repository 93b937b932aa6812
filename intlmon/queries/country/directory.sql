-- One row per country that any topic names: its key figures side by side.
SELECT subjects.code AS country, subjects.code AS "country_name@country", region, region AS "region_name@region",
    any_value(value) FILTER (figure = 'agreements') AS agreements,
    any_value(value) FILTER (figure = 'joint_programmes') AS joint_programmes,
    any_value(value) FILTER (figure = 'double_programmes') AS double_programmes,
    any_value(value) FILTER (figure = 'science_projects') AS science_projects,
    any_value(value) FILTER (figure = 'education_projects') AS education_projects,
    any_value(value) FILTER (figure = 'inbound_operating') AS inbound_operating,
    any_value(value) FILTER (figure = 'inbound_planned') AS inbound_planned,
    any_value(value) FILTER (figure = 'outbound') AS outbound,
    max(value) FILTER (figure = 'outgoing_staff') AS outgoing_staff,
    max(value) FILTER (figure = 'incoming_staff') AS incoming_staff,
    mart.cite(figures.source_id, figures.locator) AS cited
FROM mart.subjects AS subjects
LEFT JOIN mart.countries AS countries ON countries.country = subjects.code
LEFT JOIN mart.country_figures AS figures ON figures.country = subjects.code AND mart.of_year(figures.period, $year)
WHERE subjects.list = 'country'
GROUP BY ALL
ORDER BY agreements DESC NULLS LAST, "country_name@country"
