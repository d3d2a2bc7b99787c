"""Counts what passed and what failed."""

import pathlib
import time
import traceback

HERE = str(pathlib.Path(__file__).parent)


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
            for line in self._reason(error).splitlines():
                print("    " + line, flush=True)
            return False
        self.passed += 1
        print(f"✔ {sentence} ({time.monotonic() - started:.1f} s)", flush=True)
        return True

    def _reason(self, error):
        if isinstance(error, AssertionError) and str(error):
            return str(error)
        ours = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(HERE)]
        return "".join(traceback.format_list(ours)) + f"{type(error).__name__}: {error}"

    def close(self):
        """The last line; answers the exit code."""
        for sentence in self.failed:
            print("failed: " + sentence)
        print(f"{self.passed} passed, {len(self.failed)} failed", flush=True)
        return 1 if self.failed else 0
