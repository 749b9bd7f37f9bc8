#!/usr/bin/env python3
"""Fits data/evidence_weights.tsv: what a piece of name evidence is worth, in bits.

    tools/evidence_samples INDEX CLEAN.csv FIRMS.csv > samples.tsv
    tools/fit_evidence.py samples.tsv data/evidence_weights.tsv [person|other] > fitted.tsv

A logistic regression of "should alert" on the sums of evidence of each pair (see evidence_samples.cc), for persons and
for everything else apart, on the learning half; signs are held (agreement never counts against, absence never for),
and the weights are drawn towards those of the table given (ridge). What it prints on stderr is measured on the held-out half.
With a kind, only that kind is fitted; the other keeps the table's weights. Deterministic. Needs numpy and scipy.
"""
import hashlib
import sys

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

# Classes and which of base, per_bit, per_loss they have. Signs: + for, - against, 0 free, None: not used. Words that
# many people of one culture share (al, bin) would be learnt as signs of that culture, since the clean people are mostly
# of another: CAPS holds them down. Less alike must count less, however few samples show it.
CLASSES = {
    "equal": ("0", "+", None), "variant": ("0", "+", "-"), "spelling_same": ("0", "+", "-"), "spelling": ("0", "+", "-"), "spelling_known": ("0", "+", "-"),
    "swapped": ("0", "+", "-"), "typo": ("0", "+", "-"), "typo_known": ("0", "+", "-"), "unvowelled": ("0", "+", "-"), "syllable": ("0", "+", "-"),
    "syllable_near": ("0", "+", "-"), "han": ("0", "+", "-"), "han_reading": ("0", "+", "-"), "han_near": ("0", "+", "-"), "resembling": ("0", "+", "-"), "by_sound": ("0", "+", "-"),
    "nickname": ("0", "+", None), "initial": ("0", None, None), "joined": ("0", "+", "-"), "translated": ("0", "+", None), "acronym": ("-", "+", None),
    "replaced": ("-", "-", None), "replaced_in_slot": ("-", "-", None), "replaced_brand": ("-", "-", "-"), "replaced_across": ("-", "-", None),
    "missing_in_listed": ("-", "-", None), "missing_in_query": ("-", "-", None),
    "missing_middle_in_listed": ("-", "-", None), "missing_middle_in_query": ("-", "-", None),
    "syllable_missing": ("-", None, None), "patronymic_missing": ("-", None, None), "initial_missing": ("-", None, None), "generic_match": ("+", None, None), "generic_replaced": ("-", "-", None),
    "generic_missing_in_listed": ("-", "-", None), "generic_missing_in_query": ("-", "-", None), "legal_form_match": ("+", None, None), "legal_form_replaced": ("-", None, None),
    "generation_match": ("+", None, None), "generation_missing": ("-", None, None), "particle_match": ("+", None, None),
    "place_match": ("+", "+", None), "place_replaced": ("-", None, None), "place_missing": ("-", None, None),
    "number_match": ("+", None, None), "number_replaced": ("-", None, None), "number_missing": ("-", None, None), "trade_missing": ("-", "-", None),
    "complete": ("+", "+", "-"), "complete_alike": ("0", "+", "-"), "complete_alike_known": ("0", "+", "-"), "complete_other_trade": ("0", "+", "-"), "complete_other_trade_known": ("0", "+", "-"), "complete_mononym": ("0", "+", "-"), "complete_by_sound": ("0", "+", None), "complete_elsewhere": (None, "+", "-"), "complete_of_trades": ("-", None, None), "near_complete": ("+", "+", "-"), "identical": ("+", None, None),
    "disorder": (None, "-", None), "single": ("-", None, None), "word_alone": (None, "+", None), "other_syllables": ("-", None, None), "prior": (None, None, None), "nothing": (None, None, None),
}
NAMES = ("base", "per_bit", "per_loss")
CAPS = {("spelling_known", "per_loss"): -8.0, ("variant", "per_loss"): -3.0, ("particle_match", "base"): 0.3, ("generic_match", "base"): 0.8, ("number_match", "base"): 2.0}
# Sources that are not named here are kinds of mutation. Clean people meet organisations only when nobody says that they are people.
WEIGHT_OF_SOURCE = {"person": {"itself": 0.5, "alias": 3.0, "clean": 1.0, "neighbour": 1.0, "changed": 1.0},
                    "other": {"itself": 0.5, "alias": 3.0, "clean": 0.6, "firm": 1.5, "neighbour": 1.0, "changed": 1.0}}
# Both labels weigh the same in sum, of persons, of organisations and of other things each, times this on the side of those that should
# not alert. Chosen so that what scores 0.6 to 0.9 comes true as often as it says in all kinds (reliability.py), as far as clean people and
# firms do not alert more often than before: every customer meets organisations, too, so these keep the greater factor.
NEGATIVES = {"person": 1.4, "other": 2.0}
# Classes that keep what the table given says: few samples have them, and the bounds of a name rely on the order of two (name_bound.h);
# one word alone was fitted on single words (docs/scoring.md), which the samples lack;
# that names of Chinese syllables are others is set by hand (docs/scoring.md), since few people of the samples have such names.
HELD = {"other": ("han", "han_reading", "other_syllables", "replaced_across", "by_sound", "complete_mononym", "word_alone", "complete_elsewhere", "complete_of_trades", "complete_by_sound", "syllable_missing"),
        "person": ("han", "han_reading", "other_syllables", "acronym", "replaced_brand", "replaced_across", "by_sound", "complete_mononym", "word_alone", "complete_elsewhere", "complete_of_trades", "complete_by_sound", "syllable_missing")}
# Lists print few names in Hangul and Han, while customers of those countries have no other: what is learnt of them from
# the clean people must not drown what the lists attest, nor may a syllable that is read as it should be count much against.
SELDOM_LISTED = ("syllable", "syllable_near", "han", "han_reading", "han_near")
SELDOM_FACTOR = 8.0
# Likewise names of bodies in two languages: most aliases on the lists are in one.
TRANSLATED_FACTOR = 3.0
# Firms of one word that are only like a listed one weigh more: registers hold more of them than the samples, and great brands are such.
ALIKE_FACTOR = 1.5
# One word of a dictionary in another language is no alert by itself: set by hand, below the threshold at 14 bits of information.
CAPS[("translated", "base")] = 0.0
CAPS[("translated", "per_bit")] = 0.08
# Names of the same first letters are many where these are few: an alert from five letters on. No sample has the class.
CAPS[("acronym", "base")] = -2.4
CAPS[("acronym", "per_bit")] = 0.8
# The Latin name of a Chinese or Korean firm is another brand as often as not: set by hand, since few samples have it.
CAPS[("replaced_brand", "base")] = -3.0
CAPS[("replaced_brand", "per_loss")] = -3.0
# Korean names in Han characters: no sample has the class, which keeps the table's worth, that of a Hangul syllable (others: of a
# Han character). It must not be less than `han` at a loss of 0.05, which the bounds of a name take it for (name_bound.h).
# An agreement that is shown to count against puzzles whoever reads it; its worth belongs there, not into `complete`.
FLOORS = {("acronym", "base"): -2.4, ("acronym", "per_bit"): 0.8, ("nickname", "base"): 0.0, ("translated", "base"): 0.0, ("equal", "base"): 0.0, ("variant", "base"): 0.0, ("syllable", "base"): -1.0,
          ("replaced_brand", "base"): -3.0, ("replaced_brand", "per_loss"): -3.0, ("han", "base"): -1.5, ("syllable_near", "base"): -3.0, ("han_near", "base"): -3.0}
# Clean companies have the legal forms of other countries than most listed ones: that must not be learnt as a sign of either.
FLOORS[("legal_form_replaced", "base")] = -1.5
RIDGE = 30.0
HEAD = """\
# GENERATED by tools/fit_evidence.py from the output of tools/evidence_samples. DO NOT EDIT: fit anew, then ./dev golden.
# What a piece of name evidence is worth, in bits (log-odds, base 2) of "should alert":
#   bits = base + per_bit * information + per_loss * loss
# information: -log2 of the share of names that hold the word, at most 14 (token_frequency.tsv). loss: 1 - quality of the match.
# class: src/names/evidence_weights.h. kind: person, or other (organisations, ships and other things). docs/scoring.md
# says what each class means and how the weights are fitted.
# Source: logistic regression on one half (by hash of the id) of the parties on official sanctions lists, with misspellings and
# altered names made from them, on one half of a file of people who are on no list, and on one half of invented companies. The table holds no name.
# samples: the first 16 digits of the SHA-256 of the samples. Licence: Apache-2.0, as the project."""


def read_samples(path):
    columns = {}
    for name, uses in CLASSES.items():
        for use, part in zip(uses, NAMES):
            if use is not None:
                columns[name, part] = len(columns)
    rows, values, places, ends = [], [], [], [0]
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            for cell in cells[6:]:
                name, count, information, loss = cell.split(":")
                for part, value in zip(NAMES, (count, information, loss)):
                    if (name, part) in columns and float(value) != 0:
                        places.append(columns[name, part])
                        values.append(float(value))
            ends.append(len(values))
            rows.append((cells[0], cells[1], cells[2], cells[3]))
    x = csr_matrix((np.array(values, dtype=np.float32), np.array(places), np.array(ends)), shape=(len(rows), len(columns)))
    label, half, source, kind = (np.array(cells) for cells in zip(*rows))
    return columns, x, (label == "1").astype(float), half == "1", source, kind


def read_table(path, columns):
    """The weights of each kind, and the intercepts."""
    out = {kind: np.zeros(len(columns)) for kind in ("person", "other")}
    priors = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#") or not line.strip():
                continue
            cells = line.rstrip("\n").split("\t")
            if cells[0] == "prior":
                priors[cells[1]] = float(cells[2])
            for part, value in zip(NAMES, cells[2:5]):
                if (cells[0], part) in columns:
                    out[cells[1]][columns[cells[0], part]] = float(value)
    return out, priors


def fit(x, y, weight, start, bounds):
    """Weights in bits and the intercept, which never speaks for a match; `start` is what the ridge draws towards."""
    mean = np.asarray(x.mean(axis=0)).ravel()
    squares = np.asarray(x.multiply(x).mean(axis=0)).ravel()
    spread = np.maximum(np.sqrt(np.maximum(squares - mean ** 2, 0.0)), 0.05)
    x = x.multiply(1.0 / spread).tocsr().astype(np.float32)  # in like units the search takes a tenth of the steps
    start = start * spread

    def loss(parameters):
        w, b = parameters[:-1], parameters[-1]
        z = (x @ w.astype(np.float32) + b) * np.log(2.0)
        value = np.sum(weight * (np.logaddexp(0.0, z) - y * z))
        residual = weight * (1.0 / (1.0 + np.exp(-z)) - y) * np.log(2.0)
        drawn = w - start
        value += RIDGE * np.sum(drawn ** 2)
        gradient = x.T @ residual.astype(np.float32) + 2.0 * RIDGE * drawn
        return value, np.append(gradient, residual.sum()).astype(np.float64)

    scaled = [tuple(None if side is None else side * unit for side in bound) for bound, unit in zip(bounds, spread)]
    begin = np.append(np.clip(start, [b[0] if b[0] is not None else -np.inf for b in scaled],
                              [b[1] if b[1] is not None else np.inf for b in scaled]), 0.0)
    found = minimize(loss, begin, jac=True, method="L-BFGS-B", bounds=scaled + [(None, 0.0)],
                     options={"maxiter": 400, "maxfun": 800})
    print("steps", found.nit, found.message, file=sys.stderr)
    return found.x[:-1] / spread, found.x[-1]


def curve(bits, y, source, rates=(0.003, 0.01, 0.03)):
    clean = np.sort(bits[(y == 0)])[::-1]
    kinds = sorted(set(source[y == 1]))
    for rate in rates:
        line = clean[int(rate * len(clean))]
        shares = {s: 100 * np.mean(bits[source == s] >= line) for s in kinds}
        print("  %.1f%% false at %.2f bits: mean %.2f%%, " % (100 * rate, line, np.mean(list(shares.values()))) +
              " ".join("%s %.1f" % (s, shares[s]) for s in kinds), file=sys.stderr)


def main():
    kinds = sys.argv[3:] or ["person", "other"]
    columns, x_all, y_all, half, source_all, kind_all = read_samples(sys.argv[1])
    table, priors = read_table(sys.argv[2], columns)
    with open(sys.argv[1], "rb") as data:
        digest = hashlib.sha256(data.read()).hexdigest()[:16]
    signs = {"+": (0, None), "-": (None, 0), "0": (None, None)}
    bounds = [None] * len(columns)
    for (name, part), i in columns.items():
        low, high = signs[CLASSES[name][NAMES.index(part)]]
        bounds[i] = (FLOORS.get((name, part), low), CAPS.get((name, part), high))
    fitted = {}
    for kind in ("person", "other"):
        of_kind = (kind_all == "person") == (kind == "person")  # things are weighed as organisations
        x, y, source, one_kind = x_all[of_kind], y_all[of_kind], source_all[of_kind], kind_all[of_kind]
        learn = ~half[of_kind]
        weight = np.array([WEIGHT_OF_SOURCE[kind].get(s, 0.5) for s in source])
        for name in SELDOM_LISTED:
            weight[(x[:, [columns[name, "base"]]].toarray().ravel() > 0) & (y == 1)] *= SELDOM_FACTOR
        if kind == "other":
            weight[(x[:, [columns["translated", "per_bit"]]].toarray().ravel() > 0) & (y == 1)] *= TRANSLATED_FACTOR
        for name in ("complete_alike", "complete_alike_known"):
            weight[(source == "firm") & (x[:, [columns[name, "base"]]].toarray().ravel() > 0)] *= ALIKE_FACTOR
        for one in sorted(set(one_kind)):
            those = one_kind == one
            weight[those & (y == 0)] *= NEGATIVES[kind] * (weight[learn & those & (y == 1)].sum() /
                                                           weight[learn & those & (y == 0)].sum())
        of_kind_bounds = list(bounds)
        for (name, part), i in columns.items():
            if name in HELD[kind]:
                of_kind_bounds[i] = (table[kind][i], table[kind][i])
        if kind in kinds:
            w, b = fit(x[learn], y[learn], weight[learn], table[kind], of_kind_bounds)
        else:
            w, b = table[kind], priors[kind]
        fitted[kind] = (w, b)
        held = ~learn
        for label, weights in (("given ", table[kind]), ("fitted", w)):
            print(kind, label, "held out, recall:", file=sys.stderr)
            curve(x[held] @ weights, y[held], source[held])
        print(kind, "intercept %.2f bits" % b, file=sys.stderr)
    print(HEAD)
    print("# samples %s, of: %s" % (digest, " ".join(kinds)))
    print("# class\tkind\tbase\tper_bit\tper_loss")
    for kind in ("person", "other"):
        w, b = fitted[kind]
        for name in CLASSES:
            values = [w[columns[name, part]] if (name, part) in columns else 0.0 for part in NAMES]
            if name == "prior":
                values[0] = min(b, 0.0)  # the intercept; it never speaks for a match
            print("%s\t%s\t" % (name, kind) + "\t".join("%.3g" % v if abs(v) >= 5e-4 else "0" for v in values))


if __name__ == "__main__":
    main()
