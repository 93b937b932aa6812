-- One row per kind of programme and institution, as the lists by institution print them.
CREATE TABLE core.programmes_by_institution AS
SELECT 'joint' AS kind, * FROM core.joint_programmes_by_institution
UNION ALL BY NAME
SELECT 'double' AS kind, * FROM core.double_programmes_by_institution;

-- One row per kind of programme and partner country, as the lists by country print them; the region of the list, else the country's.
CREATE TABLE core.programmes_by_country AS
WITH listed AS (
    SELECT 'joint' AS kind, * FROM core.joint_programmes_by_country
    UNION ALL BY NAME
    SELECT 'double' AS kind, * FROM core.double_programmes_by_country
)
SELECT listed.* REPLACE (coalesce(listed.region, countries.region) AS region)
FROM listed
LEFT JOIN core.countries USING (country);
