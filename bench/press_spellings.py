#!/usr/bin/env python3
"""Recall of listed persons as the press of sixteen languages writes them (docs/benchmarks.md, "Press spellings").

Persons whose lists have a Russian name in Cyrillic letters are transcribed, given name and surname, by each language's habits and asked
as --schema Person. A person is found when an entity that bears the Cyrillic name reaches the threshold. Persons are drawn evenly
over the index; halves are odd and even draws. --show prints the misses of the odd half.

usage: press_spellings.py TAMIS INDEX [--persons N] [--show]
The transcriptions are written for this project from general knowledge of each language's habits; the matcher does not read them.
"""
import argparse
import collections
import json
import subprocess
import sys
import tempfile
import unicodedata
import os

VOWELS = set("аеёиоуыэюя")
HISSING = set("жшцчщ")
PLAIN = dict(zip("абвгдезиклмнопрстуфыэ", "abvgdeziklmnoprstufye"))


def letters(word, table, at):
    """The transcription of one word by `table` (letter -> text) and `at` (word, place) -> text or None, which goes first."""
    out = []
    i = 0
    while i < len(word):
        special = at(word, i) if at else None
        if special is not None:
            text, used = special
            out.append(text)
            i += used
            continue
        out.append(table.get(word[i], ""))
        i += 1
    return "".join(out)


def soft_start(word, i):
    """Whether е ё ю я at place i are spoken with a j of their own."""
    return i == 0 or word[i - 1] in VOWELS or word[i - 1] in "ьъ"


def ends(word, i, ending):
    return word[i:] == ending


def polish(word, _surname=False):
    table = dict(PLAIN, в="w", ж="ż", й="j", л="ł", х="ch", ц="c", ч="cz", ш="sz", щ="szcz")

    def at(w, i):
        c = w[i]
        before = w[i - 1] if i else ""
        if ends(w, i, "ский"):
            return "ski", 4
        if c == "л" and i + 1 < len(w) and w[i + 1] in "еёиюяь":
            return "l", 1
        if c in "еёюя":
            plain = {"е": "e", "ё": "o", "ю": "u", "я": "a"}[c]
            if soft_start(w, i):
                return "j" + plain, 1
            if before == "л" or before in HISSING:
                return plain, 1
            return "i" + plain, 1
        if c == "и" and before in "жшц" and before:
            return "y", 1
        if c == "ь" and before == "н" and i + 1 < len(w) and w[i + 1] not in VOWELS:
            return "", 1
        return None

    return letters(word, table, at)


def hungarian(word, _surname=False):
    table = dict(PLAIN, ж="zs", й="j", с="sz", х="h", ц="c", ч="cs", ш="s", щ="scs", ы="i")

    def at(w, i):
        c = w[i]
        if c in "дтн" and i + 1 < len(w) and w[i + 1] in "иеёюяь":
            soft = {"д": "gy", "т": "ty", "н": "ny"}[c]
            vowel = {"и": "i", "е": "e", "ё": "o", "ю": "u", "я": "a", "ь": ""}[w[i + 1]]
            return soft + vowel, 2
        if c in "еёюя":
            plain = {"е": "e", "ё": "o", "ю": "u", "я": "a"}[c]
            if c == "е" and not soft_start(w, i):
                return plain, 1
            return ("" if i and w[i - 1] in HISSING else "j") + plain, 1
        return None

    return letters(word, table, at)


def czech(word, surname):
    table = dict(PLAIN, ж="ž", й="j", х="ch", ц="c", ч="č", ш="š", щ="šč")

    def at(w, i):
        c = w[i]
        before = w[i - 1] if i else ""
        if c in "еёюя":
            plain = {"е": "e", "ё": "o", "ю": "u", "я": "a"}[c]
            if c == "е" and before in "дтн" and before:
                return "ě", 1
            if c == "е" and not soft_start(w, i):
                return "e", 1
            return ("" if before in HISSING and before else "j") + plain, 1
        if surname and i > 2 and c == "а" and i + 1 == len(w) and w[i - 2 :] in ("ова", "ева", "ина"):
            return "ová", 1
        if ends(w, i, "ская"):
            return "ská", 4
        return None

    return letters(word, table, at)


def lithuanian(word, _surname=False):
    table = dict(PLAIN, ж="ž", й="j", х="ch", ц="c", ч="č", ш="š", щ="šč")
    for ending, text in (("ский", "skis"), ("ий", "ijus"), ("ей", "ejus"), ("ай", "ajus"), ("ич", "ičius"), ("рь", "ris"), ("ль", "lis")):
        if word.endswith(ending):
            return letters(word[: -len(ending)], table, iotated("i")) + text
    out = letters(word, table, iotated("i"))
    return out + "as" if word[-1] not in VOWELS and word[-1] not in "ьй" else out


def iotated(after_consonant):
    """е ё ю я: a j of their own at the start and behind vowels, `after_consonant` behind consonants (not for е)."""

    def at(w, i):
        c = w[i]
        if c not in "еёюя":
            return None
        plain = {"е": "e", "ё": "o", "ю": "u", "я": "a"}[c]
        if c == "е":
            return ("j" if soft_start(w, i) else "") + plain, 1
        if i and w[i - 1] in HISSING:
            return plain, 1
        return ("j" if soft_start(w, i) else after_consonant) + plain, 1

    return at


def latvian(word, _surname=False):
    table = dict(PLAIN, ж="ž", й="j", х="h", ц="c", ч="č", ш="š", щ="šč", ы="i")
    if word.endswith("ский"):
        return letters(word[:-4], table, iotated("j")) + "skis"
    out = letters(word, table, iotated("j"))
    return out + "s" if word[-1] not in VOWELS else out


def without_final_j(word):
    for ending in ("ий", "ый"):
        if word.endswith(ending):
            return word[: -len(ending)] + ending[0]
    return word


def between_vowels(w, i):
    return 0 < i < len(w) - 1 and w[i - 1] in VOWELS and w[i + 1] in VOWELS


def estonian(word, _surname=False):
    word = without_final_j(word)
    table = dict(PLAIN, ж="ž", й="i", х="h", ц="ts", ч="tš", ш="š", щ="štš", ы="õ")
    rest = iotated("j")

    def at(w, i):
        if w[i] == "с" and between_vowels(w, i):
            return "ss", 1
        if w[i] == "х" and between_vowels(w, i):
            return "hh", 1
        return rest(w, i)

    return letters(word, table, at)


def finnish(word, _surname=False):
    word = without_final_j(word)
    return letters(word, dict(PLAIN, ж="ž", й="i", х="h", ц="ts", ч="tš", ш="š", щ="štš"), iotated("j"))


def dutch(word, _surname=False):
    word = without_final_j(word)
    rest = iotated("j")

    def at(w, i):
        if w[i] == "ю":
            return ("joe", 1)
        return rest(w, i)

    return letters(word, dict(PLAIN, ж="zj", й="j", у="oe", х="ch", ц="ts", ч="tsj", ш="sj", щ="sjtsj"), at)


def swedish(word, _surname=False):
    return letters(word, dict(PLAIN, ж="zj", й="j", х="ch", ц="ts", ч="tj", ш="sj", щ="sjtj"), iotated("j"))


def norwegian(word, _surname=False):
    return letters(word, dict(PLAIN, ж="zj", й="j", х="kh", ц="ts", ч="tsj", ш="sj", щ="sjtsj"), iotated("j"))


def german(word, _surname=False):
    word = without_final_j(word)
    rest = iotated("j")

    def at(w, i):
        if w[i] == "с" and between_vowels(w, i):
            return "ss", 1
        return rest(w, i)

    return letters(word, dict(PLAIN, в="w", ж="sch", з="s", й="i", х="ch", ц="z", ч="tsch", ш="sch", щ="schtsch"), at)


def french(word, _surname=False):
    word = without_final_j(word)

    def at(w, i):
        c = w[i]
        if c == "с" and between_vowels(w, i):
            return "ss", 1
        if c == "г" and i + 1 < len(w) and w[i + 1] in "еиы":
            return "gu", 1
        if c == "н" and i + 1 == len(w) and i and w[i - 1] == "и":
            return "ne", 1
        if c in "еёюя":
            plain = {"е": "e", "ё": "io", "ю": "iou", "я": "ia"}[c]
            return ("ie" if c == "е" and i and soft_start(w, i) else plain), 1
        return None

    return letters(word, dict(PLAIN, ж="j", й="ï", у="ou", х="kh", ц="ts", ч="tch", ш="ch", щ="chtch"), at)


def spanish(word, _surname=False):
    word = without_final_j(word)

    def at(w, i):
        c = w[i]
        if c == "г" and i + 1 < len(w) and w[i + 1] in "еи":
            return "gu", 1
        if c in "еёюя":
            plain = {"е": "e", "ё": "o", "ю": "u", "я": "a"}[c]
            if c == "е":
                return ("ye" if i == 0 else "ie" if soft_start(w, i) else "e"), 1
            return ("y" if i == 0 else "i") + plain, 1
        return None

    return letters(word, dict(PLAIN, ж="zh", й="i", х="j", ц="ts", ч="ch", ш="sh", щ="sch"), at)


def portuguese(word, _surname=False):
    word = without_final_j(word)

    def at(w, i):
        c = w[i]
        if c == "г" and i + 1 < len(w) and w[i + 1] in "еи":
            return "gu", 1
        if c in "еёюя":
            plain = {"е": "e", "ё": "o", "ю": "u", "я": "a"}[c]
            if c == "е":
                return ("ie" if soft_start(w, i) else "e"), 1
            return "i" + plain, 1
        return None

    return letters(word, dict(PLAIN, ж="j", й="i", х="kh", ц="ts", ч="tch", ш="ch", щ="chtch", ы="i"), at)


def romanian(word, _surname=False):
    word = without_final_j(word)

    def at(w, i):
        c = w[i]
        front = i + 1 < len(w) and w[i + 1] in "еи"
        if c == "г" and front:
            return "gh", 1
        if c == "к" and front and not ends(w, i, "кий"):
            return "ch", 1
        if c == "ч":
            return ("c" if front else "ci"), 1
        if c in "еёюя":
            return {"е": "ie" if i and soft_start(w, i) else "e", "ё": "io", "ю": "iu", "я": "ia"}[c], 1
        return None

    return letters(word, dict(PLAIN, ж="j", й="i", х="h", ц="ț", ш="ș", щ="șci", ы="î"), at)


def turkish(word, _surname=False):
    def at(w, i):
        c = w[i]
        if c not in "еёюя":
            return None
        plain = {"е": "e", "ё": "o", "ю": "u", "я": "a"}[c]
        return ("" if c == "е" and not soft_start(w, i) else "y") + plain, 1

    return letters(word, dict(PLAIN, ж="j", й="y", х="h", ц="ts", ч="ç", ш="ş", щ="şç", ы="ı"), at)


def azerbaijani(word, _surname=False):
    return turkish(word).replace("g", "q")


def croatian(word, _surname=False):
    return letters(word, dict(PLAIN, ж="ž", й="j", х="h", ц="c", ч="č", ш="š", щ="šč", ы="i"), iotated("j"))


LANGUAGES = {
    "pl": polish, "hu": hungarian, "cs": czech, "lt": lithuanian, "lv": latvian, "et": estonian, "fi": finnish, "nl": dutch,
    "sv": swedish, "no": norwegian, "de": german, "fr": french, "es": spanish, "pt": portuguese, "ro": romanian, "tr": turkish,
    "az": azerbaijani, "hr": croatian,
}  # fmt: skip


def given_and_surname(name):
    """("сергей", "лавров") of a Russian name with a patronymic, else None."""
    words = name.lower().replace("ё", "ё").split()
    if len(words) != 3 or not all(all(c in "абвгдеёжзийклмнопрстуфхцчшщъыьэюя" for c in w) for w in words):
        return None
    patronymic = [i for i, w in enumerate(words) if w.endswith(("ович", "евич", "овна", "евна", "ична", "ьич"))]
    if len(patronymic) != 1 or patronymic[0] == 0:
        return None
    return (words[0], words[2]) if patronymic[0] == 1 else (words[1], words[0])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tamis")
    parser.add_argument("index")
    parser.add_argument("--persons", type=int, default=400)
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    exported = subprocess.run([arguments.tamis, "export", "--index", arguments.index], capture_output=True, check=True).stdout
    bearers = collections.defaultdict(set)
    for line in exported.splitlines():
        entity = json.loads(line)
        if entity["schema"] != "Person":
            continue
        for key in ("name", "alias", "weakAlias", "previousName"):
            for name in entity["properties"].get(key, []):
                parts = given_and_surname(unicodedata.normalize("NFC", name))
                if parts:
                    bearers[parts].add(entity["id"])
    people = sorted(bearers)
    people = people[:: max(1, len(people) // arguments.persons)]
    asked = {}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "asked.jsonl")
        with open(path, "w", encoding="utf-8") as out:
            for i, (given, surname) in enumerate(people):
                for language, spell in LANGUAGES.items():
                    name = spell(given, False).capitalize() + " " + spell(surname, True).capitalize()
                    asked[f"{i} {language}"] = name
                    out.write(json.dumps({"id": f"{i} {language}", "name": name, "schema": "Person"}, ensure_ascii=False) + "\n")
        run = subprocess.run(
            [arguments.tamis, "match", "--index", arguments.index, "--input", path, "--json", "--quiet", "--limit", "100"],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
    found = set()
    for line in run.stdout.splitlines():
        answer = json.loads(line)
        query = answer.get("query", {})
        place = query.get("id", "")
        if not place:
            continue
        wanted = bearers[people[int(place.split()[0])]]
        if any(match["id"] in wanted for match in answer.get("results", [])):
            found.add(place)
    print(f"{len(people)} persons; recall at the default threshold, odd and even half, %")
    totals = [[0, 0], [0, 0]]
    for language in LANGUAGES:
        shares = []
        for half in (0, 1):
            mine = [f"{i} {language}" for i in range(half, len(people), 2)]
            hits = sum(1 for place in mine if place in found)
            totals[half][0] += hits
            totals[half][1] += len(mine)
            shares.append(100 * hits / max(1, len(mine)))
        print(f"{language}  {shares[0]:5.1f}  {shares[1]:5.1f}")
    print("all " + "  ".join(f"{100 * hits / max(1, count):5.1f}" for hits, count in totals))
    if arguments.show:
        for place, name in asked.items():
            i = int(place.split()[0])
            if i % 2 == 0 and place not in found:
                print(place.split()[1], " ".join(people[i]), "|", name)


if __name__ == "__main__":
    sys.exit(main())
