"""The nth call to the disk fails while a command runs, or while the server starts (F3)."""

import pathlib

import seed
from book import Book, difference
from desk import Desk
from faults import LONG, Faults
from plan import Plan, failures

HERE = pathlib.Path(__file__).parent
# Each attempt is noted as an attempt.
BESIDE = ("access_log", "mailbox_message", "audit", "import_run", "import_parked", "job_run", "tier_run", "tier_run_item")
# The exit codes of docs/operating/configuration.md for a disk that failed, and a database that can't be reached or opened.
CODES = (74, 75, 78)


class NthCommand(Faults):
    """Commands that end when the disk fails, and are simply run again."""

    def sentences(self):
        rows = str(HERE / "stays.csv"), "--mapping", str(HERE / "stays.yaml")
        yield "F3 import: a call to the disk fails, and the same file again leaves each stay once", self.fails, (
            "import", "stays", *rows, "--parked", "/dev/null")
        yield "F3 expire: a call to the disk fails, and the job again leaves one effect", self.fails, (
            "job", "run", "expire", "--on", "2030-01-01")
        yield "F3 tiers: a call to the disk fails, and the job again leaves one effect", self.fails, (
            "job", "run", "tiers", "--on", "2028-01-01", "--publish")
        yield "F3 serve: a call to the disk fails at the start, which is told; the next start is well", self.starts

    def fails(self, words):
        self._open()
        code, said = self.room.run(*words)
        assert code == 0, said
        _, made = self.plan.disarm()
        assert sum(made.values()) > 5, f"the command wrote nothing: {made}"
        expected, codes = self._left(), []
        for kind, error, numbers in failures(made, every=LONG):
            for at in numbers:
                self.room.restore()
                self.plan.arm(kind, at, error)
                code, said = self.room.run(*words)
                if not self.plan.disarm()[0]:
                    break
                where = f"{kind} {at} of {made[kind]} fails with {error}"
                codes.append(code)
                assert code == 0 or code in CODES, f"{where}: ended with {code}: {said}"
                self._is_sound(where)
                for _ in range(2):
                    code, said = self.room.run(*words)
                    assert code == 0, f"{where}, again: {code} {said}"
                    wrong = difference(expected, self._left())
                    assert not wrong, f"{where}: {wrong}"
        self._tell(codes, made)

    def starts(self):
        self._open()
        self.room.server.start()
        _, made = self.plan.disarm()
        self.room.server.stop()
        codes = []
        for kind, error, numbers in failures(made, every=LONG):
            for at in numbers:
                self.room.restore()
                self.plan.arm(kind, at, error)
                try:
                    self.room.server.start()
                    codes.append(0)
                except AssertionError:
                    codes.append(self.room.server.process.wait(timeout=20))
                where = f"{kind} {at} of {made[kind]} fails with {error}"
                assert codes[-1] == 0 or codes[-1] in CODES, f"{where}: ended with {codes[-1]}"
                self.room.server.stop()
                if not self.plan.disarm()[0]:
                    break
                self._is_sound(where)
                self.room.server.start()
                assert self.room.server.stop() == 0, f"{where}: {self.room.server.tail()}"
        self._tell(codes, made)

    def _tell(self, codes, made):
        told = ", ".join(f"{codes.count(code)} ended with {code}" for code in sorted(set(codes)))
        print(f"  {len(codes)} failed calls of {sum(made.values())}: {told}", flush=True)

    def _open(self):
        """Three guests whose points and tiers end, on a database put aside."""
        self.room = self._room(self.disk)
        self.book = Book(self.room.database)
        desk = Desk(self.room.key)
        self.room.server.start()
        desk.url = self.room.server.url
        for _ in range(3):
            desk.do("stays", seed.stay(desk.enrol(), arrival="2026-04-01", departure="2026-04-07"))
        self.room.server.stop()
        self.room.keep()
        self.plan = Plan(self.room.folder / "plan")
        self.room.server.environment["DISK_PLAN"] = str(self.plan.path)
        self.plan.arm("write", 0, 0)

    def _is_sound(self, where):
        report = self.room.server.check()
        assert not report["differences"], f"{where}: {report}"

    def _left(self):
        return {"accounts": self.book.accounts(BESIDE), **self.book.counts(BESIDE)}
