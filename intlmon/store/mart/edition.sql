-- One row per database: the identifier of the facts that it was built from, and whether these are made up for a trial.
CREATE VIEW mart.edition AS
SELECT facts, fictitious FROM core.edition;
