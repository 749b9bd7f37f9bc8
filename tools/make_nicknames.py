#!/usr/bin/env python3
"""Rewrites the English part of data/nicknames.tsv (what follows its "English nicknames" line).

Input: the nicknames data set of Carlton Northern and others (names.csv with name1,relationship,name2; Apache-2.0). It
holds much that is no nickname (aaron: erin), so a pair is kept only when the short form is a stem of the full name,
is shorter, and is no full name of its own, or when the pair stands on the list of known irregular ones below.

usage: make_nicknames.py NICKNAMES_CSV DATA_FOLDER
"""
import csv
import pathlib
import re
import sys

# Short forms that are particles of other peoples' names, where they would do harm.
PARTICLES = {"al", "el", "de", "del", "van", "bin", "abu"}
MARK = "# --- English nicknames (Apache-2.0)"
IRREGULAR = """
abraham abe; abraham bram; albert bert; alexander lex; alexander sandy; alexander sasha;
alexander xander; alexandra sandra; alexandra sasha; andrew andy; andrew drew; ann nancy; anne nancy;
anthony tony; antonio tony; barbara babs; benjamin ben; bridget biddy; caroline carrie; catherine kate;
catherine kathy; catherine kitty; charles charlie; charles chuck; christopher kit; christopher topher;
clifford cliff; cynthia cindy; daniel dan; deborah debbie; donald don; dorothy dolly; dorothy dot;
dwight ike; edward ned; edward ted; eleanor nell; eleanor nora; elijah eli; elizabeth bess;
elizabeth beth; elizabeth betsy; elizabeth betty; elizabeth eliza; elizabeth libby; elizabeth lisa;
elizabeth liz; ellen nell; eugene gene; ferdinand ferdie; florence flo; frances fanny; francis fran;
francis frank; franklin frank; frederick fred; gabriel gabe; geoffrey jeff; gerald jerry; gerard jerry;
gilbert bert; gregory greg; gwendolyn gwen; harold hal; harold harry; helen nell; henry hal;
henry hank; henry harry; herbert bert; hubert bert; isaac ike; isabel bella; isabella bella;
jacob jake; jacqueline jackie; james jamie; james jim; james jimmy; jeremiah jerry; jerome jerry;
jessica jess; john jack; john jock; john johnny; john jon; joseph jo; joseph joe; josephine josie;
joshua josh; judith judy; katherine kate; katherine kitty; kenneth ken; laurence larry; lawrence larry;
leonard len; lillian lily; louis lou; margaret daisy; margaret maggie; margaret meg; margaret peggy;
martha patty; mary mamie; mary molly; mary polly; matilda tilly; matthew matt; maurice moe;
melissa missy; michael mick; michael mickey; michael mike; millicent millie; nathan nate;
nathaniel nat; nathaniel nate; nicholas nick; oliver ollie; pamela pam; patricia patsy; patricia trish;
patrick paddy; patrick pat; penelope penny; peter pete; philip pip; raymond ray; rebecca becky;
reginald reg; reginald reggie; richard dick; richard rick; robert bert; robert bob; robert bobby;
robert rob; ronald ron; rosemary rosie; rudolph rudy; russell russ; samuel sam; sarah sadie;
sarah sally; solomon sol; stanley stan; stephen steve; steven steve; susan sukie; sylvester sly;
terence terry; theodore ted; thomas tom; timothy tim; veronica ronnie; victoria vicky; vincent vinny;
virginia ginny; walter wally; walter walt; william bill; william billy; william will; william willie;
winifred winnie; xavier javi; yvonne vonnie; zachary zack
"""


def is_nickname(full: str, short: str, full_names: set[str], irregular: set[str]) -> bool:
    if f"{full} {short}" in irregular:
        return True
    if len(short) >= len(full) or (short in full_names and not full.startswith(short)):
        return False
    stem = re.sub(r"(ie|y|ey|i|e)$", "", short)
    stem = re.sub(r"(.)\1$", r"\1", stem)
    return (full.startswith(stem) and len(stem) >= 2) or (len(stem) >= 3 and stem in full)


def main(source: str, folder: str) -> None:
    irregular = {pair.strip() for pair in IRREGULAR.replace("\n", " ").split(";")}
    rows = list(csv.DictReader(open(source, encoding="utf-8")))
    full_names = {row["name1"] for row in rows}
    groups: dict[str, list[str]] = {}
    for row in rows:
        full, short = row["name1"].strip().lower(), row["name2"].strip().lower()
        if row["relationship"] != "has_nickname" or not (full.isalpha() and short.isalpha()):
            continue
        if full != short and len(short) > 1 and short not in PARTICLES and is_nickname(full, short, full_names, irregular):
            groups.setdefault(full, []).append(short)
    for pair in irregular:
        full, short = pair.split(" ")
        if short not in groups.setdefault(full, []):
            groups[full].append(short)
    table = pathlib.Path(folder) / "nicknames.tsv"
    head = table.read_text(encoding="utf-8").split(MARK)[0]
    lines = [f"nickname\t{full} {' '.join(sorted(set(shorts)))}\n" for full, shorts in sorted(groups.items())]
    table.write_text(head + MARK + "\n" + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
