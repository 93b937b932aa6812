"""axe-core on every page: nothing serious that is ours."""

import pytest
from axe_playwright_python.sync_playwright import Axe

PAGES = {
    "overview": "", "search": "?q=KazNU", "country": "?profile_country=TR", "university": "?profile_institution=al_farabi_kaznu",
    "agreements": "", "branches": "", "projects": "", "publications": "", "programmes": "", "health": "", "staff": "", "changes": "",
    "concept": "", "road": "",
}  # fmt: skip
SERIOUS = ("serious", "critical")
# Made by Streamlit or Vega, with no setting of ours that changes it: rule and the part of its markup.
STREAMLITS: tuple[tuple[str, str], ...] = (
    ("list", "stSidebarNavItems"),  # sections of the navigation are boxes within its list
    ("listitem", '<li class="st-emotion-cache'),
    ("svg-img-alt", 'mark container"></g>'),  # a layer of a chart that holds nothing
)


def _ours(violation: dict, node: dict) -> bool:
    return not any(violation["id"] == rule and part in node["html"] + " ".join(map(str, node["target"])) for rule, part in STREAMLITS)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_serious_on_a_page(visit, name, dark):
    opened = visit("kk", dark=dark)
    opened.open(name + PAGES[name])
    found = [
        f"{violation['id']}: {node['target']} {node['html'][:300]}"
        for violation in Axe().run(opened.page).response["violations"]
        if violation["impact"] in SERIOUS
        for node in violation["nodes"]
        if _ours(violation, node)
    ]
    assert not found, "\n".join(found)
