"""What a database says, read beside the program."""

import contextlib
import sqlite3

# What differs between two runs that did the same: random numbers, sealed words, sentences that hold a number.
RANDOM = {"wrapped_key", "sealed", "card_number", "number", "payload", "receipt", "last_operation", "settled_by"}
# Not of a member's account: who looked at it, and by which words it is found.
BESIDE = {"access_log", "search_token", "lookup"}


class Book:
    """A SQLite file, opened for reading."""

    def __init__(self, path):
        self.path = path

    def rows(self, statement, arguments=()):
        with contextlib.closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=60)) as database:
            return database.execute(statement, arguments).fetchall()

    def each(self, statement):
        """One row after the other, of tables that are too large to be held."""
        with contextlib.closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=60)) as database:
            yield from database.execute(statement)

    def tables(self):
        """Every table with its columns."""
        names = [row[0] for row in self.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        return {name: [row[1] for row in self.rows(f"PRAGMA table_info({name})")] for name in names}

    def counts(self, beside=()):
        """How many rows each table has, but for those that are named."""
        return {name: self.rows(f"SELECT COUNT(*) FROM {name}")[0][0] for name in self.tables() if name not in beside}

    def account(self, member):
        """All that is written down of a member, without ids and times."""
        said = {}
        for table, shown in self._shown():
            said[table] = sorted(
                self.rows(f"SELECT {', '.join(shown)} FROM {table} WHERE member_id = ?", [int(member)]), key=repr)
        return said

    def accounts(self, beside=()):
        """The same of all members, in an order that does not depend on their ids."""
        members = {row[0]: {} for row in self.rows("SELECT member_id FROM member")}
        for table, shown in self._shown(beside):
            for member, *row in self.rows(f"SELECT member_id, {', '.join(shown)} FROM {table} WHERE member_id <> 0"):
                members[member].setdefault(table, []).append(tuple(row))
        return sorted(repr({table: sorted(rows, key=repr) for table, rows in said.items()}) for said in members.values())

    def _shown(self, beside=()):
        for table, columns in self.tables().items():
            shown = [column for column in columns if self._is_shown(column)]
            if "member_id" in columns and shown and table not in {*BESIDE, *beside}:
                yield table, shown

    def _is_shown(self, column):
        if column in ("property_id", "outlet_id"):
            return True
        return column not in RANDOM and not column.endswith(("_id", "_at"))


def difference(expected, found):
    """The first few places at which two such accounts differ."""
    names = [name for name in {**expected, **found} if expected.get(name) != found.get(name)]
    return "; ".join(f"{name}: {_differs(expected.get(name), found.get(name))}" for name in names[:3])


def _differs(expected, found):
    if isinstance(expected, list) and isinstance(found, list):
        expected, found = ([row for row in one if row not in other] for one, other in ((expected, found), (found, expected)))
    return f"{expected} expected, {found} found"
