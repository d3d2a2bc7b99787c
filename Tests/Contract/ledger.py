"""What a series of requests comes to."""

import seed
from caller import expect
from promises import Promises


class Ledger(Promises):
    """Corrections, cancellations, the end of a membership."""

    def correction(self):
        """A corrected and cancelled stay leaves what a history without it would leave"""
        member = seed.enrol(self.admin)
        expect(self.admin.post("/api/v1/stays", seed.stay(member)), 201)
        path = f"/api/v1/members/{member}"
        before = expect(self.admin.get(path), 200)
        stay = expect(self.admin.post("/api/v1/stays", seed.stay(member, departure="2026-05-09")), 201)
        assert stay["tier"] != before["tier"]["id"]
        folio = f"{path}/folios/{stay['folio_id']}"
        said = {"lines": [{"category": "room", "net_minor": 50000}], "reason": "x"}
        corrected = expect(self.admin.post(f"{folio}/corrections", said), 201)
        assert corrected["points"] == 500 - stay["points"], corrected
        expect(self.admin.post(f"{folio}/corrections", said), 422, "correction_changes_nothing")
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
