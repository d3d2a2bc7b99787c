"""The front desk: from the keyboard, as a clerk works."""

import re
import time

import seed
from group import Group

NAME, MOBILE = "张伟", "19900095517"
SIGHT = """field => {
    const bar = document.querySelector('#preview .preview-points').getBoundingClientRect();
    const typed = document.querySelector(field).getBoundingClientRect();
    return bar.top >= 0 && bar.height < 90 && bar.bottom <= typed.top && typed.bottom <= innerHeight;
}"""


class ConsoleTests(Group):
    """One guest from joining to a reversal. The tests build on each other."""

    def __init__(self, browser):
        super().__init__(browser)
        self.card = None
        self.path = None

    def test_sign_in(self):
        """Console: signing in from the keyboard; a wrong password is told and keeps the login."""
        page = self.page = self.browser.window()
        page.goto("/console")
        page.wait_for_selector("#f-login:focus")  # a browser may give the focus a moment after the page is there
        page.keyboard.type("clerk")
        page.keyboard.press("Tab")
        page.keyboard.type("wrong password")
        page.keyboard.press("Enter")
        page.wait_for_selector(".alert-danger")
        assert page.input_value("#f-login") == "clerk"
        page.wait_for_selector("#f-password:focus")
        page.keyboard.type(self.house.password)  # the focus waits in the password
        page.keyboard.press("Enter")
        page.wait_for_url("**/console")
        assert "Front desk" in page.inner_text("h1")
        assert page.locator("nav a[href='/console/imports']").count() == 0, "imports are not for clerks"

    def test_enrol(self):
        """Console: a guest joins within 45 s from the keyboard and has a card number at once."""
        page, started = self.page, time.monotonic()
        page.keyboard.press("Alt+n")
        page.wait_for_url("**/enrolment")
        # Nobody types before the caret is there.
        page.wait_for_selector("input:focus")
        page.keyboard.type(NAME)
        page.keyboard.press("Tab")
        page.keyboard.type(MOBILE)
        page.locator("#f-agreement").focus()
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        page.wait_for_url("**/members/*")
        page.wait_for_load_state()
        assert page.inner_text("h1") == NAME
        self.path = re.sub(r"^https?://[^/]+", "", page.url)
        self.card = page.inner_text(".member-card-number").replace(" ", "")
        assert re.fullmatch(r"\d{16}", self.card) and self.card[:4] in page.inner_text("#flash")
        assert time.monotonic() - started < 45
        assert MOBILE not in page.content(), "contacts are masked"

    def test_duplicate_guest(self):
        """Console: a guest who is a member already is shown while typing, before saving."""
        page = self.page
        page.goto("/console/enrolment")
        page.fill("#f-name", "Zhang Wei")
        page.fill("#f-mobile", "+86 " + MOBILE[:3] + " " + MOBILE[3:7] + " " + MOBILE[7:])
        page.keyboard.press("Tab")
        page.wait_for_selector("#duplicates .member-line")
        assert NAME in page.inner_text("#duplicates")
        page.click("#duplicates .member-line")
        page.wait_for_url("**" + self.path)

    def test_search(self):
        """Console: Ctrl-K, pinyin initials, arrow keys and Enter open a member within 5 s."""
        page = self.page
        page.goto("/console/program")
        started = time.monotonic()
        page.keyboard.press("Control+k")
        page.keyboard.type("zw")
        page.wait_for_selector("#search-results .member-line")
        names = page.locator("#search-results .member-line-name").all_inner_texts()
        for _ in range(names.index(NAME) + 1):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/members/*")
        assert page.inner_text("h1") == NAME
        assert time.monotonic() - started < 5
        page.goto("/console/search?q=" + MOBILE[-4:])
        assert NAME in page.inner_text("main"), "the last four digits find, too"

    def test_scan(self):
        """Console: a card scanned on any page opens its member."""
        page = self.page
        for place in ("/console", "/console/program"):
            page.goto(place)
            self.browser.scan(page, self.card)
            page.wait_for_url("**" + self.path)
        page.goto("/console/program")
        page.keyboard.type("zw", delay=90)  # a person types slowly: no scan
        page.keyboard.press("Enter")
        page.wait_for_timeout(200)
        assert page.url.endswith("/console/program")

    def test_bill(self):
        """Console: scan, Alt-P, amount, Enter: the receipt within 10 s and 8 keys, points shown while typing."""
        page, started, keys = self.page, time.monotonic(), 0
        page.goto("/console")
        self.browser.scan(page, self.card)
        page.wait_for_url("**" + self.path)
        page.keyboard.press("Alt+p")
        page.wait_for_url("**/bill")
        page.keyboard.type("R-20881")
        for key in ("Tab", "Tab", "Tab"):
            page.keyboard.press(key)
        page.keyboard.type("1280")
        page.wait_for_selector("#preview .preview-points")
        assert "+1,280" in page.inner_text("#preview .preview-points")
        assert "餐饮 CNY 1,280.00 × 1（普通会员）" in page.inner_text("#preview")
        page.keyboard.press("Enter")
        keys += 1 + 3 + 1
        page.wait_for_url("**/receipts/*")
        assert "+1,280" in page.inner_text(".receipt-total")
        assert "餐饮 CNY 1,280.00 × 1（普通会员）= 1,280 积分" in page.inner_text(".explain")
        assert "+1,280" in page.inner_text("#flash")
        assert keys <= 8 and time.monotonic() - started < 10
        self.receipt = page.url

    def test_bill_on_a_phone(self):
        """Console: on a telephone points and tier stay in sight while typing, also above the keyboard."""
        for language, words in (("zh-Hans", ("普通会员", "金卡会员")), ("en", ("Member", "Gold"))):
            page = self.browser.staff("clerk", language=language, size=(390, 460))
            page.goto(self.path + "/bill")
            page.click("#f-net_0")
            page.keyboard.type("21280")
            bar = page.locator("#preview .preview-points", has_text="+21,280")
            bar.wait_for()
            page.wait_for_load_state("networkidle")  # no answer comes later and moves the page
            assert all(word in bar.inner_text() for word in words), bar.inner_text()
            for field in ("#f-net_0", "#f-tax_0", "#f-service_0"):
                page.focus(field)
                page.wait_for_function(SIGHT, arg=field)  # the page scrolls smoothly
            page.context.close()

    def test_outlet(self):
        """Console: another outlet brings its own category, unless the clerk chose one."""
        page = self.page
        page.goto(self.path + "/bill")
        page.select_option("#f-outlet", "west_lake/spa")
        assert page.input_value("#f-category_0") == "spa"
        page.select_option("#f-category_0", "shopping")
        page.select_option("#f-outlet", "west_lake/bar")
        assert page.input_value("#f-category_0") == "shopping"
        page.click("[data-add-line]")
        assert page.locator("#f-net_1").is_visible() and not page.locator("#f-net_2").is_visible()

    def test_duplicate_bill(self):
        """Console: a bill told twice is refused and leads to the first."""
        page = self.page
        page.goto(self.path + "/bill")
        page.fill("#f-number", "R-20881")
        page.fill("#f-net_0", "1280")
        page.wait_for_selector("#preview .preview-problem")
        page.keyboard.press("Enter")
        page.wait_for_selector(".alert-warning a")
        assert page.input_value("#f-number") == "R-20881" and page.input_value("#f-net_0") == "1280"
        page.click(".alert-warning a")
        assert page.url == self.receipt

    def test_slip(self):
        """Console: the slip prints as one page of 80 mm without buttons."""
        page = self.page
        page.goto(self.receipt + "?print=1")
        page.emulate_media(media="print")
        assert not page.locator(".slip-buttons").is_visible()
        slip = page.pdf(width="80mm", height="297mm")
        page.emulate_media(media="screen")
        assert slip.startswith(b"%PDF") and slip.count(b"/Type /Page\n") == 1, slip.count(b"/Type /Page\n")

    def test_no_correction_for_clerks(self):
        """Console: a clerk is offered neither correction nor cancellation nor the contacts in full."""
        page = self.page
        page.goto(self.path + "?tab=stays")
        assert page.locator("a[href*=correction], a[href*=cancellation], details.reveal").count() == 0

    def test_correct(self):
        """Console: a wrong amount is corrected within 20 s and 6 clicks; the balance is right, the history readable."""
        page, started = self.browser.staff("manager"), time.monotonic()
        self.manager = page
        page.goto(self.path + "?tab=stays")
        page.click("a[href*=correction]")
        page.fill("#f-net_0", "980")
        page.wait_for_selector("#preview .preview-points")
        assert "−300" in page.inner_text("#preview .preview-points")
        page.select_option("#f-reason", "wrong_amount")
        page.click("button.btn-primary[type=submit]")
        page.wait_for_url("**/receipts/*")
        assert "−300" in page.inner_text(".receipt-total") and "金额有误" in page.inner_text(".facts")
        page.goto(self.path)
        assert page.inner_text(".member-points-value") == "980"
        assert time.monotonic() - started < 20

    def test_reverse(self):
        """Console: points given by hand are reversed; both stay readable and lead to each other."""
        page = self.manager
        page.goto(self.path + "/adjustment")
        page.fill("#f-amount", "200")
        page.wait_for_selector("#preview .preview-points")
        page.select_option("#f-reason", "goodwill")
        page.click("button.btn-primary[type=submit]")
        page.wait_for_url("**/receipts/*")
        given = page.url
        page.click("a[href$=reversal]")
        page.select_option("#f-reason", "posted_twice")
        page.click("button.btn-danger[type=submit]")
        page.wait_for_url(lambda url: "/receipts/" in url and "reversal" not in url and url != given)
        assert page.locator(f".alert-info a[href='{given[len(self.house.url):]}']").count() == 1
        page.goto(given)
        assert page.locator(".alert-warning a").count() == 1 and page.locator("a[href$=reversal]").count() == 0
        page.goto(self.path)
        assert page.inner_text(".member-points-value") == "980"
        assert page.locator("tr.is-reversed").count() == 1

    def test_merge(self):
        """Console: a guest who joined twice is found, compared, merged with a reason, and parted again."""
        page = self.manager
        twin = self.house.call("POST", "/members", seed.enrolment(name=NAME), key="twin")
        page.goto(self.path + "/merge")
        page.click("tr:has-text('" + twin["card_number"][-4:] + "') a[href*='who=']")
        assert page.locator("table.rows th[scope=row]").count() >= 5
        page.select_option("#f-reason", "joined_twice")
        page.click("button.btn-primary[type=submit]")
        page.wait_for_url("**/receipts/*")
        page.goto("/console/members/" + twin["member_id"])
        assert "已合并" in page.inner_text(".member-status")
        page.goto(self.path + "/merge")
        page.click("a[href$='" + twin["member_id"] + "/merge']")
        page.select_option("#f-reason", "two_people")
        page.click("button.btn-danger[type=submit]")
        page.wait_for_url("**/receipts/*")
        page.goto("/console/members/" + twin["member_id"])
        assert page.locator(".member-status").count() == 0

    def test_joining(self):
        """Console and phone: a code for the lobby is made, and a guest joins with it by themselves (MEM-01)."""
        page = self.manager
        page.goto("/console/joining")
        page.fill("form[action$='/codes'] [name=label]", "大堂")
        page.click("form[action$='/codes'] button[type=submit]")
        page.wait_for_selector(".alert-success")
        address = page.locator("a[href*='/portal/join']").first.get_attribute("href")
        phone = self.browser.window(device="iPhone 13")
        phone.goto(re.sub(r"^https?://[^/]+", "", address))
        phone.fill("#f-name", "陈静")
        phone.fill("#f-mobile", "19900095999")
        phone.check("#f-agreement")
        phone.click("form.panel button.btn-primary")
        phone.wait_for_selector(".welcome")
        page.goto("/console")
        page.fill("#search", "19900095999")
        page.wait_for_selector("#search-results .member-line")

    def test_cards(self):
        """Console: a lost card is frozen in one press and replaced in the next; swiping either finds the guest (CARD-06, CARD-08)."""
        page = self.manager
        page.goto(self.path)
        page.click(".action-row a[href$='/cards']")
        page.click("button[name=step][value=lose]")
        page.wait_for_selector(".alert-success")
        assert "已挂失冻结" in page.inner_text("main")
        page.click("button[name=step][value=replace]")
        page.wait_for_selector(".alert-success")
        fresh = page.inner_text("h2.num >> nth=0").replace(" ", "")
        assert fresh != self.card and len(fresh) == 16
        page.goto("/console/program")
        page.keyboard.type(f";{self.card}=4912101?")
        page.keyboard.press("Enter")
        page.wait_for_url("**" + self.path)
        self.card = fresh

    def test_numbers(self):
        """Console: numbers are made, looked at and offered to the website; the second time none is new (T-S4-1)."""
        page = self.manager
        page.goto("/console/cards")
        page.fill("#f-quantity", "200")
        page.fill("#f-purpose", "开业制卡")
        page.click("form button.btn-primary")
        page.wait_for_selector("#f-step")
        for word in ("新增200", "新增0，已同步200"):
            page.select_option("#f-step", "offered")
            page.click("button[formaction$=preview]")
            page.wait_for_selector("p[role=status]")
            assert word in page.inner_text("p[role=status]")
            page.click("form button.btn-primary")
            page.wait_for_selector(".alert-success")

    def test_reveal(self):
        """Console: a manager sees contacts in full after giving a reason, without leaving the page."""
        page = self.manager
        page.goto(self.path)
        page.click("details.reveal summary")
        page.fill("#f-reason", "失物招领")
        page.click("details.reveal button")
        page.wait_for_selector("#contacts:has-text('+86" + MOBILE + "')")
        assert page.url.endswith(self.path)

    def test_language_and_colours(self):
        """Console: language and colours change at once and stay."""
        page = self.manager
        page.goto(self.path + "?tab=lots")
        for language, word in (("en", "Points by expiry"), ("zh-Hant", "積分效期"), ("zh-Hans", "积分有效期")):
            page.click("summary.tool-user")
            page.click(f".menu button[lang={language}]")
            page.wait_for_selector(f"html[lang={language}]")
            assert word in page.inner_text(".tabs") and page.url.endswith("?tab=lots")
        assert page.get_attribute("html", "data-bs-theme") == "light"
        page.click("[data-theme-toggle]")
        page.reload()
        assert page.get_attribute("html", "data-bs-theme") == "dark"
        page.click("[data-theme-toggle]")

    def test_keys(self):
        """Console: ? shows the keys, / searches, Esc closes."""
        page = self.manager
        page.goto("/console/program")
        page.keyboard.press("Shift+?")
        assert page.locator("#keys").is_visible()
        page.keyboard.press("Escape")
        assert not page.locator("#keys").is_visible()
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.id") == "search"

    def test_without_script(self):
        """Console: without JavaScript a clerk signs in, finds, posts and reads the receipt all the same."""
        page = self.browser.staff("clerk", script=False)
        page.fill("#search", self.card)
        page.locator("#search").press("Enter")
        page.wait_for_url("**" + self.path)
        page.click(".action-row a[href$=bill]")
        page.fill("#f-number", "R-20882")
        page.fill("#f-net_0", "100")
        page.fill("#f-net_1", "50")
        page.click("button.btn-primary[type=submit]")
        page.wait_for_url("**/receipts/*")
        assert "+150" in page.inner_text(".receipt-total")
