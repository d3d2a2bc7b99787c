"""Input that is meant to do harm."""

import time

import requests

from caller import expect
from promises import Promises


class Hostile(Promises):
    """What is meant to exhaust the server is refused at once."""

    def programs(self):
        """A program document that is a bomb (aliases, 100,000 levels) is refused, quickly"""
        bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
            f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 9) + "]\n" for n in range(1, 12))
        for document in ("a: &a [*a]", "[" * 100_000, "{a: " * 100_000, "- " * 100_000, "? " * 50_000, bomb):
            body = {"document": document, "effective_from": "2030-01-01", "reason": "x"}
            started = time.monotonic()
            try:
                answer = self.admin.post("/api/v1/program-versions", body, dry_run=True, timeout=10)
            except requests.RequestException as error:
                raise AssertionError(f"{document[:40]!r}: no answer after {time.monotonic() - started:.1f} s, the "
                                     f"server {'lives' if self.server.alive() else 'has died'}: {error}") from None
            expect(answer, 422, "program_problems")
