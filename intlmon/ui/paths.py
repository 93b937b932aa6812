"""Target paths of the concept's indicators."""

from intlmon.ui.figures import in_columns
from intlmon.ui.page import Page
from intlmon.ui.trouble import told


@told
def paths(page: Page) -> None:
    """Draw the path of each chosen indicator; without a choice, of those with a value reached."""
    drawn = [
        (
            page.narrowed("indicator", str(row["code"])),
            "targets_rank" if row["better"] == "lower" else "targets",
            f"{row['code']}. {row['name']}, {row['unit']}",
        )
        for row in page.ask("charted").rows()
    ]
    in_columns(drawn[0::2], drawn[1::2])
