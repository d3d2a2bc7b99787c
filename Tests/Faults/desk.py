"""Whoever posts at a server that may go away at any moment."""

import requests

import seed
from caller import fresh


def said(answer):
    """What to print of an answer, or of none."""
    return "no answer" if answer is None else f"{answer.status_code} {answer.text[:300]}"


class Desk:
    """One API client."""

    def __init__(self, key):
        self.session = requests.Session()
        self.session.headers["Authorization"] = "Bearer " + key
        self.url = None

    def send(self, path, body, key):
        """One request; None when no whole answer came."""
        try:
            answer = self.session.post(
                f"{self.url}/api/v1/{path}", json=body, headers={"Idempotency-Key": key}, timeout=60)
        except requests.RequestException:
            return None
        # An answer that ends within its head looks like one without a body.
        return answer if answer.headers.get("Content-Length") == str(len(answer.content)) else None

    def do(self, path, body):
        """What has to succeed at once."""
        answer = self.send(path, body, fresh("d"))
        assert answer is not None and answer.status_code in (201, 202), f"{path}: {said(answer)}"
        return answer.json()

    def enrol(self, **fields):
        return self.do("members", seed.enrolment(**fields))["member_id"]
