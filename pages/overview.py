"""Overview: the headline figures of every topic, each leading to its page."""

from intlmon.ui import coverage, headlines, open_page

page = open_page("overview")
headlines(
    page,
    made_of={
        **dict.fromkeys(["agreements", "partner_countries", "countries_counted"], ("agreements/countries",)),
        "inbound_operating": ["branches/branches?flow=inbound&status=operating"],
        "inbound_planned": ["branches/branches?flow=inbound&status=planned"],
        "outbound": ["branches/branches?flow=outbound"],
        "projects": ["projects/institutions"],
        "science": ["projects/institutions?kind=science"],
        "education": ["projects/institutions?kind=education"],
        **dict.fromkeys(["printed", "counted"], ("publications/fields",)),
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
