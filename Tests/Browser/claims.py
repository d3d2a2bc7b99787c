"""A guest calls about a bill that brought no points: taken, looked at, answered, as a call centre does it."""

import datetime
import re
import time

from group import Group


class ClaimTests(Group):
    """The tests build on each other."""

    def test_moment(self):
        """Claims: from the member to the answer in under two minutes, on one page, without copying anything."""
        page, started = self.browser.staff("admin", language="en"), time.monotonic()
        self.page = page
        member = self.member = self.house.call("GET", "/members?limit=5")["data"][4]["member_id"]
        page.goto(f"/console/members/{member}")
        page.click("a[href$='/claims']")
        page.wait_for_selector("#f-place")
        page.select_option("#f-place", "west_lake/restaurant")
        page.fill("#f-number", "CALL-7")
        page.fill("#f-day", str(datetime.date.today() - datetime.timedelta(days=3)))
        page.fill("#f-amount", "300")
        page.click("button:has-text('Take the claim')")
        page.wait_for_url(re.compile(r"/claims/\d+$"))
        assert "Nothing posted or set aside fits" in page.inner_text("main")
        page.wait_for_selector("#f-answer:focus")
        page.keyboard.type("The slip lay at the till. We are sorry.")
        page.click("button:has-text('Give goodwill')")
        page.wait_for_selector(".invalid-feedback")  # without points nothing is given
        page.fill("#f-points", "200")
        page.click("button:has-text('Give goodwill')")
        page.wait_for_selector("dd:has-text('Goodwill given')")
        assert time.monotonic() - started < 120
        page.click("a:has-text('Receipt')")
        page.wait_for_url(re.compile(r"/receipts/\d+"))

    def test_found(self):
        """Claims: an answered claim is found by its number, and the member's page of claims shows the answer."""
        page = self.page
        page.goto("/console/claims?state=decided&number=CALL-7")
        assert page.locator("tbody tr").count() == 1
        page.goto(f"/console/members/{self.member}/claims")
        text = page.inner_text("main")
        assert "The slip lay at the till" in text and "<" not in text
