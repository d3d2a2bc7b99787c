"""The daily jobs, as the person who runs the server sees them."""

import time

from group import Group


class JobTests(Group):
    """The server of these tests begins none by itself, so that the other tests see what they did themselves."""

    def test_run(self):
        """Daily jobs: one begun by hand is done in the server, and the page says when and how many."""
        page = self.browser.staff("admin", language="en")
        page.click("nav a[href='/console/jobs']")
        assert "--no-daily" in page.inner_text("main")
        line = page.locator(".job-line", has_text="Points that end")
        assert "Not yet" in line.inner_text()
        line.locator("button").click()
        page.wait_for_url("**/console/jobs")
        line.locator(".state-done").wait_for()  # the page looks again by itself
        assert "Last begun" in line.inner_text() and "Items done" in line.inner_text()
        jobs = {one["job"]: one["last_run"] for one in self.house.call("GET", "/jobs")["data"]}
        assert jobs["expire"]["state"] == "done" and jobs["expire"]["ended_at_ms"] <= time.time() * 1000
        assert jobs["occasions"] is None
        page.context.close()

    def test_seals(self):
        """Checkpoints of the ledger: one is made by hand, the page says that all is as it was, and it can be printed."""
        page = self.browser.staff("admin", language="en")
        page.goto("/console/jobs")
        line = page.locator(".job-line", has_text="Sealing the ledger")
        line.locator("button").click()
        line.locator(".state-done").wait_for()
        page.click("text=Checkpoints of the ledger")
        assert "as it had been sealed" in page.inner_text("main .alert-success")
        seals = self.house.call("GET", "/seals")
        newest = seals["data"][0]
        assert seals["verified"]["difference"] is None and newest["key"] == seals["key"]
        page.locator("tbody a").first.click()
        assert newest["hash"] in page.inner_text("main") and f"Checkpoint {newest['number']}" in page.inner_text("h1")
        page.context.close()

    def test_waiting(self):
        """Daily jobs: the tier run that was worked out waits on the home page, for a manager in Chinese, too."""
        page = self.browser.staff("admin", language="zh-Hans")
        page.goto("/console/jobs")
        page.locator(".job-line", has_text="等级核算").first.locator("button").click()
        page.locator(".job-line", has_text="等级核算").first.locator(".state-done").wait_for()
        page.context.close()
        page = self.browser.staff("manager", language="zh-Hans")
        assert page.locator("nav a[href='/console/jobs']").count() == 0, "not offered"
        page.click(".alert-warning a")
        page.wait_for_selector("#run .state-reversed")
        page.context.close()
        run = self.house.call("GET", "/tier-runs")["data"][0]["run_id"]
        self.house.call("POST", f"/tier-runs/{run}/discard", {}, key="jobs-1")
