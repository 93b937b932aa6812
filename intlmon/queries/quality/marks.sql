-- One row per finding, value and place of a figure that is part of it.
SELECT check_id, value, source_id, locator
FROM mart.findings_at
