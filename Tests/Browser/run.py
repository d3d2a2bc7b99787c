"""Uses console and portal as people do, in Chromium, on a generated hotel group of its own.

Closes with `N passed, N failed`. Environment: TESSERA_BINARY (the built program), TESSERA_SCREENSHOTS (a folder: also
takes the pictures that the documents show).
"""

import os
import pathlib
import signal
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "Contract")]

import results
from playwright.sync_api import sync_playwright
from tessera import binary

from api import APITests
from browser import Browser
from claims import ClaimTests
from console import ConsoleTests
from documents import Documents
from house import House
from jobs import JobTests
from looks import LookTests
from portal import PortalTests
from privacy import PrivacyTests
from program import ProgramTests
from replay import ReplayTests
from settlement import SettlementTests
from sign_on import SignOnTests
from staff import StaffTests
from tier_runs import TierRunTests
from weights import WeightTests

results.HERE = str(HERE)


def main():
    # So that server and browser are ended on the way out, whoever asks for it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    started = time.monotonic()
    outcome = results.Results()
    with tempfile.TemporaryDirectory(prefix="tessera-browser-") as folder, sync_playwright() as playwright:
        house = House(binary(), folder)
        browser = None
        try:
            if outcome.test("A generated hotel group, its staff, a server", house.open):
                browser = Browser(playwright, house)
                for group in (ConsoleTests, PortalTests, ProgramTests, ReplayTests, JobTests, TierRunTests, SettlementTests, ClaimTests,
                              PrivacyTests, StaffTests, SignOnTests, APITests, WeightTests, LookTests):
                    for sentence, test in group(browser).sentences():
                        outcome.test(sentence, test)
                outcome.test("No page had an error on its console or broke the content policy", browser.demand_quiet)
                if os.environ.get("TESSERA_SCREENSHOTS"):
                    outcome.test("The pictures of the documents", Documents(browser).take)
                outcome.test("tessera check finds no difference", house.demand_sound)
        finally:
            if browser:
                browser.close()
            house.close()
    print(f"  {time.monotonic() - started:.0f} s in all", flush=True)
    return outcome.close()


if __name__ == "__main__":
    sys.exit(main())
