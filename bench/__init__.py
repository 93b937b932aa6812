"""Speed and memory of the dashboard beside a minimal page, on the real data and the real server. Run ``python -m bench``."""
