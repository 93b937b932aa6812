-- One row per period, flow and institution: persons in academic exchange.
CREATE VIEW mart.staff_by_institution AS
SELECT period, flow, institution, ownership, persons, 'published' AS basis, source_id, locator
FROM core.staff_by_institution;
