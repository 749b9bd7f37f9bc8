#!/usr/bin/env python3
"""Makes the texts that document_speed text reads: OUT/LANGUAGE.txt for each language, as one who streams its news reads them.

    stream_texts.py PAGES OUT [LANGUAGE...]

PAGES: extraction/ground_truth.json (hand-made main text of 101 news pages), languages/LANGUAGE.txt (sentences, one a line).
English is the main text of the pages that are in English (every eighth word and more is one of its six commonest), in the
order of their names, then the sentences; any other language is its sentences alone. No line is repeated or left out.
"""
import json
import pathlib
import re
import sys

COMMON = {"the", "of", "and", "to", "in", "is"}


def is_english(text):
    words = re.findall(r"[a-z]+", text.lower())
    return sum(word in COMMON for word in words) > len(text.split()) / 8


def main():
    pages, out = map(pathlib.Path, sys.argv[1:3])
    out.mkdir(parents=True, exist_ok=True)
    languages = sys.argv[3:] or sorted(path.stem for path in (pages / "languages").glob("*.txt"))
    for language in languages:
        text = (pages / "languages" / f"{language}.txt").read_text()
        if language == "en":
            truth = json.loads((pages / "extraction" / "ground_truth.json").read_text())
            bodies = [truth[name]["articleBody"].strip() for name in sorted(truth)]
            text = "".join(body + "\n\n" for body in bodies if is_english(body)) + text
        (out / f"{language}.txt").write_text(text)


if __name__ == "__main__":
    main()
