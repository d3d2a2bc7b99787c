"""What a page weighs on the wire: bytes and requests, as a telephone on a slow line would load it."""

from console import MOBILE
from group import Group

# 400 kbit/s are 50,000 bytes a second. Of the three seconds until a member's card can be shown about half go to the round
# trips of such a line. Staff sit at a better one; what they load once is kept, and then only the page itself comes.
PORTAL_BYTES, CONSOLE_BYTES, MOST_REQUESTS = 75_000, 145_000, 10
PAGE_BYTES = 40_000


class WeightTests(Group):
    """Sums what Chromium received, headers included; nothing is timed."""

    def _load(self, page, path, fresh):
        """The requests that the page at a path made, and the bytes they brought."""
        tools = page.context.new_cdp_session(page)
        tools.send("Network.enable")
        if fresh:
            page.goto("about:blank")
            tools.send("Network.clearBrowserCache")
        asked, received = {}, {}
        tools.on("Network.requestWillBeSent", lambda event: asked.update({event["requestId"]: event["request"]["url"]}))
        tools.on("Network.requestServedFromCache", lambda event: asked.pop(event["requestId"], None))
        tools.on("Network.loadingFinished", lambda event: received.update(
            {event["requestId"]: event["encodedDataLength"]}))
        page.goto(path, wait_until="networkidle")
        tools.detach()
        sent = {key: url for key, url in asked.items() if url.startswith("http") and received.get(key) != 0}
        return {url.rsplit("/", 1)[-1]: int(received.get(key, 0)) for key, url in sent.items()}

    def _weigh(self, page, paths, most_bytes):
        found, heaviest = [], 0
        for path in paths:
            for fresh, most, requests in ((True, most_bytes, MOST_REQUESTS), (False, PAGE_BYTES, 1)):
                parts = self._load(page, path, fresh)
                weight = sum(parts.values())
                if not 0 < weight <= most or not 1 <= len(parts) <= requests:
                    found.append(
                        f"{path}, {'first' if fresh else 'again'}: {weight:,} bytes in {len(parts)} requests, "
                        f"not at most {most:,} in {requests}: {parts}")
                heaviest = max(heaviest, weight)
        print(f"  the heaviest first visit: {heaviest:,} bytes", flush=True)
        assert not found, "\n".join(found)

    def test_portal(self):
        """Portal: every page fits a slow line: 75 kB and 10 requests the first time, then the page alone."""
        page = self.browser.window(device="iPhone 13")
        self._weigh(page, ["/portal/sign-in"], PORTAL_BYTES)
        page.context.close()
        page = self.browser.guest(MOBILE, device="iPhone 13")
        receipt = "/portal/receipts/" + self.house.call(
            "GET", f"/members/{self._member()}/entries?limit=1")["data"][0]["operation_id"]
        self._weigh(page, ["/portal", "/portal/points", receipt, "/portal/me"], PORTAL_BYTES)
        page.context.close()

    def test_console(self):
        """Console: every page fits: 145 kB and 10 requests the first time, then the page alone, of 40 kB at most."""
        page = self.browser.staff("admin")
        member = f"/console/members/{self._longest()}"
        self._weigh(page, [
            "/console", "/console/search?q=zw", member, member + "/bill", "/console/enrolment", "/console/program",
        ], CONSOLE_BYTES)
        page.context.close()

    def _longest(self):
        """A regular guest: the page of the longest ledger is the heaviest."""
        members = self.house.call("GET", "/members?limit=200")["data"]
        return max(members, key=lambda member: member["points"])["member_id"]

    def _member(self):
        return self.house.call("POST", "/member-lookups", {"member": {"mobile": "+86" + MOBILE}})["member_id"]
