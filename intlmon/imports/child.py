"""The reader in a process of its own, under limits of memory and time, so that a bad file neither stalls a page nor ends the server.

The limits are those of Linux and macOS (``resource``). Windows has none: there the parent limits the time, and memory is not limited.
The file's content comes in, its name and the folder of data are the arguments, JSON goes out.
"""

import gc
import os
import sys
from pathlib import Path

from intlmon.imports.reading.here import read_here
from intlmon.imports.wire import packed

MEMORY = 700_000_000  # bytes of address space
SECONDS = 40  # of a processor
TOO_MUCH_MEMORY = 3  # exit status


def limit() -> None:
    """Set the limits of this process, where the system has such."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Read the file that comes in, write what was read."""
    limit()
    gc.disable()  # looking again and again at a million cells that stay would take a third of the time
    name, data = sys.argv[1], Path(sys.argv[2])
    try:
        answer = packed(read_here(sys.stdin.buffer.read(), name, data))
    except MemoryError:
        os._exit(TOO_MUCH_MEMORY)  # no room to tidy up in
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    os._exit(0)  # taking a million cells apart one by one would take a tenth of the time


if __name__ == "__main__":
    main()
