"""A generated hotel group with its server, as `tessera demo` makes it."""

import json

import requests
from tessera import Tessera


class House:
    """One database and its server, in a folder of their own."""

    MEMBERS = 200

    def __init__(self, binary, folder):
        self.tessera = Tessera(binary, folder, f"sqlite:{folder}/demo.db")
        self.folder = folder
        self.password = None
        self.key = None

    def open(self):
        self.tessera.command("migrate")
        printed = self.tessera.command("demo", "--members", str(self.MEMBERS), "--json")
        self.password = json.loads(printed.splitlines()[-1])["password"]
        self.key = self.tessera.client("front office", ["all"])
        self.tessera.start()

    def close(self):
        self.tessera.kill()

    @property
    def url(self):
        return self.tessera.url

    def demand_sound(self):
        self.tessera.stop()
        report = self.tessera.check()
        assert report["differences"] == [], report

    def call(self, method, path, body=None, key=None, language="en"):
        """A call of the API with all scopes; answers the JSON."""
        headers = {"Authorization": f"Bearer {self.key}", "Accept-Language": language}
        if key:
            headers["Idempotency-Key"] = key
        answer = requests.request(method, self.url + "/api/v1" + path, json=body, headers=headers, timeout=30)
        assert answer.status_code in (200, 201), f"{method} {path}: {answer.status_code} {answer.text}"
        return answer.json()
