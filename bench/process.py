"""One server process under measurement: start, log of its runs, memory, end."""

import json
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from intlmon.paths import ROOT


@dataclass(frozen=True)
class Run:
    """One run of a page's script, as the server timed it; ``tag`` names page and phase."""

    tag: str
    start: float
    end: float

    @property
    def seconds(self) -> float:
        """Server time of the run."""
        return self.end - self.start


@dataclass
class Server:
    """A server for one app, started on entering the context and ended on leaving it."""

    app: str
    log: Path
    port: int = field(default_factory=lambda: _free_port())
    started: float = 0.0

    def __enter__(self) -> Self:
        options = ["--server.port", str(self.port), "--server.address", "127.0.0.1", "--server.fileWatcherType", "none"]
        self.started = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bench.server", str(self.log), self.app, *options],
            cwd=ROOT, stdout=subprocess.DEVNULL, stderr=self.log.with_suffix(".err").open("w"),
        )  # fmt: skip
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._process.terminate()
        self._process.wait()

    def runs(self) -> list[Run]:
        """All runs so far."""
        if not self.log.exists():
            return []
        return [Run(**json.loads(line)) for line in self.log.read_text(encoding="utf-8").splitlines()]

    def kilobytes(self) -> int:
        """Memory of the process that is in use now (its resident set)."""
        shown = subprocess.run(["ps", "-o", "rss=", "-p", str(self._process.pid)], capture_output=True, text=True, check=True)
        return int(shown.stdout)

    def alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
