-- One row per branch or representation as listed: foreign ones in Kazakhstan (inbound), Kazakh ones abroad (outbound).
-- The country of a foreign branch is the one that the text states, else that of the partner.
-- A repeated row stays and names, in duplicate_of, the locator of the row that it repeats.
CREATE VIEW mart.branches AS
WITH known AS (
    SELECT year, flow, status, institution, name, partner, country, city, opened_year, duplicate_of, 'published' AS basis, source_id, locator
    FROM core.branches
    UNION ALL
    SELECT year, flow, status, institution, title, partner, country, city, year(starts), NULL, basis, source_id, locator
    FROM core.round_records
    WHERE topic = 'branches'
)
SELECT year, flow, status, institution, name, partner, country, city, opened_year, duplicate_of, basis, source_id, locator
FROM known
WHERE mart.reads('branches', year::VARCHAR, basis);
