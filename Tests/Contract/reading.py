"""Lists, addresses, languages."""

import json

import requests

import seed
from caller import expect, fresh
from promises import Promises


class Reading(Promises):
    """What is read is what the description says."""

    def pages(self):
        """Walking page by page shows every row once"""
        member = seed.enrol(self.admin)
        for _ in range(4):
            expect(self.admin.post("/api/v1/stays", seed.stay(member)), 201)
        for name, key in (("entries", "sequence"), ("folios", "folio_id")):
            path = f"/api/v1/members/{member}/{name}"
            whole = [row[key] for row in expect(self.admin.get(path, params={"limit": 200}), 200)["data"]]
            walked, cursor = [], None
            while True:
                page = expect(self.admin.get(path, params={"limit": 3, **({"cursor": cursor} if cursor else {})}), 200)
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
        answer = self.admin.post("/api/v1/stays", seed.stay(self.member), params={"dry_run": "yes"})
        expect(answer, 400, "invalid_input")

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
        for method, path, allowed in (
            ("DELETE", "/api/v1/members", {"GET", "POST"}), ("GET", "/api/v1/stays", {"POST"}),
            ("PATCH", f"/api/v1/members/{self.member}", {"GET"}),
            ("POST", "/api/v1/day-rates/USD/2026-05-01", {"PUT"})
        ):
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
        answers = [self.admin.post("/api/v1/stays", body, dry_run=True, headers={"Accept-Language": word})
                   for word in ("zh-Hans", "zh-Hant", "en")]
        receipts = [expect(answer, 200)["receipt"] for answer in answers]
        assert [receipt["language"] for receipt in receipts] == ["zh-Hans", "zh-Hant", "en"]
        assert len({receipt["lines"][0]["text"] for receipt in receipts}) == 3, receipts

    def locations(self):
        """What a 201 points to can be read"""
        adjustment = {"member": {"id": self.member}, "asset": "points", "amount": 7, "reason": "x"}
        for path, body in (("members", seed.enrolment()), ("stays", seed.stay(self.member)),
                           ("bills", seed.bill(self.member)), ("adjustments", adjustment)):
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
