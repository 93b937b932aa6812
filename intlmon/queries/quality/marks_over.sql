-- One row per finding, value worked out from several rows, and the places of these.
SELECT check_id, value, places
FROM mart.findings_over
