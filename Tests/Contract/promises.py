"""What the description says in words, tried on a running server."""

import http.client
import json
import urllib.parse

import seed
from caller import fresh


class Promises:
    """A group of promises: each public method is one, its docstring the sentence that is printed."""

    def __init__(self, server, description, callers, limited):
        self.server = server
        self.description = description
        self.callers = callers
        self.admin = callers["administrator"]
        self.limited = limited  # may act for west_lake only
        self.member = seed.enrol(self.admin)  # somebody to try things with

    def sentences(self):
        """(sentence, method) of each promise, in the order in which they are written."""
        names = [name for name in vars(type(self)) if not name.startswith("_")]
        return [(getattr(self, name).__doc__, getattr(self, name)) for name in names]

    def _raw(self, body, chunked=False, path="/api/v1/stays"):
        """Sends bytes as they are; the server may answer before it has read them all."""
        connection = http.client.HTTPConnection(urllib.parse.urlsplit(self.server.url).netloc, timeout=60)
        headers = {"Authorization": self.admin.session.headers["Authorization"], "Idempotency-Key": fresh("raw"),
                   "Content-Type": "application/json"}
        try:
            connection.request(
                "POST", path, body=iter([body]) if chunked else body, headers=headers, encode_chunked=chunked)
        except (BrokenPipeError, ConnectionResetError):
            pass
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        return answer.status, json.loads(text)

    def _first(self, problem):
        return problem["errors"][0]["field"], problem["errors"][0]["code"]
