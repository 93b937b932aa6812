-- One row per branch or representation as listed: foreign ones in Kazakhstan (inbound), Kazakh ones abroad (outbound).
-- The country of a foreign branch is the one that the text states, else that of the partner.
-- A repeated row stays and names, in duplicate_of, the locator of the row that it repeats.
CREATE TABLE core.branches AS
WITH inbound AS (
    SELECT inbound.year, 'inbound' AS flow, inbound.status, inbound.institution, inbound.name, inbound.partner,
        coalesce(inbound.country, partners.country) AS country, inbound.city, inbound.opened_year,
        NULL::VARCHAR AS duplicate_of, inbound.source_id, inbound.locator
    FROM core.foreign_branches AS inbound
    LEFT JOIN core.partners USING (partner)
    WHERE inbound.counted
),
outbound AS (
    SELECT abroad.year, 'outbound' AS flow, 'operating' AS status, abroad.institution, abroad.name, abroad.partner,
        abroad.country, abroad.city, abroad.opened_year, first.locator AS duplicate_of, abroad.source_id, abroad.locator
    FROM core.representations_abroad AS abroad
    LEFT JOIN core.representations_abroad AS first ON first.seq = abroad.duplicate_of
)
SELECT year, flow, status, institution, name, partner, country, city, opened_year, duplicate_of, source_id, locator
FROM inbound
UNION ALL
SELECT year, flow, status, institution, name, partner, country, city, opened_year, duplicate_of, source_id, locator
FROM outbound;
