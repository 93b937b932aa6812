"""The script that a reader's session runs: navigation only. ``app.py`` starts the server that runs it."""

from intlmon.ui import navigation

navigation.run()
