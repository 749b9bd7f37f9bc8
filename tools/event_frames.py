#!/usr/bin/env python3
"""Whose event it is, of every predicate in every frame of a language (test/documents/event_frames.tsv).

    event_frames.py --tamis PROGRAM --index INDEX [--language xx] [--show] [--frames FILE.tsv]

Prints, by language and frame, in how many sentences the event has the subject it should have and nobody else in that role, and
with --show each other sentence with the events that are told. Frames may name others, who must not get the role. A deterministic matter
of some ten seconds. What is written down here is looked at: for a figure that is held out write other predicates, frames and names.
"""
import argparse
import collections
import pathlib

from page_frames import reports

FRAMES = pathlib.Path(__file__).parent.parent / "test" / "documents" / "event_frames.tsv"
SAME_TYPE = {"sanctions_designation": {"sanctions_designation", "asset_freeze", "visa_ban"}, "death": {"death", "killing"}}


def read_frames(path):
    subjects, predicates, frames = {}, collections.defaultdict(list), collections.defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, language, *rest = line.split("\t")
        if kind == "subject":
            subjects[language] = rest[0].split("|")
        elif kind == "predicate":
            predicates[language].append(rest + [""] * (4 - len(rest)))
        elif kind == "frame":
            frames[language].append(rest)
        else:
            raise SystemExit(f"{path}: unknown kind of row: {kind}")
    return subjects, predicates, frames


def words(slot):
    return " ".join(filter(None, (slot.get("text") or slot["span"].get("text"), slot.get("value"))))


def is_right(report, event_type, role, name):
    surname = name.split()[-1]
    events = [e for e in report["events"] if e["type"] in SAME_TYPE.get(event_type, {event_type})]
    fillers = [words(s) for e in events for s in e["slots"] if s["role"] == role]
    if role == "participant":  # who is met takes part as well
        return any(surname in filler for filler in fillers)
    return bool(fillers) and all(surname in filler for filler in fillers)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tamis", required=True)
    parser.add_argument("--index", required=True)
    parser.add_argument("--language")
    parser.add_argument("--frames", type=pathlib.Path, default=FRAMES)
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    subjects, predicates, frames = read_frames(args.frames)
    for language in [args.language] if args.language else subjects:
        cases = []
        for frame, text in frames[language]:
            for event_type, role, clause, inner in predicates[language]:
                name = subjects[language][len(cases) % len(subjects[language])]
                cases.append((frame, event_type, role, name, text.format(
                    S=name, V=clause, F=inner or clause, V1=clause[0].upper() + clause[1:])))
        right, all_of = collections.Counter(), collections.Counter()
        for case, report in zip(cases, reports(args.tamis, args.index, language, [c[4] for c in cases])):
            frame, event_type, role, name, text = case
            all_of[frame] += 1
            if is_right(report, event_type, role, name):
                right[frame] += 1
            elif args.show:
                told = [(e["type"], e["status"], [(s["role"], words(s)) for s in e["slots"]]) for e in report["events"]]
                print(f"{frame}\t{event_type}\t{text}\t{told}")
        print(f"{language}  {sum(right.values())} of {len(cases)}  " +
              "  ".join(f"{frame} {right[frame]}/{all_of[frame]}" for frame in all_of))


if __name__ == "__main__":
    main()
