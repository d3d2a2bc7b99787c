"""Faults: kill -9, power cuts, a full disk, two processes. Closes with `N passed, N failed`.

Environment: TESSERA_BINARY (the built program), TESSERA_LONG (as many cycles as docs/internals/proof.md states),
TESSERA_SEED (repeat the moments of a run; the machine's own timing cannot be repeated).
"""

import os
import pathlib
import random
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
sys.path.insert(1, str(pathlib.Path(__file__).parent.parent / "Contract"))

from faults import Faults
from house import build_disk
from results import Results


def main():
    number = int(os.environ.get("TESSERA_SEED") or random.SystemRandom().randrange(2**32))
    random.seed(number)
    print(f"seed {number}", flush=True)
    results = Results()
    with tempfile.TemporaryDirectory(prefix="tessera-faults-") as folder:
        for sentence, body, *arguments in Faults(folder, build_disk(folder)).sentences():
            results.test(sentence, body, *arguments)
    return results.close()


sys.exit(main())
