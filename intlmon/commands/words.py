"""What several commands take."""

import argparse
from pathlib import Path

from intlmon.paths import DATA


def words(text: str) -> str:
    """A text that says something."""
    if not text.strip():
        raise argparse.ArgumentTypeError("is empty; expected a few words")
    return text


def year(text: str) -> int:
    """A year that data can be about."""
    if not (text.isascii() and text.isdigit() and 2000 <= int(text) <= 2099):
        raise argparse.ArgumentTypeError(f"{text!r} is no year; expected one from 2000 to 2099")
    return int(text)


def add_data(command: argparse.ArgumentParser) -> None:
    """The folder of data that a command is about."""
    command.add_argument("--data", type=_folder, default=DATA, help="folder with facts, dimensions and checks (or INTLMON_DATA)")


def _folder(text: str) -> Path:
    return Path(text).resolve()
