#!/usr/bin/env python3
"""Writes data/han_readings.tsv and data/han_syllables.tsv from the Unihan database.

Input: the folder of the Unihan text files (Debian package unicode-data: /usr/share/unicode), plain or .bz2.
The characters are those that one of the East Asian standards for everyday text has: GB 2312, the first plane of
Big Five, JIS X 0208 with the Jinmeiyo name kanji, KS X 1001, and the IICore set.

usage: make_han_readings.py UNIHAN_FOLDER DATA_FOLDER
"""
import bz2
import pathlib
import re
import sys
import unicodedata

# Readings that characters have as surnames (and in a few given names) where the everyday reading comes first in
# Unihan, and Mandarin readings of Korean and Japanese surnames. Own collection.
SURNAMES = {
    "单": "shan", "單": "shan", "仇": "qiu", "区": "ou", "區": "ou", "解": "xie", "任": "ren", "曾": "zeng",
    "查": "zha", "盖": "ge", "蓋": "ge", "翟": "zhai", "朴": "piao", "覃": "qin", "尉": "yu", "缪": "miao",
    "繆": "miao", "纪": "ji", "洗": "xian", "冼": "xian", "乐": "yue", "樂": "yue", "员": "yun", "宁": "ning",
    "乜": "nie", "折": "she", "黑": "he", "重": "chong", "召": "shao", "种": "chong", "秘": "bi", "逄": "pang",
    "万": "wan", "长": "chang", "行": "hang", "晟": "sheng", "叶": "ye", "葉": "ye", "尹": "yin", "石": "shi",
    "都": "du", "能": "nai", "车": "che", "車": "che", "盛": "sheng", "谌": "chen", "俞": "yu", "於": "yu",
    "华": "hua", "應": "ying", "谢": "xie", "薄": "bo", "卜": "bu", "朝": "chao", "褚": "chu", "佟": "tong",
}

# The everyday Mandarin reading where Unihan 15.0 has another first.
EVERYDAY = {"勒": "le"}


def lines(folder, name):
    plain = folder / name
    if plain.exists():
        yield from plain.open(encoding="utf-8")
    else:
        with bz2.open(folder / (name + ".bz2"), "rt", encoding="utf-8") as file:
            yield from file


def fields(folder, name, wanted):
    table = {field: {} for field in wanted}
    for line in lines(folder, name):
        if line.startswith("U+"):
            code, field, value = line.rstrip("\n").split("\t", 2)
            if field in table:
                table[field][int(code[2:], 16)] = value
    return table


def toneless(pinyin):
    letters = []
    for c in unicodedata.normalize("NFD", pinyin.lower()):
        if c == "\u0308" and letters and letters[-1] == "u":
            letters[-1] = "v"
        elif "a" <= c <= "z":
            letters.append(c)
    return "".join(letters)


def on_reading(word):
    word = re.sub("[^a-z]", "", word.lower())
    return word.replace("ou", "o").replace("uu", "u")


def wade_giles(pinyin):
    """Wade-Giles without apostrophes and marks, as passports of Taiwan and older texts write it."""
    special = {"yi": "i", "you": "yu", "yan": "yen", "ye": "yeh", "yue": "yueh", "er": "erh", "zi": "tzu", "ci": "tzu",
               "si": "ssu", "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "yong": "yung", "guo": "kuo",
               "kuo": "kuo", "huo": "huo", "shuo": "shuo", "ge": "ko", "ke": "ko", "he": "ho", "e": "o",
               "gui": "kuei", "kui": "kuei"}
    if pinyin in special:
        return special[pinyin]
    match = re.fullmatch("(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)([a-z]+)", pinyin)
    if not match:
        return pinyin
    initial, final = match.groups()
    initial = {"b": "p", "p": "p", "d": "t", "g": "k", "zh": "ch", "j": "ch", "q": "ch", "x": "hs", "z": "ts",
               "c": "ts", "r": "j"}.get(initial, initial)
    final = {"ian": "ien", "ie": "ieh", "ue": "ueh", "ve": "ueh", "ong": "ung", "iong": "iung", "v": "u"}.get(final, final)
    if final == "uo" and match.group(1) not in ("sh", "g", "k", "h"):
        final = "o"
    if final == "e" and match.group(1) in ("zh", "ch", "sh", "r", "d", "t", "l", "z", "c", "s", "n"):
        final = "e"
    return initial + final


def hong_kong(jyutping):
    """The spelling of Hong Kong identity cards (Eitel-Dyer-Ball habit), which is regular but for some surnames."""
    special = {"lei": ["lee", "li", "lei"], "ng": ["ng"], "m": ["ng", "m"], "hoi": ["hoi"], "zi": ["tsz", "chi"],
               "ci": ["tsz", "chi"], "si": ["sze", "si", "see"], "zang": ["tsang"], "cang": ["tsang"], "ze": ["tse", "che"],
               "ce": ["tse", "che"], "zoi": ["tsoi", "choi"], "coi": ["tsoi", "choi"], "ceoi": ["tsui", "chui"],
               "zeoi": ["tsui", "chui"], "zo": ["tso", "cho"], "co": ["tso", "cho"], "fu": ["fu", "foo"],
               "wu": ["wu", "woo"], "gu": ["ku", "koo"], "hou": ["ho"], "jyu": ["yu", "yue", "yee"], "sek": ["shek"],
               "sing": ["shing", "sing"], "siu": ["siu", "shiu"], "sam": ["sum", "sham", "sam"], "gam": ["kam", "kum"],
               "lam": ["lam", "lum"], "gau": ["kau", "kow"], "ziu": ["chiu", "jiu"], "man": ["man"],
               "suk": ["suk", "shuk"], "sau": ["sau", "shou"], "seon": ["shun", "sun"], "seoi": ["shui", "sui"]}
    if jyutping in special:
        return special[jyutping]
    match = re.fullmatch("(gw|kw|ng|[bpmfdtnlgkhzcsjw]?)([a-z]+)", jyutping)
    if not match:
        return []
    initial, final = match.groups()
    initial = {"b": "p", "d": "t", "g": "k", "gw": "kw", "z": "ch", "c": "ch", "j": "y"}.get(initial, initial)
    final = {"aa": "a", "aai": "ai", "aau": "au", "aam": "am", "aan": "an", "aang": "ang", "aap": "ap", "aat": "at",
             "aak": "ak", "oe": "eu", "oeng": "eung", "oek": "euk", "eoi": "ui", "eon": "un", "eot": "ut", "ou": "o",
             "yu": "u", "yun": "uen", "yut": "uet"}.get(final, final)
    if initial == "y" and final[0] == "i":
        initial = "y"
    return [initial + final]


def main():
    unihan, data = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    readings = fields(unihan, "Unihan_Readings.txt", ["kMandarin", "kCantonese", "kHangul", "kJapaneseOn"])
    mappings = fields(unihan, "Unihan_OtherMappings.txt",
                      ["kGB0", "kBigFive", "kJis0", "kJinmeiyoKanji", "kKSC0", "kKoreanName"])
    core = fields(unihan, "Unihan_IRGSources.txt", ["kIICore"])["kIICore"]
    wanted = set(core) | set(mappings["kGB0"]) | set(mappings["kJis0"]) | set(mappings["kJinmeiyoKanji"])
    wanted |= set(mappings["kKSC0"])
    wanted |= {c for c, value in mappings["kBigFive"].items() if value < "C940"}
    wanted |= {ord(c) for c in SURNAMES} | {0x3007}

    systems = {"pinyin": set(), "jyutping": set()}
    rows = []
    for code in sorted(wanted):
        if 0xF900 <= code <= 0xFAFF:  # compatibility ideographs fold to the others
            continue
        mandarin = [toneless(p) for p in readings["kMandarin"].get(code, "").split()]
        if code == 0x3007:
            mandarin = ["ling"]
        if chr(code) in EVERYDAY:
            mandarin.insert(0, EVERYDAY[chr(code)])
        surname = SURNAMES.get(chr(code))
        if surname:
            mandarin.append(surname)
        cantonese = [re.sub("[^a-z]", "", c) for c in readings["kCantonese"].get(code, "").split()]
        korean = [k.split(":")[0] for k in readings["kHangul"].get(code, "").split()]
        japanese = [on_reading(j) for j in readings["kJapaneseOn"].get(code, "").split()]
        unique = lambda items: list(dict.fromkeys(i for i in items if i))
        columns = [unique(mandarin)[:3], unique(cantonese)[:2], unique(korean)[:2], unique(japanese)[:2]]
        if not any(columns):
            continue
        systems["pinyin"].update(columns[0])
        systems["jyutping"].update(columns[1])
        rows.append("\t".join([chr(code)] + [" ".join(c) for c in columns]).rstrip("\t"))

    licence = ("# GENERATED by tools/make_han_readings.py. DO NOT EDIT.\n"
               "# Source: Unihan database of Unicode 15.0 (kMandarin, kCantonese, kHangul, kJapaneseOn). Copyright 2022\n"
               "# Unicode, Inc.; licence: Unicode License v3 (https://www.unicode.org/license.txt).\n")
    (data / "han_readings.tsv").write_text(
        licence + "# Columns: character; Mandarin (pinyin without tones, v for the u with dots; surname readings last);\n"
        "# Cantonese (Jyutping without tones); Korean (Hangul syllables); Japanese on (Hepburn, vowels short).\n"
        "# Several readings are separated by blanks. Sorted by code point.\n" + "\n".join(rows) + "\n", encoding="utf-8")

    syllables = []
    for pinyin in sorted(systems["pinyin"]):
        others = [pinyin.replace("v", "u")] if "v" in pinyin else []
        others += ["lyu", ] if pinyin == "lv" else ["nyu"] if pinyin == "nv" else []
        others.append(wade_giles(pinyin))
        others = [o for o in dict.fromkeys(others) if o != pinyin]
        if others:
            syllables.append(f"pinyin\t{pinyin}\t{' '.join(others)}")
    for jyutping in sorted(systems["jyutping"]):
        others = hong_kong(jyutping)
        if others and others != [jyutping]:
            syllables.append(f"jyutping\t{jyutping}\t{' '.join(others)}")
    (data / "han_syllables.tsv").write_text(
        "# GENERATED by tools/make_han_readings.py. DO NOT EDIT.\n"
        "# Other spellings of the syllables in han_readings.tsv: Wade-Giles without marks for pinyin, the spelling of\n"
        "# Hong Kong identity cards for Jyutping. Columns: system, syllable, other spellings separated by blanks, the\n"
        "# most frequent first. Source: the rules of the two systems as written in the tool. Licence: Apache-2.0.\n"
        + "\n".join(syllables) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
