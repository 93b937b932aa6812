-- One row per macro of the public schema that gives a table: the query that it stands for.
SELECT function_name AS name, macro_definition AS query
FROM duckdb_functions()
WHERE schema_name = 'mart' AND function_type = 'table_macro'
