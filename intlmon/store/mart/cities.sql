-- One row per city of a Kazakh institution, under its Kazakh name as mart.institutions has it.
CREATE VIEW mart.cities AS
SELECT city_kk AS city, any_value(city_kk) AS name_kk, any_value(city_ru) AS name_ru, any_value(city_en) AS name_en
FROM core.institutions
WHERE city_kk IS NOT NULL
GROUP BY city_kk;
