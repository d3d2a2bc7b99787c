#!/usr/bin/env python3
"""Unpacks the front-end assets: public/assets/<name>.<hash>.<ext>, a .gz beside each, and public/assets.json.

Third-party files come out of pinned PyPI wheels whose whole SHA-256 is checked; our own come from web/. The icon
sprite is cut down to the names in web/icons.txt. Nothing of this is committed, and nothing is fetched at run time.
A run that finds everything as it left it does nothing.
"""
import argparse
import difflib
import gzip
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
CACHE = ROOT / ".assets-cache"
WEB = ROOT / "web"
PUBLIC = ROOT / "public"
ASSETS = PUBLIC / "assets"
MANIFEST = PUBLIC / "assets.json"
STAMP = PUBLIC / "assets.stamp"

# Package on PyPI: (version, SHA-256 of its wheel).
WHEELS = {
    "starlette-admin": ("1.0.3", "c240c333afed8e6844e3a889dda177818043619d95aeb526052908671aadf7aa"),
    "django-htmx": ("1.29.0", "0ec5be1645ed71e6787bd75e0250624f00274ac3bb1730f07b6629a95688929b"),
    "django-unfold": ("0.91.0", "486a468ec4788e0668a9e73686796b04450709171af4ac213b6d229a8015676a"),
    "flask-tabler-icons": (
        "3.46.0.20260803", "c3cbfd64429657c47e30a7962145d125f5e03be12517853d55e45c02fac9f837"),
    "drf-spectacular-sidecar": (
        "2026.10.1", "fe1d005d8ac9b5d0472f2fe5deeb2e7d6dcffaa24118044f22578b4b8c4b31f2"),
}

SWAGGER = "drf_spectacular_sidecar/static/drf_spectacular_sidecar/swagger-ui-dist/"
# Logical name: (package, path inside its wheel).
FILES = {
    "tabler.css": ("starlette-admin", "starlette_admin/static/css/vendor/tabler.min.css"),
    "tabler.js": ("starlette-admin", "starlette_admin/static/js/vendor/tabler.min.js"),
    "htmx.js": ("django-htmx", "django_htmx/static/django_htmx/htmx-2.min.js"),
    "htmx-sse.js": ("django-htmx", "django_htmx/static/django_htmx/ext/hx-sse-2.min.js"),
    "chart.js": ("django-unfold", "unfold/static/unfold/js/chart/chart.js"),
    "swagger-ui.css": ("drf-spectacular-sidecar", SWAGGER + "swagger-ui.css"),
    "swagger-ui.js": ("drf-spectacular-sidecar", SWAGGER + "swagger-ui-bundle.js"),
}

# Name below public/assets/LICENSES: (package, path inside its wheel).
LICENCES = {
    "chart.js.txt": ("django-unfold", "unfold/static/unfold/js/chart/LICENSE"),
    "htmx.txt": ("django-unfold", "unfold/static/unfold/js/htmx/LICENSE"),
    "swagger-ui.txt": ("drf-spectacular-sidecar", SWAGGER + "LICENSE"),
    "starlette-admin.txt": ("starlette-admin", "starlette_admin-1.0.3.dist-info/licenses/LICENSE"),
    "django-htmx.txt": ("django-htmx", "django_htmx-1.29.0.dist-info/licenses/LICENSE"),
    "django-unfold.txt": ("django-unfold", "django_unfold-0.91.0.dist-info/licenses/LICENSE.md"),
    "flask-tabler-icons.txt": (
        "flask-tabler-icons", "flask_tabler_icons-3.46.0.20260803.dist-info/licenses/LICENSE.txt"),
    "drf-spectacular-sidecar.txt": (
        "drf-spectacular-sidecar", "drf_spectacular_sidecar-2026.10.1.dist-info/licenses/LICENSE"),
}

# Tabler, what it contains and its icons come without a licence file in these wheels; their MIT text is written out.
MIT_NOTICES = {
    "tabler.txt": "Tabler 1.4.0 (https://tabler.io), which contains Bootstrap 5.3.7 (https://getbootstrap.com)\n"
    "and Popper 2 (https://popper.js.org)\n\n"
    "Copyright 2018-2025 The Tabler Authors\nCopyright 2018-2025 codecalm.net Paweł Kuna\n"
    "Copyright 2011-2025 The Bootstrap Authors\nCopyright 2019 Federico Zivolo",
    "tabler-icons.txt": "Tabler Icons 3.46.0 (https://tabler.io/icons)\n\nCopyright (c) 2020-2025 Paweł Kuna",
}
MIT = """
Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""

SPRITE = ("flask-tabler-icons", "flask_tabler_icons/static/tabler_icons/tabler-sprite-nostroke.svg")
OWN_TYPES = {".css", ".js", ".svg"}


class Problem(Exception):
    """Something the reader has to know or do; printed without a traceback."""


def say(text):
    print("  " + text, flush=True)


def own_files():
    """Our own sources below web/, by logical name; two files may not claim one name."""
    found = {}
    for path in sorted(WEB.rglob("*")):
        if path.suffix not in OWN_TYPES or not path.is_file():
            continue
        if path.name in found or path.name in FILES or path.name == "icons.svg":
            raise Problem(f"{path.relative_to(ROOT)}: another asset is already called {path.name}. Rename one.")
        found[path.name] = path
    return found


def icon_names():
    """The icons the pages use, from web/icons.txt: one name a line, # begins a remark."""
    path = WEB / "icons.txt"
    if not path.exists():
        raise Problem("web/icons.txt is missing: it names the icons to keep, one a line.")
    lines = (line.split("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return sorted({line for line in lines if line})


def digest_of_inputs():
    """One digest over everything the output depends on: this script (with its pins) and web/."""
    digest = hashlib.sha256()
    for path in [pathlib.Path(__file__).resolve(), WEB / "icons.txt", *own_files().values()]:
        if path.exists():
            digest.update(f"{path.name}\0{path.stat().st_size}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def up_to_date(digest):
    """Whether the last run saw the same inputs and all it wrote is still there."""
    try:
        names = json.loads(MANIFEST.read_text(encoding="utf-8")).values()
        return STAMP.read_text() == digest and all(
            (ASSETS / name).is_file() and (ASSETS / (name + ".gz")).is_file() for name in names)
    except (OSError, ValueError, AttributeError):
        return False


def pip():
    """A Python that has pip: this one, or else one in a virtual environment of our own."""
    probe = [sys.executable, "-m", "pip", "--version"]
    if subprocess.run(probe, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0:
        return sys.executable
    venv = ROOT / ".venv"
    if not (venv / "bin" / "pip").exists():
        say("this Python has no pip: making .venv")
        if subprocess.run([sys.executable, "-m", "venv", str(venv)]).returncode != 0:
            raise Problem("Neither pip nor venv works. Install them: apt-get install python3-venv")
    return str(venv / "bin" / "python")


def wheel_path(package):
    version = WHEELS[package][0]
    return CACHE / f"{package.replace('-', '_')}-{version}-py3-none-any.whl"


def is_genuine(package):
    path = wheel_path(package)
    return path.exists() and hashlib.sha256(path.read_bytes()).hexdigest() == WHEELS[package][1]


def fetch_wheels():
    """Fills the cache with the pinned wheels; a wheel with another digest is thrown away and never opened."""
    CACHE.mkdir(exist_ok=True)
    wanted = [package for package in WHEELS if not is_genuine(package)]
    if not wanted:
        return
    for package in wanted:
        wheel_path(package).unlink(missing_ok=True)
    say("fetching " + ", ".join(f"{package} {WHEELS[package][0]}" for package in wanted))
    command = [pip(), "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-input", "--no-deps",
               "--only-binary", ":all:", "--dest", str(CACHE)]
    command += [f"{package}=={WHEELS[package][0]}" for package in wanted]
    if subprocess.run(command, stdin=subprocess.DEVNULL).returncode != 0:
        raise Problem("The front-end packages could not be fetched from PyPI (see above). Check the network, or pip's "
                      "index settings, and run this again.")
    for package in wanted:
        if not is_genuine(package):
            wheel_path(package).unlink(missing_ok=True)
            raise Problem(f"{package} {WHEELS[package][0]}: what PyPI gave is not the file we pinned (SHA-256 "
                          "differs). It was deleted. Do not go on before you know why.")


def cut_sprite(sprite, names):
    """Keeps the named symbols, under their plain names, and gives each the stroke width Tabler shows icons with."""
    symbols = {match.group(1): match.group(0)
               for match in re.finditer(r'<symbol id="tabler-([a-z0-9-]+)".*?</symbol>', sprite, re.S)}
    unknown = [name for name in names if name not in symbols]
    if unknown:
        hints = [f"{name} (did you mean {', '.join(near)}?)" if near else name for name in unknown
                 for near in [difflib.get_close_matches(name, symbols, 3)]]
        raise Problem("web/icons.txt names icons that Tabler does not have: " + "; ".join(hints))
    kept = [symbols[name].replace(f'id="tabler-{name}"', f'id="{name}"', 1)
            .replace("<symbol ", '<symbol stroke-width="2" ', 1) for name in names]
    return f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(kept)}</svg>'.encode()


def build(folder):
    """Writes all assets and licences into a folder and answers the manifest and, per file, its sizes."""
    wheels = {package: zipfile.ZipFile(wheel_path(package)) for package in WHEELS}
    contents = {}
    for logical, (package, path) in FILES.items():
        # Source maps are not shipped: their mention would only make browsers ask for them.
        contents[logical] = re.sub(rb"\n?/[/*][#@] sourceMappingURL=[^\n]*", b"", wheels[package].read(path))
    sprite = wheels[SPRITE[0]].read(SPRITE[1]).decode("utf-8")
    contents["icons.svg"] = cut_sprite(sprite, icon_names())
    for logical, path in own_files().items():
        contents[logical] = path.read_bytes()

    manifest, sizes = {}, {}
    for logical, data in contents.items():
        stem, extension = logical.rsplit(".", 1)
        name = f"{stem}.{hashlib.sha256(data).hexdigest()[:8]}.{extension}"
        packed = gzip.compress(data, 9, mtime=0)
        (folder / name).write_bytes(data)
        (folder / (name + ".gz")).write_bytes(packed)
        manifest[logical] = name
        sizes[logical] = (len(data), len(packed))

    licences = folder / "LICENSES"
    licences.mkdir()
    for name, (package, path) in LICENCES.items():
        (licences / name).write_bytes(wheels[package].read(path))
    for name, notice in MIT_NOTICES.items():
        (licences / name).write_text(f"{notice}\n\nThe MIT License\n{MIT}", encoding="utf-8")
    return manifest, sizes


def replace_assets(folder, manifest, digest):
    """Puts the new folder in place of the old one; the stamp goes last, so a broken run is repeated."""
    STAMP.unlink(missing_ok=True)
    if ASSETS.exists():
        shutil.rmtree(ASSETS)
    folder.rename(ASSETS)
    draft = MANIFEST.with_suffix(".json.new")
    draft.write_text(json.dumps(manifest, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    draft.replace(MANIFEST)
    STAMP.write_text(digest)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--again", action="store_true", help="unpack even if nothing changed")
    parser.add_argument("--list", action="store_true", help="print each asset with its size in bytes, plain and packed")
    arguments = parser.parse_args()
    started = time.monotonic()
    digest = digest_of_inputs()
    if not arguments.again and not arguments.list and up_to_date(digest):
        say("nothing changed")
        return
    icon_names()  # tells what is wrong before anything is fetched
    fetch_wheels()
    folder = PUBLIC / "assets.new"
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    manifest, sizes = build(folder)
    replace_assets(folder, manifest, digest)
    if arguments.list:
        for logical in sorted(manifest):
            say(f"{sizes[logical][0]:>9} {sizes[logical][1]:>8} gz  {logical} -> {manifest[logical]}")
    packed = sum(size for _, size in sizes.values()) // 1024
    say(f"{len(manifest)} assets, {packed} KiB packed, {time.monotonic() - started:.1f} s")


if __name__ == "__main__":
    try:
        main()
    except Problem as problem:
        sys.exit(f"assets: {problem}")
