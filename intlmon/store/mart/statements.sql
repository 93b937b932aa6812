-- One row per statement of the documents: what it says, what the rows that it speaks of amount to, and the finding that it is part of.
CREATE VIEW mart.statements AS
SELECT statement, topic, claim, bound, value, value_raw, unit, period, recomputed, difference, outcome, reason, check_id,
    view AS measured_view, aggregate, filters, of_filters, among, quote, note, 'published' AS basis, source_id, locator, source_line
FROM core.statements;
