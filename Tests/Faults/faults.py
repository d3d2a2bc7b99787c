"""What goes wrong, and what must hold all the same (numbers of the fault plan: F1, F2, F8, F12)."""

import json
import os
import random
import sqlite3
import subprocess
import time

import requests

from house import Room
from load import Load

LONG = bool(os.environ.get("TESSERA_LONG"))


class Faults:
    """Each sentence with the test that holds it."""

    def __init__(self, folder, disk):
        self.folder = folder
        self.disk = disk
        self.count = 0

    def sentences(self):
        kills, cuts, leaks = (1_000, 700, 300) if LONG else (40, 30, 20)
        yield f"F1 {kills} times kill -9: nothing acknowledged is lost, nothing is there twice", self.killed, kills
        yield f"F2 {cuts} power cuts: nothing acknowledged is lost", self.cut, cuts, 0
        yield f"F2 {leaks} power cuts, some unsynced writes kept and torn: nothing acknowledged is lost", self.cut, leaks, 40
        yield "F2 the same test finds the loss when the disk says the log is safe and it is not", self.lied
        yield "F8 a full disk refuses and forgets nothing; with room again the server goes on by itself", self.filled
        yield "F12 a second server is refused within a second, and a backup under load is whole", self.shared

    def _room(self, disk=None, **settings):
        self.count += 1
        folder = os.path.join(self.folder, str(self.count))
        os.mkdir(folder)
        return Room(folder, disk, **settings)

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

    def _is_whole(self, room, load):
        report = room.server.check()
        assert not report["differences"], report
        stored = self._numbers(room)
        told = {body["number"] for body, _ in load.acknowledged.values()}
        assert len(stored) == len(set(stored)), "a stay is there twice"
        assert set(stored) == told, f"{len(told)} were told, {len(stored)} are stored"

    def _numbers(self, room):
        database = sqlite3.connect(f"file:{room.data / 'hotel.db'}?mode=ro", uri=True)
        try:
            return [row[0] for row in database.execute("SELECT number FROM folio WHERE revision = 1")]
        finally:
            database.close()

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
        source = sqlite3.connect(f"file:{room.data / 'hotel.db'}?mode=ro", uri=True)
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
