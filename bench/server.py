"""Streamlit's own server with a clock around each script run: ``python -m bench.server LOG APP OPTION…``.

A line per run goes to LOG: the tag that the client sent (as the address in its context), start and end in
seconds of the machine's monotonic clock, which is the same for every process.
"""

import json
import sys
import threading
import time
from pathlib import Path

from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData


def time_runs(log: Path) -> None:
    """Wrap the method that runs a page's script from its first line to its last clean-up."""
    run = ScriptRunner._run_script
    lock = threading.Lock()

    def timed(self: ScriptRunner, rerun_data: RerunData) -> None:
        start = time.monotonic()
        try:
            run(self, rerun_data)
        finally:
            end = time.monotonic()
            tag = rerun_data.context_info.url if rerun_data.context_info else ""
            with lock, log.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"tag": tag, "start": start, "end": end}) + "\n")

    ScriptRunner._run_script = timed  # type: ignore[method-assign]


if __name__ == "__main__":
    from streamlit.web import cli

    time_runs(Path(sys.argv[1]))
    cli.main(["run", *sys.argv[2:]], prog_name="streamlit")
