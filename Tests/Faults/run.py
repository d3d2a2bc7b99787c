"""Faults: what goes wrong, and what must hold all the same. Closes with `N passed, N failed`.

    run.py           all of them
    run.py F3 F10    only those of these numbers of the fault plan

Environment: TESSERA_BINARY (the built program), TESSERA_LONG (as many cycles as docs/internals/proof.md states),
TESSERA_SEED (repeat the moments of a run; the machine's own timing cannot be repeated), TESSERA_TEST_POSTGRES (a
server on which databases may be made).
"""

import os
import pathlib
import random
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
sys.path.insert(1, str(pathlib.Path(__file__).parent.parent / "Contract"))

from clocks import Clocks
from crashes import Crashes
from full_disk import FullDisk
from house import build
from imports import Imports
from leaks import Leaks
from network import Network
from nth_call import NthCall
from nth_command import NthCommand
from others import Others
from planted import Planted
from races import Races
from results import Results

KINDS = (Crashes, NthCall, NthCommand, FullDisk, Network, Clocks, Imports, Others, Races, Leaks, Planted)


def main(wanted):
    number = int(os.environ.get("TESSERA_SEED") or random.SystemRandom().randrange(2**32))
    random.seed(number)
    print(f"seed {number}", flush=True)
    results = Results()
    with tempfile.TemporaryDirectory(prefix="tessera-faults-") as folder:
        disk = build("disk", folder)
        for kind in KINDS:
            own = os.path.join(folder, kind.__name__)
            os.mkdir(own)
            faults = kind(own, disk)
            for sentence, body, *arguments in faults.sentences():
                if not wanted or any(sentence.startswith(word) for word in wanted):
                    results.test(sentence, body, *arguments)
                    faults.end()
    return results.close()


sys.exit(main(sys.argv[1:]))
