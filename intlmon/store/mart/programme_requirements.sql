-- One row per thing that Satbayev University's regulation says an agreement or a programme must have; kind is empty where it
-- speaks of both, told_by where the records of programmes cannot tell whether it is there.
CREATE VIEW mart.programme_requirements AS
SELECT seq AS no, requirement, "of", kind, name_kk, name_ru, name_en, told_by, 'published' AS basis, source_id, locator
FROM core.programme_requirements
ORDER BY seq;
