"""Settlement between hotels: looked at, disputed, closed, taken away as a file, as accounts do it."""

import csv
import io
import re
import zipfile

from group import Group


class SettlementTests(Group):
    """The tests build on each other; the month before the last stays open."""

    def _months(self):
        return [month["month"] for month in self.house.call("GET", "/settlements?limit=200")["data"]]

    def test_figures(self):
        """Settlement: a month shows each hotel, leads to its entries, and those to a receipt."""
        page = self.page = self.browser.staff("admin", language="en")
        page.click("nav a[href='/console/settlement']")
        page.wait_for_selector(".state-running")
        self.month = self._months()[2]
        page.goto(f"/console/settlement/{self.month}")
        assert page.locator("tbody tr").count() >= 3, "the hotels of the demonstration"
        page.click("tbody td a >> nth=0")
        page.wait_for_url("**/entries?**")
        cards = page.locator("tbody td:nth-child(2)").all_inner_texts()
        assert cards and all(re.fullmatch(r"•••• \d{4}", card) for card in cards), cards[:3]
        page.click("tbody a:has-text('Receipt') >> nth=0")
        page.wait_for_url(re.compile(r"/members/\d+/receipts/\d+"))

    def test_files(self):
        """Settlement: CSV and workbook hold the figures of the page, and come to nothing."""
        page = self.page
        page.goto(f"/console/settlement/{self.month}")
        with page.expect_download() as download:
            page.click("a[href$='/files/hotels.csv']")
        with open(download.value.path(), encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        hotels, sums = [row for row in rows if row["hotel"]], [row for row in rows if not row["asset"]]
        assert len(hotels) >= 3 and len(sums) == 3
        cents = lambda row: int(row["net"].replace(".", ""))
        assert sum(map(cents, hotels)) == cents(sums[0]) and sum(map(cents, sums)) == 0
        with page.expect_download() as download:
            page.click("a[href$='/files/settlement.xlsx']")
        with open(download.value.path(), "rb") as file:
            assert "xl/worksheets/sheet3.xml" in zipfile.ZipFile(io.BytesIO(file.read())).namelist()

    def test_dispute(self):
        """Settlement: a hotel's lines are disputed with a reason, and the dispute is resolved."""
        page = self.page
        page.goto(f"/console/settlement/{self.month}")
        page.click("tbody th a:has-text('Dispute') >> nth=0")
        page.wait_for_selector("#f-reason")
        page.fill("#f-reason", "200 points were used elsewhere")
        page.click("button:has-text('Mark as disputed')")
        page.wait_for_selector(".state-reversed:has-text('Disputed')")
        assert "200 points were used elsewhere" in page.inner_text("tbody tr >> nth=0")
        page.goto("/console/settlement")
        assert "1 disputed" in page.inner_text("main")

    def test_close(self):
        """Settlement: closing asks once more, tells what is closed with it, and the month stays closed."""
        page = self.page
        page.goto(f"/console/settlement/{self.month}")
        before = page.locator("tbody td:last-child").all_inner_texts()
        page.click("a[href$='/closing']")
        page.wait_for_url("**/closing")
        text = page.inner_text("main")
        assert "closed with it" in text and "disputes this month" in text
        page.click("button:has-text('Close now')")
        page.wait_for_selector(".state-done")
        assert page.locator("tbody td:last-child").all_inner_texts() == before
        assert page.locator("a[href$='/closing']").count() == 0
        page.click("tbody th a:has-text('Resolve') >> nth=0")
        page.fill("#f-reason", "The receipt is signed")
        page.click("button:has-text('Mark as resolved')")
        page.wait_for_selector(".run-line >> nth=1")
        assert page.locator("tbody th a:has-text('Resolve')").count() == 0
        page.goto("/console/settlement/" + self._months()[0] + "/closing")
        page.click("button:has-text('Close now')")
        page.wait_for_selector(".alert-danger")
        assert "is not over" in page.inner_text(".alert-danger")

    def test_clerk(self):
        """Settlement: a clerk sees nothing of it, a manager may not close."""
        page = self.browser.staff("clerk", language="zh-Hans")
        assert page.locator("nav a[href='/console/settlement']").count() == 0
        page.context.close()
        page = self.browser.staff("manager", language="zh-Hans")
        page.goto("/console/settlement/" + self._months()[1])
        assert page.locator("tbody tr").count() >= 3 and page.locator("a[href$='/closing']").count() == 0
        page.context.close()
