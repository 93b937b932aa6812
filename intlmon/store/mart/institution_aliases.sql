-- One row per spelling of an institution.
CREATE VIEW mart.institution_aliases AS
SELECT alias, institution
FROM core.institution_aliases;
