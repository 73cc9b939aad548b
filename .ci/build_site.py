"""Builds the reference site in `.site/`: the pages of facade/docs, and a page for each public module, by pdoc.

`make docs` runs it. Nothing in the site is loaded from elsewhere; a link that leads nowhere fails the build.
"""

from __future__ import annotations

import html
import importlib
import pkgutil
import re
import shutil
import sys
import warnings
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import markdown2
import pdoc
import pdoc.render

ROOT = Path(__file__).parents[1]
SITE = ROOT / ".site"
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "facade" / "docs").glob("*.md"))]
PACKAGES = ("trilogue_sunshine", "trilogue_dixa", "trilogue_sinch")
LEFT_OUT = {"trilogue.spark", "trilogue.testing.pytest_plugin"}
"""Modules that import what the environment of the site has not."""
NO_PAGES = [f"!{package}\\.(models\\.|api\\.\\w+\\.)" for package in PACKAGES]
"""A module for each model and operation would be a thousand pages: the packages show all of them."""
EXTRAS = {"fenced-code-blocks": {}, "header-ids": {}, "tables": {}, "cuddled-lists": {}}
FRAME = """<!doctype html>
<html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 60em; margin: auto; padding: 1em; color-scheme: light dark }}
pre {{ overflow-x: auto; padding: .7em; border: 1px solid #8886 }} code {{ font: 14px ui-monospace, monospace }}
table {{ border-collapse: collapse; display: block; overflow-x: auto }}
td, th {{ border: 1px solid #8886; padding: .2em .5em }}
img {{ max-width: 100% }} nav a {{ margin-right: 1em }}
</style>
<nav>
<a href="{up}index.html">Trilogue</a><a href="{up}facade/docs/index.html">Reference</a>
<a href="{up}api/index.html">Modules</a>
</nav>
{body}
</html>
"""


class Links(HTMLParser):
    """The links of a page, what it loads, and the ids that links may name."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take what a tag links to."""
        values = {key: value or "" for key, value in attrs}
        self.ids |= {values[key] for key in ("id", "name") if key in values}
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        elif tag in {"img", "script", "iframe", "link"} and (found := values.get("src") or values.get("href")):
            self.loaded.append(found)


def main() -> int:
    """Build the site and check it. Returns an exit status."""
    shutil.rmtree(SITE, ignore_errors=True)
    pdoc.render.configure(docformat="google", show_source=False, search=True)
    warnings.filterwarnings("ignore", message="Error parsing type annotation")  # Names that only type checkers import.
    pdoc.pdoc(*modules(), *NO_PAGES, output_directory=SITE / "api")
    for page in (SITE / "api").rglob("*.html"):
        page.write_text(without_dead_anchors(page.read_text(encoding="utf-8")), encoding="utf-8")
    for path in PAGES:
        write_page(path)
    for picture in (ROOT / "facade" / "docs").glob("*.*g"):
        shutil.copy(picture, SITE / "facade" / "docs")
    faults = broken_links()
    print(
        "\n".join(faults)
        or f"{SITE.name}/index.html: {len(list(SITE.rglob('*.html')))} pages, every link leads somewhere"
    )
    return 1 if faults else 0


def modules() -> list[str]:
    """The public modules: those of trilogue that say what they export, and each package's operations and models."""
    found = ["trilogue"]
    for module in pkgutil.walk_packages(importlib.import_module("trilogue").__path__, "trilogue."):
        private = any(part.startswith("_") for part in module.name.split("."))
        if not private and module.name not in LEFT_OUT and hasattr(importlib.import_module(module.name), "__all__"):
            found.append(module.name)
    for name in found:
        resolve(name)
    for package in PACKAGES:
        groups = importlib.import_module(f"{package}.api").__path__
        found += [package, f"{package}.models"]
        resolve(f"{package}.models")
        found += [group.name for group in pkgutil.iter_modules(groups, f"{package}.api.") if group.ispkg]
    return found


def resolve(name: str) -> None:
    """Import what a module imports when it is used: pdoc looks into the module's dictionary."""
    module = importlib.import_module(name)
    names = getattr(module, "__all__", None) or [each for each in dir(module) if not each.startswith("_")]
    module.__dict__.update({each: getattr(module, each) for each in names}, __all__=names)


def without_dead_anchors(page: str) -> str:
    """Without the links that pdoc makes of names in docstrings where it shows no such name: an inherited attribute."""
    ids = set(re.findall(r'id="([^"]+)"', page))
    return re.sub(r'<a href="#([^"]+)">(.*?)</a>', lambda found: found[0] if found[1] in ids else found[2], page)


def write_page(path: Path) -> None:
    """Write a Markdown file as HTML, with links to the other pages of the site."""
    relative = path.relative_to(ROOT).with_suffix(".html")
    target = SITE / ("index.html" if path.name == "README.md" else relative)
    target.parent.mkdir(parents=True, exist_ok=True)
    body = str(markdown2.markdown(path.read_text(encoding="utf-8"), extras=EXTRAS))
    body = re.sub(r'href="([^":]+)"', lambda found: f'href="{in_site(path, found[1])}"', body)
    up = "../" * (len(target.relative_to(SITE).parts) - 1)
    title = html.escape(path.read_text(encoding="utf-8").partition("\n")[0].lstrip("# "))
    target.write_text(FRAME.format(title=title, up=up, body=body), encoding="utf-8")


def in_site(path: Path, link: str) -> str:
    """Where a link of a Markdown file leads in the site. Another file of the repository is copied there."""
    target, mark, fragment = link.partition("#")
    found = (path.parent / target).resolve()
    if target and found in PAGES:
        target = target.replace("README.md", "index.html").replace(".md", ".html")
    elif target:
        copy = SITE / found.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(found, copy)
    return target + mark + fragment


def broken_links() -> list[str]:
    """Links that lead nowhere, and what would be loaded from elsewhere."""
    pages = {path: parse(path) for path in SITE.rglob("*.html")}
    faults = []
    for path, page in pages.items():
        name = path.relative_to(SITE)
        faults += [f"{name} loads {one}" for one in page.loaded if re.match(r"(\w+:)?//", one)]
        for link in [*page.links, *(one for one in page.loaded if ":" not in one)]:
            if re.match(r"(\w+:|//)", link):
                continue
            target, _, fragment = unquote(link).partition("#")
            found = (path.parent / target).resolve() if target else path
            if not found.exists() or (fragment and found in pages and fragment not in pages[found].ids):
                faults.append(f"{name}: {link}")
    return sorted(set(faults))


def parse(path: Path) -> Links:
    """Read a page of the site."""
    page = Links()
    page.feed(path.read_text(encoding="utf-8"))
    return page


if __name__ == "__main__":
    sys.exit(main())
