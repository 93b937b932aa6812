-- One row per field and ownership that the text splits publications by.
SELECT period::INTEGER AS year, field, field AS "field_name@field",
    ownership, ownership AS "ownership_name@ownership", value::INTEGER AS publications, source_id, locator
FROM mart.figures
WHERE topic = 'publications' AND measure = 'publications' AND ownership IS NOT NULL AND field IS NOT NULL AND period = $year
    AND mart.wanted($field, field) AND mart.wanted($ownership, ownership)
ORDER BY field, publications DESC
