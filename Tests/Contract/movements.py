"""Every movement of the ledger from the command line: what the API says, said by `tessera post`."""

import datetime
import json
import time
import zoneinfo

import seed
from caller import Caller, expect, fresh
from tessera import ROOT

PROGRAM = "Tests/Fixtures/programs/abilities.yaml"
FIGURES = ("member_id", "points", "balance", "tier", "receipt")


class Movements:
    """One database on which each movement can be done once."""

    def __init__(self, server, description):
        self.server = server
        server.command("migrate")
        server.command("program", "publish", str(ROOT / PROGRAM), "--effective-from", "2020-01-01", "--reason", "Test")
        self.key = server.client("movements", ["all"])
        server.start()
        self.api = Caller(server.url, self.key, description)
        self._fill()
        # The same in the words of the API, as long as there is a server: on SQLite the commands come after it.
        self.told = {
            name: expect(self.api.post("/api/v1/" + path, body, dry_run=True), 200)
            for name, _, path, body in self.cases if path}
        self._ask_in_languages()
        if server.address.startswith("sqlite"):
            server.stop()

    def sentences(self):
        yield "Each movement from the command line is what the API says, to the word", self._dry
        yield "Receipts and refusals come in the language asked for, refusals with exit code 65", self._languages
        yield "A member is named by id, card, mobile or e-mail; what makes no sense ends with 64 or 65", self._names
        yield "Each is posted once with its key, and tells the first answer when it is told again", self._once
        yield "After all of them tessera check finds no difference", self._check

    # What there is to move ---------------------------------------------------------------------------------------------

    def _day(self, days):
        today = datetime.datetime.now(zoneinfo.ZoneInfo("Asia/Shanghai")).date()
        return str(today + datetime.timedelta(days=days))

    def _enrol(self, **fields):
        return expect(self.api.post("/api/v1/members", seed.enrolment(joined_on=self._day(-820), **fields)), 201)

    def _stay(self, member, days, nights=1, **fields):
        body = seed.stay(member, arrival=self._day(days - nights), departure=self._day(days), **fields)
        return expect(self.api.post("/api/v1/stays", body), 201)

    def _hold(self, member):
        return expect(self.api.post(f"/api/v1/members/{member}/holds", seed.hold(100)), 201)["hold_id"]

    def _fill(self):
        self.contact, self.email = seed.mobile(), fresh("guest") + "@example.com"
        enrolled = self._enrol(mobile=self.contact, email=self.email)
        member, self.card = enrolled["member_id"], enrolled["card_number"]
        other, leaver, late, twin, gone = (self._enrol()["member_id"] for _ in range(5))
        given = {"member": {"id": member}, "asset": "points", "amount": 10_000, "reason": "x"}
        expect(self.api.post("/api/v1/adjustments", given), 201)
        merging = {"duplicate": {"id": gone}, "reason": "twice"}
        expect(self.api.post(f"/api/v1/members/{member}/merges", merging), 201)
        first, second, third = (self._stay(member, -number) for number in range(3))
        self._stay(late, -800)
        # The points of that stay have ended: the job takes them out, as it would every night.
        if self.server.address.startswith("sqlite"):
            self.server.stop()
            self.server.command("job", "run", "expire")
            self.server.start()
            self.api.url = self.server.url
        else:
            self.server.command("job", "run", "expire")
        entries = self._list(f"members/{late}/entries")
        ended = next(entry for entry in entries if entry["amount"] < 0 and entry["asset"] == "points")["sequence"]
        choice = self._list(f"members/{member}/choices")[0]["offer_id"]
        entry = next(line for line in self._list(f"members/{member}/entries") if line["amount"] == 10_000)["sequence"]
        self.member = member
        self.cases = self._cases(
            member, other, leaver, late, first=first, second=second, third=third, ended=ended, choice=choice,
            entry=entry, twins=(twin, gone), holds=[self._hold(member) for _ in range(2)])

    def _list(self, path):
        return expect(self.api.get("/api/v1/" + path, params={"limit": 200} if "entries" in path else {}), 200)["data"]

    def _cases(self, member, other, leaver, late, *, first, second, third, ended, choice, entry, holds, twins):
        """(name, options, path of the API, its body) of each, in an order in which all can be done."""
        day, until = self._day(0), int(time.time()) + 3_600
        moment = datetime.datetime.fromtimestamp(until, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        to, me, at = {"id": other}, {"id": member}, f"members/{member}/"
        lines = [{"category": "room", "net_minor": 90_000, "tax_minor": 5_400}]
        return [
            ("stay", f"--member {member} --hotel west_lake --number CLI-1 --arrival {self._day(-9)} --departure "
             f"{self._day(-8)} --currency CNY --line room:90000:5400 --channel direct", "stays",
             {"member": me, "property": "west_lake", "number": "CLI-1", "arrival": self._day(-9),
              "departure": self._day(-8), "currency": "CNY", "lines": lines, "channel": "direct"}),
            ("bill", f"--member {member} --hotel bund --outlet bar --number CLI-2 --day {day} --currency CNY "
             "--line fnb:20000 --line fnb:500:30:50", "bills",
             {"member": me, "property": "bund", "outlet": "bar", "number": "CLI-2", "business_day": day,
              "currency": "CNY", "lines": [{"category": "fnb", "net_minor": 20_000}, {
                  "category": "fnb", "net_minor": 500, "tax_minor": 30, "service_minor": 50}]}),
            ("correct", f"--member {member} --folio {first['folio_id']} --line room:90000:5400 --reason slip",
             f"{at}folios/{first['folio_id']}/corrections", {"lines": lines, "reason": "slip"}),
            ("cancel", f"--member {member} --folio {second['folio_id']} --reason wrong",
             f"{at}folios/{second['folio_id']}/cancellation", {"reason": "wrong"}),
            ("event", f"--member {member} --event review --subject S1 --day {day} --hotel bund", "events",
             {"member": me, "event": "review", "subject": "S1", "day": day, "property": "bund"}),
            ("adjust", f"--member {member} --asset points --amount -50 --reason slip --hotel bund", "adjustments",
             {"member": me, "asset": "points", "amount": -50, "reason": "slip", "property": "bund"}),
            ("redeem", f"--member {member} --reward upgrade --hotel west_lake --day {day}", f"{at}redemptions",
             {"reward": "upgrade", "property": "west_lake", "day": day}),
            ("hold", f"--member {member} --asset points --amount 70 --until {moment} --subject R7 --reason x --hotel bund",
             f"{at}holds", {"asset": "points", "amount": 70, "expires_at_ms": until * 1_000, "subject": "R7",
                            "reason": "x", "property": "bund"}),
            ("capture", f"--member {member} --hold {holds[0]} --amount 40 --keep-rest",
             f"{at}holds/{holds[0]}/capture", {"amount": 40, "keep_rest": True}),
            ("release", f"--member {member} --hold {holds[1]} --reason cancelled",
             f"{at}holds/{holds[1]}/release", {"reason": "cancelled"}),
            ("transfer", f"--member {member} --to {other} --asset points --amount 100", f"{at}transfers",
             {"to": to, "asset": "points", "amount": 100}),
            ("purchase", f"--member {member} --asset points --money 1000 --hotel bund", f"{at}purchases",
             {"asset": "points", "money_minor": 1_000, "property": "bund"}),
            ("convert", f"--member {member} --asset points --into breakfast --amount 101", f"{at}conversions",
             {"asset": "points", "into": "breakfast", "amount": 101}),
            ("join-family", f"--member {member} --person {other}", f"{at}family/people", {"joins": to}),
            ("family-points", f"--member {member} --to {other} --asset points --amount 100", None, None),
            ("merge", f"--member {member} --duplicate {twins[0]} --take language --reason twice", f"{at}merges",
             {"duplicate": {"id": twins[0]}, "winners": {"language": "leaving"}, "reason": "twice"}),
            ("unmerge", f"--member {twins[1]} --reason brothers", f"members/{twins[1]}/parting", {"reason": "brothers"}),
            ("leave-family", f"--member {other}", None, None),
            ("choose", f"--member {member} --offer {choice} --option gift_breakfast", f"{at}choices/{choice}",
             {"options": ["gift_breakfast"]}),
            ("buy-tier", f"--member {other} --price silver_by_points --hotel bund", None, None),
            ("gift-tier", f"--member {member} --to {leaver} --price silver_gift --hotel bund", f"{at}tier-titles",
             {"kind": "gifted", "to": {"id": leaver}, "price": "silver_gift", "property": "bund"}),
            ("grant-tier", f"--member {member} --tier platinum --until {self._day(30)} --reason partner",
             f"{at}tier-titles", {"kind": "granted", "tier": "platinum", "until": self._day(30), "reason": "partner"}),
            ("challenge", f"--member {other} --tier gold --reason match", f"members/{other}/tier-titles",
             {"kind": "challenge", "tier": "gold", "reason": "match"}),
            ("renew", f"--member {member} --reason paid", f"{at}renewals", {"reason": "paid"}),
            ("reinstate", f"--member {late} --entry {ended} --amount 50 --reason ill",
             f"members/{late}/entries/{ended}/reinstatement", {"amount": 50, "reason": "ill"}),
            ("reverse-operation", f"--member {member} --operation {third['operation_id']} --reason mistake", None, None),
            ("reverse-entry", f"--member {member} --entry {entry} --reason mistake",
             f"{at}entries/{entry}/reversal", {"reason": "mistake"}),
            ("close", f"--member {leaver} --reason asked", f"members/{leaver}/closure", {"reason": "asked"}),
        ]

    # What holds --------------------------------------------------------------------------------------------------------

    def _post(self, name, options, *more):
        said = self.server.command("post", name, *options.split(), "--json", *more)
        return json.loads(said.splitlines()[-1])

    def _dry(self):
        for name, options, path, _ in self.cases:
            if not path:
                continue
            said, told = self._post(name, options, "--dry-run"), self.told[name]
            assert said["dry_run"] and said.keys() == told.keys(), f"{name}: {said}"
            for field in FIGURES:
                assert said[field] == told[field], f"{name}: {field} is {said[field]}, the API says {told[field]}"

    def _once(self):
        for name, options, _, _ in self.cases:
            key = fresh(name)
            first = self._post(name, options, "--key", key)
            assert not first["dry_run"] and first["receipt"]["lines"], f"{name}: {first}"
            again = self._post(name, options, "--key", key)
            assert again == first, f"{name}: {again}, at first {first}"

    def _ask_in_languages(self):
        """A receipt and a refusal in each language, as the API tells them."""
        body = {"member": {"id": self.member}, "asset": "points", "amount": 7, "reason": "x"}
        much = {**body, "amount": -10**9}
        self.spoken = {}
        for language in ("zh-Hans", "zh-Hant", "en"):
            headers = {"Accept-Language": language}
            told = expect(self.api.post("/api/v1/adjustments", body, dry_run=True, headers=headers), 200)
            refused = expect(self.api.post("/api/v1/adjustments", much, dry_run=True, headers=headers), 422)
            self.spoken[language] = [line["text"] for line in told["receipt"]["lines"]], refused["detail"]

    def _languages(self):
        words = ["--member", self.member, "--asset", "points", "--reason", "x", "--dry-run"]
        for language, (sentences, refusal) in self.spoken.items():
            said = self.server.command("post", "adjust", *words, "--amount", "7", "--language", language)
            for sentence in sentences:
                assert sentence in said, f"{language}: {sentence} is not in {said}"
            complaint = self.server.complaint(
                "post", "adjust", *words, "--amount", str(-10**9), "--language", language, expect=65)
            assert complaint.strip() == f"tessera: {refusal}", f"{complaint} instead of {refusal}"

    def _names(self):
        words = ["--reason", "x", "--dry-run", "--json"]
        for name in (f"id:{self.member}", f"card:{self.card}", f"mobile:{self.contact}", f"email:{self.email}"):
            said = self.server.command("post", "renew", "--member", name, *words)
            assert json.loads(said)["member_id"] == self.member, said
        self.server.complaint("post", "renew", "--member", "somebody", *words, expect=64)
        self.server.complaint("post", "renew", "--member", "card:4000000000000002", *words, expect=65)
        long = ["--reason", "x" * 501]
        self.server.complaint("post", "renew", "--member", self.member, *long, expect=65)
        self.server.complaint("post", "renew", "--member", self.member, "--reason", "", expect=65)

    def _check(self):
        self.server.stop()
        report = self.server.check()
        assert report["differences"] == [], report
