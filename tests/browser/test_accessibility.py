"""axe-core on every page: nothing serious that is ours."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from intlmon.ui import registry

SUBJECTS = {"search": "?q=KazNU", "country": "?profile_country=TR", "university": "?profile_institution=al_farabi_kaznu",
            "present": "?view=agreements.by_country"}  # fmt: skip
PAGES = {page.name: SUBJECTS.get(page.name, "") for page in registry.PAGES}
SERIOUS = ("serious", "critical")
# Made by Streamlit or Vega, with no setting of ours that changes it: rule and the part of its markup.
STREAMLITS: tuple[tuple[str, str], ...] = (
    ("list", "stSidebarNavItems"),  # sections of the navigation are boxes within its list
    ("listitem", '<li class="st-emotion-cache'),
    ("svg-img-alt", 'mark container"></g>'),  # a layer of a chart that holds nothing
)


def _ours(violation: dict, node: dict) -> bool:
    return not any(violation["id"] == rule and part in node["html"] + " ".join(map(str, node["target"])) for rule, part in STREAMLITS)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_serious_on_a_page_light_and_dark(visit, name):
    opened = visit("kk")
    opened.open(name + PAGES[name])
    found = _serious(opened, "light")
    opened.page.emulate_media(color_scheme="dark")
    opened.page.wait_for_timeout(800)
    found += _serious(opened, "dark")
    assert not found, "\n".join(found)


def _serious(opened, theme: str) -> list[str]:
    return [
        f"{theme}: {violation['id']}: {node['target']} {node['html'][:300]}"
        for violation in Axe().run(opened.page).response["violations"]
        if violation["impact"] in SERIOUS
        for node in violation["nodes"]
        if _ours(violation, node)
    ]
