"""The manifest of a round: which accepted sheets of which files an edition takes in. It alone decides what is published.

It is a table like the others (``data/registry/submissions.toml``), ``data/submissions/published.csv``; while an edition is prepared
its candidate stands beside it. The files it names are never written again, and their checksums stand in it.
"""

import csv
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

from intlmon.store import durable

SUBMISSIONS = "submissions"
MANIFEST = f"{SUBMISSIONS}/published.csv"
_FILE = re.compile(r"[a-z0-9_-]+/accepted/[a-z0-9_.]+\.csv")


def manifest_of(data: Path) -> Path:
    """Where the manifest of ``data`` lies, once something was published."""
    return data / MANIFEST


def inputs(data: Path, manifest: Path | None = None) -> list[Path]:
    """A manifest and the accepted files that it names; nothing where it names none. What is wrong in it is the build's finding."""
    manifest = manifest or manifest_of(data)
    named = sorted(set(_named(manifest)))
    return [manifest, *(data / SUBMISSIONS / file for file in named)] if named else []


def _named(manifest: Path) -> Iterator[str]:
    if manifest.exists():
        with manifest.open(encoding="utf-8", errors="replace", newline="") as file:
            for row in csv.DictReader(file):
                if _FILE.fullmatch(row.get("file") or ""):
                    yield row["file"]


def kept(edition: str, data: Path) -> Path:
    """Where the manifest of an edition is kept, to bring it back."""
    return data / SUBMISSIONS / "manifests" / f"{edition}.csv"


def keep(edition: str, data: Path) -> None:
    """Keep the manifest in force as that of an edition, if anything was ever published; the time of the file is that of the last use."""
    if manifest_of(data).exists():
        keep_as(edition, manifest_of(data).read_bytes(), data)


def keep_as(edition: str, content: bytes, data: Path) -> None:
    """Keep a manifest as that of an edition."""
    path = kept(edition, data)
    if not path.exists() or path.read_bytes() != content:
        durable.write(path, content)
    now = time.time_ns()
    os.utime(path, ns=(now, now))  # the system's own times are too coarse to tell which of two came last
