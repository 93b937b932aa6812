"""Papers made of the data: the analytical note of a year; briefs on one country or university."""

from intlmon.export.note.brief import brief
from intlmon.export.note.note import CHAPTERS, note

__all__ = ["CHAPTERS", "brief", "note"]
