"""From fact files to one closed-in database file per edition."""
