"""One export sent in every wrong way: the end is that of one clean run (F14)."""

import csv
import itertools
import json
import pathlib
import random
import re
import shutil
import time

from book import Book
from export import Export, write
from faults import LONG, Faults
from tessera import ROOT

HERE = pathlib.Path(__file__).parent
MAPPING = HERE / "stays.yaml"
ROWS, KILLS = 1_000_000 if LONG else 2_000, 20
FOLIO = "LEFT JOIN folio f ON f.member_id = x.member_id AND f.folio_id = x.folio_id AND f.revision = 1"
GUEST = "JOIN lookup k ON k.member_id = x.member_id AND k.kind = 'external'"
# What the tiers rest on, by guest and stay, whatever the order in which they were told.
TIERS = (
    f"SELECT k.lookup_key, status, tier, tier_since, tier_until, tier_term_from, last_activity_on, entry_count "
    f"FROM standing x {GUEST}",
    f"SELECT k.lookup_key, x.property_id, x.number, x.status, x.kind, x.revision, x.arrival_on, x.departure_on, "
    f"x.currency, x.lines FROM folio x {GUEST}",
    "SELECT booking_key, status FROM noted_booking",
)
# And what the guests have for it.
ALL = (
    *TIERS,
    f"SELECT k.lookup_key, balances FROM standing x {GUEST}",
    f"SELECT k.lookup_key, f.number, x.rule, x.asset, x.amount, x.account, x.property_id, x.occurred_on, "
    f"x.program_version, x.reverses FROM ledger_entry x {GUEST} {FOLIO}",
    f"SELECT k.lookup_key, f.number, x.asset, x.kind, x.original, x.remaining, x.reserved, x.earned_on, x.expires_on, "
    f"x.available_on FROM lot x {GUEST} {FOLIO}",
)


class Imports(Faults):
    """The same stays once more, in another order, or broken off."""

    def sentences(self):
        yield f"F14 an export of {ROWS} rows, 1 % of them bad: each bad one is listed with its line and reason", self.clean
        yield "F14 the same file three times: nothing is there twice", self.again
        yield "F14 its halves swapped: the same in the end", self.other, "halves"
        yield "F14 its rows shuffled: the same in the end", self.other, "shuffled"
        yield "F14 the rows that make a tier come last: the same in the end", self.other, "late"
        yield f"F14 {KILLS} times kill -9 in the middle, then to its end: the same in the end", self.killed
        yield "F14 where rates differ by tier, late rows still leave the tiers of one clean run", self.tiers

    def clean(self):
        flat = self._program("flat.yaml", lambda text: re.sub(r"rates: \{.*\}", self._flat, text))
        self.room = self._room(program=flat)
        self.room.keep()
        self.book = Book(self.room.database)
        self.export = Export(ROWS)
        began = time.monotonic()
        tally = self._import(self.export.rows)
        took = time.monotonic() - began
        assert tally["read"] == ROWS and tally["parked"] == len(self.export.bad(self.export.rows)) > 0, tally
        assert tally["posted"] + tally["cancelled"] + tally["no_show"] + tally["parked"] == ROWS, tally
        self.posted, self.done = tally["posted"], tally["read"] - tally["parked"]
        self.expected = self._aside("clean.db")
        self._is_sound()
        print(f"  {tally['posted']} stays, {tally['parked']} rows parked, in {took:.1f} s", flush=True)

    def again(self):
        self._after_clean()
        for _ in range(2):
            tally = self._import(self.export.rows)
            assert (tally["posted"], tally["repeated"]) == (0, self.done), tally
        self._is_the_same(ALL)

    def other(self, order):
        self._after_clean()
        self.room.restore()
        self._import(getattr(self.export, order)())
        self._is_the_same(ALL)

    def killed(self):
        self._after_clean()
        self.room.restore()
        words, stays = self._words(self.export.rows), []
        for point in range(1, KILLS + 1):
            process = self.room.begin(*words)
            while process.poll() is None and self._stays() < self.posted * point / (KILLS + 1):
                time.sleep(0.01)
            time.sleep(random.uniform(0, 0.03))
            process.kill()
            process.communicate()
            stays.append(self._stays())
        assert len(set(stays)) > KILLS / 4, f"too few kills met it at work: {stays}"
        self._import(self.export.rows)
        self._is_the_same(ALL)
        print(f"  stays after each kill: {stays}", flush=True)

    def _after_clean(self):
        """There has been one clean run to compare with."""
        if not hasattr(self, "expected"):
            self.clean()

    def _stays(self):
        """How many there are now."""
        return self.book.rows("SELECT COALESCE(MAX(rowid), 0) FROM folio")[0][0]

    def tiers(self):
        self._after_clean()
        self.room = self._room(program=self._program("rates.yaml", lambda text: text))
        self.room.keep()
        self.book = Book(self.room.database)
        self._import(self.export.rows)
        self.expected = self._aside("rates.db")
        for order in ("late", "shuffled"):
            self.room.restore()
            self._import(getattr(self.export, order)())
            self._is_the_same(TIERS)

    def _program(self, name, change):
        path = pathlib.Path(self.folder) / name
        path.write_text(change((ROOT / "programs/lakeside.yaml").read_text(encoding="utf-8")), encoding="utf-8")
        return path

    def _flat(self, found):
        """Every tier earns alike: what a stay earns does not depend on what was known when it was told."""
        return re.sub(r": [0-9.]+", ": 1", found.group())

    def _words(self, rows):
        write(self.room.folder / "stays.csv", rows)
        return ("import", "stays", str(self.room.folder / "stays.csv"), "--mapping", str(MAPPING), "--json")

    def _import(self, rows):
        code, said = self.room.run(*self._words(rows), timeout=7_200)
        assert code == 0, f"it ended with {code}: {said[-500:]}"
        told = json.loads(said.splitlines()[-1])
        with open(told["parked_file"], encoding="utf-8-sig", newline="") as file:
            parked = sorted((int(row["line"]), row["reason"]) for row in csv.DictReader(file))
        bad = self.export.bad(rows)
        assert parked == bad, f"parked {set(parked) - set(bad)} and not {set(bad) - set(parked)}"
        return told["tally"]

    def _aside(self, name):
        """The database as it is now, to compare others with."""
        path = self.room.folder / name
        shutil.copy(self.room.database, path)
        return Book(path)

    def _is_sound(self):
        report = self.room.server.check()
        assert not report["differences"], str(report)[:500]

    def _is_the_same(self, statements):
        for statement in statements:
            places = ", ".join(str(place) for place in range(1, statement.split(" FROM ")[0].count(",") + 2))
            pairs = itertools.zip_longest(*(
                book.each(f"{statement} ORDER BY {places}") for book in (self.expected, self.book)))
            for expected, found in pairs:
                assert expected == found, f"{statement}: {expected} expected, {found} found"
        self._is_sound()
