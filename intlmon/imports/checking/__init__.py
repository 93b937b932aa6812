"""Checking a file as read: every finding at once, and the records that can become part of the registry."""

from intlmon.imports.checking.check import check
from intlmon.imports.checking.known import Known, known
from intlmon.imports.checking.rules import RULES, Rule

__all__ = ["RULES", "Known", "Rule", "check", "known"]
