-- One row per record that an institution handed in and the ministry accepted: every sheet of the workbook but those of people and texts.
-- A publication handed in by several institutions has one field, the same in every row, so that a total by field counts it once.
-- half_year is the first half of the year where the trip began in it.
CREATE TABLE core.round_records AS
WITH gathered AS (
    SELECT 'agreements' AS topic, 'agreements' AS part, submission, year, institution, sheet, "row", number AS code, subject AS title,
        partner, partner_raw, country, direction, signed_on AS starts, valid_until AS ends
    FROM core.registry_agreements
    UNION ALL BY NAME
    SELECT 'branches' AS topic, 'branches_abroad' AS part, submission, year, institution, sheet, "row", name AS title, partner, partner_raw,
        country, city, 'outbound' AS flow, status, make_date(opened_year, 1, 1) AS starts
    FROM core.registry_branches_abroad
    UNION ALL BY NAME
    SELECT 'branches' AS topic, 'branches_hosted' AS part, submission, year, institution, sheet, "row", name AS title, partner, partner_raw,
        country, city, 'inbound' AS flow, status, make_date(opened_year, 1, 1) AS starts
    FROM core.registry_branches_hosted
    UNION ALL BY NAME
    SELECT 'projects' AS topic, 'projects' AS part, submission, year, institution, sheet, "row", title, partner, partner_raw, country, kind,
        starts, ends
    FROM core.registry_projects
    UNION ALL BY NAME
    SELECT 'publications' AS topic, 'publications' AS part, submission, year, institution, sheet, "row", lower(trim(identifier)) AS code, title,
        "index", min(field) OVER (PARTITION BY year, "index", lower(trim(identifier))) AS field
    FROM core.registry_publications
    UNION ALL BY NAME
    SELECT 'programmes' AS topic, 'joint_programmes' AS part, submission, year, institution, sheet, "row", code, title, partner, partner_raw,
        country, 'joint' AS kind, level, field, students, signed_on AS starts, valid_until AS ends
    FROM core.registry_joint_programmes
    UNION ALL BY NAME
    SELECT 'programmes' AS topic, 'double_programmes' AS part, submission, year, institution, sheet, "row", code, title, partner, partner_raw,
        country, 'double' AS kind, level, field, students, signed_on AS starts, valid_until AS ends
    FROM core.registry_double_programmes
    UNION ALL BY NAME
    SELECT 'staff' AS topic, 'staff_trips' AS part, submission, year, institution, sheet, "row", partner, partner_raw, country, flow, degree, field,
        format, scheme, starts, ends, CASE WHEN starts <= make_date(year, 6, 30) THEN year || 'H1' END AS half_year
    FROM core.registry_staff_trips
)
SELECT topic, part, year, half_year, institution, ownership, coalesce(partner, partner_raw) AS partner, country,
    CASE WHEN country IS NOT NULL THEN coalesce(region, 'ungrouped') END AS region, kind, flow, status, level, field, "index", direction,
    degree, format, scheme, code, title, city, students, starts, ends, submission, sheet, "row", 'registry' AS basis, 'registry' AS source_id,
    core.row_of_file(year, institution, 'topic=' || topic, submission, sheet, "row") AS locator
FROM gathered
LEFT JOIN core.institutions USING (institution)
LEFT JOIN core.countries USING (country)
ORDER BY part, year, institution, submission, sheet, "row";

-- One row per record and period that it counts in: its year, and the first half of it for a trip that began in it.
-- An empty text tells what a record leaves open from what a figure is not split by.
CREATE VIEW core.round_periods AS
WITH periods AS (
    SELECT *, year::VARCHAR AS period FROM core.round_records
    UNION ALL
    SELECT *, half_year FROM core.round_records WHERE half_year IS NOT NULL
)
SELECT * REPLACE (
    coalesce(ownership, '') AS ownership, coalesce(level, '') AS level, coalesce(field, '') AS field, coalesce(scheme, '') AS scheme,
    coalesce(country, '') AS country
)
FROM periods;

-- One row per country that records name, or from and to which people are counted.
CREATE TABLE core.recorded_countries AS
SELECT country FROM core.round_records WHERE country IS NOT NULL
UNION
SELECT country FROM core.registry_people WHERE country IS NOT NULL;

-- One row per file handed in: the name it was sent under.
CREATE VIEW core.file_names AS
SELECT submission, any_value(file_name) AS file_name FROM core.submissions GROUP BY submission;
