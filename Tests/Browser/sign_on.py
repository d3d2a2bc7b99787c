"""Staff sign in at a real identity provider, on a server of its own."""

import contextlib
import json
import pathlib
import socket
import subprocess
import sys
import time

import requests
from tessera import Tessera, binary


class SignOnTests:
    def __init__(self, browser):
        self.browser = browser

    def sentences(self):
        return [
            ("SEC-14 a manager signs in with the company account, at a provider of OpenID Connect; a stranger does not",
             self.sign_in),
        ]

    def sign_in(self):
        with contextlib.ExitStack() as stack:
            issuer = stack.enter_context(provider(
                {"sub": "it-7", "preferred_username": "manager"}, {"sub": "it-8", "preferred_username": "stranger"}))
            folder = pathlib.Path(self.browser.house.folder) / "sign-on"
            folder.mkdir()
            tessera = Tessera(binary(), str(folder), f"sqlite:{folder}/sign-on.db")
            stack.callback(tessera.kill)
            tessera.command("migrate")
            tessera.command("program", "publish", "Tests/Fixtures/programs/abilities.yaml", "--effective-from", "2020-01-01",
                            "--reason", "opening")
            tessera.command("user", "add", "manager", "--name", "Mei Lin", "--role", "manager", "--json")
            (folder / "secret").write_text("a secret of the provider\n")
            tessera.start("--sign-on-issuer", issuer, "--sign-on-client", "tessera", "--sign-on-secret-file",
                          str(folder / "secret"), "--site-address", "{url}")
            page = self._enter(tessera, "it-7")
            page.wait_for_url("**/console")
            assert "Mei Lin" in page.inner_text("body")
            page = self._enter(tessera, "it-8")
            page.wait_for_url("**/console/sign-in?*")
            assert "no log-in here" in page.inner_text("[role=alert]")

    def _enter(self, tessera, subject):
        page = self.browser.window(language="en")
        # The provider's own look comes from the net, which tests do without.
        page.route("**/pico.min.css", lambda route: route.fulfill(body="", content_type="text/css"))
        page.goto(tessera.url + "/console/sign-in")
        page.click("text=Sign in with the company account")
        page.fill("input[name=sub]", subject)
        page.click("button:text-is('Authorize')")
        return page


@contextlib.contextmanager
def provider(*users):
    """A provider on a free port; yields how it calls itself."""
    with contextlib.closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port)]
    for user in users:
        command += ["--user-claims", json.dumps(user)]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        url = f"http://127.0.0.1:{port}"
        for _ in range(100):
            with contextlib.suppress(requests.RequestException):
                described = requests.get(url + "/.well-known/openid-configuration", timeout=5)
                if described.status_code == 200:
                    break
            time.sleep(0.1)
        yield described.json()["issuer"]
    finally:
        process.terminate()
        process.wait(10)
