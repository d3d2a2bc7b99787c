"""The same thing told again."""

import concurrent.futures

import seed
from caller import Caller, expect, fresh
from promises import Promises


class Once(Promises):
    """Keys, duplicates, dry runs."""

    def same_key_same_body(self):
        """The same key with the same body gives the first answer again, and says so"""
        key, body = fresh("same"), seed.stay(self.member)
        first = self.admin.post("/api/v1/stays", body, key=key)
        told = expect(first, 201)
        assert "Idempotency-Hit" not in first.headers
        again = self.admin.post("/api/v1/stays", body, key=key)
        assert expect(again, 200) == told
        assert again.headers["Idempotency-Hit"] == "true"

    def same_key_other_body(self):
        """The same key with another body is refused, and belongs to one client only"""
        key = fresh("other")
        expect(self.admin.post("/api/v1/stays", seed.stay(self.member), key=key), 201)
        expect(self.admin.post("/api/v1/stays", seed.stay(self.member), key=key), 422, "idempotency_key_reused")
        expect(self.callers["clerk"].post("/api/v1/stays", seed.stay(self.member), key=key), 201)

    def same_key_at_once(self):
        """One request sent by eight at the same moment is carried out once"""
        member = seed.enrol(self.admin)
        key, body = fresh("race"), seed.stay(member)
        token = self.admin.session.headers["Authorization"].removeprefix("Bearer ")

        def send(_):
            return Caller(self.server.url, token, self.description).post("/api/v1/stays", body, key=key)

        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(send, range(8)))
        assert sorted(answer.status_code for answer in answers) == [200] * 7 + [201], answers
        assert len({answer.json()["operation_id"] for answer in answers}) == 1
        assert len(self.admin.get(f"/api/v1/members/{member}/folios").json()["data"]) == 1

    def key_needed(self):
        """A write without a key is refused, unless it is a dry run; a key has at most 255 bytes"""
        body = seed.stay(self.member)
        problem = expect(self.admin.send("POST", "/api/v1/stays", json=body), 400, "invalid_input")
        assert self._first(problem) == ("Idempotency-Key", "required"), problem
        expect(self.admin.send("POST", "/api/v1/stays", json=body, params={"dry_run": "true"}), 200)
        problem = expect(self.admin.post("/api/v1/stays", body, key="k" * 256), 400, "invalid_input")
        assert self._first(problem) == ("Idempotency-Key", "key_length"), problem
        expect(self.admin.post("/api/v1/stays", body, key="k" * 249 + fresh("")[-6:]), 201)

    def told_twice(self):
        """The same stay or bill under another key is refused and shows the first"""
        for path, body in (("stays", seed.stay(self.member)), ("bills", seed.bill(self.member))):
            first = expect(self.admin.post("/api/v1/" + path, body), 201)
            problem = expect(self.admin.post("/api/v1/" + path, body), 409, path[:-1] + "_duplicate")
            assert problem["conflict"] == {"member_id": self.member, "operation_id": first["operation_id"]}, problem

    def dry_run(self):
        """A dry run answers like the real thing and changes nothing"""
        member = seed.enrol(self.admin)
        body = seed.stay(member)
        path = f"/api/v1/members/{member}"
        before = self._state(path)
        dry = expect(self.admin.post("/api/v1/stays", body, dry_run=True), 200)
        assert dry["dry_run"] is True
        assert self._state(path) == before
        real = expect(self.admin.post("/api/v1/stays", body), 201)
        for field in ("points", "balance", "tier", "receipt"):
            assert dry[field] == real[field], field
        after = self._state(path)
        lines = [{"category": "room", "net_minor": 1}]
        folio = f"{path}/folios/{real['folio_id']}"
        for address, said in ((f"{folio}/corrections", {"lines": lines, "reason": "x"}),
                              (f"{folio}/cancellation", {"reason": "x"}), (f"{path}/closure", {"reason": "x"}),
                              (f"{path}/entries/1/reversal", {"reason": "x"})):
            expect(self.admin.post(address, said, dry_run=True), 200)
            assert self._state(path) == after, address

    def _state(self, path):
        return [expect(self.admin.get(path + part), 200) for part in ("", "/entries", "/folios")]
