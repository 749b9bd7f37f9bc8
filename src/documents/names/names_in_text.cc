#include "documents/names/names_in_text.h"

#include <algorithm>
#include <numeric>

#include "base/data_table.h"
#include "documents/names/name_scan.h"
#include "documents/names/native_bodies.h"
#include "documents/names/owned_bodies.h"
#include "documents/names/shared_surnames.h"
#include "documents/words/cues.h"

namespace tamis::documents {

namespace {

bool is_uncased(std::string_view language) noexcept {
  return language == "ko" || language == "zh" || language == "ja" || language == "ar" || language == "fa" ||
         language == "hi" || language == "ur" || language == "bn" || language == "he";
}

// In the order of the text, longer spans first where two begin together; `apposed_to` follows.
void sort_names(std::vector<NameInText>& names) {
  std::vector<std::int32_t> order(names.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
    const Span left = names[static_cast<std::size_t>(a)].span;
    const Span right = names[static_cast<std::size_t>(b)].span;
    return left.begin != right.begin ? left.begin < right.begin : left.end > right.end;
  });
  std::vector<std::int32_t> place(names.size());
  std::vector<NameInText> sorted;
  sorted.reserve(names.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    place[static_cast<std::size_t>(order[i])] = static_cast<std::int32_t>(i);
    sorted.push_back(std::move(names[static_cast<std::size_t>(order[i])]));
  }
  for (NameInText& name : sorted) {
    if (name.apposed_to >= 0) name.apposed_to = place[static_cast<std::size_t>(name.apposed_to)];
  }
  names = std::move(sorted);
}

void mark_verbs(NameScan& scan) {
  for (NameInText& name : scan.work->names) {
    const TokenRange tokens = name.tokens;
    scan.enter(scan.text->sentence_of[tokens.first]);
    const std::uint32_t behind = tokens.last + (scan.is_kind(tokens.last, TokenKind::kComma) ? 1 : 0);
    name.beside_verb = (tokens.first > 0 && scan.atom(tokens.first - 1, NameSense::kPersonVerb) != nullptr) ||
                       scan.atom(behind, NameSense::kPersonVerb) != nullptr;
  }
}

struct Half {
  std::string_view country, language, articles, words;
};

const std::vector<Half>& halves() {
  static const std::vector<Half> kHalves = [] {
    std::vector<Half> read;
    base::for_each_row(base::data_table("divided_countries.tsv"), [&](const auto& column, std::size_t count) {
      if (count >= 4) read.push_back({column[0], column[1], column[2], column[3]});
    });
    return read;
  }();
  return kHalves;
}

// "the North fired": North Korea, where the page names it; not "the North of Syria", "the North Atlantic".
void find_halves(NameScan& scan) {
  std::vector<NameInText>& names = scan.work->names;
  const auto named = [&](std::string_view country) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const NameInText& name) {
      return name.kind == EntityKind::kPlace && name.subtype == "country" && !name.adjective &&
             name.country == country;
    });
    return found == names.end() ? std::string() : found->normal;
  };
  const std::string north = named("kp");
  // "North Korean", "Pyongyang"; in English South Korea is enough.
  const bool korean = !north.empty() || std::any_of(names.begin(), names.end(), [](const NameInText& name) {
    return name.kind == EntityKind::kPlace && name.country == "kp";
  });
  const bool divided = korean || !named("kr").empty();
  if (!divided) return;
  const auto is_one_of = [](std::string_view words, std::string_view word) {
    return base::any_part(words, '|', [&](std::string_view part) { return part == word; });
  };
  for (std::uint32_t s = 0; s < scan.text->sentences.size(); ++s) {
    scan.enter(s);
    for (const Half& half : halves()) {
      if (half.language != scan.language || (!korean && scan.language != "en")) continue;
      for (std::uint32_t i = scan.sentence.first + 1; i < scan.sentence.last; ++i) {
        if (!scan.token(i).capital || scan.token(i).all_capitals || scan.name(i) != nullptr ||
            !is_one_of(half.words, scan.text->at(i)) || !is_one_of(half.articles, scan.text->lower(i - 1)))
          continue;
        const std::uint32_t next = i + 1;
        // "hatte der Norden |mehrere| Raketen abgefeuert", but "der Norden |des| Landes": only a genitive says of what.
        // "hat dem Norden |Technologie| geliefert": German nouns have capitals, too; "dem Norden |Syriens|" is another.
        const bool noun = scan.language == "de" && scan.text->lower(i - 1) == "dem" &&
                          next < scan.sentence.last && scan.name(next) == nullptr;
        if (next < scan.sentence.last && scan.token(next).kind != TokenKind::kStop &&
            ((scan.token(next).capital && !noun) || scan.is_kind(next, TokenKind::kHyphen) ||
             (clause_word_classes(scan.language, scan.text->lower(next)) &
              (clause_word::kGenitive | (scan.language == "de" ? 0U : clause_word::kArticle))) != 0 ||
             scan.text->lower(next) == "of"))
          continue;
        NameInText name;
        name.kind = EntityKind::kPlace;
        name.form = MentionForm::kName;
        name.confidence = 0.6;
        name.country = half.country;
        name.subtype = "country";
        name.normal = named(half.country);
        const bool is_north = half.country == "kp";
        if (name.normal.empty() && is_north) name.normal = scan.text->at(i);
        if (!name.normal.empty()) scan.add(std::move(name), {i, i + 1}, {i, i + 1});
      }
    }
  }
}

}  // namespace

void find_names(Work& work) {
  work.names.clear();
  thread_local NameScan scan;
  scan_words(work, scan);
  for (std::uint32_t i = 0; i < work.tokens.sentences.size(); ++i) {
    scan.enter(i);
    if (is_uncased(scan.language)) {
      const bool native = scan.language == "ko" || scan.language == "zh" || scan.language == "ja";
      if (native) find_marked_native(scan);
      find_uncased(scan);
      if (native)
        find_native_bodies(scan);
      else
        find_noun_bodies(scan);
      continue;
    }
    find_notice_names(scan);
    find_institutions(scan);
    find_noun_bodies(scan);
    find_joined_capitals(scan);
    find_persons(scan);
    find_described(scan);
    find_places(scan);
    find_owned_bodies(scan);
  }
  spread_acronyms(scan);
  find_repeated(scan);
  find_repeated_bodies(scan);
  find_repeated_uncased(scan);
  find_halves(scan);
  normalize_names(scan);
  find_shared_surnames(scan);
  mark_verbs(scan);
  sort_names(work.names);
}

}  // namespace tamis::documents
