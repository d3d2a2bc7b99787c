"""A clock that is wrong, is set, or goes over a day that is not like others (F11)."""

import collections
import datetime
import time

import seed
from book import Book
from caller import fresh
from clock import Clock, moment
from desk import Desk, said
from faults import LONG, Faults
from house import build
from load import Load
from tessera import ROOT

# What the clock says, one after the other. What ends does so around the day of the second.
CASES = {
    "an hour back and on again": ["2026-06-10 12:00", "2026-06-11 12:00", "2026-06-11 11:00", "2026-06-12 12:00"],
    "a day on and back again": ["2026-06-10 12:00", "2026-06-11 12:00", "2026-06-10 12:00", "2026-06-12 12:00"],
    "over the 29th of February": ["2028-02-27 12:00", "2028-02-28 23:59", "2028-02-29 00:01", "2028-03-01 00:01"],
    "into summer time": ["2027-03-26 12:00", "2027-03-28 01:59", "2027-03-28 03:01", "2027-03-29 00:01"],
    "out of summer time": ["2027-10-29 12:00", "2027-10-31 01:59", "2027-10-31 23:59", "2027-11-01 00:01"],
    "over the end of a year": ["2026-12-30 12:00", "2026-12-31 23:59", "2027-01-01 00:01", "2027-01-02 00:01"],
    "two years back and on again": ["2026-06-10 12:00", "2026-06-11 12:00", "2024-06-11 12:00", "2026-06-13 12:00"],
    "five years back and on again": ["2026-06-10 12:00", "2026-06-11 12:00", "2021-06-11 12:00", "2026-06-13 12:00"],
    "five years on": ["2026-06-10 12:00", "2026-06-11 12:00", "2031-06-11 12:00", "2031-06-12 00:01"],
}
JOBS = (("expire",), ("holds",), ("tiers", "--publish"))
SOME = range(-2, 3)
# What a clock may lie behind, and before what it can't be right (ClockStep), in milliseconds.
TOLERATED = 5 * 60_000
EARLIEST = 1_704_067_200_000
AGAIN, WRONG = 75, 78


class Clocks(Faults):
    """Points, tiers and holds that end, while somebody turns the hands of the clock."""

    def sentences(self):
        for name in CASES:
            yield f"F11 the clock goes {name}: points, tiers and holds end when they should, each once", self.goes, name
        yield ("F11 the clock is set to and fro while eight callers post: what is behind is refused, nothing is lost or "
               "there twice"), self.steps

    def goes(self, name):
        first, around, *_ = CASES[name]
        self._open(moment(first))
        self.latest, self.terms = 0, {}
        self._begin(moment(first), datetime.date.fromisoformat(around[:10]))
        for text in CASES[name]:
            self.clock.set(moment(text))
            if moment(text) < EARLIEST:
                self._begins_not(text)
            else:
                self._post()
            for job in JOBS * (2 if LONG else 1):
                code, told = self.room.run("job", "run", *job)
                assert code == self._code(job[0]), f"{text}: {job[0]} ended with {code}: {told}"
                assert code == 0 or "clock" in told, f"{text}: {job[0]} does not say why: {told}"
            if self.clock.now() > self.latest:
                self.latest, self.day = self.clock.now(), self.clock.day()
            self._is_as_promised(text)
        report = self.room.server.check()
        assert not report["differences"], report
        ended = {what: self.found[what, True] for what in ("lots", "tiers", "holds")}
        assert all(ended.values()), f"not everything was tried: {ended}"
        print("  ended: " + ", ".join(f"{count} {what}" for what, count in ended.items()), flush=True)

    def steps(self):
        self._open()
        load = Load(self.room.key)
        self.room.server.start()
        load.begin(self.room.server.url)
        load.start(self.room.server.url, allowed=(503,))
        for _ in range(50 if LONG else 2):
            # Ever further on, so that in each round something is recorded and something refused.
            for seconds in (3_600, -3_600, -86_400, 3 * 86_400, -86_400):
                self.clock.step(seconds)
                time.sleep(0.3)
        load.join()
        assert all(status == 503 and "clock_behind" in text for status, text in load.refused), load.refused[0]
        print(f"  {len(load.acknowledged)} recorded, {len(load.refused)} refused", flush=True)
        assert load.acknowledged and load.refused, "not everything was tried"
        # As far on as it ever was: what was refused is recorded now.
        self.clock.step(86_400)
        load.retry(self.room.server.url)
        self.room.server.stop()
        self._is_whole(self.room, load)
        self._has_order()
        backwards = self.book.rows("""
            SELECT COUNT(*) FROM ledger_entry e JOIN ledger_entry f ON f.member_id = e.member_id
            AND f.sequence = e.sequence + 1 AND f.recorded_at < e.recorded_at""")
        assert backwards == [(0,)], "a time was recorded before another"

    def _open(self, now=None):
        """Hotels in a zone that has summer time, on a new database of that time; of today's where none is told."""
        library = build("clock", self.folder)
        program = library.with_name("program.yaml")
        document = (ROOT / "programs/lakeside.yaml").read_text(encoding="utf-8")
        program.write_text(document.replace("Asia/Shanghai", "Europe/Berlin"), encoding="utf-8")
        self.clock = Clock(library.parent, library)
        if now:
            self.clock.set(now)
        self.room = self._room(program=program, environment=self.clock.environment)
        self.book = Book(self.room.database)
        self.desk = Desk(self.room.key)

    def _begin(self, now, day):
        """Guests whose points end around that day, others whose tier does, and one who has set points aside."""
        self.clock.set(now)
        self.room.server.start()
        self.desk.url = self.room.server.url
        for months, nights in ((24, 1), (12, 5)):
            for other in SOME:
                self._stay(self.desk.enrol(), self._earlier(day, months) + datetime.timedelta(other), nights)
        self.poster = self.desk.enrol()
        self._stay(self.poster, day - datetime.timedelta(60), 1)
        for minutes in (1, 24 * 60, 24 * 60 + 30, 30 * 60):
            body = {"asset": "points", "amount": 10, "expires_at_ms": now + minutes * 60_000, "property": "bund"}
            self.desk.do(f"members/{self.poster}/holds", body)
        self.room.server.stop()

    def _earlier(self, day, months):
        return datetime.date(day.year - months // 12, day.month, min(day.day, 28))

    def _stay(self, member, day, nights):
        arrival = day - datetime.timedelta(nights)
        return self.desk.do("stays", seed.stay(member, arrival=str(arrival), departure=str(day)))

    def _is_behind(self):
        return self.clock.now() + TOLERATED < self.latest

    def _code(self, job):
        """How a job ends by this clock: where it lies behind, none is begun."""
        if self.clock.now() < EARLIEST:
            return WRONG
        # Holds end one by one, and by a clock that lies behind none is over that was not before.
        return AGAIN if self._is_behind() and job != "holds" else 0

    def _begins_not(self, text):
        """A server does not start by a clock that cannot be right."""
        try:
            self.room.server.start()
        except AssertionError as failure:
            assert "clock" in str(failure), failure
        else:
            raise AssertionError(f"{text}: the server started")
        code = self.room.server.stop()
        assert code == WRONG, f"{text}: the server ended with {code}"

    def _post(self):
        """A stay by this clock: taken in its order, or not at all where the clock has gone back."""
        self.room.server.start()
        self.desk.url = self.room.server.url
        day = self.clock.day()
        answer = self.desk.send("stays", seed.stay(
            self.poster, arrival=str(day - datetime.timedelta(1)), departure=str(day)), fresh("c"))
        if self._is_behind():
            assert answer.status_code == 503 and answer.json()["code"] == "clock_behind", said(answer)
        else:
            assert answer.status_code == 201, said(answer)
        self.room.server.stop()

    def _is_as_promised(self, text):
        """Worked out from the dates alone: what lies before the latest day has ended, once, and nothing else."""
        found = collections.Counter()
        taken = dict(self.book.rows("""
            SELECT u.member_id || '/' || u.lot_id, COUNT(*) FROM lot_use u JOIN ledger_entry e
            ON e.member_id = u.member_id AND e.sequence = u.sequence WHERE e.rule = 'expiry' GROUP BY 1"""))
        for lot, ends, left in self.book.rows(
                "SELECT member_id || '/' || lot_id, expires_on, remaining FROM lot WHERE asset = 'points' AND member_id <> ?",
                (int(self.poster),)):
            is_over = datetime.date.fromisoformat(ends) < self.day
            assert (left == 0) == is_over and taken.get(lot, 0) == is_over, f"{text}: a lot until {ends} has {left}, {taken}"
            found["lots", is_over] += 1
        for member, tier, until in self.book.rows(
                "SELECT member_id, tier, tier_until FROM standing WHERE member_id <> ?", (int(self.poster),)):
            falls = self.book.rows("SELECT COUNT(*) FROM outbox WHERE member_id = ? AND name = 'tier.downgraded'", (member,))
            until = self.terms.setdefault(member, until)
            is_over = until is not None and datetime.date.fromisoformat(until) < self.day
            assert (tier == "base") == (until is None or is_over), f"{text}: {tier} of a term until {until}"
            assert falls == [(int(is_over),)], f"{text}: fell {falls} times after {until}"
            found["tiers", is_over] += 1
        for ends, state, times in self.book.rows("""
                SELECT expires_at, state, (SELECT COUNT(*) FROM hold_step s WHERE s.member_id = h.member_id
                AND s.hold_id = h.hold_id) FROM point_hold h"""):
            is_over = ends <= self.latest
            assert (state, times) == (("timed_out", 1) if is_over else ("open", 0)), f"{text}: {ends} {state} {times}"
            found["holds", is_over] += 1
        self.found = found
        self._has_order()

    def _has_order(self):
        """Everybody's entries are numbered from 1 without a gap."""
        wrong = self.book.rows(
            "SELECT member_id FROM ledger_entry GROUP BY member_id HAVING MIN(sequence) <> 1 OR MAX(sequence) <> COUNT(*)")
        assert not wrong, wrong
