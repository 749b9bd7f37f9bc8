// Names of persons: which runs of words and which offices of a sentence they are.
#include <algorithm>
#include <string>
#include <utility>

#include "documents/names/declined_names.h"
#include "documents/names/introduced_bodies.h"
#include "documents/names/name_scan.h"
#include "documents/names/parts_of_body.h"
#include "documents/names/person_offices.h"
#include "documents/names/person_runs.h"

namespace tamis::documents {

namespace {

// "Via Raffaello Sanzio", "San Marino": returns one behind the last word.
std::uint32_t add_feature(NameScan& scan, std::uint32_t i) {
  std::uint32_t at = i + 1;
  if (scan.is_kind(at, TokenKind::kStop) && !scan.token(at).space_before &&
      scan.token(i).end - scan.token(i).begin <= 3)
    ++at;
  std::uint32_t end = at;
  constexpr std::uint32_t kMaxWords = 4;
  while (end < at + kMaxWords) {
    std::uint32_t next = end;
    while (next < end + 2 && is_link_word(scan.lower(next)) && !scan.words[next].capital) ++next;
    if (!scan.is_word(next) || !scan.words[next].capital || !scan.is_free(next) || scan.words[next].stop)
      break;
    const Atom* atom = scan.atom(next);
    if (atom != nullptr && atom->meaning->sense != NameSense::kPlace) break;
    end = next + 1;
  }
  if (end == at) return i + 1;
  NameInText name;
  name.kind = EntityKind::kPlace;
  name.confidence = 0.5;
  name.subtype = "site";
  const TokenRange range{i, end};
  name.normal = std::string(scan.text->at(scan.text->span(range)));
  scan.add(std::move(name), range, range);
  return end;
}

}  // namespace

void find_persons(NameScan& scan) {
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last;) {
    if (scan.token(i).kind != TokenKind::kWord || !scan.is_free(i)) {
      ++i;
      continue;
    }
    const Atom* atom = scan.atom(i);
    if (atom != nullptr && atom->meaning->sense == NameSense::kGroup && atom->tokens.first == i) {
      // "US official John Smith"
      const PersonRun run = person_run_at(scan, atom->tokens.last, true);
      const double score = run.words >= 2 ? weigh_person(scan, run, false) : -9;
      if (score >= 1.5 && scan.is_free(atom->tokens.last)) {
        OfficeInText office = office_at(scan, i, *atom);
        if (office.tokens.last == run.tokens.first) {
          add_titled(scan, office, run, score + 1);
          i = run.tokens.last;
          continue;
        }
      }
      i = atom->tokens.last;
      continue;
    }
    if (atom != nullptr && atom->meaning->sense == NameSense::kOffice &&
        is_part_of_body(*scan.text, i, scan.language)) {
      ++i;
      continue;
    }
    if (atom != nullptr && atom->meaning->sense == NameSense::kOffice && atom->tokens.first == i) {
      i = std::max(add_office(scan, i, *atom), i + 1);
      continue;
    }
    if (!scan.words[i].capital) {
      ++i;
      continue;
    }
    // "Park Sun-won" is no park.
    const bool korean = scan.lexicon->is_leading_surname(scan.words[i].hash) && scan.is_word(i + 1) &&
                        scan.words[i + 1].capital && scan.is_joint(i + 2) && !scan.words[i + 3].capital;
    if (!korean && scan.lexicon->is_feature(scan.hashes[i]) && scan.words[i].atom < 0) {
      i = add_feature(scan, i);
      continue;
    }
    PersonRun run = person_run_at(scan, i, false);
    // "его жена |Клаудия Вивиана|": whose wife she is stands before.
    const bool owned =
        i > scan.sentence.first + 1 && scan.atom(i - 2) != nullptr &&
        (scan.atom(i - 2)->meaning->sense == NameSense::kPossessive || scan.atom(i - 2)->possessive_too);
    const bool two = second_declined(scan, run.tokens) != run.tokens.first;
    const bool kin = !two && i > scan.sentence.first && scan.atom(i - 1, NameSense::kKin) != nullptr;
    if (kin && run.words >= 2 && !owned && !run.first_given && scan.words[i + 1].given_as_is) {
      // "Жена Пескова Татьяна Навка"
      run = PersonRun{};
      take_into_run(scan, i, run);
      run.tokens = {i, i + 1};
    }
    if (kin && !owned && behind_owner(scan, run) != i) {
      run = PersonRun{};
      take_into_run(scan, i, run);
      run.tokens = {i, i + 1};
    }
    if (run.words >= 2 && scan.german && !run.first_given && scan.words[i + 1].given == 0 &&
        !scan.words[i].surname && is_body_noun(scan.language, scan.lower(i))) {
      // "des Analysedienstes Seaview"
      NameInText name;
      name.kind = EntityKind::kOrganization;
      name.confidence = 0.6;
      const TokenRange tokens{i + 1, run.tokens.last};
      name.normal = std::string(scan.text->at(scan.text->span(tokens)));
      scan.add(std::move(name), tokens, tokens);
      i = tokens.last;
      continue;
    }
    if (const std::uint32_t own = behind_calling(scan, run); own != i) {
      i = own;
      run = person_run_at(scan, own, false);
    }
    const double score = weigh_person(scan, run, false);
    const double least = run.words == 1 ? 1.4 : 1.5;
    if (run.words == 0 || score < least) {
      ++i;
      continue;
    }
    if (const std::uint32_t second = second_name(scan, run); second != run.tokens.first) {
      for (const TokenRange tokens :
           {TokenRange{run.tokens.first, second}, TokenRange{second, run.tokens.last}}) {
        NameInText name;
        set_person(scan, name, part_of_run(scan, tokens), score);
        scan.add(std::move(name), tokens, tokens);
      }
      i = run.tokens.last;
      continue;
    }
    NameInText name;
    set_person(scan, name, run, score);
    scan.add(std::move(name), run.tokens, run.tokens);
    i = run.tokens.last;
  }
}

}  // namespace tamis::documents
