// Bodies and ships that the page names once with a word that says what they are, wherever it names them again without one:
// "die Analysefirma Chainscope ... so Chainscope", "the tanker Meridian Pearl ... Meridian Pearl left".
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "documents/names/name_scan.h"
#include "documents/words/cues.h"
#include "documents/words/inflection.h"
#include "documents/words/name_grammar.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMostKept = 512;  // names of a page
constexpr std::uint32_t kMostWords = 5;
constexpr std::size_t kFewestBytes = 4;  // of a word that stands for a name
constexpr double kSure = 0.5;

struct Kept {
  std::uint64_t first = 0;  // hash of the first word
  TokenRange core;
  std::int32_t name = -1;
  bool front = false;   // not the whole name
  bool cut = false;     // to one of its words
  bool placed = false;  // begins with a place
};

// Whether the word alone may stand for the name: no word of the language, of a place or of people.
bool stands_alone(const NameScan& scan, std::uint32_t i) {
  const WordInfo& word = scan.words[i];
  return word.cased && word.capital && !word.plain && !word.stop && !word.surname && word.given == 0 &&
         scan.atom(i) == nullptr && scan.lower(i).size() >= kFewestBytes &&
         ending_bytes(NameGrammar::kAdjectiveEnd, scan.lower(i)) == 0;
}

// The words of a name without its legal form and marks.
TokenRange bare_core(const NameScan& scan, TokenRange core) {
  while (core.last > core.first + 1 &&
         (scan.atom(core.last - 1, NameSense::kLegalForm) != nullptr || !scan.is_word(core.last - 1)))
    --core.last;
  while (core.first + 1 < core.last && (scan.atom(core.first, NameSense::kLegalForm) != nullptr ||
                                        scan.is_kind(core.first, TokenKind::kQuote)))
    ++core.first;
  return core;
}

// "|Silver Harbor| Chemicals": two words or more of a company before the one that says what it deals in; empty: none.
TokenRange words_before_trade(const NameScan& scan, TokenRange core) {
  constexpr std::uint32_t kFewest = 2;
  const std::uint32_t last = core.last - 1;
  const Atom* trade = scan.atom(last, NameSense::kHead);
  if (core.last - core.first <= kFewest || trade == nullptr || trade->meaning->detail != "company") return {};
  for (std::uint32_t i = core.first; i < last; ++i) {
    if (!scan.is_word(i) || !scan.words[i].capital || scan.words[i].stop || scan.atom(i) != nullptr ||
        scan.is_joint(i))
      return {};
  }
  return {core.first, last};
}

// "|Zibo Shenbo| Machine": the place that a longer name begins with, and the word behind it that only a name has; empty: none.
TokenRange place_and_word(const NameScan& scan, TokenRange core) {
  const Atom* place = scan.atom(core.first, NameSense::kPlace);
  if (place == nullptr || place->tokens.first != core.first || place->tokens.last + 1 >= core.last ||
      scan.is_joint(place->tokens.last) || !scan.is_word(place->tokens.last) ||
      !stands_alone(scan, place->tokens.last))
    return {};
  return {core.first, place->tokens.last + 1};
}

// Whether a verb that what stands before it is the subject of begins at `i`: a body's that "said", "did not respond", "shipped".
bool opens_predicate(const NameScan& scan, std::uint32_t i) {
  if (scan.atom(i, NameSense::kPersonVerb) != nullptr) return true;
  if (scan.language != "en" || !scan.is_word(i) || scan.words[i].capital) return false;
  const std::string_view word = scan.lower(i);
  constexpr std::size_t kShortest = 4;  // bytes
  return (clause_word_classes("en", word) & (clause_word::kAuxiliary | clause_word::kFinite)) != 0 ||
         (word.size() > kShortest && word.ends_with("ed") && scan.inside(i + 1));
}

std::vector<Kept> kept_names(NameScan& scan) {
  std::vector<Kept> kept;
  const std::vector<NameInText>& names = scan.work->names;
  for (std::size_t n = 0; n < names.size() && kept.size() < kMostKept; ++n) {
    const NameInText& name = names[n];
    if ((name.kind != EntityKind::kOrganization && name.kind != EntityKind::kVessel) ||
        name.form != MentionForm::kName || name.confidence < kSure ||
        name.core_tokens.first >= name.core_tokens.last)
      continue;
    scan.enter(scan.text->sentence_of[name.core_tokens.first]);
    const TokenRange core = bare_core(scan, name.core_tokens);
    const std::uint32_t words = core.last - core.first;
    if (!scan.words[core.first].cased || words > kMostWords) continue;
    const auto index = static_cast<std::int32_t>(n);
    const bool alone = stands_alone(scan, core.first);
    if (words > 1 || alone) kept.push_back({scan.hashes[core.first], core, index, false, false});
    // "Nordwind" of "Nordwind Shipping GmbH"
    if (words > 1 && alone && name.kind == EntityKind::kOrganization && !scan.is_joint(core.first + 1))
      kept.push_back({scan.hashes[core.first], {core.first, core.first + 1}, index, true, true});
    if (const TokenRange front = words_before_trade(scan, core); front.first < front.last)
      kept.push_back({scan.hashes[front.first], front, index, true, false});
    if (const TokenRange front = place_and_word(scan, core);
        front.first < front.last && name.kind == EntityKind::kOrganization) {
      kept.push_back({scan.hashes[front.first], front, index, true, false, true});
      kept.push_back({scan.hashes[front.last - 1], {front.last - 1, front.last}, index, true, true});
    }
  }
  // Of those that begin alike the longer one.
  std::stable_sort(kept.begin(), kept.end(), [](const Kept& a, const Kept& b) {
    return a.first != b.first ? a.first < b.first : a.core.last - a.core.first > b.core.last - b.core.first;
  });
  return kept;
}

// Whether the words at `i` are those of the name; those of a place that it begins with may be told already.
bool is_again(const NameScan& scan, std::uint32_t i, const Kept& one) {
  const TokenRange core = one.core;
  const std::uint32_t words = core.last - core.first;
  for (std::uint32_t k = 0; k < words; ++k) {
    const bool place = one.placed && k + 1 < words;
    if (!scan.inside(i + k) || (!scan.is_free(i + k) && !place) ||
        scan.hashes[i + k] != scan.hashes[core.first + k] ||
        scan.words[i + k].capital != scan.words[core.first + k].capital)
      return false;
  }
  return true;
}

}  // namespace

void find_repeated_bodies(NameScan& scan) {
  const std::vector<Kept> kept = kept_names(scan);
  if (kept.empty()) return;
  const auto begin_with = [&](std::uint64_t hash) {
    return std::lower_bound(kept.begin(), kept.end(), hash,
                            [](const Kept& a, std::uint64_t b) { return a.first < b; });
  };
  std::string lower;
  const auto add = [&](const Kept& one, std::uint32_t i, std::uint32_t words) {
    if (one.placed && scan.name(i) != nullptr) {
      // "|Zibo| Shenbo": no place.
      NameInText& place = scan.work->names[static_cast<std::size_t>(scan.name_of[i])];
      if (place.kind != EntityKind::kPlace || place.tokens.first != i || place.tokens.last >= i + words)
        return;
      const NameInText& known = scan.work->names[static_cast<std::size_t>(one.name)];
      const std::int32_t number = scan.name_of[i];
      place.kind = known.kind;
      place.country = known.country;
      place.subtype = known.subtype;
      place.confidence = kSure;
      place.normal = known.normal;
      place.adjective = false;
      place.tokens = place.core_tokens = {i, i + words};
      place.span = place.core = scan.text->span(place.tokens);
      for (std::uint32_t k = i; k < i + words; ++k) scan.name_of[k] = number;
      return;
    }
    const NameInText& known = scan.work->names[static_cast<std::size_t>(one.name)];
    NameInText name;
    name.kind = known.kind;
    name.country = known.country;
    name.subtype = known.subtype;
    name.confidence = kSure;
    name.normal = std::string(scan.text->at(scan.text->span(one.core)));
    // The same body by the front of its name.
    if (one.front && !known.normal.empty()) name.normal = known.normal;
    const TokenRange tokens{i, i + words};
    scan.add(std::move(name), tokens, tokens);
  };
  for (std::uint32_t s = 0; s < scan.text->sentences.size(); ++s) {
    scan.enter(s);
    for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last; ++i) {
      if (!scan.is_word(i) || !scan.words[i].capital) continue;
      const bool free = scan.is_free(i);
      bool found = false;
      for (auto one = begin_with(scan.hashes[i]); one != kept.end() && one->first == scan.hashes[i]; ++one) {
        if ((!free && !one->placed) || !is_again(scan, i, *one)) continue;
        // "Nord|-Süd|", "|Wladimir| Stern"
        const std::uint32_t last = i + (one->core.last - one->core.first);
        const bool goes_on = scan.is_word(last) && scan.words[last].capital && !scan.german &&
                             scan.atom(last) == nullptr && scan.is_free(last);
        if ((one->core.last - one->core.first == 1 || one->front) && goes_on) continue;
        // "a Shahed drone": called after the maker. Who does what people do is the body.
        if (one->cut && !opens_predicate(scan, last) &&
            !(i > scan.sentence.first && scan.atom(i - 1, NameSense::kPersonVerb) != nullptr))
          continue;
        add(*one, i, one->core.last - one->core.first);
        found = true;
        break;
      }
      if (found || !free || !stands_alone(scan, i)) continue;
      scan.peeled.clear();
      peel(scan.language, scan.text->at(i), scan.text->lower(i), scan.peeled);
      for (const std::string& form : scan.peeled) {
        lower.clear();
        append_lower(lower, form);
        const std::uint64_t hash = NameLexicon::hash(lower);
        const auto one = begin_with(hash);
        if (one == kept.end() || one->first != hash || one->core.last - one->core.first != 1) continue;
        add(*one, i, 1);
        break;
      }
    }
  }
}

}  // namespace tamis::documents
