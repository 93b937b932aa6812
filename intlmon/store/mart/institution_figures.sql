-- One row per institution, period and figure that the documents have for it, with its rank, its ownership group and the year before.
-- rank 1 has most and ties share a rank; group_rank, group_count and group_median go over the institutions of the same ownership that
-- have the figure, a printed 0 too; those that no list of the figure names are not counted as 0.
CREATE VIEW mart.institution_figures AS
SELECT DISTINCT topic, figure, unit, institution, ownership, period, value, rank, "of", group_rank, group_count, group_median, before, before_period,
    basis, source_id, locator
FROM core.institution_figures
WHERE mart.of_reading(reading);
