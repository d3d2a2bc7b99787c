"""What every group of faults has: rooms of its own, and how a room is found whole afterwards."""

import os
import sqlite3

from house import Room

LONG = bool(os.environ.get("TESSERA_LONG"))


class Faults:
    """A kind of fault. Each sentence comes with the test that holds it, and begins with its number in the fault plan."""

    def __init__(self, folder, disk):
        self.folder = folder
        self.disk = disk
        self.count = 0
        self.rooms = []

    def sentences(self):
        """(sentence, method, arguments…) of each."""
        raise NotImplementedError

    def _room(self, disk=None, **settings):
        self.count += 1
        folder = os.path.join(self.folder, str(self.count))
        os.mkdir(folder)
        self.rooms.append(Room(folder, disk, **settings))
        return self.rooms[-1]

    def end(self):
        """Ends what a test that failed has left running."""
        for room in self.rooms:
            room.server.kill()

    def _is_whole(self, room, load):
        report = room.server.check()
        assert not report["differences"], report
        stored = self._numbers(room)
        told = {body["number"] for body, _ in load.acknowledged.values()}
        assert len(stored) == len(set(stored)), "a stay is there twice"
        assert set(stored) == told, f"{len(told)} were told, {len(stored)} are stored"

    def _numbers(self, room):
        database = sqlite3.connect(f"file:{room.database}?mode=ro", uri=True)
        try:
            return [row[0] for row in database.execute("SELECT number FROM folio WHERE revision = 1")]
        finally:
            database.close()
