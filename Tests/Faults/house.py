"""A server whose disk can be interfered with."""

import pathlib
import shutil
import subprocess

from tessera import ROOT, Tessera, binary


def build_disk(folder):
    """Compiles the disk that fails on demand."""
    library = pathlib.Path(folder) / "disk.so"
    source = ROOT / "Tests/Faults/disk.c"
    compiler = shutil.which("clang") or shutil.which("cc") or shutil.which("gcc")
    assert compiler, "no C compiler was found; Swift for Linux comes with clang"
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-O2", str(source), "-o", str(library), "-ldl", "-lpthread"], check=True)
    return library


class Room:
    """A database in a folder of its own, with its program, one client, and its image on the disk."""

    def __init__(self, folder, disk=None, **settings):
        self.folder = pathlib.Path(folder)
        self.data, self.image = self.folder / "data", self.folder / "image"
        self.data.mkdir()
        self.server = Tessera(binary(), self.folder, f"sqlite:{self.data / 'hotel.db'}")
        self.server.command("migrate")
        self.server.command(
            "program", "publish", str(ROOT / "Tests/Fixtures/programs/abilities.yaml"), "--effective-from",
            "2020-01-01", "--reason", "Faults")
        self.key = self.server.client("faults", ["all"])
        if disk:
            shutil.copytree(self.data, self.image)
            self.server.environment = {
                "LD_PRELOAD": str(disk), "DISK_DIR": str(self.data.resolve()),
                **{name: str(value) for name, value in settings.items()}}

    def lose_power(self):
        """Ends the server; what was not synced is gone."""
        self.server.kill()
        shutil.rmtree(self.data)
        shutil.copytree(self.image, self.data)
