#!/usr/bin/env bash
# What fixed work costs in machine instructions, counted by valgrind's callgrind: unlike times these hardly change from
# run to run, so a change of the code shows. The work is committed: the lists of examples/ and the names of
# bench/instructions.csv. What starting costs (`tamis version`, and a match of one name) is counted and taken off.
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
selftest=$(count "$tamis" selftest --quiet --jobs 1 --index "$folder/index.tamis")
names=$("$tamis" selftest --quiet --json --index "$folder/index.tamis" | sed -n 's/.*"names":\([0-9]*\).*/\1/p')
row "self-test of $names names" $((selftest - start)) "$(per $((selftest - start)) "$names")"

queries=$(($(wc -l <"$bench/instructions.csv") - 1))
head -n 2 "$bench/instructions.csv" >"$folder/one.csv"
match=$(count "$tamis" match --jobs 1 --json --index "$folder/index.tamis" --input "$bench/instructions.csv")
one=$(count "$tamis" match --jobs 1 --json --index "$folder/index.tamis" --input "$folder/one.csv")
row "match $((queries - 1)) names" $((match - one)) "$(per $((match - one)) $((queries - 1)))"

# Each name against the next one: distinct pairs, alike and not; what is said of them as matches does not matter.
awk -F, 'NR == 1 {print "schema,name1,name2,is_match"; next} before != "" {printf "%s,%s,%s,%s\n", $2, before, $1, NR % 2 ? "true" : "false"} {before = $1}' \
  "$bench/instructions.csv" >"$folder/pairs.csv"
head -n 3 "$folder/pairs.csv" >"$folder/one_pair.csv"
compare=$(count "$tamis" eval "$folder/pairs.csv")
one=$(count "$tamis" eval "$folder/one_pair.csv")
row "compare $((queries - 3)) pairs" $((compare - one)) "$(per $((compare - one)) $((queries - 3)))"
