"""Answers that never come, requests that come twice, and a database that is cut off (F10)."""

import collections
import contextlib
import os
import queue
import random
import threading
import time
import urllib.parse

import seed
from book import Book
from caller import fresh
from desk import Desk, said
from faults import LONG, Faults
from postgres import ask, database
from proxy import Cut, Lossy

CALLERS, PATIENCE = 8, 200
# How a fact is found again: the operation in whose name it stands in the ledger.
NAMES = {"stays": "stay.record", "bills": "bill.record", "adjustments": "points.adjust"}


class Network(Faults):
    """Requests with keys, sent until they are answered: there are as many effects as keys."""

    def sentences(self):
        many, fewer = (50_000, 5_000) if LONG else (400, 150)
        yield (f"F10 {many} requests over a line that loses 30 % of the answers, delays, cuts and repeats: each has one effect",
               self.lost, many)
        if os.environ.get("TESSERA_TEST_POSTGRES"):
            yield (f"F10 {fewer} requests while the connections to PostgreSQL are cut: each has one effect",
                   self.cut, fewer)
        else:
            print("TESSERA_TEST_POSTGRES is not set: PostgreSQL is not cut off", flush=True)

    def lost(self, many):
        room = self._room()
        book = Book(room.database)
        room.server.start()
        self._members(room)
        with contextlib.closing(Lossy(int(room.server.url.rsplit(":", 1)[1]), late=0.5 if LONG else 0.1)) as line:
            self._send(room, f"http://127.0.0.1:{line.port}", many)
        self._tell_again(room)
        room.server.stop()
        self._is_exact(room, lambda statement: book.rows(statement))
        assert line.happened["answer lost"] > many / 5, line.happened
        self._print(line)

    def cut(self, many):
        with database(os.environ["TESSERA_TEST_POSTGRES"]) as address:
            room = self._room(address=address)
            whole = urllib.parse.urlsplit(address)
            with contextlib.closing(Cut(whole.hostname, whole.port, mean=30_000)) as line:
                login = whole.netloc.rsplit("@", 1)[0]
                room.server.address = whole._replace(netloc=f"{login}@127.0.0.1:{line.port}").geturl()
                room.server.start()
                self._members(room)
                line.is_calm = False
                self._send(room, room.server.url, many)
                line.is_calm = True
                self._tell_again(room)
                assert room.server.stop() == 0, room.server.tail()
            room.server.address = address
            self._is_exact(room, lambda statement: ask(address, statement))
            assert line.happened["cut"] > 3, "nothing was cut"
            self._print(line)

    def _members(self, room):
        desk = Desk(room.key)
        desk.url = room.server.url
        self.members = [desk.enrol() for _ in range(20)]

    def _send(self, room, url, many):
        """Eight callers send each request until an answer says that it is done."""
        self.answers, self.wrong, self.tries = {}, [], collections.Counter()
        waiting = queue.SimpleQueue()
        for _ in range(many):
            waiting.put((fresh("k"), *self._request(random.choice(self.members))))
        threads = [threading.Thread(target=self._call, args=(room.key, url, waiting)) for _ in range(CALLERS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not self.wrong, f"{self.wrong[0]}\n{room.server.tail()}"
        assert len(self.answers) == many

    def _request(self, member):
        kind = random.choice(list(NAMES))
        if kind == "adjustments":
            return kind, {"member": {"id": member}, "asset": "points", "amount": random.randint(1, 99), "reason": "x"}
        return kind, (seed.stay if kind == "stays" else seed.bill)(member)

    def _call(self, token, url, waiting):
        desk = Desk(token)
        desk.url = url
        with contextlib.suppress(queue.Empty):
            while not self.wrong:
                self._insist(desk, *waiting.get_nowait())

    def _insist(self, desk, key, kind, body):
        for attempt in range(PATIENCE):
            answer = desk.send(kind, body, key)
            self.tries[answer.status_code if answer is not None else "no answer"] += 1
            if answer is not None and answer.status_code in (200, 201):
                self.answers[key] = (kind, body, answer.json())
                return
            if answer is not None and answer.status_code != 503:
                break
            if answer is not None:
                time.sleep(0.02 * min(attempt, 10))
        self.wrong.append(f"{key}: {said(answer)}")

    def _tell_again(self, room):
        """Over a good line the same keys get the same answers."""
        desk = Desk(room.key)
        desk.url = room.server.url
        for key, (kind, body, told) in random.sample(sorted(self.answers.items()), min(len(self.answers), 1_000)):
            again = desk.send(kind, body, key)
            assert again.headers.get("Idempotency-Hit") == "true" and again.json() == told, f"{key}: {said(again)}"

    def _is_exact(self, room, ask_for):
        told = collections.Counter(NAMES[kind] for kind, _, _ in self.answers.values())
        stored = dict(ask_for("SELECT name, COUNT(*) FROM ledger_operation GROUP BY name"))
        assert {name: int(count) for name, count in stored.items()} == told, f"{told} were told, {stored} are stored"
        keys = [row[0] for row in ask_for("SELECT idempotency_key FROM idempotency WHERE idempotency_key LIKE 'k-%'")]
        assert len(keys) == len(set(keys)) and set(keys) == set(self.answers), "other keys than were sent"
        given = sum(body["amount"] for kind, body, _ in self.answers.values() if kind == "adjustments")
        [[amount]] = ask_for("SELECT SUM(amount) FROM ledger_entry WHERE account LIKE 'goodwill%'")
        assert int(amount) == given, f"{given} points were given, {amount} are in the ledger"
        report = room.server.check()
        assert not report["differences"], report

    def _print(self, line):
        happened = ", ".join(f"{count} {what}" for what, count in sorted(line.happened.items()))
        tries = ", ".join(f"{count} × {what}" for what, count in sorted(self.tries.items(), key=str))
        print(f"  {happened}; answered: {tries}", flush=True)
