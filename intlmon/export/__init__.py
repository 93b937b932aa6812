"""Files of what a page shows."""
