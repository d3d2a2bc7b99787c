"""A server whose disk and clock can be interfered with."""

import os
import pathlib
import shutil
import subprocess

from tessera import ROOT, Tessera, binary

PROGRAM = ROOT / "Tests/Fixtures/programs/abilities.yaml"


def build(name, folder):
    """Compiles what is put before the machine's own disk or clock."""
    library = pathlib.Path(folder) / f"{name}.so"
    source = ROOT / f"Tests/Faults/{name}.c"
    compiler = shutil.which("clang") or shutil.which("cc") or shutil.which("gcc")
    assert compiler, "no C compiler was found; Swift for Linux comes with clang"
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-O2", str(source), "-o", str(library), "-ldl", "-lpthread"], check=True)
    return library


class Room:
    """A database in a folder of its own, or at an address, with its program, one client, and its image on the disk."""

    def __init__(self, folder, disk=None, program=PROGRAM, address=None, environment=None, **settings):
        self.folder = pathlib.Path(folder)
        self.data, self.image = self.folder / "data", self.folder / "image"
        self.data.mkdir()
        self.database = self.data / "hotel.db"
        self.server = Tessera(binary(), self.folder, address or f"sqlite:{self.database}")
        self.server.command("migrate", environment=environment)
        self.server.command(
            "program", "publish", str(program), "--effective-from", "2020-01-01", "--reason", "Faults",
            environment=environment)
        self.key = self.server.client("faults", ["all"], environment=environment)
        self.server.environment = environment or {}
        if disk:
            self.keep()
            self.server.environment = {
                "LD_PRELOAD": str(disk), "DISK_DIR": str(self.data.resolve()),
                **{name: str(value) for name, value in settings.items()}}

    def lose_power(self):
        """Ends the server; what was not synced is gone."""
        self.server.kill()
        self.restore()

    def keep(self):
        """Puts a copy of the data aside."""
        shutil.rmtree(self.image, ignore_errors=True)
        shutil.copytree(self.data, self.image)

    def restore(self):
        """Takes the copy for the data."""
        shutil.rmtree(self.data)
        shutil.copytree(self.image, self.data)

    def begin(self, *words):
        """Begins a command under the same interference as the server's."""
        return subprocess.Popen(
            [self.server.binary, *words, "--database", self.server.address, "--key-file", str(self.server.key_file)],
            cwd=ROOT, env={**os.environ, **self.server.environment}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True)

    def run(self, *words, timeout=300):
        """Runs a command in this way to its end; answers its exit code and what it said."""
        process = self.begin(*words)
        try:
            said, _ = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise
        return process.returncode, said
