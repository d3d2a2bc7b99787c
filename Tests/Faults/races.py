"""Two servers on one PostgreSQL, told the same at the same moment: exactly one outcome (F12)."""

import collections
import concurrent.futures
import os
import pathlib
import threading

import seed
from caller import fresh
from desk import Desk, said
from faults import LONG, Faults
from house import PROGRAM
from postgres import ask, database
from tessera import Tessera, binary

ROUNDS = 1_000 if LONG else 5
TELLINGS, CALLERS = 64, 32
LIMIT = "{asset: points, at_most_per_year: 500, at_least: 100}"


class Races(Faults):
    """Whoever comes second is told so, on whichever server."""

    def sentences(self):
        if os.environ.get("TESSERA_TEST_POSTGRES"):
            yield f"F12 two servers on one PostgreSQL, {ROUNDS} rounds: of {TELLINGS} at once exactly one is first", self.race
        else:
            print("TESSERA_TEST_POSTGRES is not set: two servers on one database are not tried", flush=True)

    def race(self):
        with database(os.environ["TESSERA_TEST_POSTGRES"]) as address:
            program = self._open_program()
            room = self._room(address=address, program=program)
            second = Tessera(binary(), room.folder, address)
            second.log = room.folder / "second.log"
            try:
                for server in (room.server, second):
                    server.start()
                self.urls, self.token, self.local = [room.server.url, second.url], room.key, threading.local()
                self.posted = collections.Counter()
                with concurrent.futures.ThreadPoolExecutor(CALLERS) as self.pool:
                    for number in range(ROUNDS):
                        self._round(number)
                for server in (room.server, second):
                    assert server.stop() == 0, server.tail()
            finally:
                second.kill()
            self._is_exact(room, address)

    def _open_program(self):
        """The program with gifts of any size."""
        text = pathlib.Path(PROGRAM).read_text(encoding="utf-8")
        assert LIMIT in text
        path = pathlib.Path(self.folder) / "open.yaml"
        path.write_text(text.replace(LIMIT, "{asset: points, at_most_per_year: 100000, at_least: 1}"), encoding="utf-8")
        return path

    # One round ---------------------------------------------------------------------------------------------------------

    def _round(self, number):
        for race in (self._spend, self._reverse, self._capture, self._stay, self._key, self._ring):
            try:
                race()
            except AssertionError as error:
                raise AssertionError(f"round {number}, {race.__name__}: {error}") from error

    def _spend(self):
        member = self._guest(100)
        body = {"member": {"id": member}, "asset": "points", "amount": -100, "reason": "x"}
        self._all(lambda _: ("adjustments", body), {(201, None): 1, (422, "points_insufficient"): TELLINGS - 1})
        self.posted["points.adjust"] += 1
        self._has(member, 0)

    def _reverse(self):
        member = self._guest(100)
        self._all(
            lambda _: (f"members/{member}/entries/1/reversal", {"reason": "x"}),
            {(201, None): 1, (409, "entry_already_reversed"): TELLINGS - 1})
        self.posted["entry.reverse"] += 1
        self._has(member, 0)

    def _capture(self):
        member = self._guest(100)
        hold = self._do(f"members/{member}/holds", seed.hold(100))["hold_id"]
        self._all(
            lambda _: (f"members/{member}/holds/{hold}/capture", {"amount": 60}),
            {(201, None): 1, (409, "hold_ended"): TELLINGS - 1})
        self.posted.update(["points.hold", "hold.capture"])
        self._has(member, 40)

    def _stay(self):
        members, number = [self._guest(0), self._guest(0)], fresh("S")
        self._all(
            lambda place: ("stays", seed.stay(members[place // 2 % 2], number=number)),
            {(201, None): 1, (409, "stay_duplicate"): TELLINGS - 1})
        self.posted["stay.record"] += 1
        assert sorted(self._points(member) for member in members) == [0, 1288], members

    def _key(self):
        member, key = self._guest(0), fresh("k")
        body = {"member": {"id": member}, "asset": "points", "amount": 7, "reason": "x"}
        answers = self._all(lambda _: ("adjustments", body), {(201, None): 1, (200, None): TELLINGS - 1}, key)
        assert len({answer["operation_id"] for answer in answers}) == 1, "one key, several operations"
        self.posted["points.adjust"] += 1
        self._has(member, 7)

    def _ring(self):
        members = [self._guest(1_000) for _ in range(3)]

        def gift(place):
            giver, receiver = place // 2 % 3, (place // 2 + 1) % 3
            return (f"members/{members[giver]}/transfers",
                    {"to": {"id": members[receiver]}, "asset": "points", "amount": 10})

        self._all(gift, {(201, None): TELLINGS})
        self.posted["points.transfer"] += 2 * TELLINGS
        assert [self._points(member) for member in members] == [980, 1_000, 1_020]

    # Telling -----------------------------------------------------------------------------------------------------------

    def _all(self, request, expected, key=None):
        """Tells all at once, neighbours to different servers; answers what was said."""
        start = threading.Barrier(CALLERS)

        def tell(place):
            path, body = request(place)
            desk = self._desk(place)
            if place < CALLERS:
                start.wait(60)
            answer = desk.send(path, body, key or fresh("r"))
            assert answer is not None, "no answer"
            return answer

        answers = list(self.pool.map(tell, range(TELLINGS)))
        came = collections.Counter((answer.status_code, answer.json().get("code")) for answer in answers)
        assert came == expected, f"{dict(came)}: {said(answers[0])}"
        return [answer.json() for answer in answers]

    def _desk(self, place):
        """A connection of this thread to one of the servers."""
        desks = self.local.__dict__.setdefault("desks", {})
        url = self.urls[place % 2]
        if url not in desks:
            desks[url] = Desk(self.token)
            desks[url].url = url
        return desks[url]

    def _do(self, path, body):
        return self._desk(0).do(path, body)

    def _guest(self, points):
        member = self._desk(0).enrol()
        if points:
            self._do("adjustments", {"member": {"id": member}, "asset": "points", "amount": points, "reason": "x"})
            self.posted["points.adjust"] += 1
        return member

    def _points(self, member):
        # From the other server than the one that gave them.
        answer = self._desk(1).session.get(f"{self.urls[1]}/api/v1/members/{member}", timeout=60)
        return next(line["posted"] for line in answer.json()["balances"] if line["asset"] == "points")

    def _has(self, member, points):
        found = self._points(member)
        assert found == points, f"{found} points instead of {points}"

    def _is_exact(self, room, address):
        stored = dict(ask(address, "SELECT name, COUNT(*) FROM ledger_operation GROUP BY name"))
        assert {name: int(count) for name, count in stored.items()} == self.posted, f"{stored}, not {self.posted}"
        [[below]] = ask(address, "SELECT COUNT(*) FROM ledger_entry WHERE balance_after < 0 AND asset = 'points'")
        assert below == "0", f"{below} times there were fewer points than none"
        report = room.server.check()
        assert not report["differences"], report
