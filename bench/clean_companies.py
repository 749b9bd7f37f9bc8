#!/usr/bin/env python3
"""How many companies on no list alert: invented firms named after people's surnames.

    clean_companies.py --tamis PROGRAM --index INDEX --names surnames_by_country.csv [--count 2000] [--seed 7] [--show 10]

Each surname of Latin letters, four and more, becomes a firm of one word ("Muller GmbH") and one with a trade ("Muller
Trading Ltd"); both are screened as companies at the default threshold. That some surname is also a listed firm's or that of
a listed person's firm is not told apart: "an equal word" counts those whose best hit has one. Halves: names in the order of
the seed, first one odd.
"""
import argparse
import csv
import json
import random
import subprocess
import tempfile


def screen(program, index, names, form):
    with tempfile.NamedTemporaryFile("w", suffix=".csv", delete=False) as out:
        writer = csv.writer(out)
        writer.writerow(["name", "type"])
        writer.writerows([form.format(name), "company"] for name in names)
    command = [program, "match", "--index", index, "--json", "--quiet", "--limit", "1", "--input", out.name]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return [json.loads(line) for line in lines]


def has_equal_word(match):
    return any(piece["operation"] == "equal" and piece["query"] for piece in match["evidence"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tamis", required=True)
    parser.add_argument("--index", required=True)
    parser.add_argument("--names", required=True)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--show", type=int, default=0)
    arguments = parser.parse_args()
    with open(arguments.names, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    column = "romanized_name" if "romanized_name" in rows[0] else list(rows[0])[5]
    names = sorted({row[column] for row in rows if row[column].isalpha() and row[column].isascii() and len(row[column]) >= 4})
    random.Random(arguments.seed).shuffle(names)
    names = names[: arguments.count]
    for form in ("{} GmbH", "{} Trading Ltd"):
        answers = screen(arguments.tamis, arguments.index, names, form)
        for half, part in (("odd", answers[0::2]), ("even", answers[1::2])):
            hits = [answer for answer in part if answer.get("total", 0) > 0]
            other = [answer for answer in hits if not has_equal_word(answer["results"][0])]
            print(f"{form.format('X'):16} {half:5} {len(part):5} firms {1000 * len(hits) / len(part):6.1f} alerts per 1,000,"
                  f" {1000 * len(other) / len(part):6.1f} without an equal word")
            for answer in other[: arguments.show]:
                best = answer["results"][0]
                print("   ", answer["query"]["names"][0], "=", best["listed_name"], best["score"])


if __name__ == "__main__":
    main()
