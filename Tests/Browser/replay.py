"""The policy laboratory: a draft is rehearsed over the whole history, as somebody does who means to publish it."""

import io
import zipfile
from xml.etree import ElementTree

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import TimeoutError

from group import Group
from looks import TAGS


class ReplayTests(Group):
    """The tests build on each other: one draft, rehearsed, looked at, downloaded."""

    def __init__(self, browser):
        super().__init__(browser)
        self.page = self.draft = self.result = None

    def test_begin(self):
        """Laboratory: a kept draft leads there by its own page, chosen; only the field that counts is shown."""
        text = self.house.call("GET", "/program-versions/1")["document"]
        kept = {"title": "Twice as much", "document": text.replace("rates: {base: 1,", "rates: {base: 2,"),
                "based_on_version": 1}
        assert kept["document"] != text
        self.draft = self.house.call("POST", "/program-drafts", kept, key="laboratory")["draft_id"]
        page = self.page = self.browser.staff("admin", language="en")
        page.goto(f"/console/program/drafts/{self.draft}")
        page.click("text=Rehearse")
        page.wait_for_url(f"**/program/replay?draft={self.draft}")
        assert page.is_checked("input[value=draft]")
        assert page.input_value("#f-draft") == self.draft
        assert page.is_visible("#f-draft") and not page.is_visible("#f-document") and not page.is_visible("#f-file")
        page.check("input[value=document]")
        assert page.is_visible("#f-document") and not page.is_visible("#f-draft")
        page.check("input[value=draft]")

    def test_cancel(self):
        """Laboratory: while it runs the progress is shown, and it can be cancelled."""
        page = self.page
        # So small a house is rehearsed in a moment: a document of a thousand rules takes longer, and whoever clicks too
        # late tries again.
        text = self.house.call("GET", "/program-versions/1")["document"]
        rules = "".join(
            f"\n  - {{id: extra{least}, asset: points, of: stay, for_each: night, rate: 1, when: "
            f"{{history: {{counter: stays, window: {{months: 12}}, at_least: {least}}}}}}}" for least in range(1, 1_001))
        assert "\nearning:" in text
        for _ in range(20):
            page.goto("/console/program/replay")
            page.check("input[value=document]")
            page.fill("#f-document", text.replace("\nearning:", "\nearning:" + rules, 1))
            page.click("button:has-text('Run')")
            page.wait_for_url("**/replay/runs/*")
            if page.locator("progress").count() == 0:
                continue
            try:
                told = page.inner_text("[role=status]:has(progress)", timeout=1_000)
                page.click("button:has-text('Cancel')", timeout=1_000)
            except TimeoutError:
                continue
            page.wait_for_selector(".state-reversed, .replay-table")
            if page.locator(".state-reversed:has-text('Cancelled')").count() == 1:
                assert "Running" in told and "members" in told, told
                return
        raise AssertionError("of twenty replays none could be cancelled")

    def test_result(self):
        """Laboratory: the result tells which draft, with the matrix, the figures and both receipts of each example."""
        page = self.page
        page.goto(f"/console/program/replay?draft={self.draft}")
        page.click("button:has-text('Run')")
        page.wait_for_url("**/replay/runs/*")
        page.wait_for_selector(".replay-table", timeout=60_000)
        self.result = page.url
        assert "Twice as much · Revision 1" in page.inner_text("h1")
        matrix = page.locator("section.card:has(h2:text('Tier migration'))")
        assert matrix.locator("tbody tr").count() >= 5 and matrix.locator("td[class*=heat]").count() > 0
        assert page.locator(".replay-chart svg").count() >= 2, "issued and owed; what is nothing in every month has no chart"
        assert page.locator(".migration-chart li").count() >= 4
        story = page.locator("details.replay-story").first
        story.locator("summary").click()
        assert story.locator(".replay-sides ul").count() >= 2, "what was in force, and the draft"
        assert "points" in story.inner_text()

    def test_file(self):
        """Laboratory: a document from the reader's machine is tried; a broken one is told beside its field."""
        page = self.page
        page.goto("/console/program/replay")
        page.check("input[value=file]")
        page.set_input_files("#f-file", {"name": "春季.yaml", "mimeType": "text/yaml", "buffer": "program: x\n".encode()})
        page.click("button:has-text('Run')")
        page.wait_for_selector("#f-file-problem")
        assert page.is_checked("input[value=file]")
        text = self.house.call("GET", "/program-versions/1")["document"]
        page.set_input_files("#f-file", {"name": "春季.yaml", "mimeType": "text/yaml", "buffer": text.encode()})
        page.click("button:has-text('Run')")
        page.wait_for_selector(".replay-table", timeout=60_000)
        assert "春季.yaml" in page.inner_text("h1")
        assert "changes nothing" in page.inner_text("main")

    def test_downloads(self):
        """Laboratory: each table comes as CSV, and all of them as a workbook whose parts can be read."""
        page = self.page
        page.goto(self.result)
        with page.expect_download() as download:
            page.click("a.replay-file[href$='migration.csv']")
        with open(download.value.path(), encoding="utf-8", newline="") as file:
            lines = file.read().split("\r\n")
        assert lines[0].startswith("in_force_tier,") and len(lines) >= 6
        with page.expect_download() as download:
            page.click("a[href$='replay.xlsx']")
        with open(download.value.path(), "rb") as file:
            book = zipfile.ZipFile(io.BytesIO(file.read()))
        assert book.testzip() is None
        names = [name for name in book.namelist() if name.endswith((".xml", ".rels"))]
        for name in names:
            ElementTree.fromstring(book.read(name))
        assert sum(name.startswith("xl/worksheets/") for name in names) >= 5

    def test_looks(self):
        """Laboratory: form and result are accessible, light and dark, and fit a telephone."""
        found = []
        for dark, size in ((False, (1366, 3000)), (True, (1366, 3000)), (False, (390, 3000))):
            page = self.browser.staff("admin", language="zh-Hans", dark=dark, size=size)
            for path in ("/console/program/replay", f"/console/program/replay?draft={self.draft}", self.result):
                page.goto(path)
                page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)")
                for violation in Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}}).response["violations"]:
                    found.append(f"{path} {size} {violation['id']}: {violation['nodes'][0]['html'][:150]}")
                wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                if wide > 0:
                    found.append(f"{path} {size} scrolls sideways by {wide} px")
                if "⟦" in page.content():
                    found.append(f"{path} has a text missing")
            page.context.close()
        assert not found, "\n".join(found)
