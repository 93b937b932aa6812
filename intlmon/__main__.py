"""Command line: ``python -m intlmon build [--output FILE] [--data FOLDER]``."""

import argparse
import sys
from pathlib import Path

from intlmon.errors import DataError
from intlmon.paths import DATA


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit status (1 where the data are not as declared)."""
    parser = argparse.ArgumentParser(prog="intlmon", description="Monitoring of international activity of universities")
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="build the database from data/ and publish it")
    build.add_argument("--output", type=Path, help="write the database to this file instead, publishing nothing")
    build.add_argument("--data", type=Path, default=DATA, help="folder with facts, dimensions and checks")
    given = parser.parse_args(arguments)
    try:
        print(_build(given.data.resolve(), given.output))
    except DataError as error:
        print(error, file=sys.stderr)
        print(f"{len(error.findings)} finding(s); the current edition is untouched", file=sys.stderr)
        return 1
    return 0


def _build(data: Path, output: Path | None) -> str:
    from intlmon.store.build import build, build_edition

    if output is None:
        return f"edition {build_edition(data)} is published"
    build(output.resolve(), data)
    return f"written: {output}"


if __name__ == "__main__":
    sys.exit(main())
