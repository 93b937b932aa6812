"""intlmon: monitoring of the international activity of Kazakhstan's universities."""
