"""Mistakes planted in the ledger on purpose: the simulation finds each of them (F5)."""

import concurrent.futures
import itertools
import os
import pathlib
import re
import subprocess
import tempfile

from faults import Faults
from tessera import ROOT, binary

SOURCE = ROOT / "Sources/LoyaltyRules/Planted/PlantedBug.swift"
LAKESIDE = ROOT / "programs/lakeside.yaml"
# Every way in which points move that the model knows.
SIMULATED = ROOT / "Tests/Fixtures/programs/simulated.yaml"
# Three ways of living: one hotel with many corrections; four, with points that wait and may be given away; two with everything.
SEEDS = (1, 2, 3)
OPERATIONS = (500, 2_000)


def names():
    """The mistakes that a build for tests can make."""
    lines = re.findall(r"^    case (.*)$", SOURCE.read_text(), re.MULTILINE)
    return [name.strip() for line in lines for name in line.split(",")]


def trading(folder):
    """The demonstration's program, with points that wait for five days and may be given away."""
    text = LAKESIDE.read_text()
    waiting = text.replace("  - id: points\n", "  - id: points\n    available_after: {days: 5, of: stay}\n", 1)
    assert waiting != text
    path = pathlib.Path(folder) / "trading.yaml"
    path.write_text(waiting + "\ntransfers: [{asset: points, at_most_per_year: 3000, at_least: 50}]\n")
    return path


class Planted(Faults):
    """Each mistake in a process of its own."""

    def sentences(self):
        yield "F5 without a mistake the simulation finds none", self.none
        yield "F5 each planted mistake is found, and told with its seed", self.all
        yield "F5 what differs is told again in few operations", self.short

    def none(self):
        assert self.simulate(None, ROOT / "programs/s0.yaml", 1, OPERATIONS[0]) is None

    def all(self):
        wanted = names()
        assert len(wanted) >= 40 and len(set(wanted)) == len(wanted), wanted
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            found = dict(zip(wanted, pool.map(self.find, wanted)))
        for name, told in found.items():
            print(f"    {name}: {told}", flush=True)
        assert all(found.values()), [name for name, told in found.items() if not told]

    def short(self):
        for name in ("lotsNewestFirst", "reversalTwice", "debtNotRepaid"):
            for seed in SEEDS:
                ran = self.ran(name, SIMULATED, seed, OPERATIONS[0])
                if ran.returncode == 0:
                    continue
                many = int(re.search(r"in short, (\d+) operations:", ran.stdout).group(1))
                print(f"    {name}, seed {seed}: {many} operations", flush=True)
                assert many <= 10, ran.stdout
                break
            else:
                raise AssertionError(name)

    def find(self, name):
        """How a mistake is found; nothing when it is not."""
        programs = (ROOT / "programs/s0.yaml", trading(tempfile.mkdtemp(dir=self.folder)), SIMULATED)
        for operations, seed, program in itertools.product(OPERATIONS, SEEDS, programs):
            told = self.simulate(name, program, seed, operations)
            if told:
                return f"{program.stem}, seed {seed}, {told}"[:160]
        return None

    def simulate(self, name, program, seed, operations):
        """The first difference of a simulation; nothing when all agrees."""
        ran = self.ran(name, program, seed, operations, "--no-shrink")
        if ran.returncode == 0:
            return None
        assert ran.returncode == 1 and f"tessera simulate --seed {seed} " in ran.stderr, ran.stdout + ran.stderr
        return re.search(r"differs: (.*)", ran.stdout).group(1)

    def ran(self, name, program, seed, operations, *more):
        """A simulation that was run to its end."""
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            chosen = {"TESSERA_PLANTED_BUG": name} if name else {}
            words = ["--seed", str(seed), "--operations", str(operations), "--program", str(program), "--engine", "core"]
            return subprocess.run(
                [binary(), "simulate", *words, *more],
                env={**os.environ, **chosen, "TMPDIR": folder}, cwd=ROOT, capture_output=True, text=True, timeout=600)
