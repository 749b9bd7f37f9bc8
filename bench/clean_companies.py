#!/usr/bin/env python3
"""How many companies on no list alert.

    clean_companies.py --tamis PROGRAM --index INDEX --names surnames_by_country.csv [--count 2000] [--seed 7] [--show 10]
    clean_companies.py --names surnames_by_country.csv --write FIRMS.csv        for tools/evidence_samples

Six sets, each screened as companies at the default threshold:
  invented   each surname of Latin letters, four and more, as a firm of one word ("Muller GmbH") and with a trade ("Muller
             Trading Ltd")
  register   firms as the registers of twelve countries hold them (firm_words.tsv): a surname (twice as many), surname and trade, two surnames, trade and
             town, initials with and without a trade, everyday words with and without a trade; the great houses of a nation (Deutsche Bank); brands that are coined,
             the beginning of a word of the trade or the country with an ending or another such beginning (Telnova)
  great      the great firms of great_firms.tsv
  bodies     the well-known bodies of great_bodies.tsv; odd and even by the CRC-32 of the name
  native     firms as they are written at home, in other scripts than Latin (firm_words_native.tsv), by language
  written    likewise, whole names (firms_native.tsv); odd and even by the CRC-32 of the name
That some are named as a listed firm, or a listed person's firm, is not told apart: "an equal word" counts those whose best hit
has one. Halves: names in the order of the seed, first one odd. --write gives the register firms of another seed; the tool
learns from its odd rows, so --show of the even ones is for figures only. Deterministic.
"""
import argparse
import csv
import json
import pathlib
import random
import subprocess
import tempfile
import zlib

HERE = pathlib.Path(__file__).parent
TRADE_FIRST = {"FR", "IT", "ES", "MX", "BR"}
KINDS = ("surname", "surname and trade", "two surnames", "trade and town", "initials", "initials and trade", "words", "word and trade",
         "nation and house", "coined")
COINED_ENDINGS = "a|o|ia|is|us|on|ex|ix|um|co|sa|al|en|or|ium|ica|era|tek|tech|net|sys|gen|mart|max|med|lab|com|tel|par|pol|san|ton|via|zon|dex|plan|nova|cor|star".split("|")


def screen(program, index, names):
    with tempfile.NamedTemporaryFile("w", suffix=".csv", delete=False) as out:
        writer = csv.writer(out)
        writer.writerow(["name", "type"])
        writer.writerows([name, "company"] for name in names)
    command = [program, "match", "--index", index, "--json", "--quiet", "--limit", "1", "--input", out.name]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return [json.loads(line) for line in lines]


def has_equal_word(match):
    return any(piece["operation"] == "equal" and piece["query"] for piece in match["evidence"])


def surnames(path):
    """Names of Latin letters, by country."""
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    out = {}
    for row in rows:
        name = row[5]
        if name.isalpha() and name.isascii() and len(name) >= 4:
            out.setdefault(row[0], []).append(name)
    return out


def firm_words():
    out = {}
    for line in (HERE / "firm_words.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            country, what, words = line.split("\t")
            out.setdefault(country, {})[what] = words.split("|")
    return out


def register_firm(kind, country, words, names, chance):
    pick = lambda what: chance.choice(words[what])
    letters = lambda: "".join(chance.choice("ABCDEFGHIKLMNPRSTVW") for _ in range(chance.choice((2, 3, 3, 3, 4))))
    with_trade = lambda name: f"{pick('trade')} {name}" if country in TRADE_FIRST else f"{name} {pick('trade')}"
    if kind == "surname":
        name = chance.choice(names)
    elif kind == "surname and trade":
        name = with_trade(chance.choice(names))
    elif kind == "two surnames":
        name = " & ".join(chance.sample(names, 2))
    elif kind == "trade and town":
        name = f"{pick('trade')} {pick('place')}"
    elif kind == "initials":
        name = letters()
    elif kind == "initials and trade":
        name = with_trade(letters())
    elif kind == "words":
        name = " ".join(chance.sample(words["word"], 2))
    elif kind == "nation and house":
        nation, house = pick("nation"), pick("house")
        name = f"{house} {nation}" if country in TRADE_FIRST and not nation.endswith(" de") else f"{nation} {house}"
    elif kind == "coined":
        beginning = lambda: chance.choice((pick("trade"), pick("word"), pick("place"), chance.choice(names)))[: chance.choice((2, 3, 3, 4, 5))].strip()
        ending = chance.choice(COINED_ENDINGS) if chance.random() < 0.6 else beginning().lower()
        name = beginning().capitalize() + ending
    else:
        name = with_trade(pick("word"))
    return f"{name} {pick('legal')}"


def register_firms(path, per_cell, seed):
    """(kind, name), kinds and countries mixed."""
    names, words, chance = surnames(path), firm_words(), random.Random(seed)
    out = {}
    for kind in KINDS:
        for country in words:
            for _ in range(per_cell * (2 if kind == "surname" else 1)):
                out.setdefault(register_firm(kind, country, words[country], names[country], chance), kind)
    firms = [(kind, name) for name, kind in out.items()]
    chance.shuffle(firms)
    return firms


def native_firms(count, seed):
    """(language, name) of each language."""
    words = {}
    for line in (HERE / "firm_words_native.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, what, row = line.split("\t")
            words.setdefault(language, {})[what] = row.split("|")
    for language, of in words.items():
        chance = random.Random(f"{seed} {language}")
        gap = "" if language in ("zh", "ja", "ko") else " "
        names = {}
        for _ in range(20 * count):
            brand = "".join(chance.sample(of["brand"], int(chance.choice(of["size"]))))
            trade = chance.choice(of["trade"])
            if language == "ru":
                brand, trade = brand.capitalize() + trade.lower(), ""
            parts = [chance.choice(of["place"]), brand, trade]
            names.setdefault(chance.choice(of["legal"]).format(gap.join(part for part in parts if part)))
            if len(names) == count:
                break
        yield language, list(names)


def written_firms():
    """Names by language and by whether their CRC-32 is odd (1) or even (0)."""
    names = {}
    for line in (HERE / "firms_native.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, name = line.split("\t")
            names.setdefault(language, {1: [], 0: []})[zlib.crc32(name.encode()) % 2].append(name)
    return names


def report(title, answers, show):
    report_halves(title, answers[0::2], answers[1::2], show)


def report_halves(title, odd, even, show):
    for half, part in (("odd", odd), ("even", even)):
        hits = [answer for answer in part if answer.get("total", 0) > 0]
        other = [answer for answer in hits if not has_equal_word(answer["results"][0])]
        print(f"{title:20} {half:5} {len(part):5} firms {1000 * len(hits) / max(len(part), 1):6.1f} alerts per 1,000,"
              f" {1000 * len(other) / max(len(part), 1):6.1f} without an equal word")
        for answer in hits[:show] if half == "odd" else []:
            best = answer["results"][0]
            print("   ", answer["query"]["names"][0], "=", best["listed_name"], best["score"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tamis")
    parser.add_argument("--index")
    parser.add_argument("--names", required=True)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--write")
    arguments = parser.parse_args()
    if arguments.write:
        with open(arguments.write, "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([["name"]] + [[name] for _, name in register_firms(arguments.names, 120, 1000 + arguments.seed)])
        return
    if not arguments.tamis or not arguments.index:
        parser.error("--tamis and --index are needed, or --write")
    names = sorted({name for of_country in surnames(arguments.names).values() for name in of_country})
    random.Random(arguments.seed).shuffle(names)
    names = names[: arguments.count]
    for form in ("{} GmbH", "{} Trading Ltd"):
        report(form.format("X"), screen(arguments.tamis, arguments.index, [form.format(name) for name in names]), arguments.show)
    firms = register_firms(arguments.names, 40, arguments.seed)
    answers = screen(arguments.tamis, arguments.index, [name for _, name in firms])
    for kind in KINDS:
        report(kind, [answer for (of_kind, _), answer in zip(firms, answers) if of_kind == kind], arguments.show)
    report("all of the register", answers, 0)
    great = [line for line in (HERE / "great_firms.tsv").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    random.Random(arguments.seed).shuffle(great)
    report("great firms", screen(arguments.tamis, arguments.index, great), arguments.show * 5)
    bodies = [line for line in (HERE / "great_bodies.tsv").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    odd, even = (screen(arguments.tamis, arguments.index, [body for body in bodies if zlib.crc32(body.encode()) % 2 == half]) for half in (1, 0))
    report_halves("great bodies", odd, even, arguments.show)
    for language, firms in native_firms(arguments.count, arguments.seed):
        report(f"native {language}", screen(arguments.tamis, arguments.index, firms), arguments.show)
    for language, of_half in written_firms().items():
        odd, even = (screen(arguments.tamis, arguments.index, of_half[half]) for half in (1, 0))
        report_halves(f"written {language}", odd, even, arguments.show)


if __name__ == "__main__":
    main()
