-- A place beside that of a row, where it may be in another source than the row's own: `000@appendix=1; row=4` (see intlmon/provenance.py).
CREATE MACRO core.beside(of_source, other_source, other_locator) AS (
    CASE WHEN other_source = of_source THEN other_locator
        ELSE other_source || '@' || replace(other_locator, ' | ', ' | ' || other_source || '@') END
);

-- Whether a reading shows a row: of a topic and period that has both bases only those of its own.
CREATE MACRO core.read_in(reading, of_topic, of_period, of_basis) AS (
    of_basis = reading OR (of_topic, of_period) NOT IN (SELECT (topic, period) FROM core.both_bases)
);
