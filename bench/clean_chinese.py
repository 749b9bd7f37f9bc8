#!/usr/bin/env python3
"""How many people of China on no list alert, and how many listed ones are found, by the spelling that they are asked in.

    clean_chinese.py --tamis PROGRAM --index INDEX [--count 4000] [--seed 7] [--show 10]
    clean_chinese.py --write PEOPLE.csv           for tools/evidence_samples: pinyin and Wade-Giles, of another seed

Invented people: a family name by rank and one given character (15 %) or two of chinese_characters.tsv, each person once in Han
characters, in pinyin, in Wade-Giles without apostrophes and as Hong Kong spells them (data/han_readings.tsv, han_syllables.tsv).
That some bear the name of somebody listed is not told apart: "named so" counts the alerts on the very same pinyin.
Listed people: every person of the index, but of Korea, Vietnam and Myanmar, with a name in pinyin of a family name and one or two
syllables that characters of the table have; found when the entity reaches the default threshold. Hong Kong's spelling is that
of the commonest of the characters of the table that are read so. Halves: in the order of the seed (listed: of the id), first one odd.
Deterministic.
"""
import argparse
import csv
import json
import pathlib
import random
import subprocess
import tempfile

HERE = pathlib.Path(__file__).parent
DATA = HERE.parent / "data"
SPELLINGS = ("Han", "pinyin", "Wade-Giles", "Hong Kong")


def rows(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


class Characters:
    def __init__(self):
        self.pinyin, self.jyutping = {}, {}
        for row in rows(DATA / "han_readings.tsv"):
            self.pinyin[row[0]] = row[1].split()
            self.jyutping[row[0]] = row[2].split() if len(row) > 2 else []
        self.spelt = {"pinyin": {}, "jyutping": {}}
        for system, syllable, spellings in rows(DATA / "han_syllables.tsv"):
            self.spelt[system][syllable] = spellings.split()[0]
        self.surnames, self.given = (list(row[1]) for row in rows(HERE / "chinese_characters.tsv"))
        self.hong_kong = {"surname": set(), "given": set()}
        self.of_reading = {}
        for c in self.given:
            self.of_reading.setdefault(self.mandarin(c), c)
        self.surname_of = {}
        for c in self.surnames:
            self.surname_of.setdefault(self.mandarin(c, True), c)

    def mandarin(self, character, surname=False):
        return self.pinyin[character][-1 if surname else 0]

    def wade_giles(self, pinyin):
        return self.spelt["pinyin"].get(pinyin, pinyin)

    def cantonese(self, character):
        jyutping = self.jyutping[character][0]
        return self.spelt["jyutping"].get(jyutping, jyutping)

    def spell(self, surname, given):
        """Of one person, by SPELLINGS; characters."""
        read = [self.mandarin(surname, True)] + [self.mandarin(c) for c in given]
        plain = [p.replace("v", "u") for p in read]
        return {
            "Han": surname + "".join(given),
            "pinyin": plain[0].title() + " " + joined(plain[1:]).title(),
            "Wade-Giles": self.wade_giles(read[0]).title() + " " + "-".join(map(self.wade_giles, read[1:])).capitalize(),
            "Hong Kong": self.cantonese(surname).title() + " " + " ".join(self.cantonese(c).title() for c in given),
        }


def joined(syllables):
    return syllables[0] + "".join("'" * (s[0] in "aoe") + s for s in syllables[1:])


def invented(characters, count, seed):
    rng = random.Random(seed)
    weights = [1 / (rank + 2) for rank in range(len(characters.surnames))]
    people = {}
    while len(people) < count:
        surname = rng.choices(characters.surnames, weights)[0]
        given = rng.sample(characters.given, 1 if rng.random() < 0.15 else 2)
        people[surname + "".join(given)] = characters.spell(surname, given)
    return list(people.values())


def listed(characters, program, index):
    """(id, spellings) of listed people with a name in pinyin."""
    # Syllables with a common character, so that the person can be spelt as Hong Kong would.
    out = {}
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "entities.json")
        subprocess.run([program, "export", "--index", index, "--output", path], check=True, capture_output=True)
        for line in path.read_text(encoding="utf-8").splitlines():
            entity = json.loads(line)
            values = entity["properties"]
            of = {c.lower() for key in ("country", "nationality", "citizenship") for c in values.get(key, [])}
            if entity["schema"] != "Person" or of & {"kp", "kr", "vn", "mm"}:
                continue
            for name in values.get("name", []) + values.get("alias", []):
                found = as_characters(characters, name)
                if found:
                    out[entity["id"]] = characters.spell(*found)
                    break
    return sorted(out.items())


def as_characters(characters, name):
    words = name.replace(",", " ").replace("-", " ").replace("'", "").lower().split()
    if not 2 <= len(words) <= 3:
        return None
    for surname, given in ((words[0], "".join(words[1:])), (words[-1], "".join(words[:-1]))):
        if surname not in characters.surname_of:
            continue
        for cut in range(len(given)):
            parts = [given[:cut], given[cut:]] if cut else [given]
            if all(part in characters.of_reading for part in parts):
                return characters.surname_of[surname], [characters.of_reading[part] for part in parts]
    return None


def screen(program, index, names, limit):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "names.csv")
        with open(path, "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([["name", "schema"]] + [[name, "Person"] for name in names])
        command = [program, "match", "--index", index, "--json", "--quiet", "--limit", str(limit), "--input", path]
        lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return [[result for result in json.loads(line)["results"] if result["match"]] for line in lines]


def letters(name):
    return sorted(c for c in name.lower() if c.isalpha())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tamis")
    parser.add_argument("--index")
    parser.add_argument("--count", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--show", type=int, default=0, help="alerts and misses of the odd half to print")
    parser.add_argument("--write")
    arguments = parser.parse_args()
    characters = Characters()
    if arguments.write:
        with open(arguments.write, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["name"])
            for person in invented(characters, arguments.count, arguments.seed + 1):
                writer.writerow([person["pinyin"]])
        return
    people = invented(characters, arguments.count, arguments.seed)
    wanted = listed(characters, arguments.tamis, arguments.index)
    for spelling in SPELLINGS:
        found = screen(arguments.tamis, arguments.index, [person[spelling] for person in people], 1)
        for half in (0, 1):
            pairs = list(zip(people, found))[half::2]
            alerts = [(person, results[0]) for person, results in pairs if results]
            same = sum(letters(person["pinyin"]) == letters(result["listed_name"]) for person, result in alerts)
            print(f"{spelling:10s} {('odd', 'even')[half]:5s}{len(pairs):5d} invented people, {1000 * len(alerts) / len(pairs):6.1f} alerts per 1,000, "
                  f"{1000 * same / len(pairs):5.1f} named so")
            if half == 0:
                for person, result in alerts[:arguments.show]:
                    print("   ", person[spelling], "|", person["pinyin"], "|", result["query_name"], "|", result["listed_name"], "%.3f" % result["score"])
        found = screen(arguments.tamis, arguments.index, [spellings[spelling] for _, spellings in wanted], 50)
        for half in (0, 1):
            pairs = list(zip(wanted, found))[half::2]
            misses = [one for one, results in pairs if not any(result["id"] == one[0] for result in results)]
            print(f"{spelling:10s} {('odd', 'even')[half]:5s}{len(pairs):5d} listed people, {100 * (1 - len(misses) / len(pairs)):5.1f} % found")
            if half == 0:
                for entity, spellings in misses[:arguments.show]:
                    print("   ", spellings[spelling], "|", spellings["pinyin"], "|", entity)


if __name__ == "__main__":
    main()
