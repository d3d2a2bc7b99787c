"""Bodies that no client should send."""

import json
import random

import seed
from caller import expect, fresh
from promises import Promises


class Bodies(Promises):
    """What makes no sense is refused and named."""

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
        for number in (
            "1.5", "12.0", "1e2", "1e400", "9223372036854775808", "-9223372036854775809", "1" * 400, '"12"', "true", "[]"
        ):
            body = json.dumps(seed.stay(self.member)).replace("128800", number).encode()
            status, problem = self._raw(body)
            assert status == 400, (number, status, problem)
            assert self._first(problem) == ("lines[0].net_minor", "malformed_integer"), (number, problem)

    def escapes(self):
        """Characters arrive as they were meant, however they are written"""
        for written, meant in (
            (r"\u5f20\ud83d\ude00\n\t\/\"\\", '张😀\n\t/"\\'), ("张😀é", "张😀é"), (r"\u0041\u007f", "A\x7f")
        ):
            body = json.dumps(seed.stay(self.member, number=fresh("E") + "MARK"), ensure_ascii=False)
            status, told = self._raw(body.replace("MARK", written).encode())
            assert status == 201, (written, status, told)
            folio = expect(self.admin.get(f"/api/v1/members/{self.member}/folios/{told['folio_id']}"), 200)
            assert folio["number"].endswith(meant), (written, folio["number"])
        for wrong in (r"\ud83d", r"\ude00", r"\ud83d\u0041", r"\x41", r"\u12", "\n", "\x01"):
            body = json.dumps(seed.stay(self.member, number="MARK")).replace("MARK", wrong)
            status, problem = self._raw(body.encode())
            assert (status, self._first(problem)) == (400, ("body", "malformed_json")), (wrong, status, problem)

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
        long = "e" + "".join(chr(random.randrange(0x300, 0x370)) for _ in range(8000))
        for path, body in (
            ("stays", seed.stay(self.member, number=long)), ("bills", seed.bill(self.member, number=long)),
            ("members", seed.enrolment(name=long)), ("members", seed.enrolment(consent_text_version=long))
        ):
            expect(self.admin.post("/api/v1/" + path, body), 400, "invalid_input")
