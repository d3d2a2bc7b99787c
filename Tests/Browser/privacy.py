"""Personal data: what a member sees and asks, and what whoever answers for it does."""

import seed
from group import Group

PHONE = "iPhone 13"
NAME, MOBILE = "Greta Quill", "13512340099"


class PrivacyTests(Group):
    """A guest who joins, looks at her data, and leaves for good."""

    def test_own_data(self):
        """Personal data: a member sees who looked, agrees to something and takes it back, and asks to be forgotten."""
        enrolment = seed.enrolment(name=NAME) | {"mobile": MOBILE, "email": None}
        self.member = self.house.call("POST", "/members", enrolment, key="privacy-1")["member_id"]
        self.house.call("GET", f"/members/{self.member}")
        page = self.browser.guest(MOBILE, language="en", device=PHONE)
        page.goto("/portal/me")
        page.click("a[href='/portal/privacy']")
        consent = page.locator("form", has_text="Offers by e-mail")
        consent.locator("button").click()
        page.wait_for_url("**/portal/privacy")
        assert "Given on" in page.locator("form", has_text="Offers by e-mail").inner_text()
        page.locator("form", has_text="Offers by e-mail").locator("button").click()
        assert "Not given" in page.locator("form", has_text="Offers by e-mail").inner_text()
        assert "A program of the hotel" in page.inner_text(".looks")
        with page.expect_download() as file:
            page.click("a[href='/portal/copies/json']")
        assert NAME in open(file.value.path(), encoding="utf-8").read()
        page.select_option("#f-kind", "erase")
        page.click("text=Send the request")
        page.wait_for_url("**/portal/privacy")
        assert "Answer by" in page.inner_text("main")
        self.guest = page

    def test_erase(self):
        """Personal data: the request waits on the board, and after the erasure nobody is found by name."""
        page = self.browser.staff("admin", language="en")
        page.goto("/console/privacy")
        page.click(f"text={NAME}")
        page.wait_for_url("**/privacy")
        page.check("#f-sure")
        page.click("form[action$='/erasure'] button")
        page.wait_for_selector(".alert-success")
        assert "Erased member" in page.inner_text("h1") and NAME not in page.content()
        page.goto("/console/search?q=quill")
        assert NAME not in page.content()
        page.goto(f"/console/audit?kind=changes&operation=member.erase&member={self.member}")
        assert "Member erased" in page.inner_text("table")
        page.context.close()
        self.guest.goto("/portal/privacy")
        assert "/portal/sign-in" in self.guest.url
        self.guest.context.close()
