"""Others that touch the database while the server has it (F12)."""

import json
import sqlite3
import subprocess
import time

from faults import Faults
from load import Load


class Others(Faults):
    """A second server, and a backup."""

    def sentences(self):
        yield "F12 a second server is refused within a second, and a backup under load is whole", self.shared

    def shared(self):
        room = self._room()
        load = Load(room.key)
        room.server.start()
        load.begin(room.server.url)
        load.start(room.server.url)
        began = time.monotonic()
        second = subprocess.run(
            [room.server.binary, "serve", "--port", "0", "--database", room.server.address, "--key-file",
             str(room.server.key_file)], capture_output=True, text=True, timeout=60)
        took = time.monotonic() - began
        assert second.returncode != 0, "a second server was let in"
        copy = room.folder / "copy.db"
        source = sqlite3.connect(f"file:{room.database}?mode=ro", uri=True)
        target = sqlite3.connect(copy)
        known = set(load.acknowledged)
        source.backup(target)
        target.close()
        source.close()
        load.join()
        room.server.stop()
        self._is_whole(room, load)
        report = json.loads(subprocess.run(
            [room.server.binary, "check", "--json", "--database", f"sqlite:{copy}", "--key-file",
             str(room.server.key_file)], capture_output=True, text=True, check=True).stdout.splitlines()[-1])
        assert not report["differences"], report
        database = sqlite3.connect(copy)
        stored = {row[0] for row in database.execute("SELECT number FROM folio")}
        database.close()
        missing = [key for key in known if load.acknowledged[key][0]["number"] not in stored]
        assert not missing, f"{len(missing)} stays acknowledged before the backup are not in it"
        assert took < 5, f"the second server was refused after {took:.1f} s"
