-- One row per spelling of a country in the documents; a cell that names several countries is none of theirs.
CREATE VIEW mart.country_aliases AS
SELECT alias, country
FROM core.country_aliases
WHERE country IS NOT NULL;

-- One row per spelling of a partner in the documents; a cell that names several partners is none of theirs.
CREATE VIEW mart.partner_aliases AS
SELECT alias, partner
FROM core.partner_aliases
WHERE partner IS NOT NULL;

-- One row per everyday word for a country or institution, beside the spellings of the documents.
CREATE VIEW mart.search_words AS
SELECT word, list, code
FROM core.search_words;
