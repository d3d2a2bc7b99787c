"""What holds for every page: accessible in light and dark, no sideways scroll, targets large enough."""

from axe_playwright_python.sync_playwright import Axe

from console import MOBILE
from group import Group

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SMALL = """least => [...document.querySelectorAll('a[href], button, input, select, summary')]
    .filter(e => e.checkVisibility() && !e.closest('p, li p, dd') && e.type !== 'hidden')
    .map(e => [e.outerHTML.slice(0, 90), (e.closest('label, .row-link') || e).getBoundingClientRect()])
    .filter(([_, r]) => r.width && r.height && r.right > 0 && (r.width < least || r.height < least))
    .map(([html, r]) => html + ' ' + Math.round(r.width) + ' × ' + Math.round(r.height))"""


class LookTests(Group):
    def __init__(self, browser):
        super().__init__(browser)
        self.axe = Axe()
        self.member = None

    def _member(self):
        return self.house.call("POST", "/member-lookups", {"member": {"mobile": "+86" + MOBILE}})["member_id"]

    def _pages(self):
        member = self.member = f"/console/members/{self._member()}"
        folios = self.house.call("GET", member.replace("/console", "") + "/folios")["data"]
        entries = self.house.call("GET", member.replace("/console", "") + "/entries?limit=100")["data"]
        folio = f"{member}/folios/{folios[0]['folio_id']}"
        receipt = f"{member}/receipts/{entries[-1]['operation_id']}"
        drafts = self.house.call("GET", "/program-drafts")["data"]
        draft = f"/console/program/drafts/{drafts[0]['draft_id']}"
        console = [
            "/console", "/console/search?q=zw", "/console/search?for=bill", "/console/search?q=nobody", member,
            member + "?tab=ledger&all=1", member + "?tab=stays", member + "?tab=lots", member + "?tab=profile", receipt,
            receipt + "?print=1", member + "/bill", member + "/adjustment",
            member + "?tab=rewards", member + "/hold", member + "/event", "/console/credits", folio + "/correction",
            folio + "/cancellation", receipt + "/reversal", "/console/enrolment", "/console/program",
            "/console/program/rules", "/console/program/versions/1", "/console/program/versions/2", draft,
            draft + "/terms", draft + "/review", "/console/imports", "/console/tier-runs", *self._tier_run(), *self._settlement(), "/console/jobs", "/console/seals", "/console/mailbox", "/console/members/1",
        ]
        portal = [
            "/portal", "/portal/points", "/portal/me", "/portal/receipts/" + entries[0]["operation_id"],
            "/portal/receipts/1", "/portal/rewards",
        ]
        return console, portal

    def _tier_run(self):
        """A run ahead of its day: members up, down and to be warned, waiting for a decision."""
        run = self.house.call("GET", "/tier-runs")["data"][0]["run_id"]
        path = f"/console/tier-runs/{run}"
        down = self.house.call("GET", f"/tier-runs/{run}/members?filter=down&limit=1")["data"][0]["member_id"]
        return [path, path + "?filter=warned", path + "/publication", f"{path}/holds/{down}"]

    def _settlement(self):
        """The list, a closed month with a dispute, one to be closed, its forms, and entries."""
        months = [month["month"] for month in self.house.call("GET", "/settlements?limit=200")["data"]]
        closed, still = (f"/console/settlement/{month}" for month in (months[2], months[1]))
        cell = f"?hotel=west_lake&asset=points&kind=issued&facts={months[1]}"
        return ["/console/settlement", closed, still, still + "/closing", still + "/disputes/west_lake", f"{still}/entries{cell}"]

    def _examine(self, page, paths, least, found):
        for path in paths:
            page.goto(path)
            self._ask_axe(page, path, {}, found)
            if path in ("/console", self.member):
                # An open menu lies over what is below it: its own targets are measured below, the others were above.
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
                self._ask_axe(page, path + " (open)", {"target-size": {"enabled": False}}, found)
            for small in page.evaluate(SMALL, least):
                found.append(f"{path} smaller than {least}: {small}")
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            if wide > 0:
                found.append(f"{path} scrolls sideways by {wide} px")
            for word in ("⟦", "MISSING-"):
                if word in page.content():
                    found.append(f"{path} has {word}")

    def _ask_axe(self, page, path, rules, found):
        options = {"runOnly": {"type": "tag", "values": TAGS}, "rules": rules}
        for violation in self.axe.run(page, options=options).response["violations"]:
            found.append(f"{path} {violation['id']}: {violation['nodes'][0]['html'][:150]}")

    def _demand(self, console, portal, dark):
        found = []
        paths = self._pages()
        for language, size in console:
            page = self.browser.staff("admin", language=language, dark=dark, size=size)
            self._examine(page, paths[0], 24, found)
            page.context.close()
        for language, size in portal:
            page = self.browser.guest(MOBILE, language=language, dark=dark, size=size)
            self._examine(page, paths[1], 24, found)
            page.context.close()
            page = self.browser.window(language=language, dark=dark, size=size)
            self._examine(page, ["/portal/sign-in", "/console/sign-in", "/nowhere"], 24, found)
            page.context.close()
        assert not found, "\n".join(found)

    def test_light(self):
        """Every page, light: accessible (axe finds nothing), targets of 24 px, nothing wider than the window."""
        self._demand([("zh-Hans", (1366, 3000))], [("zh-Hans", (390, 3000))], dark=False)

    def test_dark(self):
        """Every page, dark: the same."""
        self._demand([("en", (1366, 3000))], [("en", (390, 3000))], dark=True)

    def test_phone(self):
        """Every console page on a telephone of 390 px: the same."""
        self._demand([("zh-Hant", (390, 3000))], [], dark=False)
