"""The pictures that the documents show: real pages with generated guests."""

import os
import pathlib

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
        self._program(folder)
        self._api(folder)
        for picture in ("console-member.png", "portal-card.png", "console-draft.png", "api-docs.png"):
            size = (folder / picture).stat().st_size
            assert size < 300_000, f"{picture} has {size} bytes"

    def _api(self, folder):
        """The description of the API, where stays are told."""
        page = self.browser.window(language="en", size=(1366, 900))
        page.goto("/docs")
        page.wait_for_selector(".opblock")
        page.locator(".opblock-summary-path", has_text="/stays").first.click()
        page.locator(".opblock.is-open").first.scroll_into_view_if_needed()
        page.screenshot(path=folder / "api-docs.png")

    def _program(self, folder):
        """A draft in which a rate was raised and a word mistyped."""
        page = self.browser.staff("manager", language="en", size=(1366, 940))
        page.goto("/console/program")
        page.click("text=New draft")
        page.wait_for_selector("#f-document")
        text = page.input_value("#f-document")
        page.fill("#f-title", "A little more for everybody")
        page.fill("#f-document", text.replace("rounding: floor", "rounding: upwards").replace("{base: 1,", "{base: 1.1,"))
        page.wait_for_selector("#findings .is-problem")
        page.click("#findings .finding-place")
        page.screenshot(path=folder / "console-draft.png")

    def _regular(self):
        """The generated guest of the gold tier who has most points; with a mobile to sign in."""
        found, cursor = [], ""
        while cursor is not None:
            page = self.house.call("GET", "/members?limit=200" + (f"&cursor={cursor}" if cursor else ""))
            found += [member for member in page["data"] if self._fits(member)]
            cursor = page["next_cursor"]
        return max(found, key=lambda member: member["points"])["member_id"]

    def _fits(self, member):
        contact = member["contact_masked"] or "@"
        return member["tier"] == "gold" and "@" not in contact and not member["name"].isascii()
