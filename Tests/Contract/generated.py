"""What schemathesis loads: makes generated requests meet the world that is there, and counts them.

A request that is made from the description alone nearly always names a member who does not exist. So ids, contacts,
hotels and days are replaced by real ones in a good part of the requests, wherever the generator meant that part to be
valid. What it meant to be invalid stays as it is. The choice follows from the request itself, so that a run can be
repeated.
"""

import atexit
import base64
import collections
import datetime
import hashlib
import json
import os
import random
import time
import unicodedata

import schemathesis
from schemathesis.core.parameters import ParameterLocation

with open(os.environ["TESSERA_WORLD"], encoding="utf-8") as file:
    WORLD = json.load(file)
HOTELS = ["west_lake", "qianjiang", "bund", "hongqiao"]
OUTLETS = ["restaurant", "bar", "spa", "shop"]
CATEGORIES = ["room", "fnb", "spa", "shopping"]
REFERENCES = ["member", "to", "joins", "referred_by", "duplicate"]
answers = collections.Counter()


@schemathesis.hook
def before_call(context, case, kwargs):
    """Puts real things into the parts that are meant to be valid."""
    random_ = random.Random(hashlib.sha256(repr(case).encode(errors="replace")).digest())
    valid = {place for place in ParameterLocation if _is_valid(case, place)}
    if ParameterLocation.PATH in valid and case.path_parameters:
        _path(case.path_parameters, random_, closes="closure" in case.path)
    if ParameterLocation.QUERY in valid and case.query and "cursor" in case.query:
        place = random_.choice([1, 2, 5, random_.getrandbits(62)])
        case.query["cursor"] = base64.b64encode(f"c{place}".encode()).decode().rstrip("=")
    if ParameterLocation.HEADER in valid and case.method in ("POST", "PUT", "DELETE"):
        # The description can't say that a key is needed unless it is a dry run; nor that it is counted in bytes.
        key = case.headers.get("Idempotency-Key")
        if not key or not key.isascii() or random_.random() < 0.9:
            case.headers["Idempotency-Key"] = f"k{random_.getrandbits(64):x}"
    if isinstance(case.body, dict):
        for field in REFERENCES:
            if isinstance(case.body.get(field), dict):
                _leave_out_empty(case.body[field])
        if ParameterLocation.BODY in valid:
            case.body = _whole(case.body)
            _body(case.body, random_)


def _is_valid(case, place):
    component = case.meta.components.get(place) if case.meta else None
    return component is None or component.mode.is_positive


def _leave_out_empty(reference):
    """An empty text means that the field was left out: what remains may be right after all."""
    if any(reference.values()):
        for field in [field for field, value in reference.items() if value in ("", None)]:
            del reference[field]


def _whole(value):
    """To a schema 12.0 is a whole number; to Tessera it is one only when it is written 12."""
    if isinstance(value, dict):
        return {name: _whole(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_whole(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _path(values, random_, closes):
    if random_.random() < 0.2:
        return
    if "member" in values:
        # The last members are there to be closed; the others stay, so that there is something to act on.
        member = random_.choice(WORLD["members"][-5:] if closes else WORLD["members"])
        for name, pairs in (("folio", WORLD["folios"]), ("operation", WORLD["operations"]), ("hold", WORLD["holds"])):
            if name in values:
                member, values[name] = random_.choice(pairs)
        values["member"] = member
    if "sequence" in values:
        values["sequence"] = random_.randint(1, 12)
    if "choice" in values:
        values["choice"] = random_.choice(["suite", "sea_view", "golf"])
    if "draft" in values:
        values["draft"] = random_.choice(WORLD["drafts"])
    if "month" in values:
        values["month"] = f"{random_.choice([2025, 2026])}-{random_.randint(1, 12):02}"
    if "version" in values:
        values["version"] = random_.randint(1, 3)
    if "day" in values:
        values["day"] = _day(values["day"])
        values["currency"] = random_.choice(["USD", "EUR", "JPY", values["currency"]])


def _body(body, random_):
    """Mends what a schema can't say (check digits, days of the calendar), and names real things more often."""
    real = random_.random() < 0.8
    for field in REFERENCES:
        if isinstance(body.get(field), dict):
            body[field] = _member(body[field], random_, real)
    for field in ("arrival", "departure", "business_day", "joined_on", "birth_date", "effective_from", "day", "until", "as_of", "from", "to"):
        if body.get(field) and isinstance(body[field], str):
            body[field] = _day(body[field])
    if body.get("from") and isinstance(body.get("to"), str) and body["to"]:
        body["from"], body["to"] = sorted((body["from"], body["to"]))
    if body.get("as_of"):
        # At most five years ahead.
        body["as_of"] = min(body["as_of"], "2026-06-30")
    if isinstance(body.get("name"), str) and not _has_letters(body["name"]):
        body["name"] = "王芳"
    _joining(body, random_)
    _document(body)
    if body.get("photo"):
        body["photo"] = "/9j/4AAQ"  # the first bytes of a JPEG
    _cards(body)
    _conduct(body)
    _profile(body)
    if isinstance(body.get("reason"), str) and body["reason"].isspace():
        body["reason"] = "as agreed"  # blanks alone are no reason
    if not real:
        return
    names = {"property": HOTELS, "outlet": OUTLETS, "currency": ["CNY", "CNY", "CNY", "USD"], "asset": ["points"],
             "event": ["review"], "reward": ["upgrade", "lounge", "night", "offset"], "tier": ["gold", "platinum"],
             "price": ["silver_by_points", "silver_gift", "gold_for_money"]}
    for field, words in names.items():
        if body.get(field):
            body[field] = random_.choice(words)
    for line in body.get("lines") or []:
        line["category"] = random_.choice(CATEGORIES)
    if "number" in body:
        body["number"] = f"N{random_.getrandbits(48):x}"
    if "mobile" in body and body["mobile"]:
        body["mobile"] = f"+861{random_.randrange(10**10):010}"
    if "expires_at_ms" in body:
        body["expires_at_ms"] = int(time.time() * 1000) + random_.randint(1_000, 10**9)
    if "arrival" in body:
        arrival = datetime.date(2025, 6, 1) + datetime.timedelta(days=random_.randint(0, 300))
        body["arrival"] = str(arrival)
        body["departure"] = str(arrival + datetime.timedelta(days=random_.randint(0, 14)))
    if "business_day" in body:
        body["business_day"] = str(datetime.date(2025, 6, 1) + datetime.timedelta(days=random_.randint(0, 300)))
    if "consents" in body:
        body["consents"] = [*(body["consents"] or []), "agreement"]
    if body.get("draft_id"):
        body["draft_id"] = random_.choice(WORLD["drafts"])
    if body.get("version"):
        body["version"] = random_.randint(1, 3)
    if body.get("document"):
        body["document"] = WORLD["document"] + f"\n# {random_.getrandbits(32)}\n"
        if "effective_from" in body:
            body["effective_from"] = "2030-01-01"
    if "revision" in body:
        body["revision"] = random_.choice([1, 1, 2])
    if "amount" in body:
        body["amount"] = random_.choice([body["amount"], random_.randint(-500, 500)])
    _known(body, random_)


def _document(body):
    """A sign that follows from the others. Who joins tells none: whether it is asked for depends on what the hotel set."""
    document = body.get("identity_document")
    if not isinstance(document, dict):
        return
    number = document.get("number")
    if document.get("kind") == "resident" and isinstance(number, str) and len(number) == 18:
        weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        document["number"] = number[:17] + "10X98765432"[sum(int(a) * b for a, b in zip(number, weights)) % 11]
    if "name" in body:
        del body["identity_document"]


def _joining(body, random_):
    """What a way of joining asks for depends on what the hotel set: paper has a number, a name is always asked."""
    if "consent_text_version" in body and "name" in body and not body.get("join_code"):
        body["property"] = body.get("property") or random_.choice(HOTELS)
        if body.get("channel"):
            body["channel"] = "api"
    if "needs_review" in body:
        # Whatever is told afterwards is asked for, so that no other request is refused because of this one.
        body["required"] = ["name"]
        body["optional"] = ["mobile", "email", "birthday", "birth_date", "paper_form", "source", "referred_by"]
    if isinstance(body.get("birth_date"), str) and body["birth_date"] > "2008":
        body["birth_date"] = "1990-05-18"  # nobody joins before they are born
    if body.get("approved") is False:
        body["reason"] = "as agreed"


def _cards(body):
    """A waiver needs a reason, a span begins before it ends, a number keeps twelve digits drawn by chance."""
    if body.get("waives_fee") or body.get("step") == "find":
        body["reason"] = "as agreed"
    if "step" in body and isinstance(body.get("first"), int) and isinstance(body.get("last"), int):
        body["first"], body["last"] = sorted((body["first"], body["last"]))
    if "uses_pool" in body or "prefix" in body:
        body.update(prefix="9", digits=16, is_named=True, price_minor=0, tiers=[])
        if isinstance(body.get("name"), dict):
            body["name"] = {language: word if word.strip() else "x" for language, word in body["name"].items()}
    if isinstance(body.get("pin"), str) and "member" not in body:
        body.update(pin="482916", reason="as agreed")
    if isinstance(body.get("purpose"), str) and body["purpose"].isspace():
        body["purpose"] = "opening"


def _conduct(body):
    """Free words say something, and a suspension does not end before it begins."""
    for field in ("evidence", "notice", "appeal", "answer"):
        if isinstance(body.get(field), str) and not _has_letters(body[field]):
            body[field] = "as seen"
    if "sanction" in body and body.get("until"):
        body["until"] = "2099-12-31"


def _profile(body):
    """Days of the calendar that are over, names with letters, and a choice that stays what it was."""
    for part, word in (("dates", "label"), ("companions", "name")):
        for one in body.get(part) or []:
            if not _has_letters(one[word]):
                one[word] = "Wedding"
            for field in ("day", "birthday"):
                if one.get(field):
                    one[field] = "02-29" if one[field].endswith("02-29") else one[field][-5:-2] + "28"
    if isinstance(body.get("name"), dict) and body.get("kind"):
        body.pop("is_sensitive", None)
        body["name"] = {language: word if word.strip() else "x" for language, word in body["name"].items()}


def _known(body, random_):
    """Tells something again that was told before, now and then."""
    if random_.random() > 0.1:
        return
    if "arrival" in body:
        body["property"], body["number"] = random_.choice(WORLD["stays"])
    if "business_day" in body:
        body["property"], body["outlet"], body["business_day"], body["number"] = random_.choice(WORLD["bills"])
    if "consent_text_version" in body and "name" in body:
        body["mobile"] = random_.choice(WORLD["mobiles"])


def _member(reference, random_, real):
    if real:
        index = random_.randrange(len(WORLD["members"]) - 5)
        return random_.choice([
            {"id": WORLD["members"][index]}, {"card": WORLD["cards"][index]}, {"mobile": WORLD["mobiles"][index]},
            {"email": WORLD["emails"][index]}])
    if "card" in reference:
        digits = reference["card"][:-1]
        return {"card": digits + str(_luhn(digits))}
    return reference


def _luhn(digits):
    total = 0
    for offset, digit in enumerate(int(letter) for letter in reversed(digits)):
        doubled = digit * 2 if offset % 2 == 0 else digit
        total += doubled - 9 if doubled > 9 else doubled
    return (10 - total % 10) % 10


def _day(text):
    """A day that the calendar has: 31 April becomes 28 April."""
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return text[:8] + "28"
    return text


def _has_letters(name):
    return any(unicodedata.category(letter)[0] in "LNPS" for letter in name)


@schemathesis.hook
def after_call(context, case, response):
    answers[response.status_code] += 1


@schemathesis.check
def every_text_is_there(ctx, response, case):
    """A sentence that no catalogue has shows as ⟦key⟧."""
    if "⟦" in response.content.decode("utf-8", errors="replace"):
        raise AssertionError("A text is missing in the answer")


@atexit.register
def tell():
    with open(os.environ["TESSERA_ANSWERS"], "w", encoding="utf-8") as file:
        json.dump(answers, file)
