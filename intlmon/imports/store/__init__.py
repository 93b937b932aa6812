"""What a round keeps, under ``<data>/submissions``: files as handed in, what was accepted of them, who did what, what is published.

Every write is atomic, one process writes at a time, each step can be stopped at any moment and done again.
"""

from intlmon.imports.store.accepting import accept, check_submission, checking, look, send_back
from intlmon.imports.store.difference import Change, Difference, plan
from intlmon.imports.store.journal import Event, events
from intlmon.imports.store.naming import aliases, remember_alias
from intlmon.imports.store.publishing import Published, publish, restorable, restore
from intlmon.imports.store.receiving import receive
from intlmon.imports.store.standing import Standing, board
from intlmon.imports.store.state import Accepted, Submission, submissions

__all__ = [
    "Accepted",
    "Change",
    "Difference",
    "Event",
    "Published",
    "Standing",
    "Submission",
    "accept",
    "aliases",
    "board",
    "check_submission",
    "checking",
    "events",
    "look",
    "plan",
    "publish",
    "receive",
    "remember_alias",
    "restorable",
    "restore",
    "send_back",
    "submissions",
]
