"""Entry point: navigation only. Run with ``streamlit run app.py``."""

from intlmon.ui import navigation

navigation.run()
