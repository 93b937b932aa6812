-- What tables are made with; by its name this file comes first. Macros that read tables are in macros.sql.

-- The place of a record: the row of a sheet in a file that an institution handed in for a round; what holds it is a part of its own or NULL.
CREATE MACRO core.row_of_file(of_year, of_institution, what, of_file, of_sheet, at_row) AS (
    concat_ws(
        '; ', 'round=' || of_year, 'institution=' || of_institution, what, 'file=' || of_file,
        'sheet=' || regexp_replace(of_sheet, '[;|]', ',', 'g'), 'row=' || at_row
    )
);
