#!/usr/bin/env python3
"""tamis beside other engines: the same queries, the same listed entities, the same pairs, in one run.

docs/benchmarks.md, "Beside other engines", says what is measured and how. Needs Python 3.11 with nomenklatura and
rapidfuzz (`./dev rivals` makes the environment) for all but `curve --tamis-only`.

  rivals.py curve  --tamis BIN --index FILE --clean CSV --listed CSV [--listed CSV ...] --scratch FOLDER
  rivals.py speed  --bench BIN --index FILE --tamis BIN --pairs CSV --scratch FOLDER
  rivals.py ofac   --tamis BIN --index FILE --pairs CSV --scratch FOLDER

FOLDER keeps the rivals' scores by pair, so that a second run only scores pairs that it has not seen, and a run with
--tamis-only none: after a change of tamis's matcher its column is there in seconds.
"""

import argparse
import bisect
import csv
import hashlib
import json
import math
import os
import random
import subprocess
import sys
import time
import unicodedata
from collections import defaultdict
from pathlib import Path

RIVALS = ("logic-v2", "logic-v1", "ofac", "wratio")
# Score from which an engine's own documentation or default configuration raises an alert (0.7: nomenklatura and
# yente; WRatio has no default, 0.9 is what users of it take).
DEFAULT_THRESHOLD = {"tamis": 0.7, "logic-v2": 0.7, "logic-v1": 0.7, "ofac": 0.7, "wratio": 0.9}
MODES = ("name", "facts")
# Below this name score a pair is not scored again with the facts: they only take away from nomenklatura's scores
# (checked on a sample of every run).
FACTS_FLOOR = 0.5
LOWEST_CUTOFF = "0.000001"
MOST_RESULTS = 10000
NAME_PROPERTIES = ("name", "alias", "previousName")
RETRIEVED = 30  # entities by shared words, and as many by shared trigrams


def say(text):
    print(text, file=sys.stderr, flush=True)


def rows_of(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def folded(text):
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in decomposed if not unicodedata.combining(c)).split())


def script_of(name):
    """Of the first letter: LATIN, CJK, HANGUL, ARABIC ..."""
    for c in name:
        if c.isalpha():
            return unicodedata.name(c, "OTHER").split()[0]
    return "OTHER"


class Query:
    __slots__ = ("set", "row", "name", "birth_date", "nationality", "listed_name", "targets")

    def __init__(self, of_set, row, cells):
        self.set = of_set
        self.row = row
        self.name = cells["name"]
        self.birth_date = cells.get("birth_date") or ""
        self.nationality = cells.get("nationality") or ""
        self.listed_name = cells.get("listed_name") or ""
        self.targets = set()

    def key(self):
        return "\t".join((self.name, self.birth_date, self.nationality))


def read_queries(arguments):
    clean = rows_of(arguments.clean)
    # In the order of drawing: a smaller sample of a seed is the beginning of a larger one, and its scores serve both.
    picked = random.Random(arguments.seed).sample(range(len(clean)), min(arguments.sample, len(clean)))
    queries = {"clean": [Query("clean", i, clean[i]) for i in picked]}
    for path in arguments.listed:
        name = Path(path).stem
        queries[name] = [Query(name, i, cells) for i, cells in enumerate(rows_of(path))]
    return queries


def read_mutations(path, entities):
    """Rows of `tamis tune --mutations` that are a person's, with the facts that the list states of the bearer."""
    queries = []
    for i, cells in enumerate(rows_of(path)):
        entity = entities.get(cells["entity"])
        if cells["kind"] != "Person" or entity is None:
            continue
        properties = entity["properties"]
        countries = [value for key in ("nationality", "citizenship", "country") for value in properties.get(key, ())]
        query = Query("mutations", i, {"name": cells["mutated"], "listed_name": cells["listed"],
                                       "birth_date": next(iter(properties.get("birthDate", ())), ""),
                                       "nationality": next(iter(countries), "")})
        query.targets = {cells["entity"]}
        queries.append(query)
    return queries


# -- tamis ------------------------------------------------------------------------------------------------------------


def run_tamis(arguments, queries, mode, scratch):
    """Per query, {entity id: score} of all candidates; and the best result as it was answered."""
    # Of this process alone: runs may share the folder.
    path = scratch / f"queries-{arguments.label}-{queries[0].set}-{mode}-{os.getpid()}.csv"
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["name"] if mode == "name" else ["name", "birth_date", "nationality"])
        for query in queries:
            writer.writerow([query.name] if mode == "name" else [query.name, query.birth_date, query.nationality])
    command = [arguments.tamis, "match", "--index", arguments.index, "--schema", "Person", "--cutoff", LOWEST_CUTOFF,
               "--limit", str(MOST_RESULTS), "--jobs", "1", "--json", "--quiet", "--input", str(path)]
    scores = [{} for _ in queries]
    best = [None] * len(queries)
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    answered = 0
    for line in process.stdout:
        answer = json.loads(line)
        row = answer["row"] - 1
        results = answer["results"]
        if len(results) >= MOST_RESULTS:
            raise SystemExit(f"more than {MOST_RESULTS} candidates for {queries[row].name}: the limit cut some off")
        scores[row] = {result["id"]: result["score"] for result in results}
        if results:
            top = results[0]
            pieces = [f"{e['operation']}({e['query']}|{e['listed']}){e['bits']:+.1f}" for e in top["evidence"]]
            best[row] = (top["score"], top["id"], top["schema"], top["listed_name"], "; ".join(pieces))
        answered += 1
    problems = process.stderr.read().decode()
    if process.wait() != 0 or answered != len(queries):
        raise SystemExit(f"tamis answered {answered} of {len(queries)} queries: {problems}")
    path.unlink()
    return scores, best


def export_entities(arguments, scratch):
    path = scratch / "entities.ftm.json"
    subprocess.run([arguments.tamis, "export", "--index", arguments.index, "--output", str(path)], check=True)
    with open(path, "rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return path, digest


def read_entities(path):
    """The person-like entities (whom a query for a Person may find), as their JSON objects by id."""
    entities = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            entity = json.loads(line)
            if entity["schema"] in ("Person", "LegalEntity"):
                entities[entity["id"]] = entity
    return entities


def names_of(entity, properties=NAME_PROPERTIES):
    return [value for key in properties for value in entity["properties"].get(key, ())]


def set_targets(queries, entities):
    by_name = defaultdict(set)
    for id_, entity in entities.items():
        for name in names_of(entity, (*NAME_PROPERTIES, "weakAlias")):
            by_name[folded(name)].add(id_)
    for of_set, rows in queries.items():
        if of_set == "clean":
            continue
        for query in rows:
            query.targets = query.targets | by_name.get(folded(query.listed_name), set())
        lost = [query.listed_name for query in rows if not query.targets]
        if lost:
            say(f"{of_set}: {len(lost)} of {len(rows)} listed names stand in no list and are left out: {lost[:5]}")
        queries[of_set] = [query for query in rows if query.targets]


# -- candidates that do not come from tamis ---------------------------------------------------------------------------


class Retrieval:
    """Two plain searches over all names: shared words and sound keys, shared trigrams, both weighed by rarity."""

    def __init__(self, entities):
        import numpy

        self.numpy = numpy
        self.ids = []
        self.indexes = []
        texts = []
        for id_, entity in entities.items():
            for name in names_of(entity, (*NAME_PROPERTIES, "weakAlias")):
                self.ids.append(id_)
                texts.append(folded(name))
        for features in (self.words, self.trigrams):
            postings = defaultdict(list)
            for i, text in enumerate(texts):
                for feature in set(features(text)):
                    postings[feature].append(i)
            rarity = {f: float(numpy.log(len(texts) / len(rows))) + 0.01 for f, rows in postings.items()}
            length = numpy.zeros(len(texts))
            for feature, rows in postings.items():
                length[rows] += rarity[feature] ** 2
            arrays = {f: numpy.array(rows, dtype=numpy.int32) for f, rows in postings.items()}
            self.indexes.append((features, arrays, rarity, numpy.sqrt(length) + 1e-9))

    @staticmethod
    def words(text):
        from rigour.text import metaphone

        for word in text.split():
            yield word
            if len(word) > 2 and word.isascii():
                yield "~" + metaphone(word)

    @staticmethod
    def trigrams(text):
        for word in text.split():
            padded = f" {word} "
            for i in range(len(padded) - 2):
                yield padded[i : i + 3]

    def find(self, name):
        numpy = self.numpy
        found = set()
        for features, arrays, rarity, length in self.indexes:
            scores = numpy.zeros(len(self.ids))
            for feature in set(features(folded(name))):
                if feature in arrays:
                    scores[arrays[feature]] += rarity[feature] ** 2
            scores /= length
            mine = set()
            for i in numpy.argsort(-scores)[: RETRIEVED * 8]:
                if scores[i] <= 0 or len(mine) == RETRIEVED:
                    break
                mine.add(self.ids[i])
            found |= mine
        return found


# -- rivals -----------------------------------------------------------------------------------------------------------


class Rivals:
    def __init__(self, entities):
        from followthemoney import model
        from nomenklatura.matching import get_algorithm
        from rapidfuzz import fuzz
        from rapidfuzz.utils import default_process

        self.model = model
        self.entities = entities
        self.proxies = {}
        self.processed = {}
        self.wratio = fuzz.WRatio
        self.process = default_process
        self.algorithms = {}
        for name in RIVALS:
            if name != "wratio":
                algorithm = get_algorithm(name)
                self.algorithms[name] = (algorithm, algorithm.default_config())
        self.seconds = dict.fromkeys(RIVALS, 0.0)
        self.pairs = dict.fromkeys(RIVALS, 0)

    @staticmethod
    def versions():
        from importlib.metadata import version

        return ", ".join(f"{p} {version(p)}" for p in ("nomenklatura", "rigour", "followthemoney", "rapidfuzz"))

    def listed(self, id_):
        if id_ not in self.proxies:
            entity = self.entities[id_]
            self.proxies[id_] = self.model.get_proxy(
                {"id": id_, "schema": entity["schema"], "properties": entity["properties"]}, cleaned=False)
            self.processed[id_] = [self.process(name) for name in names_of(entity)]
        return self.proxies[id_]

    def query(self, query, mode):
        proxy = self.model.make_entity("Person")
        # nomenklatura keeps what it found out of names by entity id: each query needs an id of its own.
        proxy.id = hashlib.sha1(query.key().encode()).hexdigest() + mode
        proxy.add("name", query.name)
        if mode == "facts":
            proxy.add("birthDate", query.birth_date, quiet=True)
            proxy.add("nationality", query.nationality, quiet=True, fuzzy=True)
        return proxy

    def check(self, seed):
        """Every engine must know listed people by their own names, one after the other; else the harness is wrong."""
        people = sorted(id_ for id_, entity in self.entities.items() if entity["schema"] == "Person" and names_of(entity))
        for row, id_ in enumerate(random.Random(seed).sample(people, min(200, len(people)))):
            query = Query("check", row, {"name": names_of(self.entities[id_])[0]})
            if not query.name.isascii():
                continue
            for engine, (score, _) in self.score(query, [id_])[id_].items():
                if score < 0.9:
                    raise SystemExit(f"{engine} scores {query.name} against itself ({id_}) {score}: the run is not sound")
        self.seconds = dict.fromkeys(RIVALS, 0.0)
        self.pairs = dict.fromkeys(RIVALS, 0)

    def score(self, query, ids, check=None):
        """{entity id: {engine: (score by name, score with facts)}}"""
        by_name, by_facts = self.query(query, "name"), self.query(query, "facts")
        text = self.process(query.name)
        out = {id_: {} for id_ in ids}
        for engine, (algorithm, config) in self.algorithms.items():
            for id_ in ids:
                listed = self.listed(id_)
                begin = time.process_time()
                name = algorithm.compare(by_name, listed, config).score
                self.seconds[engine] += time.process_time() - begin
                self.pairs[engine] += 1
                if name >= FACTS_FLOOR:
                    facts = algorithm.compare(by_facts, listed, config).score
                else:
                    facts = name
                    if check is not None and check.random() < 0.01:
                        with_facts = algorithm.compare(by_facts, listed, config).score
                        if with_facts > name + 1e-9:
                            raise SystemExit(f"{engine}: facts lift {query.name} - {id_} from {name} to {with_facts}")
                out[id_][engine] = (round(name, 6), round(facts, 6))
        begin = time.process_time()
        for id_ in ids:
            self.listed(id_)
            score = max((self.wratio(text, name) for name in self.processed[id_]), default=0.0) / 100
            out[id_]["wratio"] = (round(score, 6), round(score, 6))
        self.seconds["wratio"] += time.process_time() - begin
        self.pairs["wratio"] += len(ids)
        return out


class ScoreStore:
    """The rivals' scores by pair of query and entity, kept in a file of JSON lines."""

    def __init__(self, path, stamp):
        self.path = path
        self.scores = defaultdict(dict)
        if path.exists():
            with open(path, encoding="utf-8") as file:
                head = json.loads(file.readline())
                if head != stamp:
                    raise SystemExit(f"{path} was made with {head}, this run is {stamp}: take another --scratch folder")
                for line in file:
                    entry = json.loads(line)
                    self.scores[entry["query"]].update({})
                    for id_, scores in entry["scores"].items():
                        self.scores[entry["query"]][id_] = dict(zip(RIVALS, scores))
        else:
            path.write_text(json.dumps(stamp) + "\n", encoding="utf-8")

    def add(self, key, scored):
        line = {"query": key, "scores": {id_: [scores[e] for e in RIVALS] for id_, scores in scored.items()}}
        with open(self.path, "a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
        self.scores[key].update(scored)


# -- curves -----------------------------------------------------------------------------------------------------------


class Curve:
    """One engine in one mode: what it gives the clean people at most, and the listed rows' targets."""

    def __init__(self, clean_best, target_scores):
        self.clean = sorted(clean_best)
        self.targets = {name: sorted(scores) for name, scores in target_scores.items()}

    @staticmethod
    def at_least(scores, threshold):
        return len(scores) - bisect.bisect_left(scores, threshold)

    def alerts(self, threshold):
        return 1000 * self.at_least(self.clean, threshold) / len(self.clean)

    def recall(self, of_set, threshold):
        scores = self.targets[of_set]
        return self.at_least(scores, threshold) / len(scores)

    def threshold_for(self, of_set, recall):
        """The highest threshold that reaches the recall; None: none above 0 does."""
        scores = self.targets[of_set]
        needed = max(1, math.ceil(recall * len(scores) - 1e-9))
        threshold = scores[len(scores) - needed]
        return threshold if threshold > 0 else None


def table(rows):
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    for n, row in enumerate(rows):
        print("| " + " | ".join(str(cell).ljust(width) for cell, width in zip(row, widths)) + " |")
        if n == 0:
            print("|" + "|".join("-" * (width + 2) for width in widths) + "|")


def report_scripts(best_by_script, curves, engines, of_set):
    """Alerts by the script of the clean person's name, at the threshold at which each engine finds 99 % of a set."""
    for mode in MODES:
        print(f"\n### {mode}: alerts (not rates) by script of the clean name, at 99.0% recall on {of_set}\n")
        rows = [["script", "people", *engines]]
        for script, by_engine in sorted(best_by_script.items(), key=lambda item: -len(item[1]["tamis", mode])):
            row = [script, len(by_engine["tamis", mode])]
            for engine in engines:
                threshold = curves[engine, mode].threshold_for(of_set, 0.99)
                row.append("-" if threshold is None else sum(score >= threshold for score in by_engine[engine, mode]))
            rows.append(row)
        table(rows)


def report(curves, engines, sets, clean_count):
    for mode in MODES:
        title = "name alone" if mode == "name" else "name, birth date and nationality"
        for of_set in sets:
            print(f"\n### {of_set}, {title}: alerts per 1,000 clean people at a recall (threshold in brackets)\n")
            rows = [["recall", *engines]]
            for recall in (0.80, 0.90, 0.95, 0.97, 0.98, 0.99, 0.995, 1.0):
                row = [f"{recall:.1%}"]
                for engine in engines:
                    curve = curves[engine, mode]
                    threshold = curve.threshold_for(of_set, recall)
                    row.append("not reached" if threshold is None else f"{curve.alerts(threshold):.1f} ({threshold:.3f})")
                rows.append(row)
            table(rows)
        print(f"\n### {title}: by threshold, alerts per 1,000 clean people, then recall on {', '.join(sets)}\n")
        rows = [["threshold", *engines]]
        for threshold in (0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99):
            row = [f"{threshold:.2f}"]
            for engine in engines:
                curve = curves[engine, mode]
                recalls = ", ".join(f"{curve.recall(of_set, threshold):.1%}" for of_set in sets)
                row.append(f"{curve.alerts(threshold):.1f}; {recalls}")
            rows.append(row)
        table(rows)
        if "logic-v2" not in engines:
            continue
        print(f"\n### {title}: at each recall of logic-v2 from its default threshold up, tamis's share of its alerts\n")
        rows = [["of", "logic-v2 at", "recall", "its alerts", "tamis at", "tamis's alerts", "share"]]
        for of_set in sets:
            for step in range(0, 31, 2):
                threshold = 0.70 + step / 100
                rival, mine = curves["logic-v2", mode], curves["tamis", mode]
                recall, alerts = rival.recall(of_set, threshold), rival.alerts(threshold)
                if recall == 0:
                    continue
                own = mine.threshold_for(of_set, recall)
                own_alerts = mine.alerts(own) if own is not None else None
                share = "-" if own_alerts is None or alerts == 0 else f"{own_alerts / alerts:.2f}"
                rows.append([of_set, f"{threshold:.2f}", f"{recall:.1%}", f"{alerts:.1f}",
                             "not reached" if own is None else f"{own:.3f}",
                             "-" if own_alerts is None else f"{own_alerts:.1f}", share])
        table(rows)
    print(f"\n{clean_count} clean people: a rate of 10 in 1,000 has a standard error of "
          f"{1000 * (0.01 * 0.99 / clean_count) ** 0.5:.1f}.")


def curve(arguments):
    scratch = Path(arguments.scratch)
    scratch.mkdir(parents=True, exist_ok=True)
    queries = read_queries(arguments)
    path, digest = export_entities(arguments, scratch)
    entities = read_entities(path)
    if arguments.mutations:
        queries["mutations"] = read_mutations(arguments.mutations, entities)
    set_targets(queries, entities)
    sets = [name for name in queries if name != "clean"]
    say(f"{len(entities)} listed persons and legal entities; {len(queries['clean'])} clean people, "
        + ", ".join(f"{len(queries[name])} rows of {name}" for name in sets))

    tamis, best = {}, {}
    for of_set, rows in queries.items():
        for mode in MODES:
            begin = time.time()
            tamis[of_set, mode], best[of_set, mode] = run_tamis(arguments, rows, mode, scratch)
            counts = [len(scores) for scores in tamis[of_set, mode]]
            say(f"tamis, {of_set}, {mode}: {time.time() - begin:.1f} s; candidates: {sum(counts) / len(counts):.1f} on "
                f"average, {max(counts)} at most")

    store_path = scratch / "rivals_scores.jsonl"
    engines = ["tamis"]
    store = None
    if not arguments.tamis_only:
        store = ScoreStore(store_path, {"engines": Rivals.versions(), "entities": digest})
        retrieval = Retrieval(entities)
        rivals = Rivals(entities)
        rivals.check(arguments.seed)
        check = random.Random(arguments.seed)
        done, count, begin = 0, sum(len(rows) for rows in queries.values()), time.time()
        for of_set, rows in sorted(queries.items(), key=lambda item: item[0] == "clean"):
            for i, query in enumerate(rows):
                known = query.key() in store.scores
                ids = retrieval.find(query.name) | query.targets
                for mode in MODES:
                    ids |= set(tamis[of_set, mode][i])
                ids = [id_ for id_ in sorted(ids) if id_ in entities and id_ not in store.scores[query.key()]]
                if ids or not known:  # a query without any candidate is kept too
                    store.add(query.key(), rivals.score(query, ids, check))
                done += 1
                if done % 500 == 0:
                    say(f"rivals: {done} of {count} queries, {time.time() - begin:.0f} s")
        for engine in RIVALS:
            if rivals.pairs[engine]:
                say(f"{engine}: {rivals.pairs[engine]} pairs of entities, "
                    f"{1e6 * rivals.seconds[engine] / rivals.pairs[engine]:.1f} us each")
    elif store_path.exists():
        with open(store_path, encoding="utf-8") as file:
            head = json.loads(file.readline())
        if head["entities"] != digest:
            say(f"note: the rivals' scores in {store_path} are of other lists and are not shown")
        else:
            store = ScoreStore(store_path, head)
            missing = [q.name for rows in queries.values() for q in rows if q.key() not in store.scores]
            if missing:
                say(f"note: {len(missing)} queries were never scored by the rivals, which are not shown: {missing[:3]}")
                store = None
    if store is not None:
        engines += RIVALS

    results = scratch / f"results-{arguments.label}.jsonl"
    curves = {}
    best_by_script = defaultdict(lambda: defaultdict(list))
    with open(results, "w", encoding="utf-8") as file:
        for engine in engines:
            for number, mode in enumerate(MODES):
                clean_best, targets = [], {name: [] for name in sets}
                for of_set, rows in queries.items():
                    for i, query in enumerate(rows):
                        if engine == "tamis":
                            scores = tamis[of_set, mode][i]
                        else:
                            scores = {id_: s[engine][number] for id_, s in store.scores[query.key()].items()}
                        top = max(scores.items(), key=lambda item: (item[1], item[0]), default=("", 0.0))
                        target = max((scores.get(id_, 0.0) for id_ in query.targets), default=0.0)
                        if of_set == "clean":
                            clean_best.append(top[1])
                            best_by_script[script_of(query.name)][engine, mode].append(top[1])
                        else:
                            targets[of_set].append(target)
                        line = {"engine": engine, "mode": mode, "set": of_set, "row": query.row, "name": query.name,
                                "best": top[1], "entity": top[0]}
                        if of_set != "clean":
                            line["target"] = target
                        file.write(json.dumps(line, ensure_ascii=False) + "\n")
                curves[engine, mode] = Curve(clean_best, targets)
    with open(scratch / f"alerts-{arguments.label}.tsv", "w", encoding="utf-8") as file:
        for mode in MODES:
            found = [(b, q) for b, q in zip(best["clean", mode], queries["clean"]) if b is not None and b[0] >= 0.5]
            for (score, id_, schema, listed, evidence), query in sorted(found, key=lambda item: -item[0][0]):
                facts = f"{query.birth_date} {query.nationality}"
                file.write("\t".join((mode, f"{score:.3f}", query.name, facts, listed, id_, schema, evidence)) + "\n")
    report(curves, engines, sets, len(queries["clean"]))
    report_scripts(best_by_script, curves, engines, sets[0])
    for mode in MODES:
        for of_set in sets:
            curve_ = curves["tamis", mode]
            missed = [(max((tamis[of_set, mode][i].get(id_, 0.0) for id_ in q.targets), default=0.0), q)
                      for i, q in enumerate(queries[of_set])]
            missed = sorted(((s, q) for s, q in missed if s < DEFAULT_THRESHOLD["tamis"]), key=lambda item: item[0])
            print(f"\ntamis, {of_set}, {mode}: {len(missed)} rows below {DEFAULT_THRESHOLD['tamis']}"
                  f" (recall {curve_.recall(of_set, DEFAULT_THRESHOLD['tamis']):.2%})")
            for score, query in missed[:40]:
                print(f"  {score:.3f}  {query.name}  |  {query.listed_name}")
    say(f"raw results: {results}; tamis's alerts on clean people: {scratch}/alerts-{arguments.label}.tsv")


# -- pairs of names: the ofac algorithm against its oracle, and speed ---------------------------------------------------


def list_pairs(entities, count, seed):
    """Pairs of listed names: a third random, a third aliases of one entity, a third that share a rare word."""
    draw = random.Random(seed)
    named = [(id_, entity["schema"], name) for id_, entity in sorted(entities.items()) for name in names_of(entity)]
    by_word, by_entity = defaultdict(list), defaultdict(list)
    for i, (id_, _, name) in enumerate(named):
        by_entity[id_].append(i)
        for word in set(folded(name).split()):
            by_word[word].append(i)
    kinds = {"random": [], "aliases": [], "shared word": []}
    several = [rows for rows in by_entity.values() if len(rows) > 1]
    shared = [rows for _, rows in sorted(by_word.items()) if 1 < len(rows) < 200]
    for _ in range(count):
        for kind, rows in (("random", draw.sample(range(len(named)), 2)), ("aliases", draw.sample(draw.choice(several), 2)),
                           ("shared word", draw.sample(draw.choice(shared), 2))):
            kinds[kind].append((named[rows[0]][1], named[rows[0]][2], named[rows[1]][2]))
    return kinds


def pair_sets(arguments, scratch):
    path, _ = export_entities(arguments, scratch)
    entities = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            entity = json.loads(line)
            if entity["schema"] != "Sanction" and names_of(entity):
                entities[entity["id"]] = entity
    sets = {f"lists, {kind}": pairs for kind, pairs in list_pairs(entities, arguments.count, arguments.seed).items()}
    labelled = [(row["schema"], row["name1"], row["name2"]) for row in rows_of(arguments.pairs)]
    return {Path(arguments.pairs).stem: list(dict.fromkeys(labelled)), **sets}


def write_pairs(path, pairs):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["schema", "name1", "name2", "is_match"])
        writer.writerows((*pair, "false") for pair in pairs)


def proxies_of(pairs, prefix="pair"):
    """Entities of one name each; each with an id of its own (see Rivals.query)."""
    from followthemoney import model

    out = []
    for i, (schema, name1, name2) in enumerate(pairs):
        schema = schema if schema in model.schemata else "LegalEntity"
        pair = []
        for side, name in enumerate((name1, name2)):
            proxy = model.make_entity(schema)
            proxy.id = f"{prefix}-{i}-{side}"
            proxy.add("name", name)
            pair.append(proxy)
        out.append(pair)
    return out


def ofac(arguments):
    from nomenklatura.matching import get_algorithm

    scratch = Path(arguments.scratch)
    scratch.mkdir(parents=True, exist_ok=True)
    algorithm = get_algorithm("ofac")
    rows = [["pairs", "count", "within 1 point", "within 5 points", "greatest", "oracle at 0.5 or more", "of these within 1"]]
    far = []
    for name, pairs in pair_sets(arguments, scratch).items():
        given, scored = scratch / "ofac_pairs.csv", scratch / "ofac_scored.csv"
        write_pairs(given, pairs)
        subprocess.run([arguments.tamis, "eval", str(given), "--algorithm", "ofac", "--scores", str(scored), "--jobs", "1"],
                       check=True, stdout=subprocess.DEVNULL)
        mine = [float(row["score"]) for row in rows_of(scored)]
        config = algorithm.default_config()
        theirs = [algorithm.compare(a, b, config).score for a, b in proxies_of(pairs)]
        if len(mine) != len(theirs):
            raise SystemExit(f"tamis scored {len(mine)} of {len(theirs)} pairs")
        gaps = [abs(a - b) for a, b in zip(mine, theirs)]
        high = [gap for gap, score in zip(gaps, theirs) if score >= 0.5]
        rows.append([name, len(pairs), f"{sum(g <= 0.01 for g in gaps) / len(gaps):.2%}",
                     f"{sum(g <= 0.05 for g in gaps) / len(gaps):.2%}", f"{max(gaps):.3f}", len(high),
                     f"{sum(g <= 0.01 for g in high) / max(1, len(high)):.2%}"])
        far += [(gap, name, a, b, *pair[1:]) for gap, a, b, pair in zip(gaps, mine, theirs, pairs) if gap > 0.01]
    table(rows)
    for gap, name, a, b, name1, name2 in sorted(far, key=lambda item: -item[0])[:20]:
        print(f"  {name}: tamis {a:.3f}, nomenklatura {b:.3f}: {name1} | {name2}")


def speed(arguments):
    from nomenklatura.matching import get_algorithm
    from rapidfuzz import fuzz
    from rapidfuzz.utils import default_process

    scratch = Path(arguments.scratch)
    scratch.mkdir(parents=True, exist_ok=True)
    sets = pair_sets(arguments, scratch)
    rows = [["us of processor time a pair", *sets]]
    given = {}
    for i, (name, pairs) in enumerate(sets.items()):
        given[name] = scratch / f"speed_pairs_{i}.csv"
        write_pairs(given[name], pairs)
    for algorithm in ("tamis", "ofac"):
        row = [f"tamis compare, --algorithm {algorithm}"]
        for name in sets:
            done = subprocess.run([arguments.bench, "--benchmark_format=json", f"--benchmark_filter=^compare_{algorithm}$",
                                   "--benchmark_min_time=2"], capture_output=True, text=True, check=True,
                                  env={"TAMIS_BENCH_PAIRS": str(given[name])})
            measured = json.loads(done.stdout)["benchmarks"][0]
            if measured.get("error_occurred"):
                raise SystemExit(measured["error_message"])
            row.append(f"{1e6 / measured['items_per_second']:.2f}")
        rows.append(row)
    for engine in ("logic-v2", "logic-v1", "ofac"):
        algorithm = get_algorithm(engine)
        config = algorithm.default_config()
        row = [f"nomenklatura {engine}"]
        for pairs in sets.values():
            # The second pass counts: tables are loaded and words known by then, as tamis's are, entities are not.
            for number in range(2):
                proxies = proxies_of(pairs, f"{engine}-{number}")
                begin = time.process_time()
                for a, b in proxies:
                    algorithm.compare(a, b, config)
            row.append(f"{1e6 * (time.process_time() - begin) / len(pairs):.1f}")
        rows.append(row)
    row = ["rapidfuzz WRatio"]
    for pairs in sets.values():
        begin = time.process_time()
        for _, a, b in pairs:
            fuzz.WRatio(a, b, processor=default_process)
        row.append(f"{1e6 * (time.process_time() - begin) / len(pairs):.1f}")
    rows.append(row)
    table(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("curve", help="recall against alerts per 1,000 clean people")
    one.add_argument("--clean", required=True, help="CSV of people whom no list names: name, birth_date, nationality")
    one.add_argument("--listed", required=True, action="append",
                     help="CSV of listed names as customers write them: name, listed_name[, birth_date, nationality]")
    one.add_argument("--mutations", help="CSV by `tamis tune --mutations`: mutated names of listed people")
    one.add_argument("--sample", type=int, default=5000, help="clean people taken (default 5000)")
    one.add_argument("--seed", type=int, default=1)
    one.add_argument("--label", default="now", help="names the files of this run in the scratch folder")
    one.add_argument("--tamis-only", action="store_true", help="the rivals' columns from the scratch folder as they are")
    one.set_defaults(run=curve)
    two = commands.add_parser("ofac", help="tamis's ofac algorithm against nomenklatura's")
    two.set_defaults(run=ofac)
    three = commands.add_parser("speed", help="the cost of a pair")
    three.add_argument("--bench", required=True, help="the program bench/compare_bench")
    three.set_defaults(run=speed)
    for command in (two, three):
        command.add_argument("--pairs", required=True, help="CSV of labelled pairs: schema, name1, name2")
        command.add_argument("--count", type=int, default=2000, help="pairs of each kind drawn from the lists")
        command.add_argument("--seed", type=int, default=1)
    for command in (one, two, three):
        command.add_argument("--tamis", required=True, help="the tamis program")
        command.add_argument("--index", required=True, help="the index")
        command.add_argument("--scratch", required=True, help="folder for queries, cached scores and results")
    arguments = parser.parse_args()
    arguments.run(arguments)


if __name__ == "__main__":
    main()
