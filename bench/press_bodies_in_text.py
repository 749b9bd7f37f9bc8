#!/usr/bin/env python3
"""Whether listed ships and firms are found in sentences of the press of fifteen languages, and made-up ones are not.

    press_bodies_in_text.py --tamis PROGRAM --index INDEX [--count 200] [--seed 1] [--language xx] [--kind ship|firm] [--show N]

Draws listed ships and firms that have a Latin name (of Russians also the Cyrillic one for Russian and Ukrainian), writes each as the press does - bare, in quotation marks, firms without
their legal form - and reads one sentence with each, which says what it is. Innocents are a listed name with its rarest word replaced by one of another
listed name of the kind, where no list joins the two. Prints of how many a party is told, of how many innocents one is.
"""
import argparse
import collections
import json
import pathlib
import random
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "tools"))
from page_frames import reports as read_pages  # noqa: E402

SHIPS = {
    "en": ["The tanker {} arrived in the Dutch port of Rotterdam on Monday.", "On Monday the tanker “{}” was seen off Malta."],
    "de": ["Der Tanker {} lief am Montag in den Hafen von Rotterdam ein.", "Am Montag wurde der Tanker „{}“ vor Malta gesichtet."],
    "fr": ["Le pétrolier {} est arrivé lundi au port de Rotterdam.", "Lundi, le navire « {} » a été aperçu au large de Malte."],
    "es": ["El petrolero {} llegó el lunes al puerto de Róterdam.", "El lunes, el buque «{}» fue visto frente a Malta."],
    "it": ["La petroliera {} è arrivata lunedì nel porto di Rotterdam.", "Lunedì la nave «{}» è stata avvistata al largo di Malta."],
    "pl": ["Tankowiec {} wpłynął w poniedziałek do portu w Rotterdamie.", "W poniedziałek statek „{}” widziano u brzegów Malty."],
    "tr": ["{} tankeri pazartesi günü Rotterdam limanına vardı.", "Pazartesi günü “{}” adlı gemi Malta açıklarında görüldü."],
    "ru": ["Танкер {} прибыл в понедельник в порт Роттердам.", "В понедельник танкер «{}» видели у берегов Мальты."],
    "uk": ["Танкер {} прибув у понеділок до порту Роттердам.", "У понеділок танкер «{}» бачили біля берегів Мальти."],
    "el": ["Το δεξαμενόπλοιο {} έφτασε τη Δευτέρα στο λιμάνι του Ρότερνταμ.", "Τη Δευτέρα το τάνκερ «{}» εντοπίστηκε ανοιχτά της Μάλτας."],
    "ar": ["وصلت ناقلة النفط {} يوم الاثنين إلى ميناء روتردام.", "شوهدت الناقلة \"{}\" يوم الاثنين قبالة سواحل مالطا."],
    "he": ["המכלית {} הגיעה ביום שני לנמל רוטרדם.", "ביום שני נצפתה המכלית \"{}\" מול חופי מלטה."],
    "fa": ["نفتکش {} روز دوشنبه وارد بندر روتردام شد.", "روز دوشنبه کشتی «{}» در نزدیکی مالت دیده شد."],
    "zh": ["油轮{}周一抵达鹿特丹港。", "周一，油轮“{}”在马耳他附近海域出现。"],
    "ja": ["タンカー{}は月曜日、ロッテルダム港に到着した。", "月曜日、タンカー「{}」がマルタ沖で目撃された。"],
    "ko": ["유조선 {}가 월요일 로테르담항에 도착했다.", "월요일 유조선 '{}'호가 몰타 인근 해역에서 목격됐다."],
}
FIRMS = {
    "en": ["The company {} denied the report on Monday.", "On Monday “{}” signed a contract with its supplier."],
    "de": ["Die Firma {} wies den Bericht am Montag zurück.", "Am Montag unterzeichnete das Unternehmen „{}“ einen Vertrag mit seinem Lieferanten."],
    "fr": ["La société {} a démenti lundi ces informations.", "Lundi, l'entreprise « {} » a signé un contrat avec son fournisseur."],
    "es": ["La empresa {} desmintió el lunes la información.", "El lunes, la compañía «{}» firmó un contrato con su proveedor."],
    "it": ["La società {} ha smentito lunedì la notizia.", "Lunedì l'azienda «{}» ha firmato un contratto con il suo fornitore."],
    "pl": ["Firma {} zaprzeczyła w poniedziałek tym doniesieniom.", "W poniedziałek spółka „{}” podpisała umowę z dostawcą."],
    "tr": ["{} şirketi pazartesi günü haberi yalanladı.", "Pazartesi günü “{}” şirketi tedarikçisiyle sözleşme imzaladı."],
    "ru": ["Компания {} в понедельник опровергла это сообщение.", "В понедельник компания «{}» подписала контракт с поставщиком."],
    "uk": ["Компанія {} у понеділок спростувала це повідомлення.", "У понеділок компанія «{}» підписала контракт із постачальником."],
    "el": ["Η εταιρεία {} διέψευσε τη Δευτέρα το δημοσίευμα.", "Τη Δευτέρα η εταιρεία «{}» υπέγραψε σύμβαση με τον προμηθευτή της."],
    "ar": ["نفت شركة {} يوم الاثنين صحة الخبر.", "وقعت شركة \"{}\" يوم الاثنين عقدا مع المورد."],
    "he": ["חברת {} הכחישה ביום שני את הדיווח.", "ביום שני חתמה חברת \"{}\" על חוזה עם הספק שלה."],
    "fa": ["شرکت {} روز دوشنبه این گزارش را تکذیب کرد.", "روز دوشنبه شرکت «{}» با تامین‌کننده خود قرارداد امضا کرد."],
    "zh": ["{}公司周一否认了这一报道。", "周一，“{}”公司与供应商签署了合同。"],
    "ja": ["{}社は月曜日、報道を否定した。", "月曜日、「{}」社は供給元と契約を結んだ。"],
    "ko": ["{}사는 월요일 이 보도를 부인했다.", "월요일 '{}'사는 공급업체와 계약을 체결했다."],
}
FORMS = re.compile(r"(?i)\b(ltd|limited|llc|l\.l\.c|inc|co|corp|company|corporation|oao|ooo|zao|pao|ao|jsc|ojsc|cjsc|pjsc|gmbh|ag|s\.?a|sarl|fzco|fze|fzc|plc|llp|"
                   r"joint stock|limited liability|public|open|closed|pvt|private|pte|de c\.?v|s\.a\.s|bv|b\.v)\b\.?|[,()\"«»“”]")
CYRILLIC_FORMS = re.compile("(?i)(общество с ограниченной ответственностью|(публичное |закрытое |открытое )?акционерное общество|\\b(ооо|оао|зао|пао|ао|фгуп|нпо|нпп)\\b|[«»\"“”(),])")


def export(program, index):
    """Names of ships, of firms in Latin letters, of firms in Cyrillic ones, and all words of each name, of those listed."""
    ships, firms, cyrillic = set(), set(), set()
    out = subprocess.run([program, "export", "--index", index], check=True, capture_output=True, text=True).stdout
    for line in out.splitlines():
        entity = json.loads(line)
        if entity["schema"] == "Vessel":
            ships |= {n for n in entity["properties"].get("name", [])[:1] if re.fullmatch("[A-Za-z0-9 ]{4,}", n) and not n.isdigit()}
        elif entity["schema"] in ("Organization", "Company"):
            names = entity["properties"].get("name", []) + entity["properties"].get("alias", [])
            latin = [" ".join(FORMS.sub(" ", n).split()) for n in names[:1] if n.isascii()]
            firms |= {n for n in latin if 1 <= len(n.split()) <= 4 and len(n) >= 6}
            russian = [" ".join(CYRILLIC_FORMS.sub(" ", n).split()) for n in names if re.search("[а-я]", n.lower())]
            cyrillic |= {n for n in russian if 1 <= len(n.split()) <= 3 and len(n) >= 6 and re.fullmatch("[А-Яа-яёЁ0-9 -]+", n)}
    return sorted(ships), sorted(firms), sorted(cyrillic)


def innocents(drawn, every):
    """Each drawn name of two words and more with its rarest word replaced by the rarest of the next, where nobody bears it."""
    count = collections.Counter(w for n in every for w in n.upper().split())
    known = {n.upper() for n in every}
    rarest = lambda n: min(n.split(), key=lambda w: (count[w.upper()], w))  # noqa: E731
    out = []
    several = [n for n in drawn if len(n.split()) > 1]
    for a, b in zip(several, several[1:] + several[:1]):
        name = " ".join(rarest(b) if w == rarest(a) else w for w in a.split())
        if name.upper() not in known and len(set(name.split())) == len(name.split()):
            out.append(name)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tamis", required=True)
    parser.add_argument("--index", required=True)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--language")
    parser.add_argument("--kind")
    parser.add_argument("--show", type=int, default=0)
    args = parser.parse_args()
    ships, firms, cyrillic = export(args.tamis, args.index)
    for kind, sentences, every in (("ship", SHIPS, ships), ("firm", FIRMS, firms), ("firm ru", {c: FIRMS[c] for c in ("ru", "uk")}, cyrillic)):
        if args.kind and not kind.startswith(args.kind):
            continue
        drawn = list(every)
        random.Random(args.seed).shuffle(drawn)
        drawn = drawn[: args.count]
        made = innocents(drawn, every)
        written = (lambda n: " ".join(w if len(w) <= 3 else w.capitalize() for w in n.split())) if kind != "firm ru" else str  # noqa: E731
        for code, frames in sentences.items():
            if args.language and code != args.language:
                continue
            row, missed, wrong = [], [], []
            for place, frame in enumerate(frames):
                names = [written(n) for n in drawn + made]
                pages = read_pages(args.tamis, args.index, code, [frame.format(n) for n in names])
                told = [any(p["schema"] != "Person" for p in r["parties"]) for r in pages]
                left_open = [bool(r["ambiguous"]) and not t for r, t in zip(pages, told)]
                row.append((sum(told[: len(drawn)]), sum(left_open[: len(drawn)]), sum(told[len(drawn):])))
                missed.append([n for n, t, o in zip(drawn, told, left_open) if not t and not o][: args.show] if place < 2 else [])
                wrong.append([f"{n} = {r['parties'][0]['caption']}" for n, r, t in zip(names[len(drawn):], pages[len(drawn):], told[len(drawn):]) if t][: args.show])
            print(f"{kind:7} {code}  {len(drawn):4}  bare: told {row[0][0]:4} open {row[0][1]:3}  in marks: told {row[1][0]:4} open {row[1][1]:3}   "
                  f"{len(made):4} innocents: bare {row[0][2]:3}  in marks {row[1][2]:3}", flush=True)
            if args.show:
                for name, these, others in zip(("bare", "in marks"), missed, wrong):
                    print(f"    {name}: missed {'; '.join(n for n in these)}\n      wrong {'; '.join(others)}")


if __name__ == "__main__":
    main()
