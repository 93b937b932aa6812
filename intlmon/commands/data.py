"""``build``, ``edition`` and ``dictionary``: from ``data/`` to what is made of it."""

import argparse
import datetime
from pathlib import Path

from intlmon.commands.words import add_data, words
from intlmon.paths import built_in


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands."""
    build = commands.add_parser("build", help="build the database from data/ and publish it")
    build.add_argument("--output", type=Path, help="write the database to this file instead, publishing nothing")
    build.add_argument("--corrected", type=Path, help="with --output: write the database with the corrections made to this file, too")
    build.add_argument("--manifest", type=Path, help="with --output: take in what this manifest of accepted sheets names")
    build.set_defaults(run=_build, untouched="current edition")
    edition = commands.add_parser("edition", help="log what has changed in data/ since the edition logged last")
    for name, language in (("--note", "English"), ("--note-kk", "Kazakh"), ("--note-ru", "Russian")):
        edition.add_argument(name, required=True, type=words, help=f"why the data changed, in {language}; readers see it")
    edition.set_defaults(run=_log, untouched="log of editions")
    dictionary = commands.add_parser("dictionary", help="write docs/data_dictionary.md from the database and the metadata")
    dictionary.set_defaults(run=_describe, untouched="data dictionary")
    for command in (build, edition, dictionary):
        add_data(command)


def _build(given: argparse.Namespace) -> str:
    from intlmon.store.build import build, build_edition

    if given.output is None:
        return f"edition {build_edition(given.data, built_in(given.data))} is published"
    build(given.output.resolve(), given.data, given.corrected and given.corrected.resolve(), given.manifest and given.manifest.resolve())
    return f"written: {given.output}"


def _log(given: argparse.Namespace) -> str:
    from intlmon.store.logbook import record

    return record(given.data, {"en": given.note, "kk": given.note_kk, "ru": given.note_ru}, datetime.date.today())


def _describe(given: argparse.Namespace) -> str:
    from intlmon.store.dictionary_page import PAGE, write

    return f"written: {PAGE.name}, {write(given.data)} lines"
