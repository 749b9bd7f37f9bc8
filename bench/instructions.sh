#!/usr/bin/env bash
# What fixed work costs in machine instructions, counted by valgrind's callgrind: unlike times these hardly change from
# run to run, so a change of the code shows. The work is committed: the lists of examples/ and the names of
# bench/instructions.csv. What starting and the first use cost is counted by itself and taken off.
# usage: instructions.sh TAMIS
set -euo pipefail
tamis=$1
bench=$(dirname "${BASH_SOURCE[0]}")
lists=$bench/../examples/lists
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! command -v valgrind >/dev/null; then
  echo "skipped: valgrind is not installed, so no instructions were counted" >&2
  exit 0
fi
# count COMMAND...: instructions of the whole run; fails when the command does.
count() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" >"$folder/out" 2>"$folder/log" ||
    { cat "$folder/log" "$folder/out" >&2; return 1; }
  awk '/Collected *:/ {print $4}' "$folder/log"
}
row() { printf '%-44s %14s %14s\n' "$@"; }
per() { awk -v total="$1" -v count="$2" 'BEGIN {printf "%.0f", total / count}'; }

row work instructions "each"
start=$(count "$tamis" version)
row "start (tamis version)" "$start" ""
compile=$(count "$tamis" compile --quiet --no-selftest --out "$folder/index.tamis" "$lists")
row "compile examples/lists" $((compile - start)) ""

# The file twice, less the file once: tables are read when a script is first met.
names=$bench/instructions.csv
queries=$(($(wc -l <"$names") - 1))
head -n 2 "$names" >"$folder/one.csv"
{ cat "$names"; tail -n +2 "$names"; } >"$folder/twice.csv"
match() { count "$tamis" match --jobs 1 --json --index "$folder/index.tamis" --input "$1"; }
one=$(match "$folder/one.csv")
once=$(match "$names")
twice=$(match "$folder/twice.csv")
row "first match, with reading tables" $((one - start)) ""
row "match $queries names, and their scripts' tables" $((once - one)) "$(per $((once - one)) "$queries")"
row "match $queries names again, their words known" $((twice - once)) "$(per $((twice - once)) "$queries")"

selftest=$(count "$tamis" selftest --quiet --jobs 1 --index "$folder/index.tamis")
listed=$("$tamis" selftest --quiet --json --index "$folder/index.tamis" | sed -n 's/.*"names":\([0-9]*\).*/\1/p')
row "self-test of $listed names, and tables" $((selftest - start)) "$(per $((selftest - start)) "$listed")"

# Each name against the next one: distinct pairs, alike and not; what is said of them as matches does not matter.
pairs() {
  awk -F, 'NR == 1 {print "schema,name1,name2,is_match"; next}
    before != "" {printf "%s,%s,%s,%s\n", $2, before, $1, NR % 2 ? "true" : "false"} {before = $1}' "$1"
}
pairs "$names" >"$folder/pairs.csv"
{ cat "$folder/pairs.csv"; tail -n +2 "$folder/pairs.csv"; } >"$folder/pairs_twice.csv"
once=$(count "$tamis" eval --jobs 1 "$folder/pairs.csv")
twice=$(count "$tamis" eval --jobs 1 "$folder/pairs_twice.csv")
row "compare $((queries - 1)) pairs" $((twice - once)) "$(per $((twice - once)) $((queries - 1)))"
