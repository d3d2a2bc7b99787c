"""A caller of the API: one key, one connection; every answer is held against the description."""

import itertools
import secrets

import requests

_run = secrets.token_hex(4)
_numbers = itertools.count(1)


def fresh(prefix):
    """A text that no run has used before."""
    return f"{prefix}-{_run}-{next(_numbers)}"


class Caller:
    """Sends requests as one API client and refuses answers that the description does not promise."""

    def __init__(self, url, key, description):
        self.url = url
        self.description = description
        self.session = requests.Session()
        self.session.headers["Authorization"] = "Bearer " + key

    def get(self, path, **options):
        return self.send("GET", path, **options)

    def post(self, path, body, key=None, dry_run=False, **options):
        """A write with a new key, unless one is given or it is a dry run."""
        return self.write("POST", path, body, key, dry_run, **options)

    def put(self, path, body, key=None, dry_run=False, **options):
        return self.write("PUT", path, body, key, dry_run, **options)

    def write(self, method, path, body, key=None, dry_run=False, **options):
        headers = dict(options.pop("headers", {}))
        params = dict(options.pop("params", {}))
        if dry_run:
            params["dry_run"] = "true"
        if key or not dry_run:
            headers["Idempotency-Key"] = key or fresh("key")
        return self.send(method, path, json=body, headers=headers, params=params, **options)

    def send(self, method, path, **options):
        answer = self.session.request(method, self.url + path, **{"timeout": 60, **options})
        self.description.hold(method, path, answer)
        return answer


def expect(answer, status, code=None):
    """Demands a status, and of a problem its code; answers the body."""
    said = f"{answer.request.method} {answer.request.url} answered {answer.status_code}: {answer.text[:600]}"
    assert answer.status_code == status, f"{said} (expected {status})"
    body = answer.json()
    if code:
        assert body.get("code") == code, f"{said} (expected the code {code})"
    return body
