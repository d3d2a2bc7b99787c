"""A clock that is set while processes run (clock.c)."""

import datetime
import mmap
import struct
import time
import zoneinfo

ZONE = zoneinfo.ZoneInfo("Europe/Berlin")
SHIFT = struct.Struct("=q")


def moment(text):
    """Milliseconds of a time in a zone that has summer time."""
    return int(datetime.datetime.fromisoformat(text).replace(tzinfo=ZONE).timestamp() * 1000)


class Clock:
    """The time of day, as a room has it."""

    def __init__(self, folder, library):
        path = folder / "shift"
        path.write_bytes(bytes(SHIFT.size))
        with open(path, "r+b") as file:
            self.shared = mmap.mmap(file.fileno(), SHIFT.size)
        self.environment = {"LD_PRELOAD": str(library), "CLOCK_SHIFT": str(path)}

    def set(self, milliseconds):
        self.shared[:] = SHIFT.pack(milliseconds - int(time.time() * 1000))

    def step(self, seconds):
        self.shared[:] = SHIFT.pack(SHIFT.unpack(self.shared)[0] + seconds * 1000)

    def now(self):
        """In milliseconds."""
        return int(time.time() * 1000) + SHIFT.unpack(self.shared)[0]

    def day(self):
        """The business day of a hotel in this zone."""
        return datetime.datetime.fromtimestamp(self.now() / 1000, ZONE).date()
