"""Which call in the data folder fails; shared with the process that has the disk (plan.h, the same order)."""

import errno
import itertools
import mmap
import random
import struct

KINDS = ("write", "sync", "open", "cut")
ERRORS = (errno.EIO, errno.ENOSPC)
PLACES = struct.Struct("=8q")
HIT, CALLS = 3, 4


def failures(made, every):
    """(kind, error, numbers of the call) to try: each number from 1 on, or one of each kind and either error."""
    for kind in KINDS:
        if every:
            yield from ((kind, error, itertools.count(1)) for error in ERRORS)
        elif made[kind]:
            yield kind, random.choice(ERRORS), [random.randint(1, made[kind])]


class Plan:
    """Lets one call fail, and tells how many were made."""

    def __init__(self, path):
        self.path = path
        path.write_bytes(bytes(PLACES.size))
        with open(path, "r+b") as file:
            self.shared = mmap.mmap(file.fileno(), PLACES.size)

    def arm(self, kind, at, error):
        """From now on calls are counted; the one of this kind with this number fails (0: none)."""
        self._put(0, 0, 0)
        self._put(KINDS.index(kind), at, error)

    def disarm(self):
        """No call fails any more; answers whether one did, and how many of each kind were made."""
        places = PLACES.unpack(self.shared)
        self._put(0, 0, 0)
        return bool(places[HIT]), dict(zip(KINDS, places[CALLS:]))

    def _put(self, kind, at, error):
        self.shared[:] = PLACES.pack(kind, at, error, 0, 0, 0, 0, 0)
