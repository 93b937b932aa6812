-- One row per year and leading institution named by the text: publications in Scopus and Web of Science together.
-- Of a round every institution; a publication of several counts for each of them.
CREATE VIEW mart.publications_by_institution AS
SELECT period::INTEGER AS year, institution, value::INTEGER AS publications, basis, source_id, locator
FROM core.told_and_counted
WHERE topic = 'publications' AND measure = 'publications' AND institution IS NOT NULL AND field IS NULL
    AND index IS NULL AND mart.reads(topic, period, basis);
