"""Holds the running server against its description, openapi.yaml.

Generated requests as each role, the promises that a description makes in words, and kill -9 while posting. Closes with
`N passed, N failed`. Environment: TESSERA_BINARY (the built program), TESSERA_TEST_POSTGRES (also run on PostgreSQL),
TESSERA_LONG (more requests), TESSERA_SEED (repeat a run).
"""

import os
import pathlib
import random
import signal
import socket
import sys
import tempfile

import requests

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from access import Access
from bodies import Bodies
from caller import Caller
from crash import Crash
from description import Description
from fuzzing import fuzz
from hostile import Hostile
from ledger import Ledger
from movements import Movements
from once import Once
from postgres import database
from promises import Promises
from reading import Reading
from results import Results
from seed import World
from tessera import ROOT, Tessera, binary

# The hotels of the demonstration, with something of all that the API can do.
PROGRAM = "Tests/Fixtures/programs/abilities.yaml"
CLERK = [
    "program.read", "member.enrol", "member.read", "stay.record", "bill.record", "points.adjust", "event.record",
    "member.update", "reward.redeem", "points.trade", "points.hold", "claim.open", "claim.decide", "card.manage", "conduct.open"]
MANAGER = CLERK + [
    "member.reveal", "folio.correct", "entry.reverse", "points.reinstate", "import.stays", "day_rate.set", "audit.read", "tier.grant",
    "program.draft", "program.approve", "tier.review", "settlement.read", "settlement.dispute", "member.merge",
    "claim.approve", "card.stock", "conduct.decide", "member.export"]
ROLES = {
    "administrator": MANAGER + ["program.publish", "program.schedule", "tier.publish", "job.run", "settlement.close", "access.manage",
                              "claim.terms", "card.kinds", "profile.terms"],
    "manager": MANAGER,
    "clerk": CLERK,
    "auditor": ["program.read", "member.read", "audit.read", "settlement.read"],
    "finance": [
        "program.read", "member.read", "audit.read", "settlement.read", "settlement.close", "settlement.dispute"],
}


class Run:
    """The whole run on one database."""

    def __init__(self, results, description, address, folder, seed, examples):
        self.results = results
        self.description = description
        self.engine = address.split(":")[0]
        self.server = Tessera(binary(), folder, address)
        self.folder = folder
        self.seed = seed
        self.examples = examples
        self.requests = 0

    def test(self, sentence, body, *arguments):
        return self.results.test(f"{self.engine}: {sentence}", body, *arguments)

    def run(self):
        if not self.test("A new database, a program, six clients, a server", self._prepare):
            return
        try:
            if not self.test("Members, stays, bills, corrections and cancellations are taken", self._fill):
                return
            for kind in (Bodies, Once, Access, Reading, Ledger):
                self._promises(kind)
            for role in ROLES:
                self.test(f"Generated requests as {role} get described answers", self._fuzz, role)
            print(f"  {self.requests} generated requests in all", flush=True)
            self.test("The server is still the one that was started", self._same_server)
            self._promises(Hostile)
            self.test("What was acknowledged before kill -9 is there, once", self._crash)
            self.test("The server ends when it is asked", self._stop)
            self.test("tessera check finds no difference", self._check)
        finally:
            self.server.kill()

    def _prepare(self):
        self.server.command("migrate")
        self.server.command(
            "program", "publish", str(ROOT / PROGRAM), "--effective-from", "2020-01-01", "--reason",
            "Contract test")
        self.keys = {role: self.server.client(role, scopes) for role, scopes in ROLES.items()}
        limited = self.server.client("limited", ["all"], "west_lake")
        self.server.start()
        self.pid = self.server.process.pid
        self.callers = {role: self._caller(key, ROLES[role]) for role, key in self.keys.items()}
        self.limited = self._caller(limited, ROLES["administrator"])

    def _caller(self, key, scopes):
        caller = Caller(self.server.url, key, self.description)
        caller.scopes = scopes
        return caller

    def _fill(self):
        self.world = World(self.callers["administrator"], 25)
        self.known = {**self.world.known(), "document": (ROOT / PROGRAM).read_text(encoding="utf-8")}

    def _promises(self, kind):
        group = kind(self.server, self.description, self.callers, self.limited)
        for sentence, promise in group.sentences():
            if not self.test(sentence, promise) and not self._is_well():
                print("  the server no longer answers: it is started anew", flush=True)
                self.server.kill()
                self.server.start()
                for caller in (*self.callers.values(), self.limited):
                    caller.url = self.server.url

    def _is_well(self):
        try:
            Promises(self.server, self.description, self.callers, self.limited)
        except (AssertionError, requests.RequestException):
            return False
        return True

    def _fuzz(self, role):
        answers, found = fuzz(
            role, self.server.url, self.keys[role], self.known, self.folder, self.seed, self.examples)
        self.requests += sum(answers.values())
        print(f"  {role}: {sum(answers.values())} requests, " + ", ".join(
            f"{count} × {status}" for status, count in sorted(answers.items())), flush=True)
        assert found is None, found
        assert self.server.alive(), f"the server has ended:\n{self.server.tail()}"

    def _same_server(self):
        assert self.server.alive() and self.server.process.pid == self.pid, self.server.tail()

    def _crash(self):
        crash = Crash(self.server, self.keys["administrator"], self.description)
        crash.rounds(6 if os.environ.get("TESSERA_LONG") else 2)

    def _stop(self):
        code = self.server.stop()
        assert code == 0, f"it ended with {code}:\n{self.server.tail()}"

    def _check(self):
        report = self.server.check()
        assert report["differences"] == [] and report["entries"] > 100, report


def movements(results, description, address, folder):
    """What the API can move, moved by commands."""
    server = Tessera(binary(), folder, address)
    engine = address.split(":")[0]
    made = []
    try:
        if results.test(
                f"{engine}: A database with something to move", lambda: made.append(Movements(server, description))):
            for sentence, body in made[0].sentences():
                results.test(f"{engine}: {sentence}", body)
    finally:
        server.kill()


def examples(description):
    """Every example fits its schema."""
    for where, schema, value in description.examples():
        for error in description.validator(schema).iter_errors(value):
            raise AssertionError(f"{where}: {error}")


def taken_port():
    """Something else answers on the port: told in a sentence, with the exit code for "try again"."""
    with tempfile.TemporaryDirectory(prefix="tessera-port-") as folder, socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen(1)
        server = Tessera(binary(), folder, f"sqlite:{folder}/x.db")
        server.command("migrate")
        printed = server.command("serve", "--port", str(other.getsockname()[1]), expect=75, timeout=60)
        assert printed == "", "an address is told only when it answers"


def main():
    # So that servers are ended on the way out, whoever asks for it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    seed = int(os.environ.get("TESSERA_SEED") or random.randrange(1, 1_000_000))
    random.seed(seed)
    print(f"seed {seed} (repeat with TESSERA_SEED={seed})", flush=True)
    results = Results()
    description = Description()
    results.test("Every example of the description fits its schema", examples, description)
    results.test("A port that is taken is told, and the server ends with 75", taken_port)
    with tempfile.TemporaryDirectory(prefix="tessera-contract-") as folder:
        movements(results, description, f"sqlite:{folder}/x.db", folder)
    many = 400 if os.environ.get("TESSERA_LONG") else 15
    with tempfile.TemporaryDirectory(prefix="tessera-contract-") as folder:
        Run(results, description, f"sqlite:{folder}/x.db", folder, seed, many).run()
    server = os.environ.get("TESSERA_TEST_POSTGRES")
    if server:
        with tempfile.TemporaryDirectory(prefix="tessera-contract-") as folder, database(server) as address:
            Run(results, description, address, folder, seed, 3).run()
        with tempfile.TemporaryDirectory(prefix="tessera-contract-") as folder, database(server) as address:
            movements(results, description, address, folder)
    else:
        print("TESSERA_TEST_POSTGRES is not set: not run on PostgreSQL", flush=True)
    return results.close()


if __name__ == "__main__":
    sys.exit(main())
