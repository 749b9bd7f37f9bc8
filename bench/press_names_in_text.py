#!/usr/bin/env python3
"""Whether listed persons are found under the spellings in which the newspapers of other languages write them.

    press_names_in_text.py --tamis PROGRAM --index INDEX [--count 200] [--seed 1] [--language xx] [--show N]

Takes persons whom the index has in Cyrillic letters with a patronymic (Russians and their neighbours) and in Hangul, writes given name and
surname as the press of twenty languages does (press_spellings.py; where it has no language, usual forms of the frequent given names and the
rest letter by letter), and reads one sentence with each; press_spellings.py asks for the names alone. Prints of how many a listed person is told, of how many the page leaves open who is meant (a namesake is listed), and of how many
nobody, beside the spelling of English, which misses hardly any. The transcriptions are by rule and no better than that: a few letters that
no newspaper would write so stay.
Source of the rules: general knowledge of each language's usage. Facts; no list is copied.
"""
import argparse
import json
import pathlib
import random
import re
import subprocess
import sys

import press_spellings

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "tools"))
from page_frames import reports as read_pages  # noqa: E402

VOWELS = "аеёиоуыэюяіїє"
LETTERS = {
    "en": "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya",
    "it": "ё=ë ж=ž й=j х=ch ц=c ч=č ш=š щ=šč ю=ju я=ja",
    "uk": "а=а б=б в=в г=г д=д е=е ё=ьо ж=ж з=з и=і й=й к=к л=л м=м н=н о=о п=п р=р с=с т=т у=у ф=ф х=х ц=ц ч=ч ш=ш щ=щ ъ=’ ы=и ь=ь э=е ю=ю я=я",
    "el": "а=α б=μπ в=β г=γκ д=ντ е=ε ё=ιο ж=ζ з=ζ и=ι й=ι к=κ л=λ м=μ н=ν о=ο п=π р=ρ с=σ т=τ у=ου ф=φ х=χ ц=τσ ч=τσ ш=σ щ=στσ ъ= ы=ι ь= э=ε ю=ιου я=ια",
    "ar": "а=ا б=ب в=ف г=غ д=د е=ي ё=يو ж=ج з=ز и=ي й=ي к=ك л=ل м=م н=ن о=و п=ب р=ر с=س т=ت у=و ф=ف х=خ ц=تس ч=تش ш=ش щ=شتش ъ= ы=ي ь= э=إ ю=يو я=يا",
    "he": "а=א б=ב в=ב г=ג д=ד е= ё=יו ж=ז׳ з=ז и=י й=י к=ק л=ל м=מ н=נ о=ו п=פ р=ר с=ס т=ט у=ו ф=פ х=ח ц=צ ч=צ׳ ш=ש щ=שצ׳ ъ= ы=י ь= э=א ю=יו я=יא",
    "ka": "а=ა б=ბ в=ვ г=გ д=დ е=ე ё=იო ж=ჟ з=ზ и=ი й=ი к=კ л=ლ м=მ н=ნ о=ო п=პ р=რ с=ს т=ტ у=უ ф=ფ х=ხ ц=ც ч=ჩ ш=შ щ=შჩ ъ= ы=ი ь= э=ე ю=იუ я=ია",
    "hy": "а=ա б=բ в=վ г=գ д=դ е=ե ё=յո ж=ժ з=զ и=ի й=յ к=կ л=լ м=մ н=ն о=ո п=պ р=ր с=ս т=տ у=ու ф=ֆ х=խ ц=ց ч=չ ш=շ щ=շչ ъ= ы=ի ь= э=է ю=յու я=յա",
}
# As the press has them; by letters in the languages that are not here.
GIVEN = """uk el ar he hy
Александр Олександр Αλεξάντρ ألكسندر אלכסנדר Ալեքսանդր
Сергей Сергій Σεργκέι سيرغي סרגיי Սերգեյ
Владимир Володимир Βλαντίμιρ فلاديمير ולדימיר Վլադիմիր
Андрей Андрій Αντρέι أندريه אנדריי Անդրեյ
Алексей Олексій Αλεξέι أليكسي אלכסיי Ալեքսեյ
Дмитрий Дмитро Ντμίτρι دميتري דמיטרי Դմիտրի
Николай Микола Νικολάι نيكولاي ניקולאי Նիկոլայ
Игорь Ігор Ίγκορ إيغور איגור Իգոր
Олег Олег Όλεγκ أوليغ אולג Օլեգ
Михаил Михайло Μιχαήλ ميخائيل מיכאיל Միխայիլ
Евгений Євген Γεβγκένι يفغيني יבגני Եվգենի
Виктор Віктор Βίκτορ فيكتور ויקטור Վիկտոր
Юрий Юрій Γιούρι يوري יורי Յուրի
Константин Костянтин Κονσταντίν قسطنطين קונסטנטין Կոնստանտին
Павел Павло Πάβελ بافيل פאבל Պավել
Максим Максим Μαξίμ مكسيم מקסים Մաքսիմ
Роман Роман Ρομάν رومان רומן Ռոման
Денис Денис Ντενίς دينيس דניס Դենիս
Антон Антон Αντόν أنطون אנטון Անտոն
Владислав Владислав Βλαντισλάβ فلاديسلاف ולדיסלב Վլադիսլավ
Анатолий Анатолій Ανατόλι أناتولي אנטולי Անատոլի
Василий Василь Βασίλι فاسيلي וסילי Վասիլի
Валерий Валерій Βαλέρι فاليري ולרי Վալերի"""
SENTENCES = {
    "en": "The EU imposed sanctions on the Russian businessman {}.",
    "de": "Die EU hat Sanktionen gegen den russischen Unternehmer {} verhängt.",
    "fr": "L'UE a sanctionné l'homme d'affaires russe {}.",
    "es": "La UE sancionó al empresario ruso {}.",
    "it": "L'UE ha sanzionato l'imprenditore russo {}.",
    "pt": "A UE sancionou o empresário russo {}.",
    "nl": "De EU heeft de Russische zakenman {} op de sanctielijst gezet.",
    "pl": "Unia Europejska objęła sankcjami rosyjskiego biznesmena, którym jest {}.",
    "sv": "EU har infört sanktioner mot den ryske affärsmannen {}.",
    "fi": "EU:n pakotelistalla on venäläinen liikemies {}.",
    "cs": "Na sankčním seznamu EU je ruský podnikatel {}.",
    "hu": "Az EU szankciós listáján szerepel {} orosz üzletember.",
    "tr": "AB, Rus iş adamı {} hakkında yaptırım kararı aldı.",
    "uk": "{} затриманий у вівторок у Москві.",
    "el": "Ο {} συνελήφθη την Τρίτη στη Μόσχα.",
    "ar": "اعتقل {} يوم الثلاثاء في موسكو.",
    "he": "{} נעצר ביום שלישי במוסקבה.",
    "ka": "{} სამშაბათს მოსკოვში დააკავეს.",
    "hy": "{} երեքշաբթի օրը ձերբակալվել է Մոսկվայում։",
    "ru_ko": "Северокорейский чиновник {} во вторник посетил Москву.",
    "ru_ko_joined": "Северокорейский чиновник {} во вторник посетил Москву.",
    "en_ko": "North Korean official {} visited Moscow on Tuesday.",
}


def table(pairs, base=None):
    return {**(base or {}), **dict(pair.split("=") for pair in pairs.split())}


LATIN = table(LETTERS["en"])
TABLES = {code: table(pairs, None if len(pairs.split()) > 30 else LATIN) for code, pairs in LETTERS.items()}


def transcribe(word, code, surname):
    if code in press_spellings.LANGUAGES:
        return press_spellings.LANGUAGES[code](word.lower(), surname).capitalize()
    letters, word, out = TABLES[code], word.lower(), ""
    for i, c in enumerate(word):
        before, behind = word[i - 1] if i else "", word[i + 1] if i + 1 < len(word) else ""
        written = letters.get(c, c)
        if code == "en" and c == "е" and (not before or before in VOWELS + "ьъ"):
            written = "ye"
        if c == "й" and before in ("и", "ы") and code not in ("it", "uk"):
            written = ""
        if code == "el" and c == "с" and not behind:
            written = "ς"
        if code in ("ar", "he") and not behind and word.endswith(("ов", "ев", "ёв")):
            written = {"ar": "ف", "he": "ב"}[code]
        if code == "he" and not behind:
            written = {"н": "ן", "м": "ם", "а": "ה", "ц": "ץ"}.get(c, written)
        elif not before:
            first = {"he": {"и": "אי", "о": "או", "у": "או", "е": "י"}, "ar": {"а": "أ", "о": "أو", "и": "إي", "у": "أو"}, "hy": {"о": "օ"}}
            written = first.get(code, {}).get(c, written)
        out += written
    if code == "en" and word.endswith("ий"):
        out = re.sub("i$", "y", out)
    return "-".join(part[:1].upper() + part[1:] for part in out.split("-"))


HANGUL = {
    "en": ("k kk n t tt r m p pp s ss _ j jj ch k t p h", "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i",
           {1: "k", 4: "n", 7: "t", 8: "l", 16: "m", 17: "p", 19: "t", 21: "ng"}),
    "ru": ("к кк н т тт р м п пп с сс _ ч чч чх кх тх пх х", "а э я йя о е ё е о ва вэ ве ё у во ве ви ю ы ый и",
           {1: "к", 4: "н", 7: "т", 8: "ль", 16: "м", 17: "п", 19: "т", 21: "н"}),
}
FAMILIES = {"김": ("Kim", "Ким"), "리": ("Ri", "Ли"), "박": ("Pak", "Пак"), "최": ("Choe", "Чхве"), "정": ("Jong", "Чон"), "조": ("Jo", "Чо"),
            "강": ("Kang", "Кан"), "장": ("Jang", "Чан"), "한": ("Han", "Хан"), "윤": ("Yun", "Юн"), "황": ("Hwang", "Хван"), "홍": ("Hong", "Хон")}


def syllable(hangul, script, inside=False):
    initials, vowels, finals = HANGUL[script]
    number = ord(hangul) - 0xAC00
    initial = initials.split()[number // 588].replace("_", "")
    if inside and script == "ru":
        initial = {"к": "г", "т": "д", "п": "б", "ч": "дж"}.get(initial, initial)
    return initial + vowels.split()[number % 588 // 28] + finals.get(number % 28, "")


def korean(name, code):
    family = FAMILIES[name[0]]
    if code == "en_ko":
        return f"{family[0]} {syllable(name[1], 'en').capitalize()}-{syllable(name[2], 'en')}"
    if code == "ru_ko":
        return f"{family[1]} {syllable(name[1], 'ru').capitalize()} {syllable(name[2], 'ru').capitalize()}"
    voiced = (ord(name[1]) - 0xAC00) % 28 in (0, 4, 8, 16, 21)
    return f"{family[1]} {syllable(name[1], 'ru').capitalize()}{syllable(name[2], 'ru', voiced)}"


def people(program, index):
    """(given name, surname) in Cyrillic, and names of three syllables in Hangul, of listed persons."""
    russians, koreans = [], []
    out = subprocess.run([program, "export", "--index", index], check=True, capture_output=True, text=True).stdout
    for line in out.splitlines():
        entity = json.loads(line)
        if entity["schema"] != "Person":
            continue
        names = entity["properties"].get("name", []) + entity["properties"].get("alias", [])
        hangul = [n.replace(" ", "") for n in names if re.fullmatch("[가-힣 ]+", n)]
        koreans += [n for n in hangul[:1] if len(n) == 3 and n[0] in FAMILIES]
        parts = next(filter(None, (press_spellings.given_and_surname(n) for n in names)), None)
        if parts:
            russians.append((parts[0].capitalize(), parts[1].capitalize()))
    return russians, koreans


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tamis", required=True)
    parser.add_argument("--index", required=True)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--language")
    parser.add_argument("--show", type=int, default=0)
    args = parser.parse_args()
    head, *rows = GIVEN.splitlines()
    given = {row.split()[0]: dict(zip(head.split(), row.split()[1:])) for row in rows}
    russians, koreans = people(args.tamis, args.index)
    russians = sorted(p for p in russians if p[0] in given)
    random.Random(args.seed).shuffle(russians)
    russians = russians[:args.count]
    for code, sentence in SENTENCES.items():
        if args.language and code != args.language:
            continue
        if code.endswith(("_ko", "_ko_joined")):
            names = [korean(name, code) for name in koreans]
        else:
            names = [given[g].get(code) or transcribe(g, code, False) for g, _ in russians]
            names = [f"{g} {transcribe(s, code, True)}" for g, (_, s) in zip(names, russians)]
        reports = read_pages(args.tamis, args.index, code.split("_")[0], [sentence.format(name) for name in names])
        found = sum(any(p["schema"] == "Person" for p in r["parties"]) for r in reports)
        left_open = sum(bool(r["ambiguous"]) and not any(p["schema"] == "Person" for p in r["parties"]) for r in reports)
        missed = [n for n, r in zip(names, reports) if not r["ambiguous"] and not any(p["schema"] == "Person" for p in r["parties"])]
        print(f"{code:14} {len(names):5} persons  told {found:4}  left open {left_open:3}  missed {len(missed):3}  " + ", ".join(missed[:args.show]))


if __name__ == "__main__":
    main()
