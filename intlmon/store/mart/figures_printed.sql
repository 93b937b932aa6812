-- One row per figure of the running text or of a total or heading line, and value printed for it, with every place that prints it.
-- Where places disagree a figure has a row for each value; mart.figures has the one used.
CREATE VIEW mart.figures_printed AS
SELECT * FROM core.figures_printed;
