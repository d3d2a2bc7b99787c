"""The life of a program document: written, checked, approved by a second person, published, withdrawn."""

import datetime
import re

from group import Group


class ProgramTests(Group):
    """One draft from its first word to its withdrawal. The tests build on each other."""

    def __init__(self, browser):
        super().__init__(browser)
        self.author = self.approver = self.path = None

    def test_home(self):
        """Program: the home page shows tiers with their members, the history, and begins a draft."""
        page = self.author = self.browser.staff("manager", language="en")
        page.goto("/console/program")
        assert page.locator("td.num progress").count() >= 4, "members by tier"
        assert "Version 1" in page.inner_text("main")
        page.click("text=New draft")
        page.wait_for_url("**/program/drafts/*")
        self.path = re.sub(r"^https?://[^/]+", "", page.url)

    def test_finding(self):
        """Program: a slip is told at its line while typing, and its link leads there."""
        page = self.author
        text = page.input_value("#f-document")
        assert page.locator("[data-gutter] div").count() == len(text.split("\n"))
        line = next(number for number, row in enumerate(text.split("\n"), 1) if "rounding: floor" in row)
        page.fill("#f-document", text.replace("rounding: floor", "rounding: upwards"))
        page.wait_for_selector("#findings .is-problem")
        link = page.locator("#findings .finding-place").first
        assert link.get_attribute("data-line") == str(line)
        assert page.locator("[data-gutter] .is-problem").inner_text() == str(line)
        link.click()
        at = page.evaluate("document.activeElement.value.slice(0, document.activeElement.selectionStart)")
        assert at.count("\n") + 1 == line, "the cursor stands in the line"
        page.keyboard.press("Control+s")
        page.wait_for_selector("#flash .alert-warning")

    def test_mend(self):
        """Program: mended, a bill is tried by the draft and by the version in force."""
        page = self.author
        text = page.input_value("#f-document").replace("rounding: upwards", "rounding: floor")
        page.fill("#f-document", text.replace("rates: {base: 1,", "rates: {base: 1.1,"))
        page.wait_for_selector("#findings .finding-none, #findings .is-warning")
        assert page.locator("#findings .is-problem").count() == 0
        page.fill("#f-net", "2000")
        page.wait_for_selector("#trial .trial-result:first-child .trial-points:has-text('2,200')")
        assert "2,000" in page.locator("#trial .trial-points").nth(1).inner_text()
        for summary in page.locator(".trial-more summary").all():
            summary.click()
        page.fill("#f-net2", "500")
        page.fill("#f-tax", "60")
        page.select_option("#f-payer", "other")
        page.fill("#f-rooms", "2")
        page.fill("#f-rate_code", "BAR")
        page.fill("#f-before_nights", "24")
        page.wait_for_selector("#trial .trial-result:first-child .trial-points:has-text('2,750')")
        assert "60.00" in page.locator("#trial .trial-result").first.inner_text(), "tax earns nothing, and that is said"
        page.fill("#f-currency", "USD")
        page.wait_for_selector("#trial .preview-problem:has-text('USD')")
        page.fill("#f-day_rate", "7")
        page.wait_for_selector("#trial .trial-result:first-child .trial-points")
        page.fill("#f-currency", "")
        page.fill("#f-net2", "")
        page.fill("#f-title", "A little more for everybody")
        page.keyboard.press("Control+s")
        page.wait_for_selector("#flash .alert-success")

    def test_forms(self):
        """Program: a threshold is changed by form, and a period with more points is added."""
        page = self.author
        page.goto(self.path + "/terms")
        page.locator("input[name^=term_]").first.fill("6")
        page.click("text=Save into the draft")
        page.wait_for_selector("#flash .alert-success")
        page.fill("#f-member_day-name", "The eighth")
        page.select_option("#f-day", "8")
        page.click("#add-member_day button")
        page.wait_for_selector("#flash .alert-success")
        page.fill("#f-period-name", "Double spring")
        page.fill("#f-from", "2031-03-01")
        page.fill("#f-until", "2031-03-31")
        page.click("#add-period button")
        page.wait_for_selector("#flash .alert")
        page.goto(self.path)
        text = page.input_value("#f-document")
        assert "bonus_203103" in text and "nights: 6" in text
        assert "# shopping does not earn" in text, "remarks stay"

    def test_conflict(self):
        """Program: of two editors the slower one is told, and keeps what was typed."""
        slower = self.approver = self.browser.staff("admin", language="en")
        slower.goto(self.path)
        self.author.fill("#f-document", self.author.input_value("#f-document") + "# first\n")
        self.author.keyboard.press("Control+s")
        self.author.wait_for_selector("#flash .alert-success")
        slower.fill("#f-document", slower.input_value("#f-document") + "# second\n")
        slower.keyboard.press("Control+s")
        slower.wait_for_selector(".alert-danger")
        assert slower.input_value("#f-document").endswith("# second\n")

    def test_approve(self):
        """Program: the author can't approve; a second person reads the difference in words and approves."""
        self.author.goto(self.path + "/review")
        assert self.author.locator("form[action$=approval]").count() == 0
        page = self.approver
        page.goto(self.path + "/review")
        assert page.locator(".change-better").count() > 0, "a higher rate is better for members"
        page.click("form[action$=approval] button")
        page.wait_for_selector("#flash .alert-success")
        assert page.locator("form[action$=publication]").count() == 1

    def test_publish(self):
        """Program: published from a future day; an earlier one than allowed is refused."""
        page = self.approver
        first = page.get_attribute("#f-effective_from", "min")
        page.evaluate("document.querySelector('#f-effective_from').removeAttribute('min')")
        page.fill("#f-effective_from", "2020-01-01")
        page.fill("#f-reason", "Spring")
        page.click("form[action$=publication] button")
        page.wait_for_selector(".alert-danger")
        assert first in page.inner_text(".alert-danger")
        day = datetime.date.fromisoformat(first) + datetime.timedelta(days=20)
        page.fill("#f-effective_from", day.isoformat())
        page.fill("#f-reason", "Spring")
        page.click("form[action$=publication] button")
        page.wait_for_url("**/console/program")
        assert day.isoformat() in page.inner_text("#flash")
        assert page.locator(".state-running").count() == 1, "it waits for its day"

    def test_withdraw(self):
        """Program: withdrawn before its day; the history tells who did what and why."""
        page = self.approver
        page.click("a[href$='/versions/2']")
        page.wait_for_url("**/versions/2")
        assert page.locator(".draft-steps li").count() >= 3
        page.fill("#f-reason", "Not this year")
        page.click("form[action$=withdrawal] button")
        page.wait_for_selector("#flash .alert-success")
        assert page.locator(".state-failed").count() >= 1
        page.goto("/console/program")
        assert "Not this year" in page.inner_text("main")
        assert "Version 1, in force" in page.inner_text("main")

    def test_without_script(self):
        """Program: without a script the text is checked and tried on request, and kept as typed."""
        page = self.browser.staff("manager", language="en", script=False)
        page.goto("/console/program")
        page.click("text=New draft")
        text = page.input_value("#f-document")
        page.fill("#f-document", text.replace("currency: CNY", "currency: yuan"))
        page.click("noscript button >> text=Check")
        assert page.locator("#findings .is-problem").count() == 1
        assert "currency: yuan" in page.input_value("#f-document")
        page.context.close()
