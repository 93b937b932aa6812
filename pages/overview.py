"""Overview: the headline figures of every topic, each leading to its page."""

from intlmon.i18n import N_
from intlmon.ui import coverage, headlines, open_page

page = open_page("overview")
headlines(
    page,
    {
        "agreements": N_("Agreements in force"),
        "partner_countries": N_("Partner countries, as the text states"),
        "institutions_reporting": N_("Institutions that reported"),
        "inbound_operating": N_("Foreign branches in Kazakhstan: operating"),
        "inbound_planned": N_("Foreign branches in Kazakhstan: planned"),
        "outbound": N_("Kazakh representations and centres abroad"),
        "projects": N_("International projects"),
        "science": N_("Scientific projects"),
        "education": N_("Educational projects"),
        "printed": N_("Publications, as the text states"),
        "scopus": N_("Publications in Scopus, by the table"),
        "wos": N_("Publications in Web of Science, by the table"),
        "joint_programmes": N_("Joint programmes"),
        "joint_students": N_("Students in joint programmes"),
        "double_programmes": N_("Double-degree programmes"),
        "double_students": N_("Students in double-degree programmes"),
        "outgoing": N_("Staff sent abroad"),
        "incoming": N_("Staff received from abroad"),
        "indicators": N_("Target indicators"),
        "results": N_("Expected results"),
        "actions": N_("Actions of the plan"),
        "findings": N_("Disagreements found"),
        "headline": N_("They change a headline figure"),
    },
    made_of={
        **dict.fromkeys(["agreements", "partner_countries"], ("agreements/countries",)),
        "inbound_operating": ["branches/branches?flow=inbound&status=operating"],
        "inbound_planned": ["branches/branches?flow=inbound&status=planned"],
        "outbound": ["branches/branches?flow=outbound"],
        "projects": ["projects/institutions"],
        "science": ["projects/institutions?kind=science"],
        "education": ["projects/institutions?kind=education"],
        "printed": ["publications/fields"],
        "scopus": ["publications/fields?index=scopus"],
        "wos": ["publications/fields?index=wos"],
        **dict.fromkeys(["joint_programmes", "joint_students"], ("programmes/programmes?kind=joint",)),
        **dict.fromkeys(["double_programmes", "double_students"], ("programmes/programmes?kind=double",)),
        "outgoing": ["staff/institutions?flow=outgoing"],
        "incoming": ["staff/institutions?flow=incoming"],
        "indicators": ["concept/indicators"],
        "results": ["concept/results"],
        "actions": ["concept/actions"],
        "findings": ["quality/findings"],
        "headline": ["quality/findings?severity=headline"],
    },
)
coverage(page)
