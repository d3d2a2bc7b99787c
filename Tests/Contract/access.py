"""Who may do what, and where."""

import requests

import seed
from caller import expect
from promises import Promises


class Access(Promises):
    """Keys, scopes, hotels."""

    def no_key(self):
        """No key, a wrong key and another scheme are answered 401"""
        for said in (None, "Bearer", "Bearer ", "Bearer tsk_wrong", "Basic dXNlcjpwYXNz", "Bearer " + "x" * 5000):
            header = {"Authorization": said} if said else {}
            answer = requests.get(self.server.url + "/api/v1/members", headers=header, timeout=30)
            self.description.hold("GET", "/api/v1/members", answer)
            expect(answer, 401, "unauthorized")
            assert answer.headers["WWW-Authenticate"].startswith("Bearer"), answer.headers

    def scopes(self):
        """Each role may do what its scopes say, and nothing else"""
        stay = expect(self.admin.post("/api/v1/stays", seed.stay(self.member)), 201)
        path = f"/api/v1/members/{self.member}"
        folio = f"{path}/folios/{stay['folio_id']}"
        hold = expect(self.admin.post(f"{path}/holds", seed.hold(10)), 201)["hold_id"]
        reference, reason = {"member": {"id": self.member}}, {"reason": "x"}
        lines = [{"category": "room", "net_minor": 1}]
        kept = expect(self.admin.post("/api/v1/program-drafts", {"title": "x", "document": "x"}), 201)
        draft = f"/api/v1/program-drafts/{kept['draft_id']}"
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
            ("audit.read", "GET", "/api/v1/manual-credits", None),
            ("points.reinstate", "POST", f"{path}/entries/1/reinstatement", reason),
            ("points.adjust", "POST", "/api/v1/adjustments", {**reference, "asset": "points", "amount": 5, **reason}),
            ("event.record", "POST", "/api/v1/events",
             {**reference, "event": "review", "subject": "access", "day": "2026-05-01"}),
            ("member.update", "PUT", f"{path}/traits", {"tags": ["vip"]}),
            ("member.read", "GET", f"{path}/choices", None), ("member.read", "GET", f"{path}/rewards", None),
            ("reward.redeem", "POST", f"{path}/redemptions", {"reward": "upgrade", "property": "west_lake"}),
            ("reward.redeem", "POST", f"{path}/tier-titles", {"kind": "purchased", "price": "silver_by_points"}),
            ("tier.grant", "POST", f"{path}/tier-titles",
             {"kind": "granted", "tier": "platinum", "until": "2000-01-01", **reason}),
            ("tier.grant", "POST", f"{path}/tier-titles", {"kind": "challenge", "tier": "gold", **reason}),
            ("tier.grant", "POST", f"{path}/renewals", reason),
            ("member.merge", "POST", f"{path}/merges", {"duplicate": {"id": self.member}, **reason}),
            ("member.merge", "POST", f"{path}/parting", reason),
            ("points.trade", "POST", f"{path}/transfers", {"to": {"id": self.member}, "asset": "points", "amount": 100}),
            ("points.trade", "POST", f"{path}/purchases",
             {"asset": "points", "money_minor": 100, "property": "west_lake"}),
            ("member.read", "GET", f"{path}/holds", None), ("member.read", "GET", f"{path}/holds/{hold}", None),
            ("points.hold", "POST", f"{path}/holds", seed.hold(5)),
            ("points.hold", "POST", f"{path}/holds/{hold}/capture", {"amount": 2}),
            ("points.hold", "POST", f"{path}/holds/{hold}/release", reason),
            ("claim.open", "POST", f"{path}/claims",
             {"kind": "bill", "property": "west_lake", "outlet": "restaurant", "number": "Z-9", "day": "2026-05-01"}),
            ("conduct.open", "GET", "/api/v1/conduct-cases", None), ("conduct.open", "GET", f"{path}/conduct-cases", None),
            ("conduct.open", "POST", f"{path}/conduct-cases",
             {"kind": "abuse", "property": "west_lake", "evidence": "two bills of one night"}),
            ("claim.terms", "PUT", "/api/v1/claim-terms",
             {"within_days": 365, "answer_hours": 72, "auto_amount_minor": 0, "second_amount_minor": 1, "second_points": 1, **reason}),
            ("member.read", "GET", f"{path}/cards", None), ("member.read", "GET", "/api/v1/card-kinds", None),
            ("card.manage", "POST", f"{path}/cards", {"kind": "none"}),
            ("card.manage", "PUT", f"{path}/pin", {"pin": "482916", **reason}),
            ("card.manage", "POST", "/api/v1/pin-checks", {"member": {"id": self.member}, "pin": "482916"}),
            ("card.stock", "GET", "/api/v1/card-batches", None),
            ("card.stock", "POST", "/api/v1/card-batches", {"kind": "standard", "quantity": 5, "purpose": "x"}),
            ("card.kinds", "PUT", "/api/v1/card-kinds/standard",
             {"name": {"en": "x", "zh-Hans": "x", "zh-Hant": "x"}, "is_physical": False, "is_named": True, "prefix": "9",
              "uses_pool": False, **reason}),
            ("member.read", "GET", f"{path}/profile", None), ("member.read", "GET", f"{path}/profile/changes", None),
            ("member.read", "GET", "/api/v1/profile-choices", None), ("member.read", "GET", "/api/v1/stale-profiles", None),
            ("member.update", "PUT", f"{path}/profile", {"preferences": ["suite"]}),
            ("member.update", "PUT", f"{path}/identity-document",
             {"identity_document": {"kind": "passport", "number": "G12345678", "country": "CHN"}, "consent_text_version": "1"}),
            ("member.update", "DELETE", f"{path}/identity-document", {}),
            ("member.update", "POST", f"{path}/outside-keys", {"system": "opera", "number": "4711"}),
            ("tier.grant", "PUT", f"{path}/care", {"is_special": True, **reason}),
            ("profile.terms", "PUT", "/api/v1/profile-choices/suite",
             {"kind": "room", "name": {"en": "x", "zh-Hans": "x", "zh-Hant": "x"}}),
            ("day_rate.set", "PUT", "/api/v1/day-rates/USD/2026-05-01", {"rate": "7.2"}),
            ("program.read", "GET", "/api/v1/program-versions", None),
            ("program.read", "GET", "/api/v1/program-versions/1", None),
            ("program.publish", "POST", "/api/v1/program-versions",
             {"document": "x", "effective_from": "2030-01-01", **reason}),
            ("program.read", "GET", "/api/v1/program-drafts", None),
            ("program.read", "GET", draft, None), ("program.read", "GET", f"{draft}/findings", None),
            ("program.draft", "POST", "/api/v1/program-drafts", {"title": "x", "document": "x"}),
            ("program.draft", "PUT", draft, {"revision": 1, "title": "x", "document": "y"}),
            ("program.draft", "POST", f"{draft}/submission", {"revision": 1}),
            ("program.approve", "POST", f"{draft}/approval", {"revision": 1}),
            ("program.schedule", "POST", "/api/v1/program-versions/1/withdrawal", reason),
            ("import.stays", "GET", "/api/v1/imports", None),
            ("job.run", "POST", "/api/v1/jobs/expire/runs", {}),
            ("settlement.read", "GET", "/api/v1/settlements", None),
            ("settlement.read", "GET", "/api/v1/settlements/2026-05", None),
            ("settlement.close", "POST", "/api/v1/settlements/2026-05/closing", {}),
            ("settlement.dispute", "POST", "/api/v1/settlements/2026-05/disputes", {"property": "west_lake", **reason}),
            ("settlement.close", "POST", "/api/v1/settlements/2026-05/disputes/west_lake/resolution", reason),
        ]
        for role, caller in self.callers.items():
            for scope, method, address, body in requests_:
                options = {"json": body, "params": {"dry_run": "true"}} if body is not None else {}
                answer = caller.send(method, address, **options)
                if scope in caller.scopes:
                    assert answer.status_code in (200, 409, 422), f"{role} {method} {address}: {answer.text[:300]}"
                else:
                    expect(answer, 403, "permission_denied")

    def hotels(self):
        """A key that is limited to one hotel acts for no other"""
        body = seed.stay(self.member, property="bund")
        expect(self.limited.post("/api/v1/stays", body), 403, "property_out_of_scope")
        there = seed.bill(self.member, property="bund")
        expect(self.limited.post("/api/v1/bills", there), 403, "property_out_of_scope")
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
