"""The pages, in the order of the navigation. One entry: address, file, title, icon, what it is for."""

from dataclasses import dataclass

from intlmon.i18n import N_


@dataclass(frozen=True)
class PageEntry:
    """``name`` is the topic, the address and the name of the file; ``title``, ``help``, ``short`` and ``section`` are messages."""

    name: str
    title: str
    icon: str
    help: str
    short: str = ""
    section: str = ""
    hidden: bool = False  # from the navigation; it is shown bare, without head and filter bar

    @property
    def file(self) -> str:
        """Path of the page's script."""
        return f"pages/{self.name}.py"


PROFILES, TOPICS, CONCEPT, SOURCES, PAPERS = N_("Profiles"), N_("Topics"), N_("Concept 2029"), N_("Sources"), N_("Papers")
COLLECTION = N_("Data collection")

PAGES = (
    PageEntry("overview", N_("Overview"), ":material/dashboard:", N_("Headline figures of every topic")),
    PageEntry("search", N_("Search"), ":material/search:", N_("Find a university, partner, country, programme or indicator")),
    PageEntry("deck", N_("Deck"), ":material/slideshow:", N_("Views put together to be shown at a meeting and handed on")),
    PageEntry("present", N_("Presentation"), ":material/present_to_all:", N_("One view a screen, in large type"), hidden=True),
    PageEntry(
        "country", N_("Country profile"), ":material/public:",
        N_("Everything the documents say of one country, side by side with others"), section=PROFILES,
    ),
    PageEntry(
        "university", N_("University profile"), ":material/apartment:",
        N_("Everything the documents say of one university, side by side with others"), section=PROFILES,
    ),
    PageEntry("agreements", N_("Agreements"), ":material/handshake:", N_("International agreements in force"), section=TOPICS),
    PageEntry("branches", N_("Branches"), ":material/account_balance:", N_("Foreign branches here, Kazakh ones abroad"), section=TOPICS),
    PageEntry("projects", N_("Projects"), ":material/science:", N_("International scientific and educational projects"), section=TOPICS),
    PageEntry("publications", N_("Publications"), ":material/article:", N_("Publications in Scopus and Web of Science"), section=TOPICS),
    PageEntry(
        "programmes", N_("Joint and double-degree programmes"), ":material/school:",
        N_("Each programme with partner, dates and students"), N_("Programmes"), section=TOPICS,
    ),
    PageEntry(
        "health", N_("Terms of programmes"), ":material/event_available:",
        N_("What runs, ends or has ended, and what the records lack"), N_("Terms"), section=TOPICS,
    ),
    PageEntry("staff", N_("Staff exchange"), ":material/groups:", N_("Academic exchange of teaching staff"), section=TOPICS),
    PageEntry(
        "changes", N_("Change and comparison"), ":material/compare_arrows:",
        N_("What grew and what declined from year to year"), N_("Changes"), section=TOPICS,
    ),
    PageEntry("concept", N_("Concept 2029"), ":material/flag:", N_("Indicators, targets, results and action plan"), section=CONCEPT),
    PageEntry(
        "road", N_("Road to 2029"), ":material/route:",
        N_("Pace towards the targets, deadlines of the action plan"), section=CONCEPT,
    ),
    PageEntry(
        "quality", N_("Data quality"), ":material/rule:",
        N_("Where the documents disagree with themselves, with both places"), section=SOURCES,
    ),
    PageEntry(
        "method", N_("Sources and method"), ":material/menu_book:",
        N_("What is taken from each document, what the figures mean, what can be compared"), N_("Method"), section=SOURCES,
    ),
    PageEntry(
        "note", N_("Analytical note"), ":material/description:",
        N_("The note of a year as a Word document, made of the figures of these pages"), N_("Note"), section=PAPERS,
    ),
    PageEntry(
        "round", N_("Taking in data"), ":material/upload_file:",
        N_("Templates out, workbooks of universities in: checked, accepted, published"), section=COLLECTION,
    ),
    PageEntry(
        "board", N_("Status of the collection"), ":material/fact_check:",
        N_("Which university has handed in what, who is missing, reminders"), N_("Who has handed in"), section=COLLECTION,
    ),
)  # fmt: skip
BY_NAME = {page.name: page for page in PAGES}
