"""Sessions and the second factor of staff."""

import base64
import hashlib
import hmac
import struct
import time

from group import Group


def code(secret, step=0):
    """The code that an app shows, so many steps from now (RFC 6238)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30 + step), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7FFFFFFF) % 1000000:06d}"


class StaffTests(Group):
    """Somebody protects their account, and looks after it."""

    def test_second_factor(self):
        """Staff: an app is told a secret, its code is asked for after the password, and it is ended again."""
        page = self.browser.staff("admin", language="en")
        page.goto("/console/account")
        page.click("a[href='/console/account/second-factor']")
        assert page.locator(".factor-qr svg").is_visible()
        secret = page.inner_text("code").replace(" ", "")
        page.fill("input[name=code]", code(secret))
        page.click("button[type=submit]")
        page.wait_for_selector(".factor-codes")
        recovery = page.locator(".factor-codes code").all_inner_texts()
        assert len(recovery) == 10
        page.goto("/console/account")
        assert "10 recovery codes are left" in page.inner_text("main")
        page.fill("input[name=code]", recovery[0])
        page.click("button[formaction='/console/account/second-factor/end']")
        page.wait_for_selector(".alert-success")
        assert "Set up" in page.inner_text("main")
