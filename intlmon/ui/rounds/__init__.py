"""The parts of the pages that take in a round's workbooks: templates out, files in, findings, decisions, publishing, status."""
