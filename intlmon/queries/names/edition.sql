-- One row per edition of the facts, of which a database has one: its identifier.
SELECT facts FROM mart.edition
