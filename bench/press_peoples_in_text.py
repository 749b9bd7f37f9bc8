#!/usr/bin/env python3
"""Whether listed persons of several peoples are found under the spellings of the press of other languages, and strangers are not.

    press_peoples_in_text.py --tamis PROGRAM --index INDEX [--count 100] [--seed 1] [--people xx] [--language xx] [--show N]

Draws listed Russians, Arabs, Iranians, Venezuelans, Chinese and Koreans, writes given name and surname by the rules of press_transcriptions.py and reads
one sentence with each. Prints of how many the party (or its namesake) is told, how many are left open, how many are missed; behind them
of how many strangers - the given name of one listed person with the surname of another whom no list joins - a party is told.
"""
import argparse
import json
import pathlib
import random
import re
import subprocess
import sys
import unicodedata

import press_spellings
import press_transcriptions as rules

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "tools"))
from page_frames import reports as read_pages  # noqa: E402

# Country, its adjective where the sentence needs it.
SENTENCES = {
    "zh": "{c}官员{n}周二在{k}会见了记者。",
    "ja": "{c}の{n}氏は火曜日、{k}で記者団に語った。",
    "ko": "{c}의 {n} 장관이 화요일 {k}에서 기자들과 만났다.",
    "hi": "{c} के अधिकारी {n} ने मंगलवार को {k} में पत्रकारों से मुलाकात की।",
    "ru": "{c}: {n} во вторник встретился с журналистами в городе {k}.",
    "uk": "{c}: {n} у вівторок зустрівся з журналістами у місті {k}.",
    "de": "{c}: {n} traf am Dienstag Journalisten in {k}.",
    "fr": "{c} : {n} a rencontré mardi des journalistes à {k}.",
    "es": "{c}: {n} se reunió el martes con periodistas en {k}.",
    "tr": "{c}: {n} salı günü {k} kentinde gazetecilerle görüştü.",
    "ar": "{c}: التقى الوزير {n} الصحفيين يوم الثلاثاء في {k}.",
    "fa": "{c}: {n} روز سه‌شنبه در {k} با خبرنگاران دیدار کرد.",
    "he": "{c}: השר {n} נפגש ביום שלישי עם עיתונאים ב{k}.",
    "el": "{c}: Ο {n} συνάντησε την Τρίτη δημοσιογράφους στην πόλη {k}.",
}
# Country and capital by language: zh ja ko hi ru uk de fr es tr ar fa he el
PLACES = {
    "ru": "俄罗斯,莫斯科 ロシア,モスクワ 러시아,모스크바 रूस,मॉस्को Россия,Москва Росія,Москва Russland,Moskau Russie,Moscou Rusia,Moscú Rusya,Moskova روسيا,موسكو روسیه,مسکو רוסיה,מוסקבה Ρωσία,Μόσχα",
    "fa": "伊朗,德黑兰 イラン,テヘラン 이란,테헤란 ईरान,तेहरान Иран,Тегеран Іран,Тегеран Iran,Teheran Iran,Téhéran Irán,Teherán İran,Tahran إيران,طهران ایران,تهران איראן,טהרן Ιράν,Τεχεράνη",
    "ar": "叙利亚,大马士革 シリア,ダマスカス 시리아,다마스쿠스 सीरिया,दमिश्क Сирия,Дамаск Сирія,Дамаск Syrien,Damaskus Syrie,Damas Siria,Damasco Suriye,Şam سوريا,دمشق سوریه,دمشق סוריה,דמשק Συρία,Δαμασκός",
    "ve": "委内瑞拉,加拉加斯 ベネズエラ,カラカス 베네수엘라,카라카스 वेनेजुएला,काराकस Венесуэла,Каракас Венесуела,Каракас Venezuela,Caracas Venezuela,Caracas Venezuela,Caracas Venezuela,Caracas فنزويلا,كاراكاس ونزوئلا,کاراکاس ונצואלה,קראקס Βενεζουέλα,Καράκας",
    "zh": "中国,北京 中国,北京 중국,베이징 चीन,बीजिंग Китай,Пекин Китай,Пекін China,Peking Chine,Pékin China,Pekín Çin,Pekin الصين,بكين چین,پکن סין,בייג׳ינג Κίνα,Πεκίνο",
    "kp": "朝鲜,平壤 北朝鮮,平壌 북한,평양 उत्तर_कोरिया,प्योंगयांग КНДР,Пхеньян КНДР,Пхеньян Nordkorea,Pjöngjang Corée_du_Nord,Pyongyang Corea_del_Norte,Pionyang Kuzey_Kore,Pyongyang كوريا_الشمالية,بيونغيانغ کره_شمالی,پیونگ‌یانگ צפון_קוריאה,פיונגיאנג Βόρεια_Κορέα,Πιονγιάνγκ",
}
TARGETS = {"ru": "zh ja ko hi he uk ar el", "fa": "zh ja ko hi ru uk de fr es tr", "ar": "zh ja ko hi ru uk de fr es tr", "ve": "zh ja ko ru uk ar hi", "zh": "ru uk ar fa he el",
           "kp": "ru uk ja ar fa he el"}
DOTS = {"zh": "·", "ja": "・"}
PROGRAMS = {"fa": re.compile("iran|irgc", re.I), "ar": re.compile("syria|iraq|lebanon|yemen|libya", re.I), "ve": re.compile("venezuela", re.I)}
COUNTRIES = {"fa": {"ir"}, "ar": {"sy", "iq", "lb", "ye", "ly", "sa", "eg"}, "ve": {"ve"}}
# Given names that the press writes by convention, not by rule.
CONVENTIONAL = """ve zh ja ko ar hi
jose 何塞 ホセ 호세 خوسيه होसे
luis 路易斯 ルイス 루이스 لويس लुइस
carlos 卡洛斯 カルロス 카를로스 كارلوس कार्लोस
juan 胡安 フアン 후안 خوان जुआन
jesus 赫苏斯 ヘスス 헤수스 خيسوس हेसुस
miguel 米格尔 ミゲル 미겔 ميغيل मिगेल
manuel 曼努埃尔 マヌエル 마누엘 مانويل मैनुअल
jorge 豪尔赫 ホルヘ 호르헤 خورخي होर्गे
ramon 拉蒙 ラモン 라몬 رامون रामोन
rafael 拉斐尔 ラファエル 라파엘 رافاييل राफेल
pedro 佩德罗 ペドロ 페드로 بيدرو पेड्रो
maria 玛丽亚 マリア 마리아 ماريا मारिया
victor 维克托 ビクトル 빅토르 فيكتور विक्टर
antonio 安东尼奥 アントニオ 안토니오 أنطونيو एंटोनियो
francisco 弗朗西斯科 フランシスコ 프란시스코 فرانسيسكو फ्रांसिस्को
ernesto 埃内斯托 エルネスト 에르네스토 إرنستو अर्नेस्टो
leonardo 莱昂纳多 レオナルド 레오나르도 ليوناردو लियोनार्डो
vladimir 弗拉基米尔 ウラジーミル 블라디미르 فلاديمير व्लादिमीर
ru zh ja ko hi
александр 亚历山大 アレクサンドル 알렉산드르 अलेक्जेंडर
сергей 谢尔盖 セルゲイ 세르게이 सर्गेई
владимир 弗拉基米尔 ウラジーミル 블라디미르 व्लादिमीर
андрей 安德烈 アンドレイ 안드레이 आंद्रेई
алексей 阿列克谢 アレクセイ 알렉세이 अलेक्सी
дмитрий 德米特里 ドミトリー 드미트리 दिमित्री
николай 尼古拉 ニコライ 니콜라이 निकोलाई
игорь 伊戈尔 イーゴリ 이고르 इगोर
евгений 叶夫根尼 エフゲニー 예브게니 येवगेनी
юрий 尤里 ユーリー 유리 यूरी
михаил 米哈伊尔 ミハイル 미하일 मिखाइल
наталья 娜塔莉亚 ナタリヤ 나탈리야 नतालिया
мария 玛丽亚 マリヤ 마리야 मारिया"""


def export(program, index):
    out = subprocess.run([program, "export", "--index", index], check=True, capture_output=True, text=True).stdout
    people, programs = [], {}
    for line in out.splitlines():
        entity = json.loads(line)
        if entity["schema"] == "Person":
            people.append(entity)
        elif entity["schema"] == "Sanction":
            said = " ".join(v for key in ("program", "programId", "country") for v in entity["properties"].get(key, []))
            for of in entity["properties"].get("entity", []):
                programs[of] = programs.get(of, "") + " " + said
    return people, programs


def pinyin_parts(words):
    if len(words) == 3:
        words = [words[0], words[1] + words[2]]
    if len(words) != 2:
        return None
    read = [rules.pinyin(w) for w in words]
    return words if all(read) and len(read[0]) == 1 and len(read[1]) == 2 else None


def parts_of(entity, people, programs):
    """Given name and surname (of Chinese and Koreans: surname and given name) that a newspaper would write, or None."""
    properties = entity["properties"]
    names = properties.get("name", []) + properties.get("alias", [])
    if people == "ru":
        return next(filter(None, (press_spellings.given_and_surname(unicodedata.normalize("NFC", n)) for n in names)), None)
    if people == "kp":
        hangul = [n.replace(" ", "") for n in names if re.fullmatch("[가-힣 ]+", n)]
        return (hangul[0][0], hangul[0][1:]) if hangul and len(hangul[0]) == 3 else None
    if people == "zh":
        if not any(re.fullmatch("[一-鿿]{2,3}", n) for n in names):
            return None
        return next(filter(None, (pinyin_parts(n.replace(",", "").replace("-", "").split()) for n in names if n.isascii())), None)
    countries = set(properties.get("country", [])) | set(properties.get("nationality", []))
    if not (countries & COUNTRIES[people] or not countries and PROGRAMS[people].search(programs.get(entity["id"], ""))):
        return None
    caption = re.sub(r"[.'’`‘]", "", entity["caption"])
    if "," in caption:
        surname, given = caption.split(",", 1)
        caption = f"{given} {surname}"
    words = [w for w in caption.split() if w.lower() not in ("al", "el", "bin", "ibn", "abu", "abd", "de", "del", "la")]
    if not all(re.fullmatch("[A-Za-zÀ-ÿ]{3,}", w) for w in words) or not 2 <= len(words) <= 4:
        return None
    if words[0].lower() == words[-1].lower():
        return None
    if people == "ve":
        capitals = [w for w in words if w.isupper()]
        return (words[0], (capitals or words[len(words) // 2 :])[0])
    return (words[0], words[-1]) if len(words) == 2 else None


READ = {"ru": rules.russian, "fa": rules.oriental, "ar": rules.oriental, "ve": rules.spanish, "zh": rules.chinese_sounds, "kp": rules.korean_sounds}


def russian_to_korean(hangul):
    from press_names_in_text import HANGUL, FAMILIES, syllable  # noqa: F401

    family, given = hangul
    first = FAMILIES[family][1] if family in FAMILIES else syllable(family, "ru").capitalize()
    return f"{first} {syllable(given[0], 'ru').capitalize()} {syllable(given[1], 'ru').capitalize()}"


def conventional(people, code):
    table, head = {}, []
    for row in CONVENTIONAL.splitlines():
        first, *forms = row.split()
        if first.isascii() and len(first) == 2:
            head = [first, *forms]
        elif head[0] == people and code in head:
            table[first] = forms[head.index(code) - 1]
    return table


def spelt(parts, people, code):
    if people == "zh" and code in ("ru", "uk"):
        name = " ".join(rules.palladius(p) for p in parts)
        return name if code == "ru" else " ".join(rules.ukrainian_of(w) for w in name.split())
    if people == "kp" and code in ("ru", "uk"):
        name = russian_to_korean(parts)
        return name if code == "ru" else " ".join(rules.ukrainian_of(w) for w in name.split())
    if people == "ru" and code in ("uk", "he", "ar", "el"):
        from press_names_in_text import GIVEN, transcribe

        head, *rows = GIVEN.splitlines()
        given = {row.split()[0].lower(): dict(zip(head.split(), row.split()[1:])) for row in rows}.get(parts[0], {})
        return f"{given.get(code) or transcribe(parts[0], code, False)} {transcribe(parts[1], code, True)}"
    words = [rules.write(READ[people](p), code, people) for p in parts]
    words[0] = conventional(people, code).get(rules.plain(parts[0]) or parts[0], words[0])
    if people == "kp":
        words = words if code == "ja" else [words[0]] + [rules.write(READ[people](c), code, people) for c in parts[1]]
    return DOTS.get(code, " ").join(words)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tamis", required=True)
    parser.add_argument("--index", required=True)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--people")
    parser.add_argument("--language")
    parser.add_argument("--show", type=int, default=0)
    args = parser.parse_args()
    everybody, programs = export(args.tamis, args.index)
    sums = [0, 0, 0, 0, 0, 0]
    for people, targets in TARGETS.items():
        if args.people and people != args.people:
            continue
        listed = {}
        for entity in everybody:
            if parts := parts_of(entity, people, programs):
                listed.setdefault(tuple(parts), set()).add(entity["id"])
        drawn = sorted(listed)
        dice = random.Random(args.seed)
        dice.shuffle(drawn)
        drawn = drawn[: args.count]
        strangers = sorted({(a[0], b[1]) for a, b in zip(drawn, drawn[1:])} - set(listed))
        for code in targets.split():
            if args.language and code != args.language:
                continue
            country, capital = PLACES[people].split()[list(SENTENCES).index(code)].replace("_", " ").split(",")
            names = [spelt(p, people, code) for p in drawn]
            others = [spelt(p, people, code) for p in strangers]
            pages = read_pages(args.tamis, args.index, code, [SENTENCES[code].format(n=n, c=country, k=capital) for n in names + others])
            told = [any(p["schema"] == "Person" for p in r["parties"]) for r in pages]
            right = [bool({p["id"] for p in r["parties"]} & listed[k]) for k, r in zip(drawn, pages)]
            left_open = [bool(r["ambiguous"]) and not t for r, t in zip(pages, told)]
            missed = [f"{n} ({' '.join(p)})" for n, p, t, o in zip(names, drawn, told, left_open) if not t and not o]
            wrong = [f"{n} ({' '.join(k)}) = {[p['caption'] for p in r['parties'] if p['schema'] == 'Person'][:2]}"
                     for n, k, r, t in zip(others, strangers, pages[len(names):], told[len(names):]) if t]
            row = [len(names), sum(told[: len(names)]), sum(left_open[: len(names)]), len(missed), len(others), len(wrong)]
            sums = [a + b for a, b in zip(sums, row)]
            print(f"{people}>{code}  {row[0]:4} persons  told {row[1]:4} (itself {sum(right):4})  left open {row[2]:3}  missed {row[3]:3}   "
                  f"{row[4]:4} strangers  told {row[5]:3}", flush=True)
            if args.show:
                print("    missed: " + "; ".join(missed[: args.show]))
                print("    wrong: " + "; ".join(wrong[: args.show]))
    print("all    {:4} persons  told {:4}  left open {:3}  missed {:3}   {:4} strangers  told {:3}".format(*sums))


if __name__ == "__main__":
    main()
