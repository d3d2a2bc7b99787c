"""Counts what passed and what failed."""

import time
import traceback


class Results:
    """Each test is a sentence; its failure is printed at once, with the reason."""

    def __init__(self):
        self.passed = 0
        self.failed = []

    def test(self, sentence, body, *arguments):
        """Runs a test; answers whether it passed."""
        started = time.monotonic()
        try:
            body(*arguments)
        except Exception as error:  # a test may fail in any way; the run goes on and tells
            self.failed.append(sentence)
            print(f"✘ {sentence} ({time.monotonic() - started:.1f} s)", flush=True)
            text = str(error) if isinstance(error, AssertionError) else traceback.format_exc()
            print("\n".join("    " + line for line in text.splitlines()), flush=True)
            return False
        self.passed += 1
        print(f"✔ {sentence} ({time.monotonic() - started:.1f} s)", flush=True)
        return True

    def close(self):
        """The last line; answers the exit code."""
        for sentence in self.failed:
            print("failed: " + sentence)
        print(f"{self.passed} passed, {len(self.failed)} failed", flush=True)
        return 1 if self.failed else 0
