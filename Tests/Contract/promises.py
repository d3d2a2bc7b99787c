"""What the description says in words: each promise is a function, its docstring the sentence that is printed."""

import concurrent.futures
import http.client
import json
import time
import urllib.parse

import requests

import seed
from caller import Caller, expect, fresh


class Promises:
    """The promises, tried on one running server."""

    def __init__(self, server, description, callers, limited):
        self.server = server
        self.description = description
        self.callers = callers
        self.admin = callers["administrator"]
        self.limited = limited  # may act for west_lake only
        self.member = seed.enrol(self.admin)

    def all(self):
        return [value for name, value in vars(type(self)).items()
                if callable(value) and not name.startswith("_") and name != "all"]

    def _raw(self, body, chunked=False, path="/api/v1/stays", headers=None):
        """Sends bytes as they are; the server may answer before it has read them all."""
        connection = http.client.HTTPConnection(urllib.parse.urlsplit(self.server.url).netloc, timeout=60)
        sent = {"Authorization": self.admin.session.headers["Authorization"], "Idempotency-Key": fresh("raw"),
                "Content-Type": "application/json", **(headers or {})}
        try:
            connection.request("POST", path, body=iter([body]) if chunked else body, headers=sent,
                               encode_chunked=chunked)
        except (BrokenPipeError, ConnectionResetError):
            pass
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        return answer.status, json.loads(text)

    def _first(self, problem):
        return problem["errors"][0]["field"], problem["errors"][0]["code"]

    # --- Bodies ------------------------------------------------------------------------------------------------------

    def too_large(self):
        """A body of 3 MB is answered 413, with and without a stated length"""
        body = json.dumps({"reason": "x" * 3_000_000}).encode()
        for chunked in (False, True):
            status, problem = self._raw(body, chunked)
            assert (status, self._first(problem)[1]) == (413, "body_too_large"), (chunked, status, problem)

    def not_utf8(self):
        """Bytes that are not UTF-8 are answered 400"""
        status, problem = self._raw(b'{"number": "\xff\xfe"}')
        assert (status, self._first(problem)) == (400, ("body", "malformed_utf8")), (status, problem)

    def not_json(self):
        """What is no JSON, no object, or nested 100,000 deep is answered 400"""
        for body in (b"", b"{", b"nul", b"[]", b'"text"', b"12", b"[" * 100_000, b'{"a":' * 100_000, b"\xef\xbb\xbf",
                     b'{"member": ' + b"[" * 500 + b"]" * 500 + b"}"):
            status, problem = self._raw(body)
            assert status == 400 and self._first(problem)[0] == "body", (body[:20], status, problem)

    def strange_numbers(self):
        """Numbers that are no whole 64-bit numbers are answered 400 and named"""
        for number in ("1.5", "1e400", "9223372036854775808", "-9223372036854775809", "1" * 400, '"12"', "true", "[]"):
            body = json.dumps(seed.stay(self.member)).replace("128800", number).encode()
            status, problem = self._raw(body)
            assert (status, self._first(problem)) == (400, ("lines[0].net_minor", "malformed_integer")), (number, problem)

    def unknown_fields(self):
        """A field that is not described is refused and named, also inside"""
        body = seed.stay(self.member, remark="x")
        body["lines"][0]["nett"] = 1
        body["member"]["name"] = "x"
        problem = expect(self.admin.post("/api/v1/stays", body), 400, "invalid_input")
        found = {(error["field"], error["code"]) for error in problem["errors"]}
        assert found == {(field, "unknown_field") for field in ("remark", "lines[0].nett", "member.name")}, found

    def nothing_but_text(self):
        """U+0000 in a text is refused"""
        for body in (seed.stay(self.member, number="a\0b"), seed.stay(self.member, room_type="\0")):
            expect(self.admin.post("/api/v1/stays", body), 400, "invalid_input")

    def combining_characters(self):
        """A text is as long as its code points: one letter with thousands of accents is too long"""
        long = "e" + "\u0301" * 4000
        for path, body in (("stays", seed.stay(self.member, number=long)), ("bills", seed.bill(self.member, number=long)),
                           ("members", seed.enrolment(name=long)), ("members", seed.enrolment(consent_text_version=long))):
            expect(self.admin.post("/api/v1/" + path, body), 400, "invalid_input")

    def hostile_programs(self):
        """A program document that is a bomb (aliases, 100,000 levels) is refused, quickly"""
        bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
            f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 9) + "]\n" for n in range(1, 12))
        for document in (bomb, "[" * 100_000, "{a: " * 100_000, "- " * 100_000, "a: &a [*a]", "? " * 50_000, "%\0"[:1]):
            started = time.monotonic()
            body = {"document": document, "effective_from": "2030-01-01", "reason": "x"}
            answer = self.admin.post("/api/v1/program-versions", body, dry_run=True)
            expect(answer, 422, "program_problems")
            assert time.monotonic() - started < 10, f"{document[:20]!r} took {time.monotonic() - started:.1f} s"

    # --- Once --------------------------------------------------------------------------------------------------------

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

    # --- Who may -----------------------------------------------------------------------------------------------------

    def no_key(self):
        """No key, a wrong key and another scheme are answered 401"""
        for header in ({}, {"Authorization": "Bearer"}, {"Authorization": "Bearer "}, {"Authorization": "Bearer tsk_wrong"},
                       {"Authorization": "Basic dXNlcjpwYXNz"}, {"Authorization": "Bearer " + "x" * 5000}):
            answer = requests.get(self.server.url + "/api/v1/members", headers=header, timeout=30)
            self.description.hold("GET", "/api/v1/members", answer)
            expect(answer, 401, "unauthorized")
            assert answer.headers["WWW-Authenticate"].startswith("Bearer"), answer.headers

    def scopes(self):
        """Each role may do what its scopes say, and nothing else"""
        stay = expect(self.admin.post("/api/v1/stays", seed.stay(self.member)), 201)
        path = f"/api/v1/members/{self.member}"
        folio = f"{path}/folios/{stay['folio_id']}"
        reference, reason = {"member": {"id": self.member}}, {"reason": "x"}
        lines = [{"category": "room", "net_minor": 1}]
        requests_ = [
            ("member.read", "GET", "/api/v1/members", None), ("member.read", "GET", path, None),
            ("member.read", "POST", "/api/v1/member-lookups", reference),
            ("member.read", "GET", f"{path}/entries", None), ("member.read", "GET", f"{path}/folios", None),
            ("member.read", "GET", folio, None),
            ("member.read", "GET", f"{path}/operations/{stay['operation_id']}", None),
            ("member.enrol", "POST", "/api/v1/members", seed.enrolment()),
            ("stay.record", "POST", "/api/v1/stays", seed.stay(self.member)),
            ("bill.record", "POST", "/api/v1/bills", seed.bill(self.member)),
            ("folio.correct", "POST", f"{folio}/corrections", {"lines": lines, **reason}),
            ("folio.correct", "POST", f"{folio}/cancellation", reason),
            ("folio.correct", "POST", f"{path}/closure", reason),
            ("entry.reverse", "POST", f"{path}/entries/1/reversal", reason),
            ("points.adjust", "POST", "/api/v1/adjustments", {**reference, "asset": "points", "amount": 5, **reason}),
            ("day_rate.set", "PUT", "/api/v1/day-rates/USD/2026-05-01", {"rate": "7.2"}),
            ("program.read", "GET", "/api/v1/program-versions", None),
            ("program.read", "GET", "/api/v1/program-versions/1", None),
            ("program.publish", "POST", "/api/v1/program-versions",
             {"document": "x", "effective_from": "2030-01-01", **reason}),
            ("import.stays", "GET", "/api/v1/imports", None),
        ]
        for role, caller in self.callers.items():
            for scope, method, address, body in requests_:
                options = {"json": body, "params": {"dry_run": "true"}} if body else {}
                answer = caller.send(method, address, **options)
                if scope in caller.scopes:
                    assert answer.status_code in (200, 422), f"{role} {method} {address}: {answer.text[:300]}"
                else:
                    expect(answer, 403, "permission_denied")

    def hotels(self):
        """A key that is limited to one hotel acts for no other"""
        body = seed.stay(self.member, property="bund")
        expect(self.limited.post("/api/v1/stays", body), 403, "property_out_of_scope")
        expect(self.limited.post("/api/v1/bills", seed.bill(self.member, property="bund")), 403, "property_out_of_scope")
        expect(self.limited.post("/api/v1/members", seed.enrolment(property="bund")), 403, "property_out_of_scope")
        adjustment = {"member": {"id": self.member}, "asset": "points", "amount": 5, "reason": "x", "property": "bund"}
        expect(self.limited.post("/api/v1/adjustments", adjustment), 403, "property_out_of_scope")
        there = expect(self.admin.post("/api/v1/stays", body), 201)
        path = f"/api/v1/members/{self.member}"
        expect(self.limited.post(f"{path}/folios/{there['folio_id']}/cancellation", {"reason": "x"}), 403,
               "property_out_of_scope")
        entry = next(entry for entry in self.admin.get(f"{path}/entries").json()["data"] if entry["property"] == "bund")
        expect(self.limited.post(f"{path}/entries/{entry['sequence']}/reversal", {"reason": "x"}), 403,
               "property_out_of_scope")
        expect(self.limited.post("/api/v1/stays", seed.stay(self.member)), 201)

    def hotels_left_out(self):
        """A key that is limited to one hotel can't slip out by naming none"""
        adjustment = {"member": {"id": self.member}, "asset": "points", "amount": 5, "reason": "x"}
        expect(self.limited.post("/api/v1/adjustments", adjustment), 403, "property_out_of_scope")

    # --- Reading -----------------------------------------------------------------------------------------------------

    def pages(self):
        """Walking page by page shows every row once"""
        member = seed.enrol(self.admin)
        for _ in range(4):
            expect(self.admin.post("/api/v1/stays", seed.stay(member)), 201)
        for path, key in ((f"/api/v1/members/{member}/entries", "sequence"), (f"/api/v1/members/{member}/folios", "folio_id")):
            whole = [row[key] for row in expect(self.admin.get(path, params={"limit": 200}), 200)["data"]]
            walked, cursor = [], None
            while True:
                page = expect(self.admin.get(path, params={"limit": 3, "cursor": cursor} if cursor else {"limit": 3}), 200)
                walked += [row[key] for row in page["data"]]
                cursor = page["next_cursor"]
                if cursor is None:
                    break
            assert walked == whole and len(set(whole)) == len(whole), (walked, whole)

    def hostile_queries(self):
        """Cursors, limits and words that are none of ours are refused"""
        path = f"/api/v1/members/{self.member}/entries"
        for params in ({"cursor": "x"}, {"cursor": ""}, {"cursor": "YzE" * 30}, {"limit": "0"}, {"limit": "201"},
                       {"limit": "x"}, {"limit": ""}, {"limit": "9" * 30}, {"asset": "\0"}):
            expect(self.admin.get(path, params=params), 400, "invalid_input")
        expect(self.admin.get(path, params={"asset": "x' OR 1=1 --"}), 200)
        expect(self.admin.post("/api/v1/stays", seed.stay(self.member), params={"dry_run": "yes"}), 400, "invalid_input")

    def hostile_paths(self):
        """Ids that can't be any are unknown"""
        for path in ("/api/v1/members/0", "/api/v1/members/-1", "/api/v1/members/x", "/api/v1/members/01",
                     "/api/v1/members/9223372036854775808", "/api/v1/members/%00", "/api/v1/members/%FF",
                     "/api/v1/members/..%2F..%2Fhealth", f"/api/v1/members/{self.member}/folios/0",
                     f"/api/v1/members/{self.member}/operations/x", "/api/v1/program-versions/0",
                     "/api/v1/program-versions/99999999999", "/api/v1/nothing"):
            answer = self.admin.get(path)
            assert answer.status_code == 404, f"{path}: {answer.status_code} {answer.text[:300]}"
            assert answer.headers["Content-Type"] == "application/problem+json", answer.headers

    def methods(self):
        """A method that a path does not have is answered 405 with those that it has"""
        for method, path, allowed in (("DELETE", "/api/v1/members", {"GET", "POST"}), ("GET", "/api/v1/stays", {"POST"}),
                                      ("PATCH", f"/api/v1/members/{self.member}", {"GET"}),
                                      ("POST", "/api/v1/day-rates/USD/2026-05-01", {"PUT"})):
            answer = self.admin.send(method, path)
            expect(answer, 405, "method_not_allowed")
            found = {word.strip() for word in answer.headers.get("Allow", "").split(",")}
            assert allowed <= found, (method, path, found)

    def languages(self):
        """Sentences come in the language that is asked for"""
        path = "/api/v1/members/1"
        titles = {word: expect(self.admin.get(path, headers={"Accept-Language": word}), 404)["title"]
                  for word in ("zh-Hans", "zh-CN", "zh-Hant", "zh-TW", "en", "fr;q=0.9, en;q=0.8", "*", "")}
        assert titles["zh-Hans"] == titles["zh-CN"] != titles["zh-Hant"] == titles["zh-TW"], titles
        assert titles["en"] == titles["*"] == titles[""] == titles["fr;q=0.9, en;q=0.8"] == "Member not found", titles
        body = seed.stay(self.member)
        receipts = [
            expect(self.admin.post("/api/v1/stays", body, dry_run=True, headers={"Accept-Language": word}), 200)["receipt"]
            for word in ("zh-Hans", "zh-Hant", "en")]
        assert [receipt["language"] for receipt in receipts] == ["zh-Hans", "zh-Hant", "en"]
        assert len({receipt["lines"][0]["text"] for receipt in receipts}) == 3, receipts

    def locations(self):
        """What a 201 points to can be read"""
        for path, body in (("members", seed.enrolment()), ("stays", seed.stay(self.member)),
                           ("bills", seed.bill(self.member)),
                           ("adjustments", {"member": {"id": self.member}, "asset": "points", "amount": 7, "reason": "x"})):
            answer = self.admin.post("/api/v1/" + path, body)
            expect(answer, 201)
            expect(self.admin.get(answer.headers["Location"]), 200)

    def lookups(self):
        """A member is found by id, card, mobile and e-mail, however the number is typed"""
        contact, address = seed.mobile(), fresh("find") + "@example.com"
        made = expect(self.admin.post("/api/v1/members", seed.enrolment(mobile=contact, email=address)), 201)
        for reference in ({"id": made["member_id"]}, {"card": made["card_number"]}, {"mobile": contact},
                          {"mobile": f"{contact[3:6]}-{contact[6:10]} {contact[10:]}"}, {"email": address.upper()}):
            found = expect(self.admin.post("/api/v1/member-lookups", {"member": reference}), 200)
            assert found["member_id"] == made["member_id"], reference
            assert contact not in json.dumps(found) and address not in json.dumps(found), "a contact is not masked"
        for reference in ({}, {"id": made["member_id"], "card": made["card_number"]}, {"card": "6212345678901233"}):
            expect(self.admin.post("/api/v1/member-lookups", {"member": reference}), 400, "invalid_input")

    def correction(self):
        """A corrected and cancelled stay leaves what a history without it would leave"""
        member = seed.enrol(self.admin)
        expect(self.admin.post("/api/v1/stays", seed.stay(member)), 201)
        path = f"/api/v1/members/{member}"
        before = expect(self.admin.get(path), 200)
        stay = expect(self.admin.post("/api/v1/stays", seed.stay(member, departure="2026-05-09")), 201)
        assert stay["tier"] != before["tier"]["id"]
        folio = f"{path}/folios/{stay['folio_id']}"
        lines = [{"category": "room", "net_minor": 50000}]
        corrected = expect(self.admin.post(f"{folio}/corrections", {"lines": lines, "reason": "x"}), 201)
        assert corrected["points"] == 500 - stay["points"], corrected
        expect(self.admin.post(f"{folio}/corrections", {"lines": lines, "reason": "x"}), 422, "correction_changes_nothing")
        expect(self.admin.post(f"{folio}/cancellation", {"reason": "x"}), 201)
        expect(self.admin.post(f"{folio}/cancellation", {"reason": "x"}), 409, "folio_cancelled")
        after = expect(self.admin.get(path), 200)
        assert after == before, (before, after)

    def closure(self):
        """Nothing is posted to a membership that has ended"""
        member = seed.enrol(self.admin)
        stay = expect(self.admin.post("/api/v1/stays", seed.stay(member)), 201)
        path = f"/api/v1/members/{member}"
        closed = expect(self.admin.post(f"{path}/closure", {"reason": "x"}), 201)
        assert closed["balance"] == 0, closed
        expect(self.admin.post("/api/v1/stays", seed.stay(member)), 409, "member_closed")
        expect(self.admin.post(f"{path}/folios/{stay['folio_id']}/cancellation", {"reason": "x"}), 409, "member_closed")
        assert expect(self.admin.get(path), 200)["status"] == "closed"

    def open_to_all(self):
        """Health, the description in both forms and its page need no key"""
        get = lambda path: requests.get(self.server.url + path, timeout=30)
        assert get("/health").json()["status"] == "ok"
        assert get("/openapi.yaml").text == self.description.text
        assert get("/openapi.json").json() == json.loads(json.dumps(self.description.document))
        page = get("/docs")
        assert page.headers["Content-Type"].startswith("text/html") and "MISSING" not in page.text, page.text
        script = next(part for part in page.text.split('"') if part.startswith("/assets/docs."))
        assert "SwaggerUIBundle" in get(script).text
