"""Secrets that came into the sources, and keys too weak to seal anything (T22)."""

import os
import pathlib
import secrets
import socket
import subprocess

from detect_secrets import SecretsCollection
from detect_secrets.settings import get_plugins, transient_settings
from faults import Faults
from tessera import ROOT, binary

# What looks like a secret and is none.
KNOWN = [
    r"postgres://(USER:PASSWORD|a:secret|tester:tester)@",  # how an address is written; an address of a test
    r"\"[0-9.]+\", \"[0-9a-f]{64}\"\)",  # the digest of a pinned package
    r"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567|abcdefghjkmnpqrstuvwxyz23456789",  # an alphabet
    r"12345678901234567890",  # the key of RFC 6238's examples
    r"9f2c5d1e8a7b4c36",  # an example in the description of the API
]
# A variable called `password` is no secret, only what it holds; neither is a network address of a test.
SILENT = {"KeywordDetector", "IPPublicDetector"}


def detectors():
    """Everything that the detector knows, but for what judges by a variable's name."""
    with transient_settings({"plugins_used": [], "filters_used": []}):
        from detect_secrets.core.plugins.util import get_mapping_from_secret_type_to_class

        return sorted({kind.__name__ for kind in get_mapping_from_secret_type_to_class().values()} - SILENT)


def found(files):
    """The secrets in some files: file, line and kind."""
    settings = {
        "plugins_used": [{"name": name} for name in detectors()],
        "filters_used": [
            {"path": "detect_secrets.filters.regex.should_exclude_line", "pattern": KNOWN},
            {"path": "detect_secrets.filters.heuristic.is_sequential_string"},
            {"path": "detect_secrets.filters.heuristic.is_templated_secret"},
        ],
    }
    seen = SecretsCollection()
    with transient_settings(settings):
        assert get_plugins()
        for file in files:
            seen.scan_file(str(file))
    return {(pathlib.Path(name).name, secret.line_number, secret.type) for name, secret in seen}


def sources():
    """The files of the repository: what git knows, or, in a copy without it, what no build has made."""
    listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-z"], capture_output=True, text=True)
    if listed.returncode == 0:
        return [ROOT / name for name in listed.stdout.split("\0") if name]
    files = []
    for folder, folders, names in os.walk(ROOT):
        made = {"public", "var"} | {name for name in folders if name.startswith((".assets", ".build", ".git", ".swiftpm", ".venv"))}
        folders[:] = [name for name in folders if name not in made]
        files += [pathlib.Path(folder, name) for name in names if name != "Package.resolved"]
    return files


def planted():
    """Secrets as they leak, each made for this run, by the kind under which it must be told."""
    key = subprocess.run(["openssl", "genrsa", "2048"], capture_output=True, text=True, check=True).stdout
    word = secrets.token_urlsafe(40)
    return {
        "Private Key": key,
        "Basic Auth Credentials": f'let address = "postgres://tessera:{secrets.token_hex(8)}@db.hotel.example/tessera"\n',
        "Hex High Entropy String": f'let key = "{secrets.token_hex(32)}"\n',
        "Base64 High Entropy String": f'let key = "{word}"\n',
        "AWS Access Key": f'let cloud = "AKIA{"".join(secrets.choice("ABCDEFGHIJKLMNOP234567") for _ in range(16))}"\n',
    }


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Leaks(Faults):
    """What is in the repository, and with what the server starts."""

    def sentences(self):
        yield "T22 no file of the repository holds a secret", self.none
        yield "T22 a secret that is planted in a source file is found", self.plant
        yield "T22 the server does not start with a weak, a missing or an open key, and says what to do", self.weak

    def none(self):
        files = [file for file in sources() if file.suffix != ".png"]
        assert len(files) > 1000, len(files)
        assert found(files) == set()

    def plant(self):
        folder = self._fresh()
        for place, (kind, text) in enumerate(planted().items()):
            file = folder / f"Leak{place}.swift"
            file.write_text("// a source file\n" + text)
            assert kind in {told[2] for told in found([file])}, kind

    def weak(self):
        folder = self._fresh()
        database = folder / "tessera.db"
        made = self._serve(database, folder / "made.key", "migrate")
        assert made.returncode == 0, made.stderr
        for name, content, mode in (
            ("word", b"secret", 0o600), ("short", secrets.token_bytes(31), 0o600), ("long", secrets.token_bytes(33), 0o600),
            ("same", bytes(32), 0o600), ("open", (folder / "made.key").read_bytes(), 0o644), ("missing", None, 0),
        ):
            file = folder / name
            if content is not None:
                file.write_bytes(content)
                os.chmod(file, mode)
            refused = self._serve(database, file, "serve", "--port", str(free_port()))
            assert refused.returncode != 0, f"started with {name}"
            assert str(file) in refused.stderr + refused.stdout or "key" in refused.stderr, refused.stderr
            assert content is not None or not file.exists()

    def _fresh(self):
        folder = pathlib.Path(self.folder) / secrets.token_hex(4)
        folder.mkdir()
        return folder

    @staticmethod
    def _serve(database, key, *words):
        return subprocess.run(
            [binary(), words[0], *words[1:], "--database", f"sqlite:{database}", "--key-file", str(key)],
            capture_output=True, text=True, timeout=120)
