"""What was found in a file, in a few sentences."""

from intlmon.errors import IntlmonError, RefusedError, SubmissionError
from intlmon.i18n import Translator
from intlmon.imports.model import Checked, FileRead, Finding, Severity
from intlmon.imports.progress import quality
from intlmon.imports.sheets import sheets

_MOST_REASONS = 3


def summary(checked: Checked, t: Translator) -> str:
    """How many places must be mended and should be looked at, and which topics can be accepted."""
    counted = quality(checked)
    topics = [table.titles[t.language] for topic, table in sheets().items() if checked.acceptable(topic)]
    if not counted.blocking and not counted.warning:
        said = [t("Nothing was found that would have to be mended.")]
    else:
        said = [
            t.plural("{count} place must be mended,", "{count} places must be mended,", counted.blocking)
            + " "
            + t.plural("{count} should be looked at.", "{count} should be looked at.", counted.warning)
        ]
    if len(topics) == len(checked.records) and topics:
        said.append(t("All sheets can be accepted."))
    elif topics:
        said.append(t("Can be accepted: {topics}.", topics=", ".join(topics)))
    else:
        said.append(t("Nothing can be accepted yet."))
    return " ".join(said)


def refusal(error: SubmissionError, t: Translator) -> str:
    """Why a file was not taken in at all."""
    read = error.read if isinstance(error, RefusedError) else None
    findings = read.findings if isinstance(read, FileRead) else ()
    reasons = [in_words(each, t) for each in findings if each.severity is Severity.BLOCKS][:_MOST_REASONS]
    return " ".join([t(error.message, **error.values), *reasons])


def reason(error: IntlmonError, t: Translator) -> str:
    """What an error raised on purpose tells: in the reader's language where it has a message."""
    return t(error.message, **error.values) if isinstance(error, SubmissionError) else str(error)


def in_words(finding: Finding, t: Translator) -> str:
    """What was found and what is expected instead."""
    if not finding.expected:
        return finding.what.read(t)
    expected = t("Expected: {expected}", expected=finding.expected.read(t))
    return f"{finding.what.read(t)} {expected}."
