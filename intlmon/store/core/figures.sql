-- One row per figure that the running text of a document gives; a figure printed twice has two rows, one of them used.
CREATE TABLE core.figures AS
SELECT * FROM core.figures_agreements
UNION ALL BY NAME SELECT * FROM core.figures_branches
UNION ALL BY NAME SELECT * FROM core.figures_projects
UNION ALL BY NAME SELECT * FROM core.figures_publications
UNION ALL BY NAME SELECT * FROM core.figures_programmes_joint
UNION ALL BY NAME SELECT * FROM core.figures_programmes_double
UNION ALL BY NAME SELECT * FROM core.figures_staff
UNION ALL BY NAME SELECT * FROM core.figures_concept;
