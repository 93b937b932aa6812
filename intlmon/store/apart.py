"""Building in a process of its own, so that those who read, and a server's other pages, are not held up."""

import re
import subprocess
import sys
from pathlib import Path

from intlmon.errors import DataError, EditionError, Finding
from intlmon.paths import ROOT

_FINDING = re.compile(r"(?P<file>.+?):(?P<line>\d+): (?P<problem>.+)")


def build_apart(output: Path, data: Path, corrected: Path, published: Path) -> None:
    """Do what ``intlmon.store.build.build`` does, in another process.

    Raises ``DataError`` with its findings, ``EditionError`` where the process broke off.
    """
    command = [sys.executable, "-X", "utf8", "-m", "intlmon", "build", "--output", str(output), "--data", str(data)]
    command += ["--corrected", str(corrected), "--manifest", str(published)]
    run = subprocess.run(
        command, cwd=ROOT, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8", errors="replace"
    )
    if run.returncode:
        findings = [
            Finding(each["file"], int(each["line"]), each["problem"]) for each in map(_FINDING.fullmatch, run.stderr.splitlines()) if each
        ]
        if run.returncode == 1 and findings:
            raise DataError(findings)
        raise EditionError(f"the build broke off: {(run.stderr.strip().splitlines() or ['it was ended'])[-1]}")
