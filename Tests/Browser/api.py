"""What comes in through the API shows in console and portal."""

from console import MOBILE
from group import Group
from portal import PHONE


class APITests(Group):
    def test_stay(self):
        """API: a stay posted by a hotel system shows with its receipt in console and portal, in Chinese and English."""
        member = self.house.call("POST", "/member-lookups", {"member": {"mobile": "+86" + MOBILE}})["member_id"]
        stay = {
            "member": {"id": member}, "property": "bund", "number": "PMS-77001", "arrival": "2026-10-02",
            "departure": "2026-10-04", "currency": "CNY",
            "lines": [{"category": "room", "net_minor": 200000, "tax_minor": 12000, "service_minor": 30000}],
        }
        posted = self.house.call("POST", "/stays", stay, key="browser-stay")
        again = self.house.call("POST", "/stays", stay, key="browser-stay")
        assert posted["operation_id"] == again["operation_id"]
        words = {
            "zh-Hans": ("外滩店", "客房 CNY 2,000.00 × 1", "税金 CNY 120.00、服务费 CNY 300.00：不参与积分"),
            "en": ("The Bund", "Room CNY 2,000.00 × 1", "Tax CNY 120.00 and service charge CNY 300.00: earn no points"),
        }
        for language, sentences in words.items():
            console = self.browser.staff("manager", language=language)
            console.goto(f"/console/members/{member}?tab=stays")
            console.locator("tr", has_text="PMS-77001").locator("td a").first.click()
            portal = self.browser.guest(MOBILE, language=language, device=PHONE)
            portal.goto("/portal/receipts/" + posted["operation_id"])
            for page in (console, portal):
                text = page.inner_text(".receipt")
                for sentence in sentences:
                    assert sentence in text, f"{page.url}: no “{sentence}” in\n{text}"
            console.context.close()
            portal.context.close()

    def test_docs(self):
        """API: /docs shows the description with its operations."""
        page = self.browser.window(language="en")
        page.goto("/docs")
        page.wait_for_selector(".opblock", timeout=30_000)
        described = self.house.tessera.url + "/openapi.json"
        count = page.evaluate(
            "async url => Object.values((await (await fetch(url)).json()).paths).flatMap(Object.keys)"
            ".filter(key => ['get', 'put', 'post', 'delete', 'patch'].includes(key)).length", described)
        assert page.locator(".opblock").count() == count >= 20
        page.context.close()
