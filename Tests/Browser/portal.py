"""The portal, on a telephone."""

import re
import shutil
import subprocess

from console import MOBILE, NAME
from group import Group

PHONE = "iPhone 13"


class PortalTests(Group):
    """The guest of the console tests at home."""

    def test_sign_in(self):
        """Portal: a member signs in by the code from the mailbox page and sees the card; a wrong code is told."""
        page = self.page = self.browser.window(device=PHONE)
        page.goto("/portal")
        page.fill("#f-contact", MOBILE)
        page.click("form.panel button")
        code = self.browser.code()
        page.fill("#f-code", str((int(code) + 1) % 1_000_000).zfill(6))
        page.click("form.panel button")
        page.wait_for_selector(".invalid-feedback")
        page.fill("#f-code", code)
        page.click("form.panel button")
        page.wait_for_url("**/portal")
        assert page.inner_text(".card-name") == NAME
        assert page.inner_text(".card-points strong") == "1,130"

    def test_codes(self):
        """Portal: a scanner reads the card number from the bar code, and from the QR code what names the account for a minute (CARD-07)."""
        number = self.page.inner_text(".card-number").replace(" ", "")
        if not shutil.which("zbarimg"):
            print("  zbarimg is not installed (Debian: zbar-tools): the codes were not read", flush=True)
            return
        for part in (".card-qr svg", ".card-barcode svg"):
            picture = f"{self.house.folder}/code.png"
            self.page.locator(part).screenshot(path=picture)
            read = subprocess.run(["zbarimg", "-q", "--raw", picture], capture_output=True, text=True, timeout=30)
            text = read.stdout.strip()
            right = text == number if "barcode" in part else re.fullmatch(r"TQ1\.\d+\.\d+\.\S{24}", text)
            assert right, f"{part}: {read.stdout!r} {read.stderr!r}, card {number}"

    def test_points(self):
        """Portal: the points, when they end, and the receipt behind each, in Chinese and English."""
        page = self.page
        words = {
            "zh-Hans": "餐饮 CNY 1,280.00 × 1（普通会员）= 1,280 积分",
            "en": "Dining CNY 1,280.00 × 1 (Member) = 1,280 points",
        }
        for language, sentence in words.items():
            page.goto("/portal/me")
            page.click(f".language-form button[lang={language}]")
            page.wait_for_selector(f"html[lang={language}]")
            page.goto("/portal/points")
            assert page.locator(".lots li").count() >= 1
            page.locator(".entries a", has_text=re.compile(r"\+1,280")).click()
            assert sentence in page.inner_text(".explain")
            page.click(".back a")
            page.wait_for_url("**/portal/points")

    def test_others(self):
        """Portal: a receipt of somebody else is not found."""
        somebody = next(m for m in self.house.call("GET", "/members?limit=50")["data"] if m["name"] != NAME)
        entry = self.house.call("GET", f"/members/{somebody['member_id']}/entries?limit=1")["data"][0]
        answer = self.page.goto("/portal/receipts/" + entry["operation_id"])
        assert answer.status == 404 and somebody["name"] not in self.page.content()

    def test_redeem(self):
        """Portal: a reward is redeemed in four taps and the code that was sent for it (RWD-06); a wrong code redeems nothing."""
        member = self.house.call("POST", "/member-lookups", {"member": {"mobile": "+86" + MOBILE}})["member_id"]
        self.house.call(
            "POST", "/adjustments",
            {"member": {"id": member}, "asset": "points", "amount": 5_000, "reason": "An apology", "property": "west_lake"},
            key="portal-redeem")
        page = self.page
        page.goto("/portal")
        page.click("a[href='/portal/rewards']")
        page.click("a[href='/portal/rewards/late_checkout']")
        page.click("button:has-text('Redeem now')")
        page.wait_for_selector("#f-code:focus")
        code = self.browser.code()
        page.fill("#f-code", str((int(code) + 1) % 1_000_000).zfill(6))
        page.click("button:has-text('Redeem now')")
        page.wait_for_selector(".invalid-feedback")
        page.fill("#f-code", code)
        page.click("button:has-text('Redeem now')")
        page.wait_for_url("**/portal/receipts/*")
        assert "1,500" in page.inner_text("main") and "Late checkout" in page.inner_text("main")

    def test_language_before(self):
        """Portal: the language chosen before signing in stays through code and card."""
        page = self.browser.window(language="en", device=PHONE)
        page.goto("/portal/sign-in")
        page.click("a[lang=zh-Hant]")
        page.wait_for_selector("html[lang=zh-Hant]")
        page.fill("#f-contact", "19900099999")
        page.click("form.panel button")
        assert page.get_attribute("html", "lang") == "zh-Hant" and "驗證碼" in page.inner_text("h1")

    def test_sign_out(self):
        """Portal: signing out leaves nothing to go back to."""
        page = self.page
        page.goto("/portal/me")
        page.click("form[action='/portal/sign-out'] button")
        page.wait_for_url("**/portal/sign-in")
        page.goto("/portal")
        assert page.url.endswith("/portal/sign-in")
