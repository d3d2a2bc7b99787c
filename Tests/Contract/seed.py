"""A small world to send requests at: members, stays, bills, corrections."""

import random
import time

from caller import expect, fresh
from tessera import ROOT

HOTELS = ["west_lake", "qianjiang", "bund", "hongqiao"]


def mobile():
    return "+861" + "".join(random.choice("0123456789") for _ in range(10))


def enrolment(**fields):
    body = {"name": "张伟", "mobile": mobile(), "language": "zh-Hans", "property": "west_lake",
            "joined_on": "2025-01-02", "consents": ["agreement"], "consent_text_version": "2026-01"}
    body.update(fields)
    return {name: value for name, value in body.items() if value is not None}


def stay(member, **fields):
    """A stay of two nights; its number is new."""
    body = {"member": {"id": member}, "property": "west_lake", "number": fresh("S"), "arrival": "2026-05-01",
            "departure": "2026-05-03", "currency": "CNY",
            "lines": [{"category": "room", "net_minor": 128800, "tax_minor": 7728}]}
    body.update(fields)
    return body


def bill(member, **fields):
    """A bill of a restaurant; its number is new."""
    body = {"member": {"id": member}, "property": "west_lake", "outlet": "restaurant", "number": fresh("B"),
            "business_day": "2026-05-03", "currency": "CNY", "lines": [{"category": "fnb", "net_minor": 36600}]}
    body.update(fields)
    return body


def hold(amount):
    """Points of the program set aside for an hour."""
    return {"asset": "points", "amount": amount, "expires_at_ms": int(time.time() * 1000) + 3_600_000, "subject": fresh("R")}


def enrol(caller, **fields):
    return expect(caller.post("/api/v1/members", enrolment(**fields)), 201)["member_id"]


class World:
    """What was made, for the tests and the generated requests: ids, contacts, cards, folios."""

    def __init__(self, caller, members):
        self.members, self.cards, self.mobiles, self.emails = [], [], [], []
        self.folios, self.operations, self.stays, self.bills = [], [], [], []
        self.holds = []
        for index in range(members):
            self._add(caller, index)
        document = (ROOT / "programs/lakeside.yaml").read_text(encoding="utf-8")
        self.drafts = [
            expect(caller.post("/api/v1/program-drafts", {
                "title": f"Draft {index}", "document": document + f"# {index}\n", "based_on_version": 1}), 201)["draft_id"]
            for index in range(8)]

    def _add(self, caller, index):
        contact, address = mobile(), fresh("guest") + "@example.com"
        answer = expect(
            caller.post("/api/v1/members", enrolment(name=f"Guest {index}", mobile=contact, email=address)), 201)
        member = answer["member_id"]
        self.members.append(member)
        self.cards.append(answer["card_number"])
        self.mobiles.append(contact)
        self.emails.append(address)
        for night in range(1 + index % 3):
            told = stay(member, property=HOTELS[(index + night) % 4])
            self._post(caller, "/api/v1/stays", told, member)
            self.stays.append((told["property"], told["number"]))
        told = bill(member, property=HOTELS[index % 4])
        folio = self._post(caller, "/api/v1/bills", told, member)
        self.bills.append((told["property"], told["outlet"], told["business_day"], told["number"]))
        if index % 2 == 0:
            path = f"/api/v1/members/{member}/folios/{folio}/corrections"
            right = {"lines": [{"category": "fnb", "net_minor": 20000}], "reason": "Wrong table"}
            expect(caller.post(path, right), 201)
        for _ in range(2):
            held = expect(caller.post(f"/api/v1/members/{member}/holds", hold(20)), 201)
            self.holds.append((member, held["hold_id"]))
        if index % 5 == 0:
            expect(caller.post(f"/api/v1/members/{member}/folios/{folio}/cancellation", {"reason": "Not theirs"}), 201)

    def _post(self, caller, path, body, member):
        answer = expect(caller.post(path, body), 201)
        self.folios.append((member, answer["folio_id"]))
        self.operations.append((member, answer["operation_id"]))
        return answer["folio_id"]

    def known(self):
        """As plain data, for the process that generates requests."""
        return {name: value for name, value in vars(self).items()}
