"""A disk that is full for a while (F8)."""

import os
import time

import requests

from faults import LONG, Faults
from load import Load


class FullDisk(Faults):
    """No room for anything more."""

    def sentences(self):
        yield "F8 a full disk refuses and forgets nothing; with room again the server goes on by itself", self.filled

    def filled(self):
        flag = os.path.join(self.folder, "full")
        room = self._room(self.disk, DISK_FULL=flag)
        load = Load(room.key)
        room.server.start()
        load.begin(room.server.url)
        for _ in range(50 if LONG else 5):
            load.start(room.server.url, allowed=(503, 507))
            time.sleep(0.4)
            open(flag, "w").close()
            time.sleep(0.4)
            assert self._shown(room, "program-versions/1") == 200, "reading stopped with writing"
            # Nobody looks at a person without a line in the access log, which cannot be written now.
            assert self._shown(room, "members/" + load.members[0]) == 503, "a look at a member left no line"
            os.remove(flag)
            time.sleep(0.4)
            load.join()
            assert room.server.alive(), room.server.tail()
            assert load.refused, "the disk was full and nobody noticed"
            load.refused.clear()
            load.retry(room.server.url)
        room.server.stop()
        self._is_whole(room, load)

    def _shown(self, room, path):
        headers = {"Authorization": "Bearer " + room.key}
        return requests.get(f"{room.server.url}/api/v1/{path}", headers=headers, timeout=20).status_code
