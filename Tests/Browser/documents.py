"""The pictures that README.md shows: real pages with generated guests."""

import os
import pathlib

from console import MOBILE
from group import Group


class Documents(Group):
    def take(self):
        folder = pathlib.Path(os.environ["TESSERA_SCREENSHOTS"])
        folder.mkdir(parents=True, exist_ok=True)
        member = self._regular()
        page = self.browser.staff("manager", size=(1366, 900))
        page.goto(f"/console/members/{member}")
        page.screenshot(path=folder / "console-member.png")
        page.click("details.reveal summary")
        page.fill("#f-reason", "演示截图")
        page.click("details.reveal button")
        page.wait_for_selector("#contacts:has-text('+86')")
        mobile = page.locator("#contacts dd").first.inner_text().strip()
        phone = self.browser.guest(mobile.removeprefix("+86"), size=(390, 844), scale=2)
        phone.screenshot(path=folder / "portal-card.png")
        for picture in ("console-member.png", "portal-card.png"):
            size = (folder / picture).stat().st_size
            assert size < 300_000, f"{picture} has {size} bytes"

    def _regular(self):
        """The generated guest with a mobile who has most points without having reached the top."""
        found = []
        cursor = ""
        while True:
            page = self.house.call("GET", "/members?limit=200" + cursor)
            found += [m for m in page["data"] if "*" in (m["contact_masked"] or "") and "@" not in m["contact_masked"] and m["name"].isascii() is False]
            if not page.get("next_cursor"):
                break
            cursor = "&cursor=" + page["next_cursor"]
        best = max(found, key=lambda m: m["points"])
        return best["member_id"]
