"""Papers as Word documents: a builder over a template that staff can replace with their own letterhead."""

from intlmon.export.document.paper import MIME, Paper
from intlmon.export.document.tables import Cells

__all__ = ["MIME", "Cells", "Paper"]
