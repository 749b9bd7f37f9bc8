#!/usr/bin/env python3
"""N-gram probabilities for tools/make_language_model.cc to begin from, out of the wheel of lingua-language-detector 1.4.2 (PyPI,
Apache License 2.0), unpacked: python3 tools/lingua_priors.py WHEEL_FOLDER/lingua/language-models OUT
The wheel has P(last letter | letters before); here they are multiplied to the probability of the whole n-gram."""
import json
import math
import pathlib
import sys

import brotli

NAMES = ["unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams"]


def main():
    source, out = map(pathlib.Path, sys.argv[1:3])
    out.mkdir(parents=True, exist_ok=True)
    for folder in sorted(source.iterdir()):
        if not folder.is_dir() or folder.name.startswith("_"):
            continue
        joint = {"": 0.0}
        with (out / (folder.name + ".tsv")).open("w", encoding="utf-8") as file:
            for name in NAMES:
                path = folder / (name + ".json.br")
                if not path.exists():
                    continue
                for fraction, grams in json.loads(brotli.decompress(path.read_bytes()))["ngrams"].items():
                    over, under = map(int, fraction.split("/"))
                    value = math.log10(over / under)
                    for gram in grams.split(" "):
                        before = joint.get(gram[:-1])
                        if before is None:
                            continue
                        joint[gram] = before + value
                        if joint[gram] > -7:
                            file.write("%s\t%.2f\n" % (gram, joint[gram]))


if __name__ == "__main__":
    main()
