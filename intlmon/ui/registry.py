"""The pages, in the order of the navigation. One entry: address, file, title, icon, what it is for."""

from dataclasses import dataclass

from intlmon.i18n import N_


@dataclass(frozen=True)
class PageEntry:
    """``name`` is the topic, the address and the name of the file; ``title``, ``help`` and ``short`` are messages."""

    name: str
    title: str
    icon: str
    help: str
    short: str = ""

    @property
    def file(self) -> str:
        """Path of the page's script."""
        return f"pages/{self.name}.py"


PAGES = (
    PageEntry("overview", N_("Overview"), ":material/dashboard:", N_("Headline figures of every topic")),
    PageEntry("search", N_("Search"), ":material/search:", N_("Find a university, partner, country, programme or indicator")),
    PageEntry("country", N_("Country profile"), ":material/public:", N_("Everything the documents say of one country, side by side with others")),
    PageEntry("university", N_("University profile"), ":material/apartment:", N_("Everything the documents say of one university, side by side with others")),
    PageEntry("agreements", N_("Agreements"), ":material/handshake:", N_("International agreements in force")),
    PageEntry("branches", N_("Branches"), ":material/account_balance:", N_("Foreign branches here, Kazakh ones abroad")),
    PageEntry("projects", N_("Projects"), ":material/science:", N_("International scientific and educational projects")),
    PageEntry("publications", N_("Publications"), ":material/article:", N_("Publications in Scopus and Web of Science")),
    PageEntry(
        "programmes", N_("Joint and double-degree programmes"), ":material/school:",
        N_("Each programme with partner, dates and students"), N_("Programmes"),
    ),
    PageEntry(
        "health", N_("Terms of programmes"), ":material/event_available:",
        N_("What runs, ends or has ended, and what the records lack"), N_("Terms"),
    ),
    PageEntry("staff", N_("Staff exchange"), ":material/groups:", N_("Academic exchange of teaching staff")),
    PageEntry(
        "changes", N_("Change and comparison"), ":material/compare_arrows:",
        N_("What grew and what declined from year to year"), N_("Changes"),
    ),
    PageEntry("concept", N_("Concept 2029"), ":material/flag:", N_("Indicators, targets, results and action plan")),
    PageEntry("road", N_("Road to 2029"), ":material/route:", N_("Pace towards the targets, deadlines of the action plan")),
)  # fmt: skip
BY_NAME = {page.name: page for page in PAGES}
