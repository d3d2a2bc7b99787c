"""The server or the machine goes down while eight callers post (F1, F2)."""

import os
import random
import time

from faults import LONG, Faults
from load import Load


class Crashes(Faults):
    """kill -9 and power cuts."""

    def sentences(self):
        kills, cuts, leaks = (1_000, 700, 300) if LONG else (40, 30, 20)
        yield f"F1 {kills} times kill -9: nothing acknowledged is lost, nothing is there twice", self.killed, kills
        yield f"F2 {cuts} power cuts: nothing acknowledged is lost", self.cut, cuts, 0
        yield f"F2 {leaks} power cuts, some unsynced writes kept and torn: nothing acknowledged is lost", self.cut, leaks, 40
        yield "F2 the same test finds the loss when the disk says the log is safe and it is not", self.lied

    def killed(self, cycles):
        room = self._room()
        self._cycles(room, cycles, room.server.kill)

    def cut(self, cycles, leak):
        folder = os.path.join(self.folder, str(self.count + 1), "image")
        room = self._room(self.disk, DISK_IMAGE=folder, DISK_LEAK=leak)
        self._cycles(room, cycles, room.lose_power)

    def _cycles(self, room, cycles, end):
        load = Load(room.key)
        slowest = 0
        room.server.start()
        load.begin(room.server.url)
        for cycle in range(cycles):
            before = set(load.acknowledged)
            load.start(room.server.url)
            time.sleep(random.uniform(0.05, 1.0))
            end()
            load.join()
            assert not load.refused, load.refused[0]
            began = time.monotonic()
            room.server.start()
            slowest = max(slowest, time.monotonic() - began)
            load.retry(room.server.url, keys=set(load.acknowledged) - before)
        load.retry(room.server.url)
        room.server.stop()
        self._is_whole(room, load)
        assert slowest < 10, f"a start took {slowest:.1f} s"
        print(f"  {cycles} cycles, {len(load.acknowledged)} stays acknowledged, slowest start {slowest:.1f} s", flush=True)

    def lied(self):
        folder = os.path.join(self.folder, str(self.count + 1), "image")
        room = self._room(self.disk, DISK_IMAGE=folder, DISK_LIES="-wal")
        load = Load(room.key)
        room.server.start()
        load.begin(room.server.url)
        room.server.stop()
        room.server.start()
        load.start(room.server.url)
        time.sleep(1)
        room.lose_power()
        load.join()
        room.server.start()
        lost = load.lost(room.server.url)
        room.server.kill()
        assert lost > 0, "a lying disk lost nothing, so the test can see nothing"
        print(f"  {lost} of {len(load.acknowledged)} were lost, and seen to be", flush=True)
