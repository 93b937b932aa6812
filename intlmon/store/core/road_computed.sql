-- One row per formula and year: a value that this database computes, or finds near, for something the concept sets a target for.
CREATE TABLE core.computed_values AS
WITH institution_places AS (
    SELECT year, institution, true AS with_programmes, false AS with_exchange, source_id, locator
    FROM core.programmes_by_institution
    UNION ALL
    SELECT left(period, 4)::INTEGER, institution, false, true, source_id, locator
    FROM core.staff_by_institution
),
taking_part AS (
    SELECT year, institution, bool_or(with_programmes) AND bool_or(with_exchange) AS in_both
    FROM institution_places
    GROUP BY year, institution
),
asked AS (
    SELECT period::INTEGER AS year, value, source_id, locator
    FROM core.figures
    WHERE topic = 'agreements' AND measure = 'institutions' AND used
),
shares AS (
    SELECT year, count(*) AS either, count(*) FILTER (in_both) AS both_of_them
    FROM taking_part
    GROUP BY year
),
share_places AS (
    SELECT year, list(DISTINCT {'source_id': source_id, 'locator': locator}) AS cited
    FROM (SELECT year, source_id, locator FROM institution_places UNION ALL SELECT year, source_id, locator FROM asked)
    GROUP BY year
),
indexed AS (
    SELECT 'wos_scopus_table' AS formula, year, index, publications, source_id, locator
    FROM core.publications_by_field_totals
    UNION ALL
    SELECT 'wos_scopus_text', period::INTEGER, index, value, source_id, locator
    FROM core.figures
    WHERE topic = 'publications' AND measure = 'publications' AND index IS NOT NULL AND field IS NULL AND used
),
ratios AS (
    SELECT formula, year, sum(publications) FILTER (index = 'wos') AS numerator,
        sum(publications) FILTER (index = 'scopus') AS denominator,
        list(DISTINCT {'source_id': source_id, 'locator': locator}) AS cited
    FROM indexed
    GROUP BY formula, year
),
of_the_concept AS (
    SELECT measure, period, value, {'source_id': source_id, 'locator': locator} AS place
    FROM core.figures
    WHERE topic = 'concept' AND used
),
listed_branches AS (
    SELECT year, status = 'operating' AS operating, name ILIKE '%филиал%' AS named, {'source_id': source_id, 'locator': locator} AS place
    FROM core.foreign_branches
    WHERE counted
),
computed AS (
    SELECT 'institutions_either' AS formula, year, either AS numerator, asked.value AS denominator, 100 * either / asked.value AS value, cited
    FROM shares JOIN share_places USING (year) JOIN asked USING (year)
    UNION ALL
    SELECT 'institutions_both', year, both_of_them, asked.value, 100 * both_of_them / asked.value, cited
    FROM shares JOIN share_places USING (year) JOIN asked USING (year)
    UNION ALL
    SELECT formula, year, numerator, denominator, 100 * numerator / denominator, cited
    FROM ratios
    UNION ALL
    SELECT 'base_year', period::INTEGER, value, value, 0, [place]
    FROM of_the_concept
    WHERE measure = 'research_staff'
    UNION ALL
    SELECT 'silver_begun', begun.period::INTEGER, begun.value, every.value, 100 * begun.value / every.value, [begun.place, every.place]
    FROM of_the_concept AS begun
    JOIN of_the_concept AS every ON begun.measure = 'silver_university_institutions' AND every.measure = 'institutions'
        AND every.period = begun.period
    UNION ALL
    SELECT formula, year, NULL, NULL, value, [{'source_id': source_id, 'locator': locator}]
    FROM core.indicator_actuals
    JOIN core.formulas ON formulas.indicator = indicator_actuals.code
    WHERE used AND NOT comparable AND formula IN ('adults_non_formal', 'enterprises_rd')
    UNION ALL
    SELECT 'qs_listed', year, NULL, NULL, value, [{'source_id': source_id, 'locator': locator}]
    FROM core.result_actuals
    WHERE no = 2 AND used AND NOT comparable
    UNION ALL
    SELECT 'branches_named', year, NULL, NULL, count(*), list(place) FROM listed_branches WHERE operating AND named GROUP BY year
    UNION ALL
    SELECT 'branches_operating', year, NULL, NULL, count(*), list(place) FROM listed_branches WHERE operating GROUP BY year
    UNION ALL
    SELECT 'branches_with_planned', year, NULL, NULL, count(*), list(place) FROM listed_branches GROUP BY year
    UNION ALL
    SELECT 'staff_incoming', left(period, 4)::INTEGER, NULL, NULL, persons, [{'source_id': source_id, 'locator': locator}]
    FROM core.staff_by_country_totals
    WHERE flow = 'incoming'
)
SELECT formula, indicator, result, unit, judged, year, numerator, denominator, value, cited, sort
FROM computed
JOIN core.formulas USING (formula)
ORDER BY sort, year;
