#!/usr/bin/env python3
"""Whether the scores that names get come true, by kind of name: what docs/scoring.md ("Calibration") shows.

  tools/reliability.py SAMPLES WEIGHTS.tsv

SAMPLES: the output of tools/evidence_samples; only its held-out half counts. Both labels weigh the same in sum, as in the
fit (fit_evidence.py), so a score is a probability among pairs of which half should alert. Standard library only.
"""
import math
import sys

KINDS = ("person", "other", "thing")
TITLES = {"person": "persons", "other": "organisations", "thing": "ships, aircraft, other things"}
EDGES = (0.0, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98, 1.0)
# As in fit_evidence.py; kinds of mutation 0.5.
WEIGHT_OF_SOURCE = {"alias": 3.0, "clean": 1.0, "firm": 1.5, "neighbour": 1.0, "changed": 1.0}
CLEAN_BESIDE_PERSONS = 0.6


def read_weights(path):
    table = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#") or not line.strip():
                continue
            name, kind, base, per_bit, per_loss = line.split()
            table[kind, name] = (float(base), float(per_bit), float(per_loss))
    return table


def read_pairs(path, table):
    """(label, source, bits) of the held-out half, by kind."""
    pairs = {kind: [] for kind in KINDS}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if cells[1] != "1":
                continue
            column = "person" if cells[3] == "person" else "other"
            bits = 0.0
            for cell in cells[6:]:
                name, count, information, loss = cell.split(":")
                base, per_bit, per_loss = table[column, name]
                bits += base * int(count) + per_bit * float(information) + per_loss * float(loss)
            pairs[cells[3]].append((int(cells[0]), cells[2], bits))
    return pairs


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    pairs = read_pairs(sys.argv[1], read_weights(sys.argv[2]))
    for kind in KINDS:
        rows = [(label, CLEAN_BESIDE_PERSONS if kind != "person" and source == "clean" else WEIGHT_OF_SOURCE.get(source, 0.5), bits)
                for label, source, bits in pairs[kind]]
        sums = [sum(weight for label, weight, _ in rows if label == wanted) for wanted in (0, 1)]
        if not sums[0] or not sums[1]:
            continue
        rows = [(label, weight / sums[label] / 2, 1 / (1 + 2 ** -max(min(bits, 60), -60))) for label, weight, bits in rows]
        brier = sum(weight * (score - label) ** 2 for label, weight, score in rows)
        loss = -sum(weight * math.log(max(score if label else 1 - score, 2 ** -10)) for label, weight, score in rows)
        print(f"{TITLES[kind]}: {len(rows)} pairs, Brier {brier:.4f}, log loss {loss:.3f}")
        for low, high in zip(EDGES, EDGES[1:]):
            inside = [row for row in rows if low <= row[2] < high or (high == 1.0 and row[2] == 1.0)]
            total = sum(weight for _, weight, _ in inside)
            if not inside:
                continue
            mean = sum(weight * score for _, weight, score in inside) / total
            true = sum(weight for label, weight, _ in inside if label) / total
            print(f"  {low:.2f} to {high:.2f}: {len(inside):7d} pairs, {100 * total:5.1f} % of the weight, score {mean:.3f}, true {true:.3f}")


if __name__ == "__main__":
    main()
