#!/usr/bin/env python3
"""What is told of every piece in every frame of a language: events with their slots, relations, statements, roles of parties.

    page_frames.py --tamis PROGRAM --index INDEX --frames FILE.tsv [--language xx] [--show]

FILE.tsv has two kinds of rows, tab separated ('#': a comment):

    piece   language   CLASS   text        what must be told
    frame   language   name    text        what must be told

The text of a frame is a page of one or more sentences with pieces in it: {X} is one of the class X, {X1} and {X2} two different
ones of it, {^X} one with a capital. A piece may name others: {S} in it is the {S} of the frame. "a / b" in the text of a piece are its forms in
a main and in a subordinate clause; {-X} takes the second, {=X} the third (an infinitive, say) and {+X} the fourth (a participle),
the last where there are fewer. In what must be told {=X} is what its row has there when that is no check ("2025-06-17"). Every piece of the class that stands first in the frame, or behind a star ({*X}), is tried; the others
go round, so that a frame makes as many pages as that class has pieces (of two of one class: twice as many).

What must be told, of a frame and of the pieces in it, is joined by ';':

    event TYPE role=words role=words ...      an event of the type has each slot (its words or value contain the words)
    relation TYPE subject=words object=words [detail=words]
    statement speaker=words content=words [modality=...] [addressee=words] [chain=words] [kind=...]
    party role=... name=words                 a sanctioned party with that role
    no event TYPE [role=words ...] / no relation [TYPE ...] / no statement [...]      none like this may be told
    only events / only relations / only statements                     and nothing else of the kind is told
    may event TYPE / may relation TYPE / ...                           with "only": it may be told
    content==words                              exactly these words, but for case and the marks around them (of any slot)
    one role ...                                no event has two fillers of the role
    every role=words ...                        each event that must be told has these slots, too (of a frame: status=planned)

status=... reason=... count as slots of an event. A role may be several ("target|asset=yacht"). Blanks in words are written "_"; of a piece an article
in front is left out. "|" between words: one of them is enough. A role twice:
both fillers are needed. A page is right when all of this holds. Prints how many pages of each frame and each class of check are right; --show prints
the others with what was told. A deterministic matter of seconds.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import tempfile

CHECKS = ("event", "relation", "statement", "party", "no", "only", "may", "one", "every")
MARKS = " .,;:\"'“”„«»‘’–—"
PLACE = re.compile(r"\{(\*?[-=+^]?)([A-Za-z]+)([0-9]?)\}")
ARTICLE = re.compile(r"^[a-z]{2,3} ")
FORMS = {"-": 1, "=": 2, "+": 3}


def read_frames(path):
    pieces, frames = collections.defaultdict(lambda: collections.defaultdict(list)), collections.defaultdict(list)
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        kind, language, name, text, *told = line.split("\t")
        if kind == "piece":
            pieces[language][name].append((text, told[0] if told else ""))
        elif kind == "frame":
            frames[language].append((name, text, told[0] if told else ""))
        else:
            raise SystemExit(f"{path}:{number}: unknown kind of row: {kind}")
    return pieces, frames


def make_pages(pieces, frames):
    """(frame, text, what must be told) of every page."""
    pages = []
    for name, text, told in frames:
        classes = [m.group(2) for m in PLACE.finditer(text)]
        if not classes:
            pages.append((name, text, told))
            continue
        for lacking in set(classes) - set(pieces):
            raise SystemExit(f"frame {name}: no pieces of class {lacking}")
        first = next((m.group(2) for m in PLACE.finditer(text) if m.group(1).startswith("*")), classes[0])
        twice = len({m.group(0).strip("{}*-=+^") for m in PLACE.finditer(text) if m.group(2) == first}) > 1
        for turn in range(2 if twice else 1):
            for number in range(len(pieces[first])):
                chosen, wanted = {}, [told]

                def fill(match, depth=0):
                    form, kind, digit = match.groups()
                    form = form.lstrip("*")
                    key = kind + digit
                    if key not in chosen:
                        taken = [v for k, v in chosen.items() if k.rstrip("0123456789") == kind]
                        at = number + (0 if kind == first and not taken else len(taken) * (turn + 1) + (len(chosen) if kind != first else 0))
                        choices = pieces[kind]
                        at %= len(choices)
                        while any(choices[at] is v for v in taken) and len(choices) > len(taken):
                            at = (at + 1) % len(choices)
                        chosen[key] = choices[at]
                        wanted.append((key, choices[at][1]))
                    words = chosen[key][0].split(" / ")
                    out = words[min(FORMS.get(form, 0), len(words) - 1)]
                    if depth < 3:
                        out = PLACE.sub(lambda m: fill(m, depth + 1), out)
                    return out[0].upper() + out[1:] if form == "^" else out

                page = PLACE.sub(fill, text)

                def plain(match, depth=0):
                    form, kind, digit = match.groups()
                    form = form.lstrip("*")
                    if kind + digit not in chosen:
                        return match.group(0)
                    text_of, told_of_it = chosen[kind + digit]
                    if form == "=" and told_of_it and told_of_it.split(" ")[0] not in CHECKS:
                        return told_of_it.replace(" ", "_")
                    words = text_of.split(" / ")
                    words = ARTICLE.sub("", words[min(FORMS.get(form, 0), len(words) - 1)]).replace(" ", "_")
                    return PLACE.sub(lambda m: plain(m, depth + 1), words) if depth < 3 else words

                checks = [told] + [w[1] for w in wanted[1:] if w[1].split(" ")[0] in CHECKS]
                pages.append((name, page, ";".join(PLACE.sub(plain, c) for c in checks if c)))
    return pages


def reports(program, index, language, texts):
    """The reports on the texts, each a page of its own."""
    with tempfile.TemporaryDirectory() as folder:
        pages = []
        for number, text in enumerate(texts):
            page = pathlib.Path(folder) / f"{number:05}.txt"
            page.write_text(text.replace("\\n", "\n") + "\n", encoding="utf-8")
            pages.append(str(page))
        out = subprocess.run([program, "read", "--index", index, "--language", language, "--published", "2025-06-18",
                              "--format", "json", *pages], check=True, capture_output=True, text=True).stdout
    found = [json.loads(line) for line in out.split("\n") if line]
    if len(found) != len(texts):
        raise SystemExit(f"{language}: {len(texts)} pages gave {len(found)} reports")
    return found


def told_of(report):
    """Everything told as (kind, type, [(role, words)])."""
    told = []
    for event in report["events"]:
        slots = [(s["role"], " ".join(filter(None, (s["span"].get("text") if s.get("span") else None, s.get("value"))))) for s in event["slots"]]
        told.append(("event", event["type"], slots + [("status", event["status"]), ("reason", event.get("reason") or "")]))
    for r in report["relations"]:
        name = lambda end: " ".join(filter(None, ((end or {}).get("name"), (end or {}).get("text")))) if isinstance(end, dict) else str(end or "")
        told.append(("relation", r["type"], [("subject", name(r["subject"])), ("object", name(r["object"])), ("detail", r.get("detail") or "")]))
    for s in report["statements"]:
        speaker, addressee = s.get("speaker") or {}, s.get("addressee") or {}
        slots = [("speaker", speaker.get("name") or ""), ("content", s.get("text") or ""), ("modality", s["modality"]), ("kind", s["kind"]),
                 ("polarity", s.get("polarity") or "")]
        slots += [("addressee", addressee.get("name") or "")] if isinstance(addressee, dict) else []
        told.append(("statement", "", slots + [("chain", c.get("name") or "") for c in s.get("chain") or []]))
    for p in report["parties"]:
        told.append(("party", "", [("name", p["name"] + " " + p["caption"]), ("role", p["role"])]))
    return told


def agrees(wanted, filler):
    """Whether the filler has the words; behind "=" it is these, and its article may be left out."""
    bare = filler.lower().strip(MARKS)
    if wanted.startswith("="):
        return ARTICLE.sub("", bare) == ARTICLE.sub("", wanted[1:].strip(MARKS))
    return wanted in filler.lower() or wanted.partition(" ")[2] == bare != "" if wanted else not filler


def fits(wanted, slots):
    """Whether each wanted (role, words) is among the slots; equal roles need different fillers."""
    used = set()
    for role, words in wanted:
        choices = [w.replace("_", " ").lower() for w in words.split("|")]
        for at, (have, filler) in enumerate(slots):
            if at not in used and have in role.split("|") and any(agrees(w, filler) for w in choices):
                used.add(at)
                break
        else:
            return False
    return True


def lacking(told, of_type, pairs):
    """Of the event that comes nearest, what it has not."""
    events = [slots for k, t, slots in told if k == "event" and t in of_type.split("|")]
    lists = [[p for p in pairs if not fits([p], slots)] for slots in events]
    return " ".join("=".join(p) for p in (min(lists, key=len) or pairs)) if lists else "(none)"


def faults(told, wanted):
    """The checks that do not hold."""
    wrong, allowed, every, optional = [], collections.Counter(), [], set()
    for check in wanted.split(";"):
        every += [tuple(p.split("=", 1)) for p in check.split()[1:]] if check.split()[:1] == ["every"] else []
    for check in filter(None, (c.strip() for c in wanted.split(";"))):
        words = check.split()
        if words[0] == "may":
            optional.update((words[1], t) for t in words[2].split("|"))
            continue
        if words[0] == "every":
            continue
        if words[0] == "one":
            wrong += [f"one {role} ({t})" for role in words[1:] for k, t, slots in told
                      if k == "event" and len({w for r, w in slots if r == role}) > 1]
            continue
        if words[0] == "only":
            allowed[words[1].rstrip("s")] -= 1
            continue
        refused = words[0] == "no"
        words = words[1:] if refused else words
        kind, rest = words[0], words[1:]
        of_type = rest.pop(0) if rest and "=" not in rest[0] else ""
        pairs = [tuple(p.split("=", 1)) for p in rest] + (every if kind == "event" and not refused else [])
        have = any(k == kind and (not of_type or t in of_type.split("|")) and fits(pairs, slots) for k, t, slots in told)
        if have == refused:
            wrong.append(check if refused or kind != "event" else f"event {of_type} {lacking(told, of_type, pairs)}")
    for kind in allowed:
        expected = [c.split() for c in wanted.split(";") if c.split()[:1] == [kind]]
        if sum(k == kind and (k, t) not in optional for k, t, _ in told) > len(expected):
            wrong.append(f"only {kind}s")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tamis", required=True)
    parser.add_argument("--index", required=True)
    parser.add_argument("--frames", type=pathlib.Path, required=True)
    parser.add_argument("--language")
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    pieces, frames = read_frames(args.frames)
    for language in [args.language] if args.language else frames:
        pages = make_pages(pieces[language], frames[language])
        right, all_of, lost = collections.Counter(), collections.Counter(), collections.Counter()
        for (frame, text, wanted), report in zip(pages, reports(args.tamis, args.index, language, [p[1] for p in pages])):
            told = told_of(report)
            wrong = faults(told, wanted)
            all_of[frame] += 1
            right[frame] += not wrong
            lost.update(" ".join(p.split("=")[0] for p in w.split()) for w in wrong)
            if wrong and args.show:
                print(f"{frame}\t{text}\n    lacks: {'; '.join(wrong)}")
                for kind, of_type, slots in told:
                    print(f"    {kind} {of_type}  " + "  ".join(f"{r}={w}" for r, w in slots if w))
        print(f"{language}  {sum(right.values())} of {len(pages)}  " + "  ".join(f"{f} {right[f]}/{all_of[f]}" for f in all_of))


if __name__ == "__main__":
    main()
