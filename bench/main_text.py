#!/usr/bin/env python3
"""Sets the main text that tamis finds beside trafilatura's, on pages whose main text people have marked.

    main_text.py --tamis build/bench/bench/read_pages --pages FOLDER [--half odd|even|both] [--show N] [--plain-only]

FOLDER is a half of scrapinghub's article-extraction-benchmark (MIT): html/*.html.gz and ground_truth.json. The metric is
that benchmark's: multisets of 4-token shingles, true and false ones of each page normalised to a sum of 1, precision and
recall averaged over the pages, F1 of the two. "plain" are the same pages with their tags stripped as a scraper leaves
them: script, style, noscript, template, svg, head and form controls dropped, a blank line at each begin and end of a block
element and at <br><br>, other tags removed, references resolved, blanks folded. Halves: pages sorted by name, first one odd.
trafilatura (Apache-2.0) comes from the Python package index; without it only tamis is measured.
"""
import argparse
import collections
import gzip
import html.parser
import json
import pathlib
import re
import subprocess
import sys
import tempfile

TOKEN = re.compile(r"\w+")
MAIN = {"lead", "body"}


def shingles(text, n=4):
    tokens = TOKEN.findall(text or "")
    if not tokens:
        return collections.Counter()
    return collections.Counter(tuple(tokens[i:i + n]) for i in range(max(1, len(tokens) - n + 1)))


def compare(truth, found):
    t, f = shingles(truth), shingles(found)
    both = sum((t & f).values())
    extra, missing = sum((f - t).values()), sum((t - f).values())
    total = both + extra + missing
    return (both / total, extra / total, missing / total) if total else (0, 0, 0)


def score(rows):
    precision = sum(tp / (tp + fp) if tp + fp else 0 for tp, fp, fn in rows) / len(rows)
    recall = sum(tp / (tp + fn) if tp + fn else 0 for tp, fp, fn in rows) / len(rows)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0, precision, recall


class Stripper(html.parser.HTMLParser):
    BLOCKS = set("""address article aside blockquote body button caption center dd details dialog div dl dt fieldset
        figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main menu nav ol option p pre section
        summary table tbody td tfoot th thead tr ul""".split())
    DROPPED = set("script style noscript template svg head select textarea iframe".split())

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.out, self.dropped = [], []

    def handle_starttag(self, tag, attributes):
        if tag in self.DROPPED:
            self.dropped.append(tag)
        elif tag == "body":
            self.dropped.clear()
        if tag in self.BLOCKS:
            self.out.append("\n\n")
        elif tag == "br":
            self.out.append("\n")

    def handle_startendtag(self, tag, attributes):
        if tag == "br":
            self.out.append("\n")
        elif tag in self.BLOCKS:
            self.out.append("\n\n")

    def handle_endtag(self, tag):
        if tag in self.dropped:
            while self.dropped and self.dropped.pop() != tag:
                pass
        if tag in self.BLOCKS:
            self.out.append("\n\n")

    def handle_data(self, data):
        if not self.dropped:
            self.out.append(re.sub(r"\s+", " ", data))


def strip_tags(page):
    stripper = Stripper()
    stripper.feed(page)
    stripper.close()
    lines = [re.sub(r"[^\S\n]+", " ", line).strip() for line in "".join(stripper.out).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def run(tamis, files, kind):
    done = subprocess.run([tamis, *(["--type", kind] if kind else []), *map(str, files)], capture_output=True, text=True)
    if done.stderr:
        print(done.stderr, file=sys.stderr)
    return {pathlib.Path(page["name"]).stem: page for page in map(json.loads, done.stdout.splitlines())}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tamis", required=True)
    parser.add_argument("--pages", required=True)
    parser.add_argument("--half", default="both", choices=["odd", "even", "both"])
    parser.add_argument("--show", type=int, default=0, help="print what is wrong on the N worst pages")
    parser.add_argument("--lines", type=int, default=20, help="at most so many a page")
    parser.add_argument("--what", default="html", choices=["html", "plain"], help="which measure --show is about")
    arguments = parser.parse_args()
    folder = pathlib.Path(arguments.pages)
    truth = json.loads((folder / "ground_truth.json").read_text())
    names = sorted(truth)
    halves = {"odd": names[0::2], "even": names[1::2]}
    pages = {name: gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()) for name in names}
    try:
        import trafilatura
    except ImportError:
        trafilatura = None
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        for name, page in pages.items():
            (scratch / f"{name}.html").write_bytes(page)
            (scratch / f"{name}.txt").write_text(strip_tags(page.decode("utf-8", "replace")))
        found = {"html": run(arguments.tamis, sorted(scratch.glob("*.html")), ""),
                 "plain": run(arguments.tamis, sorted(scratch.glob("*.txt")), "text/plain")}
    text = {kind: {name: "\n\n".join(zone["text"] for zone in found[kind][name]["zones"] if zone["zone"] in MAIN)
                   if name in found[kind] else "" for name in names} for kind in found}
    everything = {name: "\n\n".join(zone["text"] for zone in found["html"][name]["zones"]) for name in names}
    rows = {"tamis html": text["html"], "tamis plain": text["plain"], "all text": everything}
    if trafilatura:
        rows[f"trafilatura {trafilatura.__version__}"] = {
            name: trafilatura.extract(page, include_comments=False) or "" for name, page in pages.items()}
    for half in (["odd", "even"] if arguments.half == "both" else [arguments.half]):
        for label, texts in rows.items():
            f1, precision, recall = score([compare(truth[name]["articleBody"], texts[name]) for name in halves[half]])
            print(f"{half:5} {label:20} F1 {f1:.4f}  precision {precision:.4f}  recall {recall:.4f}")
    if arguments.half == "both":
        for label, texts in rows.items():
            f1, precision, recall = score([compare(truth[name]["articleBody"], texts[name]) for name in names])
            print(f"all   {label:20} F1 {f1:.4f}  precision {precision:.4f}  recall {recall:.4f}")
    if arguments.show:
        half = names if arguments.half == "both" else halves[arguments.half]
        kind = arguments.what
        worst = sorted(half, key=lambda name: compare(truth[name]["articleBody"], text[kind][name])[0])
        for name in worst[:arguments.show]:
            shares = compare(truth[name]["articleBody"], text[kind][name])
            print(f"\n=== {name[:12]} {truth[name]['url'][:100]} right {shares[0]:.2f} extra {shares[1]:.2f} missing {shares[2]:.2f}")
            wanted = shingles(truth[name]["articleBody"])
            lines = []
            for zone in found[kind][name]["zones"]:
                have = shingles(zone["text"])
                share = sum((have & wanted).values()) / max(1, sum(have.values()))
                main = zone["zone"] in MAIN
                if main and share < 0.5:
                    lines.append(f"  + {zone['zone']}: {zone['text'][:110]!r}")
                elif not main and share >= 0.5 and sum(have.values()) > 3:
                    lines.append(f"  - {zone['zone']} ({zone['reason']}): {zone['text'][:110]!r}")
            print("\n".join(lines[:arguments.lines]))


if __name__ == "__main__":
    main()
