"""A made-up export of stays, in the order of their days, with some rows that cannot be used."""

import datetime
import random

TITLES = "hotel,number,guest,arrival,departure,status,room,dining"
HOTELS = ("west_lake", "qianjiang", "bund", "hongqiao")
FIRST = datetime.date(2025, 1, 1)
# What is wrong with a row: which cell says what, and the reason for which it is parked.
FAULTS = (
    (0, "nowhere", "property_unknown"),
    (2, "", "guest_unknown"),
    (3, "2026-13-45", "date_unreadable"),
    (4, "2024-12-01", "departure_before_arrival"),
    (5, "gone", "word_unknown"),
    (6, "12x", "amount_unreadable"),
    (6, "-5.00", "amount_negative"),
    (7, "1.00,2.00", "columns_ragged"),
)


class Export:
    """So many rows of a fifth as many guests, each with a tier to reach."""

    def __init__(self, count):
        days = sorted(random.randrange(600) for _ in range(count))
        # Row by row: the guest, its cells, and the reason for which it cannot be used.
        self.rows = [self._row(number, day, count) for number, day in enumerate(days)]

    def _row(self, number, day, count):
        guest, arrival, nights = f"g{random.randrange(max(1, count // 5))}", FIRST + datetime.timedelta(day), random.randint(1, 4)
        cells = [random.choice(HOTELS), f"N{number}", guest, str(arrival), str(arrival + datetime.timedelta(nights)),
                 random.choices(("departed", "cancelled", "no_show"), (90, 7, 3))[0],
                 f"{random.randint(20_000, 200_000) * nights / 100:.2f}", f"{random.randint(0, 50_000) / 100:.2f}"]
        reason = ""
        if random.randrange(100) == 0:
            place, cells[place], reason = random.choice(FAULTS)
            # A stay that did not take place is noted without a look at its money.
            cells[5] = cells[5] if place == 5 else "departed"
        return guest, ",".join(cells), reason

    def halves(self):
        """The second half first."""
        half = len(self.rows) // 2
        return self.rows[half:] + self.rows[:half]

    def shuffled(self):
        return random.sample(self.rows, len(self.rows))

    def late(self):
        """The first three rows of each guest, which make up the next tier, come after all others."""
        seen, late, others = {}, [], []
        for row in self.rows:
            seen[row[0]] = seen.get(row[0], 0) + 1
            (late if seen[row[0]] <= 3 else others).append(row)
        return others + late

    def bad(self, rows):
        """(line, reason) of each row that cannot be used, in this order of rows."""
        return [(line, reason) for line, (_, _, reason) in enumerate(rows, 2) if reason]


def write(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        file.write(TITLES + "\n")
        file.writelines(cells + "\n" for _, cells, _ in rows)
