"""A guest calls about a bill that brought no points: taken, looked at, answered, as a call centre does it."""

import datetime
import random
import re
import struct
import time
import zlib

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

    def test_photo(self):
        """Claims: a large photo is made smaller by the browser, and is shown on the claim's page."""
        page = self.page
        page.goto(f"/console/members/{self.member}/claims")
        page.select_option("#f-place", "west_lake/restaurant")
        page.fill("#f-number", "CALL-8")
        page.fill("#f-day", str(datetime.date.today() - datetime.timedelta(days=3)))
        page.set_input_files("#f-photo", files=[{"name": "bill.png", "mimeType": "image/png", "buffer": _noise(1300, 2600)}])
        page.click("button:has-text('Take the claim')")  # at once: it is sent when the photo is small
        page.wait_for_url(re.compile(r"/claims/\d+$"))
        page.click(".claim-photo summary")
        size = page.evaluate("(() => { const i = document.querySelector('.claim-photo img'); return [i.naturalWidth, i.naturalHeight]; })()")
        assert size == [800, 1600], size


def _noise(width, height):
    """A PNG of noise that is larger than a claim may bring (PNG, ISO/IEC 15948)."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    rows = random.Random(7).randbytes((width * 3 + 1) * height)
    rows = b"".join(b"\0" + rows[start:start + width * 3] for start in range(0, len(rows) - width * 3, width * 3 + 1))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b"")
