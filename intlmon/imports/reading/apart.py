"""The reader started as a process of its own (``intlmon.imports.child``), and what becomes of one that does not answer."""

import gc
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from intlmon.i18n import N_
from intlmon.imports.gate import MOST_BYTES, Refused
from intlmon.imports.model import FileRead, Finding, Said, Severity
from intlmon.imports.reading.here import refused
from intlmon.imports.wire import unpacked
from intlmon.paths import DATA, ROOT

COMMAND = (sys.executable, "-m", "intlmon.imports.child")
MOST_SECONDS = 60  # on the clock; the processor's time is limited by the child itself
_INHERITED = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "HOME")
_EXPECTED = N_("a workbook with its rows alone, saved by Excel")
_STOPPED = {
    "reader_too_slow": N_("The file was refused: reading it took too long."),
    "reader_failed": N_("The file was refused: reading it took too much memory, or made the reader fail."),
}


def read_file(path: Path, name: str, data: Path = DATA) -> FileRead:
    """A file as read, or refused: then it has no sheets and one finding that blocks. ``name`` is that under which it was sent.

    Raises ``OSError`` where the file cannot be opened.
    """
    with path.open("rb") as source:
        content = source.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        return refused(content, name, Refused("too_large", most=MOST_BYTES // 1_000_000).finding())
    try:
        return _answer(content, name, data)
    except subprocess.TimeoutExpired:
        return refused(content, name, _stopped("reader_too_slow"))


def _answer(content: bytes, name: str, data: Path) -> FileRead:
    """Raises ``TimeoutExpired``; the child is killed then."""
    command = [*COMMAND, name.replace("\0", ""), str(data)]
    run = subprocess.run(command, input=content, capture_output=True, timeout=MOST_SECONDS, cwd=ROOT, env=environment(), check=False)
    if run.returncode:
        over_time = run.returncode == -getattr(signal, "SIGXCPU", 0)
        return refused(content, name, _stopped("reader_too_slow" if over_time else "reader_failed"))
    try:
        with _uncollected():
            return unpacked(run.stdout)
    except (ValueError, KeyError, TypeError):
        return refused(content, name, _stopped("reader_failed"))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no garbage meanwhile: among a million cells that stay there is none, and looking takes four times as long as unpacking."""
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()


def environment() -> dict[str, str]:
    """What a process of its own is given: no more of the server's environment than Python needs.

    Libraries of numbers reserve memory for each processor; one is enough.
    """
    kept = {name: os.environ[name] for name in _INHERITED if name in os.environ}
    return kept | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


def _stopped(rule: str) -> Finding:
    return Finding(rule, Severity.BLOCKS, Said(_STOPPED[rule]), Said(_EXPECTED))
