"""The built `tessera`, run on a database of its own."""

import contextlib
import json
import os
import pathlib
import signal
import socket
import subprocess
import time

import requests

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Tessera:
    """One database with its commands and, while it runs, its server. Ends only what it started, by process id."""

    def __init__(self, binary, folder, address):
        self.binary = str(binary)
        self.folder = pathlib.Path(folder)
        self.address = address
        self.key_file = self.folder / "master.key"
        self.log = self.folder / "server.log"
        self.process = None
        self.url = None
        # What the server's environment has beside this one's.
        self.environment = {}

    def command(self, *words, expect=0, timeout=300, environment=None):
        """Runs a command to its end and answers what it printed."""
        return self._run(words, expect, timeout, environment).stdout

    def complaint(self, *words, expect):
        """Runs a command that ends with an exit code; answers what it said on standard error."""
        return self._run(words, expect, 300, None).stderr

    def _run(self, words, expect, timeout, environment):
        done = subprocess.run(
            [self.binary, *words, "--database", self.address, "--key-file", str(self.key_file)],
            cwd=ROOT, env={**os.environ, **(environment or {})}, capture_output=True, text=True, timeout=timeout)
        if done.returncode != expect:
            raise AssertionError(
                f"tessera {' '.join(words)} ended with {done.returncode}, not {expect}:\n{done.stdout}{done.stderr}")
        return done

    def client(self, name, scopes, *properties, environment=None):
        """Adds an API client and answers its key."""
        words = ["user", "client", name, "--json"]
        for scope in scopes:
            words += ["--scope", scope]
        for hotel in properties:
            words += ["--property", hotel]
        return json.loads(self.command(*words, environment=environment).splitlines()[-1])["key"]

    def check(self):
        """Works everything out anew from the entries; answers the report, which names each difference."""
        return json.loads(self.command("check", "--json").splitlines()[-1])

    def start(self, *arguments):
        """Starts the server on a free port and waits until it is well; `{url}` in an argument is where it answers."""
        with contextlib.closing(socket.socket()) as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [self.binary, "serve", "--port", str(port), "--database", self.address, "--key-file",
                 str(self.key_file), "--no-daily", *(one.format(url=f"http://127.0.0.1:{port}") for one in arguments)],
                cwd=ROOT, env={**os.environ, **self.environment}, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.url = f"http://127.0.0.1:{port}"
        for _ in range(300):
            if self.process.poll() is not None:
                raise AssertionError(f"the server ended at once:\n{self.tail()}")
            with contextlib.suppress(requests.RequestException):
                if requests.get(self.url + "/health", timeout=5).status_code == 200:
                    return
            time.sleep(0.1)
        raise AssertionError(f"the server does not become well:\n{self.tail()}")

    def alive(self):
        return self.process is not None and self.process.poll() is None

    def stop(self):
        """Asks the server to finish; answers its exit code."""
        return self._end(signal.SIGTERM)

    def kill(self):
        """Ends the server in the middle of whatever it does, like a power cut of the process."""
        return self._end(signal.SIGKILL)

    def _end(self, how):
        if self.process is None:
            return None
        if self.process.poll() is None:
            self.process.send_signal(how)
            try:
                self.process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        code, self.process = self.process.returncode, None
        return code

    def tail(self):
        """The end of the server's log."""
        if not self.log.exists():
            return ""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-20:])


def binary():
    """The program under test: `TESSERA_BINARY`, else the debug build."""
    path = pathlib.Path(os.environ.get("TESSERA_BINARY") or ROOT / ".build/debug/tessera")
    if not path.is_file():
        raise SystemExit(f"There is no program at {path}. Build it, or set TESSERA_BINARY.")
    return path
