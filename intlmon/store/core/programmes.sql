-- One row per joint or double-degree programme as its appendix lists it.
CREATE TABLE core.programmes AS
SELECT 'joint' AS kind, * FROM core.joint_programmes
UNION ALL BY NAME
SELECT 'double' AS kind, * FROM core.double_programmes;
