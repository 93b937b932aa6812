"""Keeping the published edition in step with ``data/``: built at first start, and again when a file has changed.

A rebuild runs in a process of its own, so that readers are not held up; they go on with the published
edition and pick the new one up at their next run.
"""

import logging
import subprocess
import sys
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor

from intlmon.errors import EditionError
from intlmon.paths import DATA, ROOT
from intlmon.store import editions

Building = Future[subprocess.CompletedProcess[str]]
_EVERY = 2.0
_log = logging.getLogger(__name__)
_builder = ThreadPoolExecutor(max_workers=1)  # one at a time; it also empties the build's pipe, however many findings
_lock = threading.Lock()
_state: dict[str, object] = {"looked": 0.0, "signature": None, "build": None, "problem": ""}


def current_edition() -> str:
    """Return the published edition; build it first where there is none; start a rebuild where data changed.

    Raises ``EditionError`` with the build's findings where nothing could be published.
    """
    with _lock:
        if time.monotonic() - float(str(_state["looked"])) > _EVERY:
            _look()
            _state["looked"] = time.monotonic()
    return editions.current()


def problem() -> str:
    """What stopped the last rebuild (the published edition stays), or an empty text."""
    return str(_state["problem"])


def _look() -> None:
    build = _state["build"]
    if isinstance(build, Future):
        if not build.done():
            return
        _finish(build)
    signature = editions.signature()
    if signature == _state["signature"] and editions.is_published():
        return
    _state["signature"] = signature
    if editions.is_published():
        if editions.current() == editions.edition_of():
            _state["problem"] = ""
        else:
            _state["build"] = _builder.submit(_build)
    else:
        _finish(_builder.submit(_build))
        if not editions.is_published():
            raise EditionError(problem())


def _build() -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "intlmon", "build", "--data", str(DATA)], cwd=ROOT, check=False,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8", errors="replace",
    )  # fmt: skip


def _finish(build: Building) -> None:
    done = build.result()
    errors = str(done.stderr).strip()
    if done.returncode and "Traceback (most recent call last)" in errors:
        _log.error("the build broke off:\n%s", errors)
        errors = errors.splitlines()[-1]
    _state["problem"] = errors if done.returncode else ""
    _state["build"] = None
