"""A database of its own on a PostgreSQL server."""

import contextlib
import secrets
import subprocess
import urllib.parse


@contextlib.contextmanager
def database(server):
    """Makes an empty database, answers its address, and drops it at the end."""
    name = "contract_" + secrets.token_hex(6)
    _psql(server, f"CREATE DATABASE {name}")
    try:
        yield urllib.parse.urlunsplit(urllib.parse.urlsplit(server)._replace(path="/" + name))
    finally:
        _psql(server, f"DROP DATABASE {name} WITH (FORCE)")


def _psql(server, statement):
    subprocess.run(
        ["psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--dbname", server, "--command", statement],
        check=True, timeout=60)


def ask(address, statement):
    """The rows of a query, each a tuple of texts."""
    done = subprocess.run(
        ["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1", "--dbname", address,
         "--command", statement], check=True, timeout=600, capture_output=True, text=True)
    return [tuple(line.split("|")) for line in done.stdout.splitlines()]
