"""The file of an institution as it can be sent back: cells marked and commented, a list of all remarks in front."""

import hashlib
import json
import subprocess
import sys

from intlmon.export.round.marks import Job, job
from intlmon.i18n import translator
from intlmon.imports.model import Checked
from intlmon.imports.reading.apart import MOST_SECONDS, environment
from intlmon.paths import ROOT

COMMAND = (sys.executable, "-m", "intlmon.export.round.drawing")
_ZIP = b"PK"
_MOST_ROWS = 15_000  # of a workbook that is marked as a whole


def marked(original: bytes, checked: Checked, language: str) -> bytes:
    """The workbook (XLSX), with the formulas of the original as their results.

    A CSV or XLS, or a workbook too large to be marked within the limits of memory and time, comes as a new workbook of the
    rows as read, each cell where it stood – where there are too many, of those with remarks; a file that was refused as the list
    of remarks alone. Raises ``ValueError`` where
    ``original`` is not the file that was checked, ``RuntimeError`` where no workbook could be made.
    """
    if hashlib.sha256(original).hexdigest() != checked.read.checksum:
        raise ValueError(f"{checked.read.name}: its checksum is not {checked.read.checksum}, that of the file that was checked")
    t = translator(language)
    is_small = sum(sheet.rows_in for sheet in checked.read.sheets) <= _MOST_ROWS
    drawn = b""
    if original.startswith(_ZIP) and checked.read.sheets and is_small:
        drawn = _drawn(job(checked, language, t), original)
    drawn = drawn or _drawn(job(checked, language, t, rows="all" if is_small else "found"), b"")
    if not drawn:
        raise RuntimeError(f"{checked.read.name}: the marked workbook could not be made within the limits")
    return drawn


def _drawn(wanted: Job, original: bytes) -> bytes:
    """What the drawing process makes of it, or nothing: the libraries that write workbooks hold all of it in memory."""
    told = json.dumps(wanted, ensure_ascii=True).encode()
    given = len(told).to_bytes(8, "big") + told + original
    try:
        run = subprocess.run(COMMAND, input=given, capture_output=True, timeout=MOST_SECONDS, cwd=ROOT, env=environment(), check=False)
    except subprocess.TimeoutExpired:
        return b""
    return run.stdout if run.returncode == 0 and run.stdout.startswith(_ZIP) else b""
