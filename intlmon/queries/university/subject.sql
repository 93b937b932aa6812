-- One row per institution: that of the profile alone, with its ownership and city.
SELECT institution, institution AS "institution_name@institution", ownership, ownership AS "ownership_name@ownership",
    CASE $lang WHEN 'ru' THEN cities.name_ru WHEN 'en' THEN cities.name_en ELSE cities.name_kk END AS city
FROM mart.institutions AS institutions
LEFT JOIN mart.cities AS cities USING (city)
WHERE institution = $profile_institution
