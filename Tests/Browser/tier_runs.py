"""Tier runs: preview, review, publication, as the person in charge of the members does it."""

import datetime
import re

from group import Group


class TierRunTests(Group):
    """The tests build on each other; the last run, ahead of its day, is left waiting for a decision."""

    def _begin(self, page, day):
        page.goto("/console/tier-runs")
        page.fill("#f-day", day.isoformat())
        page.click("form.run-form button[type=submit]")
        page.wait_for_url(re.compile(r"/tier-runs/[0-9]+$"))
        page.wait_for_selector(".state-reversed, .state-done")  # the page looks again by itself until it is there

    def _figure(self, page, place):
        return int(page.locator(".counters .counter-value").nth(place).inner_text().replace(",", ""))

    def test_publish(self):
        """Tier runs: a preview for today is published after one more question; a second look finds nothing left."""
        page = self.page = self.browser.staff("admin", language="en")
        self._begin(page, datetime.date.today())
        down = self._figure(page, 1)
        page.click("text=Publish …")
        page.wait_for_url("**/publication")
        assert "receipt" not in page.inner_text("main") and "told" in page.inner_text("main")
        page.click("button:has-text('Publish now')")
        page.wait_for_selector("#run .state-done")
        self._begin(page, datetime.date.today() + datetime.timedelta(days=0))
        assert self._figure(page, 1) == 0 or down == 0, "nobody falls twice"

    def test_ahead(self):
        """Tier runs: a preview ahead of its day shows who would fall and why, and is not published yet."""
        page = self.page
        self._begin(page, datetime.date.today() + datetime.timedelta(days=300))
        down = self._figure(page, 1)
        assert down > 0
        page.click(".tabs a:has-text('Down')")
        page.wait_for_url("**filter=down")
        assert page.locator(".run-line").count() == min(down, 50)
        assert "Tier lowered from" in page.inner_text(".run-line >> nth=0")
        page.click("text=Publish …")
        page.click("button:has-text('Publish now')")
        page.wait_for_selector(".alert-danger")
        assert "has not come yet" in page.inner_text(".alert-danger")

    def test_hold(self):
        """Tier runs: holding back says why it cannot be done where the program does not let staff give the tier."""
        page = self.page
        page.goto("/console/tier-runs")
        page.click("tbody a >> nth=0")
        page.click(".tabs a:has-text('Down')")
        page.wait_for_url("**filter=down")
        assert page.locator(".run-line-actions a:has-text('Hold back')").count() == 0, "not offered"
        member = page.get_attribute(".run-line-name >> nth=0", "href").rsplit("/", 1)[1]
        page.goto(re.sub(r"[?].*", "", page.url) + "/holds/" + member)
        page.fill("#f-until", (datetime.date.today() + datetime.timedelta(days=320)).isoformat())
        page.fill("#f-reason", "In hospital since March")
        page.click("button:has-text('Hold back')")
        page.wait_for_selector(".alert-danger")
        assert "by hand" in page.inner_text(".alert-danger")
        assert page.input_value("#f-reason") == "In hospital since March"

    def test_manager(self):
        """Tier runs: a manager goes through the list and is not offered to publish."""
        page = self.browser.staff("manager", language="zh-Hans")
        page.click("nav a[href='/console/tier-runs']")
        page.click("tbody a >> nth=0")
        page.wait_for_selector("#run")
        assert page.locator("a[href$='/publication']").count() == 0
        assert page.locator(".run-line").count() > 0
        page.context.close()
