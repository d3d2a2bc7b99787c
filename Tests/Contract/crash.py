"""kill -9 while eight callers post: what was acknowledged is there, once."""

import random
import threading
import time

import requests

import seed
from caller import Caller, expect, fresh

CALLERS = 8


class Crash:
    """Posts stays from many threads and remembers which were acknowledged."""

    def __init__(self, server, key, description):
        self.server = server
        self.key = key
        self.description = description
        self.lock = threading.Lock()

    def rounds(self, count):
        """Kills, starts again and compares, a few times."""
        caller = Caller(self.server.url, self.key, self.description)
        self.members = [seed.enrol(caller) for _ in range(CALLERS)]
        for _ in range(count):
            self.acknowledged, self.open, self.wrong = [], [], []
            threads = [threading.Thread(target=self._post) for _ in range(CALLERS)]
            for thread in threads:
                thread.start()
            time.sleep(random.uniform(0.5, 1.5))
            self.server.kill()
            for thread in threads:
                thread.join()
            self.server.start()
            self._compare()

    def _post(self):
        caller = Caller(self.server.url, self.key, self.description)
        while True:
            key, body = fresh("crash"), seed.stay(random.choice(self.members))
            try:
                answer = expect(caller.post("/api/v1/stays", body, key=key), 201)
            except requests.RequestException:  # the server has gone
                with self.lock:
                    self.open.append((key, body))
                return
            except AssertionError as error:
                with self.lock:
                    self.wrong.append(error)
                return
            with self.lock:
                self.acknowledged.append((key, body, answer))

    def _compare(self):
        caller = Caller(self.server.url, self.key, self.description)
        assert not self.wrong, self.wrong[0]
        assert len(self.open) == CALLERS, "the kill did not meet every caller at work"
        assert self.acknowledged, "nothing was acknowledged before the kill"
        for key, body, answer in self.acknowledged:
            again = caller.post("/api/v1/stays", body, key=key)
            said = f"{key} was acknowledged and lost: {again.text[:300]}"
            assert again.headers.get("Idempotency-Hit") == "true", said
            assert expect(again, 200) == answer, key
        for key, body in self.open:
            # It may or may not have been stored: the same key finds out.
            assert caller.post("/api/v1/stays", body, key=key).status_code in (200, 201)
        told = {body["number"] for _, body, _ in self.acknowledged} | {body["number"] for _, body in self.open}
        stored = [number for member in self.members for number in self._numbers(caller, member) if number in told]
        assert len(stored) == len(set(stored)) == len(told), f"{len(told)} were told, {len(stored)} are stored"

    def _numbers(self, caller, member):
        cursor = None
        while True:
            params = {"limit": 200, **({"cursor": cursor} if cursor else {})}
            page = expect(caller.get(f"/api/v1/members/{member}/folios", params=params), 200)
            yield from (folio["number"] for folio in page["data"])
            cursor = page["next_cursor"]
            if cursor is None:
                return
