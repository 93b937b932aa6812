"""Files that are either as before or as after, whenever power fails: written beside, flushed to the disk, put in place in one step."""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


def write(path: Path, content: bytes, part: str = "") -> None:
    """Replace a file, or make it, in one step; after a return it outlasts a power failure.

    ``part`` is the name it has until then, one of its own where several processes may write at a time.
    """
    make_folder(path.parent)
    beside = path.with_name(part or f"{path.name}.part")
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    put(beside, path)


def put(beside: Path, path: Path) -> None:
    """Put a file that is on the disk already in the place of another, in one step that outlasts a power failure."""
    patiently(lambda: os.replace(beside, path))
    sync_folder(path.parent)


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, so that they outlast a power failure."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)


def patiently(act: Callable[[], T]) -> T:
    """Do what Windows refuses for the moment in which another process reads or replaces the file."""
    for _ in range(20):
        with suppress(PermissionError):
            return act()
        time.sleep(0.02)
    return act()


def sync_file(path: Path) -> None:
    """Make sure that a file's bytes are on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Make a rename durable; a folder cannot be opened so on Windows."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
