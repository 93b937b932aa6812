-- One row per year and leading institution named by the text: publications in Scopus and Web of Science together.
CREATE VIEW mart.publications_by_institution AS
SELECT period::INTEGER AS year, institution, value::INTEGER AS publications, 'published' AS basis, source_id, locator
FROM core.figures
WHERE topic = 'publications' AND measure = 'publications' AND institution IS NOT NULL AND field IS NULL
    AND index IS NULL AND used;
