"""Names as the press of other languages transcribes them, from their sounds: rules for press_peoples_in_text.py.

A name is read into sounds, each a consonant or a vowel in the letters of English ("sh", "kh", "a", "ai"), by the habits of the language
it comes from, and written by those of the language of the page. Rules, no exceptions: a few spellings no newspaper has.
Source: general knowledge of each language's usage (Xinhua's tables, Palladius, Kontsevich, kana of Japanese agencies). Facts; no list is copied.
"""
import re
import unicodedata

VOWELS = ("ai", "ei", "au", "ou", "a", "e", "i", "o", "u")


def plain(word):
    return "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if c.isalpha() and c.isascii())


def sounds(word, rules, pattern):
    out = []
    for m in re.finditer(pattern, word):
        out += rules.get(m.group(0), m.group(0)).split()
    return [s for i, s in enumerate(out) if s and not (i and s == out[i - 1])]


def oriental(word):
    """Sounds of an Arabic or Persian word as English has it."""
    rules = {"ee": "i", "oo": "u", "aa": "a", "ay": "ai", "ey": "ei", "aw": "au", "ow": "ou", "w": "w", "c": "k", "x": "k s", "ph": "f", "ck": "k"}
    word = re.sub("(a|e)y(?=[aeiou])", r"\1Y", plain(word))
    return [s.lower() for s in sounds(word, rules, "sh|kh|gh|th|dh|ch|zh|ph|ck|ee|oo|aa|ay|ey|aw|ow|ou|ai|ei|au|Y|[a-z]")]


def spanish(word):
    word = unicodedata.normalize("NFC", word.lower()).replace("ñ", "N").replace("ü", "u")
    word = re.sub("[^a-zN]", "", "".join(c for c in unicodedata.normalize("NFKD", word) if c.isascii()))
    word = re.sub("gu(?=[ei])", "G", re.sub("qu(?=[ei])", "k", word.replace("ch", "C").replace("ll", "y")))
    word = word.replace("h", "")
    word = re.sub("j|g(?=[ei])", "J", word)
    word = re.sub("z|c(?=[ei])", "s", word)
    word = re.sub("(?<=[aeiou])y(?![aeiou])", "i", word)
    rules = {"C": "ch", "G": "g", "J": "kh", "N": "n y", "c": "k", "q": "k", "x": "k s"}
    return sounds(word, rules, "ai|ei|au|[a-zA-Z]")


CYRILLIC = dict(zip("абвгджзйклмнопрстуфхцчшщъыьэеёиюя", "a b v g d zh z y k l m n o p r s t u f kh ts ch sh shch _ i ' e ye yo i yu ya".split()))


def russian(word):
    """Sounds of a Russian word; ye, yo, yu, ya are y and a vowel at the start, behind vowels, ь and ъ, and ' and a vowel behind consonants."""
    out, before = [], ""
    for c in word.lower():
        sound = CYRILLIC[c]
        if c in "еёюя":
            soft = before and before not in "аеёиоуыэюя'ьъ"
            out += [*(["'"] if soft and c != "е" else [] if soft else ["y"]), sound[1]]
        elif sound not in ("_", "'"):
            out.append(sound)
        elif out and c == "ь" and out[-1] != "'":
            out.append("'")
        before = c
    joined = " ".join(out)
    return re.sub("a y(?= [^aeiou]|$)", "ai", re.sub("e y(?= [^aeiou]|$)", "ei", re.sub("i y(?= [^aeiou]|$)", "i", joined))).split()


INITIALS = ("zh ch sh b p m f d t n l g k h j q x r z c s y w").split()
FINALS = ("iang iong uang ang eng ing ong iao ian uai uan van ai ei ao ou an en in un er ia ie iu ua uo ui ue ve vn a o e i u v").split()
SYLLABLE = re.compile("(" + "|".join(INITIALS) + ")?(" + "|".join(sorted(FINALS, key=len, reverse=True)) + ")(?=$|[^aeiouv])")


def pinyin(word):
    """[(initial, final)] of a word of one or two syllables in pinyin, else None."""
    out, at = [], 0
    word = plain(word.replace("ü", "v"))
    while at < len(word):
        found = None
        for final in sorted(FINALS, key=len, reverse=True):
            for initial in ("", *INITIALS):
                rest = word[at + len(initial) + len(final):]
                if word[at:].startswith(initial + final) and (not rest or rest[0] not in "aeiouv" and any(rest.startswith(i) for i in INITIALS)):
                    if not found or len(initial + final) > len("".join(found)):
                        found = (initial, final)
        if not found:
            return None
        out.append(found)
        at += len("".join(found))
    return out if 1 <= len(out) <= 2 else None


P_INITIAL = dict(zip(INITIALS, "чж ч ш б п м ф д т н л г к х цз ц с ж цз ц с _ _".split()))
P_FINAL = dict(zip(FINALS, "ян юн уан ан эн ин ун яо янь уай уань юань ай эй ао оу ань энь инь унь эр я е ю уа о уй юэ юэ юнь а о э и у юй".split()))


def palladius(word):
    out = ""
    for initial, final in pinyin(word):
        if initial == "w":
            out += {"u": "у", "o": "во"}.get(final, "в" + P_FINAL[final])
        elif initial == "y" or (initial in "jqx" and initial and final.startswith("u")):
            final = {"u": "v", "uan": "van", "ue": "ve", "un": "vn"}.get(final, final)
            head = P_INITIAL[initial].replace("_", "")
            out += head + ({"a": "я", "e": "е", "ao": "яо", "ou": "ю", "an": "янь", "ang": "ян", "ong": "юн"}.get(final) or P_FINAL[final]
                           if initial == "y" else P_FINAL[final])
        elif final == "i" and initial in ("z", "c", "s"):
            out += P_INITIAL[initial] + "ы"
        elif initial + final == "hui":
            out += "хуэй"
        else:
            out += P_INITIAL.get(initial, "") + P_FINAL[final]
    return out.capitalize()


def ukrainian_of(russian_word):
    table = {"и": "і", "ы": "и", "ё": "йо", "э": "е"}
    return re.sub("^(І?)е", r"\1є", "".join(table.get(c, c) for c in russian_word.lower())).capitalize()


def chinese_sounds(word):
    out = []
    for initial, final in pinyin(word):
        if initial:
            out.append({"q": "ch", "x": "sh", "c": "ts", "z": "ts", "zh": "zh"}.get(initial, initial))
        out += re.findall("ai|ei|ng|[a-z]", {"v": "u", "ve": "ue"}.get(final, final))
    return out


# Of a word's first syllable g, d, b are k, t, p. A y behind a consonant makes it soft: '.
KOREAN = ("g kk n d tt r m b pp s ss _ j jj ch k t p h".split(), "a ai ya yai o e yo ye o wa wai oi yo u wo we wi yu u ui i".split(),
          {1: "k", 4: "n", 7: "t", 8: "l", 16: "m", 17: "p", 19: "t", 21: "ng"})


def korean_sounds(word):
    out = []
    for c in word:
        number = ord(c) - 0xAC00
        initial = KOREAN[0][number // 588]
        voiced = out and (out[-1] in VOWELS or out[-1] in ("n", "m", "l", "ng"))
        initial = initial if voiced else {"g": "k", "d": "t", "b": "p"}.get(initial, initial)
        out += re.findall("[a-z]+", initial)
        vowel = KOREAN[1][number % 588 // 28]
        out += [s if s != "y" or not out or initial == "_" else "'" for s in re.findall("[yw]|ai|[aeiou]", vowel.replace("ui", "i").replace("oi", "we"))]
        out += [KOREAN[2][number % 28]] if number % 28 in KOREAN[2] else []
    return out


def pairs(text):
    return dict(p.split("=") for p in text.split())


LETTERS = {
    "ru": pairs("a=а e=е i=и o=о u=у ai=ай ei=ей au=ау ou=оу b=б p=п d=д t=т g=г k=к q=к v=в f=ф z=з zh=ж s=с sh=ш kh=х h=х ts=ц ch=ч j=дж m=м n=н l=л r=р w=в y=й th=с dh=д gh=г ng=н"),
    "uk": pairs("a=а e=е i=і o=о u=у ai=ай ei=ей au=ау ou=оу b=б p=п d=д t=т g=г k=к q=к v=в f=ф z=з zh=ж s=с sh=ш kh=х h=г ts=ц ch=ч j=дж m=м n=н l=л r=р w=в y=й th=с dh=д gh=г ng=н"),
    "de": pairs("sh=sch kh=ch j=dsch ch=tsch v=w y=j q=k ou=u zh=sch"),
    "fr": pairs("sh=ch j=dj u=ou ch=tch zh=j w=w ei=eï ai=aï ou=ou"),
    "es": pairs("kh=j j=y sh=sh ou=u zh=y th=z dh=d"),
    "tr": pairs("sh=ş kh=h j=c ch=ç q=k w=v gh=g th=s dh=z zh=j ou=u ei=ey ai=ay x=ks"),
    "el": pairs("a=α e=ε i=ι o=ο u=ου ai=άι ei=έι au=αου ou=ου b=μπ p=π d=ντ t=τ g=γκ k=κ q=κ v=β f=φ z=ζ zh=ζ s=σ sh=σ kh=χ h=χ ts=τσ ch=τσ j=τζ m=μ n=ν l=λ r=ρ w=ου y=γι th=θ dh=ντ gh=γ ng=νγκ"),
    "ar": pairs("a=ا e=ي i=ي o=و u=و ai=اي ei=ي au=او ou=و b=ب p=ب d=د t=ت g=غ k=ك q=ق v=ف f=ف z=ز zh=ج s=س sh=ش kh=خ h=ه ts=تس ch=تش j=ج m=م n=ن l=ل r=ر w=و y=ي th=ث dh=ذ gh=غ ng=نغ"),
    "fa": pairs("a=ا e= i=ی o=و u=و ai=ای ei=ی au=او ou=و b=ب p=پ d=د t=ت g=گ k=ک q=ق v=و f=ف z=ز zh=ژ s=س sh=ش kh=خ h=ه ts=تس ch=چ j=ج m=م n=ن l=ل r=ر w=و y=ی th=ث dh=ذ gh=غ ng=نگ"),
    "he": pairs("a=א e= i=י o=ו u=ו ai=אי ei=יי au=או ou=ו b=ב p=פ d=ד t=ט g=ג k=ק q=ק v=ו f=פ z=ז zh=ז׳ s=ס sh=ש kh=ח h=ה ts=צ ch=צ׳ j=ג׳ m=מ n=נ l=ל r=ר w=ו y=י th=ת dh=ד gh=ע ng=נג"),
}
ARABIC_FIRST = {"ar": {"a": "أ", "e": "إي", "i": "إي", "o": "أو", "u": "أو"}, "fa": {"a": "آ", "e": "ا", "i": "ای", "o": "او", "u": "او"},
                "he": {"a": "א", "e": "א", "i": "אי", "o": "או", "u": "או"}}
FINAL_HEBREW = {"מ": "ם", "נ": "ן", "צ": "ץ", "פ": "ף", "כ": "ך"}


def by_letters(word, code):
    table, out = LETTERS[code], ""
    word = ["y" if s == "'" else s for s in word]
    for i, s in enumerate(word):
        behind = word[i + 1] if i + 1 < len(word) else ""
        written = table.get(s, s)
        if i == 0 and s in ARABIC_FIRST.get(code, {}):
            written = ARABIC_FIRST[code][s]
        if code in ("ru", "uk"):
            if s == "e" and i == 0:
                written = "э" if code == "ru" else "е"
            if i and word[i - 1] == "y" and s in ("a", "u", "e", "o"):
                written = ({"a": "я", "u": "ю", "e": "е", "o": "ё"} if code == "ru" else {"a": "я", "u": "ю", "e": "є", "o": "йо"})[s]
                out = out[:-1]
            if s == "i" and i == 0 and code == "uk":
                written = "І"
        if code == "he" and s == "a" and 0 < i < len(word) - 1:
            written = ""
        if code == "he" and s == "a" and i == len(word) - 1:
            written = "ה"
        if code == "he" and not behind:
            written = FINAL_HEBREW.get(written, written)
        if code == "de" and s == "s" and 0 < i < len(word) - 1 and word[i - 1] in VOWELS and behind in VOWELS:
            written = "ss"
        out += written
    if code == "el" and out.endswith("σ"):
        out = out[:-1] + "ς"
    return out.capitalize() if code not in ("ar", "fa", "he") else out


XINHUA = """a e i o u ai an en in on
_ 阿 埃 伊 奥 乌 艾 安 恩 因 翁
b 巴 别 比 博 布 拜 班 本 宾 邦
p 帕 佩 皮 波 普 派 潘 彭 平 蓬
d 达 德 迪 多 杜 代 丹 登 丁 东
t 塔 特 季 托 图 泰 坦 坚 京 通
g 加 格 吉 戈 古 盖 甘 根 金 贡
k 卡 克 基 科 库 凯 坎 肯 金 孔
q 卡 凯 基 科 库 凯 坎 肯 金 孔
v 瓦 韦 维 沃 武 韦 万 文 温 翁
w 瓦 韦 维 沃 武 韦 万 文 温 翁
f 法 费 菲 福 富 法 凡 芬 芬 丰
z 扎 泽 济 佐 祖 宰 赞 曾 津 宗
zh 扎 热 日 若 茹 扎 然 任 任 容
s 萨 谢 西 索 苏 赛 桑 先 辛 松
sh 沙 舍 希 绍 舒 沙 尚 申 申 雄
shch 夏 谢 希 晓 休 夏 先 先 辛 雄
kh 哈 赫 希 霍 胡 海 汉 亨 欣 洪
h 哈 赫 希 霍 胡 海 汉 亨 欣 洪
ts 察 采 齐 措 楚 察 灿 岑 钦 聪
ch 恰 切 奇 乔 丘 柴 昌 琴 钦 琼
j 贾 杰 吉 乔 朱 贾 詹 真 金 忠
m 马 梅 米 莫 穆 迈 曼 缅 明 蒙
n 纳 涅 尼 诺 努 奈 南 年 宁 农
l 拉 列 利 洛 卢 莱 兰 连 林 隆
r 拉 列 里 罗 鲁 赖 兰 连 林 龙
y 亚 叶 伊 约 尤 亚伊 扬 延 因 永
gh 加 盖 吉 戈 古 盖 甘 根 金 贡
th 萨 塞 西 索 苏 赛 桑 森 辛 松
dh 扎 泽 济 佐 祖 宰 赞 曾 津 宗"""
XINHUA_CONSONANT = pairs("b=布 p=普 d=德 t=特 g=格 k=克 q=克 v=夫 w=夫 f=夫 z=兹 zh=日 s=斯 sh=什 shch=希 kh=赫 h=赫 ts=茨 ch=奇 j=季 m=姆 n=恩 ng=恩 l=勒 r=尔 y=伊 gh=格 th=斯 dh=兹")
XINHUA_SOFT = {"a": "亚", "u": "尤", "o": "约"}
SYLLABLES = {row.split()[0]: dict(zip(XINHUA.split("\n")[0].split(), row.split()[1:])) for row in XINHUA.split("\n")[1:]}
LENDING = {"ei": ("e", "伊"), "au": ("a", "乌"), "ou": ("o", "乌")}


# "ie" and "ue" of Spanish behind a consonant are one syllable.
JOINED = {"ie": pairs("t=铁 d=迭 v=维耶 b=维耶 l=列 n=涅 r=列 s=谢 p=皮耶 k=基耶"), "ue": pairs("k=奎 n=努埃 s=苏埃 f=富恩 p=普埃 r=鲁埃")}


def han(word, people):
    """In simplified characters by Xinhua's tables."""
    out, i = "", 0
    while i < len(word):
        consonant = "_" if word[i] in VOWELS else word[i]
        at = i if consonant == "_" else i + 1
        joined = "".join(word[at : at + 2])
        if people == "ve" and consonant in JOINED.get(joined, {}):
            out += JOINED[joined][consonant]
            i = at + 2
            continue
        soft = at < len(word) and word[at] == "'"
        at += soft
        if at >= len(word) or word[at] not in VOWELS:
            out += "利" if soft and consonant == "l" else "里" if soft and consonant == "r" else XINHUA_CONSONANT.get(consonant, "尔" if consonant == "l" else "")
            if consonant == "l" and not soft:
                out = out[:-1] + "尔"
            i = at
            continue
        vowel, more = LENDING.get(word[at], (word[at], ""))
        row = SYLLABLES.get(consonant, SYLLABLES["_"])
        behind, after = word[at + 1] if at + 1 < len(word) else "", word[at + 2] if at + 2 < len(word) else ""
        if soft and vowel in XINHUA_SOFT:
            out += row["i"] + XINHUA_SOFT[vowel] + more
        elif people != "ru" and consonant in ("d", "t", "n", "l", "r", "m", "b", "s") and vowel == "e":
            out += {"d": "德", "t": "特", "n": "内", "l": "莱", "r": "雷", "m": "梅", "b": "贝", "s": "塞"}[consonant] + more
        elif people != "ru" and consonant == "t" and vowel == "i":
            out += "提" if people != "ve" else "蒂"
        elif behind == "n" and after not in VOWELS and after != "'" and not more and vowel + "n" in row:
            out += row[vowel + "n"]
            at += 1
        elif behind == "v" and not after and people == "ru" and vowel in ("o", "e"):
            out += {"o": (row["o"] if consonant in ("l", "r", "n", "t", "d", "m", "s", "k", "p") else row["o"]) + "夫", "e": row["e"] + "夫"}[vowel]
            at += 1
        else:
            out += row.get(vowel, row["a"]) + more
        i = at + 1
    return out


KANA = """a i u e o
_ ア イ ウ エ オ
k カ キ ク ケ コ
s サ シ ス セ ソ
t タ ティ トゥ テ ト
n ナ ニ ヌ ネ ノ
h ハ ヒ フ ヘ ホ
kh ハ ヒ フ ヘ ホ
m マ ミ ム メ モ
y ヤ イ ユ エ ヨ
r ラ リ ル レ ロ
l ラ リ ル レ ロ
w ワ ウィ ウ ウェ ウォ
g ガ ギ グ ゲ ゴ
gh ガ ギ グ ゲ ゴ
z ザ ジ ズ ゼ ゾ
d ダ ディ ドゥ デ ド
b バ ビ ブ ベ ボ
p パ ピ プ ペ ポ
f ファ フィ フ フェ フォ
v ワ ビ ブ ベ ボ
sh シャ シ シュ シェ ショ
shch シチャ シチ シチュ シチェ シチョ
zh ジャ ジ ジュ ジェ ジョ
j ジャ ジ ジュ ジェ ジョ
ch チャ チ チュ チェ チョ
ts ツァ ツィ ツ ツェ ツォ
q カ キ ク ケ コ
th サ シ ス セ ソ
dh ザ ジ ズ ゼ ゾ"""
KANA_ROWS = {row.split()[0]: dict(zip("aiueo", row.split()[1:])) for row in KANA.split("\n")[1:]}
KANA_CONSONANT = pairs("k=ク s=ス t=ト n=ン h=フ kh=フ m=ム y=イ r=ル l=ル w=ウ g=グ gh=グ z=ズ d=ド b=ブ p=プ f=フ v=フ sh=シュ shch=シチ zh=ジュ j=ジ ch=チ ts=ツ q=ク th=ス dh=ズ ng=ン")
SOFT_KANA = {"a": "ャ", "u": "ュ", "o": "ョ"}


def kana(word):
    out, i = "", 0
    while i < len(word):
        consonant = "_" if word[i] in VOWELS else word[i]
        at = i if consonant == "_" else i + 1
        soft = at < len(word) and word[at] == "'"
        at += soft
        if at >= len(word) or word[at] not in VOWELS:
            if soft and at >= len(word) and consonant in ("l", "r"):
                out += "リ"
            elif consonant == "m" and at < len(word) and word[at] in ("b", "p"):
                out += "ン"
            else:
                out += KANA_CONSONANT.get(consonant, "")
            i = at
            continue
        vowel, more = word[at][0], {"i": "イ", "u": "ウ"}.get(word[at][1:], "")
        row = KANA_ROWS.get(consonant, KANA_ROWS["_"])
        out += row["i"] + SOFT_KANA[vowel] + more if soft and vowel in SOFT_KANA and consonant != "_" else row[vowel] + more
        i = at + 1
    # The vowel before the last consonant of a surname in -in, -ov stays short; a final i of -ii is long.
    return re.sub("([キシチニヒミリギジビピ])イ$", r"\1ー", out)


KO_INITIAL = dict(zip("g kk n d tt r m b pp s ss _ j jj ch k t p h".split(), range(19)))
KO_OF = pairs("g=g gh=g k=k q=k d=d dh=d t=t b=b p=p f=p v=b w=_ z=j dh=d zh=j j=j ch=ch ts=ch s=s th=s sh=s shch=s kh=h h=h m=m n=n l=r r=r y=_")
KO_VOWEL = {"a": 0, "e": 5, "i": 20, "o": 8, "u": 13}
KO_GLIDE = {"a": 2, "e": 7, "i": 20, "o": 12, "u": 17}
KO_W = {"a": 9, "e": 15, "i": 16, "o": 14, "u": 13}
KO_FINAL = {"n": 4, "m": 16, "l": 8, "ng": 21}


def hangul(word):
    def of(initial, vowel, final=0):
        return chr(0xAC00 + KO_INITIAL[initial] * 588 + vowel * 28 + final)

    out, i = "", 0
    while i < len(word):
        consonant = "" if word[i] in VOWELS else word[i]
        at = i + (1 if consonant else 0)
        soft = at < len(word) and word[at] == "'"
        at += soft
        if at >= len(word) or word[at] not in VOWELS:
            if consonant in KO_FINAL and out and (ord(out[-1]) - 0xAC00) % 28 == 0:
                out = out[:-1] + chr(ord(out[-1]) + KO_FINAL[consonant])
            elif consonant in ("k", "p") and at < len(word) and out and (ord(out[-1]) - 0xAC00) % 28 == 0:
                out = out[:-1] + chr(ord(out[-1]) + {"k": 1, "p": 17}[consonant])
            elif consonant in ("sh", "shch"):
                out += "시"
            elif consonant:
                out += of({"v": "p"}.get(consonant, KO_OF.get(consonant, "_")), 20 if consonant in ("ch", "j") else 18)
            i = at
            continue
        vowel, more = word[at][0], {"i": "이", "u": "우"}.get(word[at][1:], "")
        vowels = KO_GLIDE if soft or consonant in ("y", "sh", "shch") else KO_W if consonant == "w" else KO_VOWEL
        # A single l between vowels closes the syllable before, too.
        if consonant == "l" and i and word[i - 1] in VOWELS and (ord(out[-1]) - 0xAC00) % 28 == 0:
            out = out[:-1] + chr(ord(out[-1]) + 8)
        out += of(KO_OF.get(consonant, "_"), vowels[vowel]) + more
        i = at + 1
    return out


DEVANAGARI = pairs("b=ब p=प d=द t=त g=ग k=क q=क v=व w=व f=फ z=ज़ zh=झ s=स sh=श shch=श kh=ख h=ह ts=त्स ch=च j=ज m=म n=न l=ल r=र y=य gh=ग़ th=थ dh=द ng=ंग")
MATRA = {"a": "ा", "e": "े", "i": "ि", "o": "ो", "u": "ु", "ai": "ाई", "ei": "ेई", "au": "ाउ", "ou": "ू"}
INDEPENDENT = {"a": "अ", "e": "ए", "i": "इ", "o": "ओ", "u": "उ", "ai": "ऐ", "ei": "ए", "au": "औ", "ou": "ऊ"}


def devanagari(word):
    out, before = "", ""
    for i, s in enumerate(word):
        behind, after = (word[i + 1] if i + 1 < len(word) else ""), (word[i + 2] if i + 2 < len(word) else "")
        if s == "'":
            out += "्य" if behind in VOWELS else ""
            before = "y"
            continue
        if s in VOWELS:
            final = {"i": "ी", "u": "ू"}.get(s) if not behind else None
            short = s == "a" and behind and behind not in VOWELS and after not in VOWELS and i
            out += (INDEPENDENT[s] if not before or before in VOWELS else "" if short else final or MATRA[s])
        else:
            out += ("्" if before and before not in VOWELS and i else "") + DEVANAGARI.get(s, "")
        before = s
    return out


def write(word, code, people):
    if code == "zh":
        return han(word, people)
    if code == "ja":
        return kana(word)
    if code == "ko":
        return hangul(word)
    if code == "hi":
        return devanagari(word)
    return by_letters(word, code)
