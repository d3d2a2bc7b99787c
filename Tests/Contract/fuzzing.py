"""Requests generated from the description, sent as one role."""

import json
import os
import pathlib
import subprocess
import sys

from tessera import ROOT

CONFIG = """
seed = {seed}
base-url = "{url}"
continue-on-failure = true
hooks = "{hooks}"
workers = 1  # on CPython 3.11 two threads that read lambdas at once can fail inside the interpreter
request-timeout = 30.0

[headers]
Authorization = "Bearer {key}"

[generation]
max-examples = {examples}
allow-x00 = false
database = "none"

[phases.stateful]
enabled = false

[checks.positive_data_acceptance]
expected-statuses = [200, 201, 202, 401, 403, 404, 409, 422, 429]

[checks.negative_data_rejection]
expected-statuses = [400, 401, 403, 404, 405, 409, 413, 422]

# Health and the description stand outside the API and answer another method like any unknown address.
[[operations]]
include-tag = "Server"

[operations.checks.unsupported_method]
enabled = false
"""


def fuzz(role, url, key, world, folder, seed, examples):
    """Runs all phases as one role; answers how often each status came, and what was found, in words, or None.

    Found is an answer that is a server error, is not described or does not fit its schema; one that accepts what the
    description forbids, or forbids what it allows.
    """
    home = pathlib.Path(folder) / role
    home.mkdir(parents=True)
    (home / "world.json").write_text(json.dumps(world), encoding="utf-8")
    config = home / "schemathesis.toml"
    config.write_text(CONFIG.format(
        seed=seed, url=url, key=key, examples=examples, hooks=pathlib.Path(__file__).with_name("generated.py")))
    environment = {
        **os.environ, "TESSERA_WORLD": str(home / "world.json"), "TESSERA_ANSWERS": str(home / "answers.json")}
    done = subprocess.run(
        [sys.executable, "-m", "schemathesis.cli", "--config-file", str(config), "run", str(ROOT / "openapi.yaml"),
         "--no-color", "--warnings", "off"],
        cwd=home, env=environment, capture_output=True, text=True, timeout=1800)
    answers = json.loads((home / "answers.json").read_text()) if (home / "answers.json").exists() else {}
    if done.returncode == 0:
        return answers, None
    text = done.stdout + done.stderr
    return answers, f"seed {seed}:\n{text[max(text.find('= FAILURES ='), 0):][:12000]}"
