-- One row per Kazakh institution that any topic names: its key figures side by side.
SELECT subjects.code AS institution, subjects.code AS "institution_name@institution",
    institutions.ownership, institutions.ownership AS "ownership_name@ownership",
    any_value(CASE $lang WHEN 'ru' THEN cities.name_ru WHEN 'en' THEN cities.name_en ELSE cities.name_kk END) AS city,
    any_value(value) FILTER (figure = 'joint_programmes') AS joint_programmes,
    any_value(value) FILTER (figure = 'double_programmes') AS double_programmes,
    any_value(value) FILTER (figure = 'publications') AS publications,
    any_value(value) FILTER (figure = 'science_projects') AS science_projects,
    any_value(value) FILTER (figure = 'education_projects') AS education_projects,
    any_value(value) FILTER (figure = 'inbound_operating') AS inbound_operating,
    any_value(value) FILTER (figure = 'inbound_planned') AS inbound_planned,
    any_value(value) FILTER (figure = 'outbound') AS outbound,
    max(value) FILTER (figure = 'outgoing_staff') AS outgoing_staff,
    max(value) FILTER (figure = 'incoming_staff') AS incoming_staff,
    mart.cite(figures.source_id, figures.locator) AS cited
FROM mart.subjects AS subjects
JOIN mart.institutions AS institutions ON institutions.institution = subjects.code
LEFT JOIN mart.cities AS cities ON cities.city = institutions.city
LEFT JOIN mart.institution_figures AS figures ON figures.institution = subjects.code AND mart.of_year(figures.period, $year)
WHERE subjects.list = 'institution'
GROUP BY subjects.code, institutions.ownership
ORDER BY coalesce(joint_programmes, 0) + coalesce(double_programmes, 0) DESC, "institution_name@institution"
