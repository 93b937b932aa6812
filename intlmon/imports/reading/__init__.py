"""Reading a file that an institution sent: the gate first, then the reader in a process of its own.

``read_file`` is for the product. ``read_here`` does the same in this process, without limits: for tests, and for the child itself.
"""

from intlmon.imports.reading.apart import read_file
from intlmon.imports.reading.here import read_here

__all__ = ["read_file", "read_here"]
