"""What is sent while the disk fails: one of each kind of command that writes."""

import time
from typing import NamedTuple

import seed
from caller import fresh
from tessera import ROOT


class Command(NamedTuple):
    """A request, and whose accounts it may change."""

    path: str
    body: dict
    members: list


def _guest(desk):
    """Somebody with a stay, hence with points."""
    member = desk.enrol()
    return member, desk.do("stays", seed.stay(member))


def enrol(desk):
    return Command("members", seed.enrolment(), [])


def stay(desk):
    member = desk.enrol()
    return Command("stays", seed.stay(member), [member])


def bill(desk):
    member = desk.enrol()
    return Command("bills", seed.bill(member), [member])


def correct(desk):
    member, told = _guest(desk)
    body = {"lines": [{"category": "room", "net_minor": 50000}], "reason": "x"}
    return Command(f"members/{member}/folios/{told['folio_id']}/corrections", body, [member])


def cancel(desk):
    member, told = _guest(desk)
    return Command(f"members/{member}/folios/{told['folio_id']}/cancellation", {"reason": "x"}, [member])


def adjust(desk):
    member = desk.enrol()
    body = {"member": {"id": member}, "asset": "points", "amount": 300, "reason": "x", "property": "bund"}
    return Command("adjustments", body, [member])


def reverse(desk):
    member, _ = _guest(desk)
    return Command(f"members/{member}/entries/1/reversal", {"reason": "x"}, [member])


def redeem(desk):
    member, _ = _guest(desk)
    return Command(f"members/{member}/redemptions", {"reward": "upgrade", "property": "west_lake"}, [member])


def transfer(desk):
    (giver, _), taker = _guest(desk), desk.enrol()
    return Command(f"members/{giver}/transfers", {"to": {"id": taker}, "asset": "points", "amount": 100}, [giver, taker])


def _holding():
    return {"asset": "points", "amount": 200, "expires_at_ms": int(time.time() * 1000) + 3_600_000, "subject": "R"}


def hold(desk):
    member, _ = _guest(desk)
    return Command(f"members/{member}/holds", _holding(), [member])


def capture(desk):
    member, _ = _guest(desk)
    held = desk.do(f"members/{member}/holds", _holding())
    return Command(f"members/{member}/holds/{held['hold_id']}/capture", {"amount": 150}, [member])


def publish(desk):
    document = (ROOT / "programs/lakeside.yaml").read_text(encoding="utf-8")
    body = {"document": f"{document}# {fresh('v')}\n", "effective_from": "2099-01-01", "reason": "x"}
    return Command("program-versions", body, [])


KINDS = (enrol, stay, bill, correct, cancel, adjust, reverse, redeem, transfer, hold, capture, publish)
