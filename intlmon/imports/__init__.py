"""Workbooks that institutions send in: templates out, files in, read, checked, accepted, published."""
