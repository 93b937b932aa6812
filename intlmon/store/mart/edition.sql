-- One row per database: the identifier of the facts that it was built from.
CREATE VIEW mart.edition AS
SELECT facts FROM core.edition;
