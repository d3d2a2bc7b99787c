"""The first, second, … call to the disk fails, of every kind, in every kind of command (F3)."""

import errno

import commands
from book import Book, difference
from caller import fresh
from desk import Desk, said
from faults import LONG, Faults
from plan import Plan, failures

# Messages are delivered beside, whenever it is time.
BESIDE = ("access_log", "mailbox_message")
STOPPED = 74


class NthCall(Faults):
    """Requests to a server whose disk fails once."""

    def sentences(self):
        for prepare in commands.KINDS:
            yield (f"F3 {prepare.__name__}: a call to the disk fails, and the same key again leaves one effect",
                   self.fails, prepare)

    def fails(self, prepare):
        self._open()
        self.expected, made, _ = self._attempt(prepare, "write", 0, 0)
        self.runs = self.stops = 0
        for kind, error, numbers in failures(made, every=LONG):
            for at in numbers:
                _, _, hit = self._attempt(prepare, kind, at, error)
                if not hit:
                    break
        code = self.room.server.stop()
        assert code == 0, f"it ended with {code}: {self.room.server.tail()}"
        self._is_sound()
        print(f"  {self.runs} failed calls of {sum(made.values())}, the server stopped itself {self.stops} times", flush=True)

    def _open(self):
        self.room = self._room(self.disk)
        self.plan = Plan(self.room.folder / "plan")
        self.room.server.environment["DISK_PLAN"] = str(self.plan.path)
        self.book = Book(self.room.data / "hotel.db")
        self.desk = Desk(self.room.key)
        self._start()

    def _start(self):
        self.room.server.start()
        self.desk.url = self.room.server.url

    def _attempt(self, prepare, kind, at, error):
        """Answers what the command left, how many calls it took, and whether one failed."""
        command, key = prepare(self.desk), fresh("n")
        before = self.book.counts(BESIDE)
        self.plan.arm(kind, at, error)
        answer = self.desk.send(command.path, command.body, key)
        hit, made = self.plan.disarm()
        where = f"{prepare.__name__}, {kind} {at} fails with {errno.errorcode.get(error)}"
        if answer is None or answer.status_code >= 500:
            assert hit, f"{where}: it failed by itself: {said(answer)}, {self.room.server.tail()}"
        else:
            assert answer.status_code == 201, f"{where}: {said(answer)}"
        first = self._converge(command, key, answer, where)
        again = self.desk.send(command.path, command.body, key)
        assert again.headers.get("Idempotency-Hit") == "true" and again.json() == first, f"{where}: {said(again)}"
        left = self._left(command, first, before)
        if hit:
            self.runs += 1
            wrong = difference(self.expected, left)
            assert not wrong, f"{where}: {wrong}"
        return left, made, hit

    def _converge(self, command, key, answer, where):
        """Sends the same again until it is told that it is done; begins anew when the server has stopped."""
        for _ in range(5):
            if answer is not None and answer.status_code in (200, 201):
                return answer.json()
            if answer is None:
                self._stopped(where)
            answer = self.desk.send(command.path, command.body, key)
        raise AssertionError(f"{where}: {said(answer)}")

    def _stopped(self, where):
        code = self.room.server.process.wait(timeout=20)
        assert code == STOPPED, f"{where}: it ended with {code}: {self.room.server.tail()}"
        self.stops += 1
        self._is_sound(where)
        self._start()

    def _is_sound(self, where="at the end"):
        report = self.room.server.check()
        assert not report["differences"], f"{where}: {report}"

    def _left(self, command, answer, before):
        after = self.book.counts(BESIDE)
        left = {f"rows of {name}": after[name] - before[name] for name in after}
        members = command.members or ([answer["member_id"]] if "member_id" in answer else [])
        for place, member in enumerate(members):
            for name, rows in self.book.account(member).items():
                left[f"{name} of {place}"] = rows
        return left
