"""Eight callers who post stays, and remember what was answered."""

import random
import threading
import time

import requests

import seed
from caller import fresh

CALLERS = 8


class Load:
    """Posts with keys until the server has gone; what was acknowledged must be there for ever, and once."""

    def __init__(self, key):
        self.key = key
        self.lock = threading.Lock()
        self.acknowledged = {}  # key: (body, answer), of all cycles
        self.open = {}  # key: body, of those whose answer never came
        self.refused = []
        self.members = []

    def begin(self, url, members=40):
        """Enrols those who stay."""
        session = self._session()
        for _ in range(members):
            body = seed.enrolment()
            answer = session.post(url + "/api/v1/members", json=body, headers={"Idempotency-Key": fresh("m")}, timeout=60)
            assert answer.status_code == 201, answer.text
            self.members.append(answer.json()["member_id"])

    def start(self, url, allowed=()):
        """Posts from now on; answers with these statuses do not end it."""
        self.threads = [threading.Thread(target=self._post, args=(url, allowed)) for _ in range(CALLERS)]
        self.ending = False
        for thread in self.threads:
            thread.start()

    def join(self):
        """Waits for the callers, of whom each has met the end of the server."""
        self.ending = True
        for thread in self.threads:
            thread.join()

    def retry(self, url, keys=None):
        """Sends everything again under its key: what was answered gets the same answer, what was open one for good."""
        session = self._session()
        for key, (body, answer) in self.acknowledged.items():
            if keys is not None and key not in keys:
                continue
            again = self._send(session, url, key, body)
            said = f"{key} was acknowledged and is not there: {again.status_code} {again.text[:200]}"
            assert again.status_code == 200 and again.headers.get("Idempotency-Hit") == "true", said
            assert again.json() == answer, f"{key}: {again.text[:300]} instead of {answer}"
        for key, body in list(self.open.items()):
            again = self._send(session, url, key, body)
            assert again.status_code in (200, 201), f"{key}: {again.status_code} {again.text[:200]}"
            self.acknowledged[key] = (body, again.json())
            del self.open[key]

    def lost(self, url):
        """How many acknowledged stays are not there."""
        session = self._session()
        answers = [self._send(session, url, key, body) for key, (body, _) in self.acknowledged.items()]
        return sum(answer.headers.get("Idempotency-Hit") != "true" for answer in answers)

    def _post(self, url, allowed):
        session = self._session()
        while not self.ending:
            key, body = fresh("f"), seed.stay(random.choice(self.members))
            try:
                answer = self._send(session, url, key, body)
            except requests.RequestException:
                with self.lock:
                    self.open[key] = body
                return
            with self.lock:
                if answer.status_code == 201:
                    self.acknowledged[key] = (body, answer.json())
                else:
                    self.open[key] = body
                    self.refused.append((answer.status_code, answer.text))
                    if answer.status_code not in allowed:
                        return
            if answer.status_code != 201:
                time.sleep(0.02)

    def _send(self, session, url, key, body):
        return session.post(url + "/api/v1/stays", json=body, headers={"Idempotency-Key": key}, timeout=60)

    def _session(self):
        session = requests.Session()
        session.headers["Authorization"] = "Bearer " + self.key
        return session
