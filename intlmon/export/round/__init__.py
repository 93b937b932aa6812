"""What goes back to an institution: its file with the cells marked, and letters."""
