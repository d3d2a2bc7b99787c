"""Chromium with one window for each person, and an ear for what goes wrong in it."""

import re
import time

LOCALES = {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "en": "en-US"}


class Browser:
    """Opens windows; remembers every complaint of every page."""

    def __init__(self, playwright, house):
        self.playwright = playwright
        self.house = house
        self.chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        self.complaints = []

    def window(self, language="zh-Hans", dark=False, device=None, script=True, size=(1366, 900), scale=1):
        """A new window: its own cookies, language, colours and size."""
        options = dict(self.playwright.devices[device]) if device else {
            "viewport": {"width": size[0], "height": size[1]}, "device_scale_factor": scale}
        options.pop("default_browser_type", None)
        context = self.chromium.new_context(
            **options, base_url=self.house.url, locale=LOCALES[language], timezone_id="Asia/Shanghai",
            color_scheme="dark" if dark else "light", java_script_enabled=script)
        context.set_default_timeout(15_000)
        page = context.new_page()
        page.on("console", lambda message: self._hear(page, message.type, message.text))
        page.on("pageerror", lambda error: self._hear(page, "error", str(error)))
        return page

    def staff(self, login, **options):
        """A window in which someone has signed in to the console."""
        page = self.window(**options)
        page.goto("/console/sign-in")
        page.fill("#f-login", login)
        page.fill("#f-password", self.house.password)
        page.click("button[type=submit]")
        page.wait_for_url("**/console")
        return page

    def guest(self, contact, **options):
        """A window in which a member has signed in to the portal."""
        page = self.window(**options)
        page.goto("/portal/sign-in")
        page.fill("#f-contact", contact)
        page.click("form.panel button")
        page.fill("#f-code", self.code())
        page.click("form.panel button")
        page.wait_for_url("**/portal")
        return page

    def scan(self, page, number):
        """A card goes through a scanner: it types like a keyboard, a key every two milliseconds, and ends with Enter.

        The times are told with the keys, so that a busy machine does not turn the scanner into a person."""
        tools, struck = page.context.new_cdp_session(page), time.time()
        for count, key in enumerate([*number, "Enter"]):
            text = "\r" if key == "Enter" else key
            for kind in ("keyDown", "keyUp"):
                tools.send("Input.dispatchKeyEvent", {
                    "type": kind, "key": key, "code": key if key == "Enter" else f"Digit{key}",
                    "text": text if kind == "keyDown" else "", "timestamp": struck + count * 0.002})
        tools.detach()

    def code(self):
        """The newest one-time code, read where a person reads it: on the mailbox page."""
        page = self.staff("admin", language="en")
        page.goto("/console/mailbox")
        code = re.search(r"\d{6}", page.locator(".message-body").first.inner_text()).group()
        page.context.close()
        return code

    def _hear(self, page, kind, text):
        # A refused form is answered 4xx on purpose, and Chromium notes that.
        if kind in ("error", "warning") and not text.startswith("Failed to load resource: the server responded with"):
            self.complaints.append(f"{page.url}: {text}")

    def demand_quiet(self):
        assert not self.complaints, "\n".join(self.complaints)

    def close(self):
        self.chromium.close()
