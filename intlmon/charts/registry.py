"""All charts by name: topic, then question."""

from intlmon.charts.change import CHANGE
from intlmon.charts.columns import COLUMNS
from intlmon.charts.compared import COMPARED
from intlmon.charts.matrix import MATRIX
from intlmon.charts.model import Chart
from intlmon.charts.pace import PACE
from intlmon.charts.ranked import RANKED
from intlmon.charts.scaled import SCALED
from intlmon.charts.series import SERIES
from intlmon.charts.stacked import STACKED
from intlmon.charts.standings import STANDINGS
from intlmon.charts.targets import TARGETS
from intlmon.charts.timeline import TIMELINE
from intlmon.charts.world import MAP
from intlmon.i18n import N_

COUNTRY, UNIVERSITY, OWNERSHIP = N_("Country"), N_("University"), N_("Form of ownership")
FIELD, LEVEL, DEGREE = N_("Field"), N_("Level of study"), N_("Degree")
YEAR, FLOW, KIND, STATUS, INDEX = N_("Year"), N_("Direction"), N_("Kind"), N_("Status"), N_("Index")
AGREEMENTS, BRANCHES, PROJECTS = N_("Agreements"), N_("Branches and offices"), N_("Projects")
PUBLICATIONS, PROGRAMMES, STUDENTS, PERSONS = N_("Publications"), N_("Programmes"), N_("Students"), N_("Persons")

_AGREEMENTS = (
    Chart(
        "agreements.map", N_("Agreements on the world map"), MAP,
        COUNTRY, AGREEMENTS, classes=(1, 2, 10, 50, 200, 1000), rows="countries",
    ),
    Chart("agreements.by_country", N_("Countries with the most agreements"), RANKED, COUNTRY, AGREEMENTS),
    Chart("agreements.by_region", N_("Agreements by region of the world"), RANKED, N_("Region"), AGREEMENTS, rows="countries"),
    Chart("agreements.by_ownership", N_("Agreements by form of ownership"), COMPARED, OWNERSHIP, AGREEMENTS, YEAR),
    Chart(
        "agreements.by_direction", N_("Agreements by direction of cooperation"), RANKED,
        N_("Direction of cooperation"), AGREEMENTS, long_labels=True,
    ),
    Chart(
        "agreements.by_country_change", N_("Change in the number of agreements by country"), CHANGE,
        COUNTRY, AGREEMENTS,
    ),
)  # fmt: skip

_BRANCHES = (
    Chart(
        "branches.map", N_("Branches and representations on the world map"), MAP,
        COUNTRY, BRANCHES, classes=(1, 2, 3, 4, 5, 10), rows="branches",
    ),
    Chart(
        "branches.inbound_by_country", N_("Foreign branches and representations in Kazakhstan by country"), STACKED,
        COUNTRY, BRANCHES, STATUS, rows="branches",
    ),
    Chart(
        "branches.outbound_by_country", N_("Kazakh branches and representations abroad by country"), RANKED,
        COUNTRY, BRANCHES, rows="branches",
    ),
    Chart(
        "branches.outbound_by_institution", N_("Kazakh branches and representations abroad by university"), RANKED,
        UNIVERSITY, BRANCHES, long_labels=True, rows="branches",
    ),
)  # fmt: skip

_PROJECTS = (
    Chart(
        "projects.map", N_("International projects on the world map"), MAP,
        COUNTRY, PROJECTS, classes=(1, 2, 5, 10, 20, 40), rows="countries",
    ),
    Chart("projects.totals", N_("International projects by kind and year"), COMPARED, KIND, PROJECTS, YEAR, rows="institutions"),
    Chart("projects.by_country", N_("Countries with the most international projects"), STACKED, COUNTRY, PROJECTS, KIND),
    Chart(
        "projects.by_institution", N_("Universities with the most international projects"), STACKED,
        UNIVERSITY, PROJECTS, KIND, long_labels=True,
    ),
    Chart(
        "projects.by_ownership", N_("International projects by form of ownership"), STACKED,
        OWNERSHIP, PROJECTS, KIND, rows="institutions",
    ),
)  # fmt: skip

_PUBLICATIONS = (
    Chart(
        "publications.by_field", N_("Publications by field of science"), COMPARED,
        N_("Field of science"), PUBLICATIONS, YEAR, long_labels=True,
    ),
    Chart("publications.by_index", N_("Publications by index and year"), STACKED, YEAR, PUBLICATIONS, INDEX, rows="fields"),
    Chart(
        "publications.by_field_index", N_("Publications by field and index"), MATRIX,
        N_("Field of science"), PUBLICATIONS, INDEX, long_labels=True,
    ),
    Chart(
        "publications.by_institution", N_("Leading universities by publications"), COMPARED,
        UNIVERSITY, PUBLICATIONS, YEAR, long_labels=True,
    ),
    Chart(
        "publications.engineering_by_ownership",
        N_("Publications in engineering, manufacturing and construction by form of ownership"), COMPARED,
        OWNERSHIP, PUBLICATIONS, YEAR,
    ),
    Chart(
        "publications.natural_by_ownership", N_("Publications in natural sciences by form of ownership"), COMPARED,
        OWNERSHIP, PUBLICATIONS, YEAR,
    ),
)  # fmt: skip

_PROGRAMMES = (
    Chart("programmes.map", N_("Programmes on the world map"), MAP, COUNTRY, PROGRAMMES, rows="programmes"),
    Chart("programmes.by_level", N_("Programmes by level of study over the years"), SERIES, "", PROGRAMMES, LEVEL, rows="programmes"),
    Chart(
        "programmes.students_by_level", N_("Students by level of study over the years"), SERIES,
        "", STUDENTS, LEVEL, rows="programmes",
    ),
    Chart("programmes.by_country", N_("Programmes by country of the partner"), STACKED, COUNTRY, PROGRAMMES, KIND, rows="programmes"),
    Chart(
        "programmes.by_institution", N_("Universities with the most students in these programmes"), RANKED,
        UNIVERSITY, STUDENTS, long_labels=True, rows="programmes",
    ),
    Chart("programmes.by_field", N_("Programmes by field of study"), STACKED, FIELD, PROGRAMMES, KIND, long_labels=True, rows="programmes"),
    Chart(
        "programmes.student_share_by_field", N_("Leading fields by share of students"), STACKED,
        FIELD, N_("Share of students, %"), KIND, percent=True, long_labels=True, rows="programmes",
    ),
    Chart("programmes.by_ownership", N_("Programmes by form of ownership"), STACKED, OWNERSHIP, PROGRAMMES, KIND, rows="programmes"),
    Chart("programmes.by_year_signed", N_("Programmes by year of signing"), COLUMNS, "", PROGRAMMES, rows="programmes"),
)  # fmt: skip

_HEALTH = (
    Chart(
        "health.by_state", N_("Programmes by state as of the chosen day"), STACKED, N_("State"), PROGRAMMES, KIND,
        long_labels=True, rows="programmes",
    ),
    Chart(
        "health.timeline", N_("Timeline of terms: the 20 that end nearest the chosen day"), TIMELINE,
        N_("Programme"), "", N_("State"), long_labels=True, rows="programmes",
    ),
    Chart("health.ending_by_year", N_("Programmes by year of the end of the term"), COLUMNS, "", PROGRAMMES, rows="programmes"),
    Chart("health.missing_by_kind", N_("What the records lack"), STACKED, N_("Lacking"), PROGRAMMES, KIND, rows="missing"),
    Chart(
        "health.lacking_required", N_("Required by the regulation of Satbayev University, lacking in the record"), RANKED,
        N_("Requirement"), PROGRAMMES, long_labels=True, rows="missing",
    ),
    Chart(
        "health.students_per_programme", N_("Universities with the most students per programme"), RANKED,
        UNIVERSITY, N_("Students per programme"), long_labels=True, rows="institutions",
    ),
)  # fmt: skip

_STAFF = (
    Chart(
        "staff.map", N_("Academic staff exchange on the world map, persons"), MAP,
        COUNTRY, PERSONS, classes=(1, 2, 5, 20, 50, 100), rows="countries",
    ),
    Chart("staff.by_country", N_("Countries with the most academic staff exchange, persons"), COMPARED, COUNTRY, PERSONS, FLOW),
    Chart(
        "staff.by_institution", N_("Universities with the most academic staff exchange, persons"), RANKED,
        UNIVERSITY, PERSONS, long_labels=True,
    ),
    Chart(
        "staff.by_ownership", N_("Academic staff exchange by form of ownership, persons"), COMPARED,
        OWNERSHIP, PERSONS, N_("Series"), rows="institutions",
    ),
    Chart("staff.by_degree", N_("Academic staff exchange by degree, persons"), COMPARED, DEGREE, PERSONS, FLOW),
    Chart("staff.by_field", N_("Academic staff exchange by field, persons"), COMPARED, FIELD, PERSONS, FLOW, long_labels=True),
    Chart(
        "staff.by_format", N_("Academic staff exchange by format, persons"), STACKED,
        FLOW, PERSONS, N_("Format"), long_labels=True,
    ),
    Chart(
        "staff.by_scheme", N_("Academic staff exchange by programme of support, persons"), RANKED,
        N_("Programme of support"), PERSONS, long_labels=True,
    ),
)  # fmt: skip

_CONCEPT = (
    Chart("concept.targets", N_("Targets and values reached"), TARGETS),
    Chart("concept.targets_rank", N_("Targets and places reached"), TARGETS, lower_is_better=True, asks="targets"),
    Chart(
        "concept.gap", N_("Distance to the target of the chosen year, %"), RANKED,
        N_("Indicator"), N_("Distance, % of the target"), percent=True, signed=True, long_labels=True, rows="indicators",
    ),
    Chart("concept.actions_by_year", N_("Actions by year of completion"), COLUMNS, "", N_("Actions"), rows="actions"),
)  # fmt: skip

_ROAD = (
    Chart(
        "road.standings", N_("Where each indicator stands"), STANDINGS,
        N_("Target indicator"), N_("Last known value"), long_labels=True, rows="indicators",
    ),
    Chart("road.targets", N_("Road to the target"), PACE, "", N_("Value"), N_("Line"), rows="indicators"),
    Chart(
        "road.targets_rank", N_("Road to the place aimed at"), PACE,
        "", N_("Value"), N_("Line"), lower_is_better=True, asks="targets", rows="indicators",
    ),
    Chart(
        "road.deadlines", N_("Actions by quarter of the next deadline, or of the last where all have passed"), STACKED,
        N_("Quarter"), N_("Actions"), N_("Deadline"), rows="actions",
    ),
)  # fmt: skip

_CHANGES = (
    Chart(
        "changes.absolute", N_("Change in numbers"), CHANGE,
        N_("What is compared"), long_labels=True, rows="items",
    ),
    Chart(
        "changes.relative", N_("Change in percent"), CHANGE,
        N_("What is compared"), percent=True, long_labels=True, rows="items",
    ),
)  # fmt: skip

_PROFILES = (
    Chart(
        "country.compared_chart", N_("Countries side by side, each figure to its own scale"), SCALED,
        N_("Key figure"), N_("Value"), COUNTRY, long_labels=True, rows="compared",
    ),
    Chart(
        "university.compared_chart", N_("Universities side by side, each figure to its own scale"), SCALED,
        N_("Key figure"), N_("Value"), UNIVERSITY, long_labels=True, rows="compared",
    ),
)  # fmt: skip

_QUALITY = (
    Chart(
        "quality.by_topic", N_("Disagreements by topic and severity"), STACKED,
        N_("Topic"), N_("Disagreements"), N_("Severity"), long_labels=True, rows="findings",
    ),
    Chart(
        "quality.by_kind", N_("Disagreements by kind"), RANKED,
        N_("Kind of disagreement"), N_("Disagreements"), long_labels=True, rows="findings",
    ),
)  # fmt: skip

CHARTS: dict[str, Chart] = {
    chart.name: chart
    for chart in (
        *_AGREEMENTS, *_BRANCHES, *_PROJECTS, *_PUBLICATIONS, *_PROGRAMMES, *_HEALTH, *_STAFF, *_CHANGES, *_CONCEPT, *_ROAD,
        *_PROFILES, *_QUALITY,
    )
}  # fmt: skip
