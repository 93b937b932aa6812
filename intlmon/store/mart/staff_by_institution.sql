-- One row per period, flow and institution: persons in academic exchange.
CREATE VIEW mart.staff_by_institution AS
WITH known AS (
    SELECT period, flow, institution, ownership, persons, 'published' AS basis, source_id, locator
    FROM core.staff_by_institution
    UNION ALL
    SELECT period, flow, figures.institution, institutions.ownership, value::INTEGER, basis, figures.source_id, figures.locator
    FROM core.round_figures AS figures
    JOIN core.institutions USING (institution)
    WHERE topic = 'staff' AND measure = 'persons'
)
SELECT period, flow, institution, ownership, persons, basis, source_id, locator
FROM known
WHERE mart.reads('staff', period, basis);
