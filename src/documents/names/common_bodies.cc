#include "documents/names/common_bodies.h"

#include <algorithm>

#include "base/data_table.h"
#include "documents/names/name_scan.h"
#include "documents/names/state_bodies.h"
#include "documents/words/country_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/tokens.h"
#include "documents/words/word_order.h"
#include "model/country.h"

namespace tamis::documents {

namespace {

// Words between a country's name and the body's: "Südkoreas gemeinsame Stabschefs", "ministère des Affaires étrangères de la".
constexpr std::uint32_t kMostBetween = 2;

bool is_common(const NameInText& name) {
  if (name.kind != EntityKind::kOrganization) return false;
  if (name.form != MentionForm::kName && name.form != MentionForm::kAcronym) return false;
  return name.subtype == "ministry" || name.subtype == "military" || name.subtype == "parliament" ||
         name.subtype == "court" || is_state_body(name.normal);
}

bool may_be_country(const NameInText& place, std::string_view country) {
  return place.kind == EntityKind::kPlace && !place.country.empty() &&
         (country.empty() || place.country == country);
}

// Whether nothing but small words stands between: no mark and no capital.
bool are_beside(const Work& work, std::uint32_t first, std::uint32_t last) {
  if (first > last || last - first > kMostBetween) return false;
  for (std::uint32_t i = first; i < last; ++i) {
    const Token& token = work.tokens.tokens[i];
    if (token.kind != TokenKind::kWord || token.capital) return false;
  }
  return true;
}

// Whether the country behind a body that ends before token `first` is tied to it: in the genitive or as an adjective at once, or behind
// "of" or "in". "Foreign Ministry Russia": only where cases or adjectives tie the two.
bool is_tied_behind(const Work& work, std::uint32_t first, const NameInText& country) {
  const TextTokens& text = work.tokens;
  const std::string_view language = work.language_of_sentence(text.sentence_of[first]);
  // "국방부는 |러시아|가 ...": there it stands before the body.
  if (has_order(language, WordOrder::kCountryFirst) || !are_beside(work, first, country.tokens.first))
    return false;
  const GrammarWords& grammar = grammar_words(language);
  for (std::uint32_t i = first; i < country.tokens.first; ++i) {
    if (!is_genitive_word(text.lower(i)) && !grammar.has(WordUse::kNearPlace, text.lower(i))) return false;
  }
  return first < country.tokens.first || country.adjective ||
         text.at(country.core_tokens.first) != country.normal;
}

// The first name of the sentence.
auto first_name_in(const Work& work, std::uint32_t sentence) {
  return std::lower_bound(work.names.begin(), work.names.end(), work.tokens.sentences[sentence].tokens.first,
                          [](const NameInText& name, std::uint32_t at) { return name.tokens.first < at; });
}

}  // namespace

std::optional<CommonBody> common_body(const Work& work, const NameInText& name) {
  if (!is_common(name)) return std::nullopt;
  const auto core = [](const NameInText& one) { return one.core.empty() ? one.span : one.core; };
  CommonBody body{name.country, {name.span.begin, core(name).end}};
  const auto at = static_cast<std::size_t>(&name - work.names.data());
  const TextTokens& text = work.tokens;
  const std::uint32_t sentence = text.sentence_of[name.tokens.first];
  const auto in_sentence = [&](const NameInText& other) {
    return text.sentence_of[other.tokens.first] == sentence;
  };
  if (at + 1 < work.names.size()) {
    const NameInText& behind = work.names[at + 1];
    if (in_sentence(behind) && may_be_country(behind, body.country) &&
        is_tied_behind(work, name.tokens.last, behind)) {
      body.country = behind.country;
      body.phrase.end = core(behind).end;
      return body;
    }
  }
  if (at > 0) {
    const NameInText& before = work.names[at - 1];
    if (in_sentence(before) && may_be_country(before, body.country) && !body.country.empty() &&
        before.tokens.last <= name.tokens.first && are_beside(work, before.tokens.last, name.tokens.first))
      body.phrase.begin = before.span.begin;
  }
  return body;
}

std::string_view country_beside(const Work& work, TokenRange body) {
  const TextTokens& text = work.tokens;
  const std::uint32_t sentence = text.sentence_of[body.first];
  const auto apostrophe = [&](std::uint32_t i) {
    return text.at(i).starts_with('\'') || text.at(i).starts_with("\u2019");
  };
  std::string_view before;
  for (auto it = first_name_in(work, sentence); it != work.names.end(); ++it) {
    const NameInText& name = *it;
    if (name.tokens.first >= body.last + 1 + kMostBetween) break;
    if (name.kind == EntityKind::kOrganization && !name.country.empty() && name.tokens.first <= body.first &&
        body.last <= name.tokens.last)
      return name.country;
    if (!may_be_country(name, {}) || text.sentence_of[name.tokens.first] != sentence) continue;
    if (name.tokens.first >= body.first) {
      if (name.tokens.first < body.last || is_tied_behind(work, body.last, name)) return name.country;
      continue;
    }
    // "|Ukraine's| Main Directorate", "des |ukrainischen| Nachrichtendienstes"
    const bool owner = name.tokens.last + 1 == body.first && apostrophe(name.tokens.last);
    if (owner || (name.tokens.last == body.first && (name.adjective || apostrophe(name.tokens.last - 1) ||
                                                     text.at(name.core_tokens.first) != name.normal)))
      before = name.country;
  }
  return before;
}

bool names_another_country(std::string_view name, std::string_view country) {
  bool own = false;
  bool another = false;
  std::string lower;
  base::for_each_part(name, ' ', [&](std::string_view word) {
    lower.clear();
    append_lower(lower, word);
    const std::string_view its = country_of_adjective(lower);
    own = own || its == country;
    another = another || !its.empty();
  });
  return another && !own;
}

bool is_clipped_of_another(const Work& work, const NameInText& name, std::string_view country) {
  const TextTokens& text = work.tokens;
  if (name.tokens.last != name.tokens.first + 1 || !name.country.empty()) return false;
  const std::string_view clipped = text.lower(name.tokens.first);
  constexpr std::size_t kFront = 6;   // bytes: the first letters of the word for a ministry
  constexpr std::size_t kDomain = 6;  // bytes: those of its domain
  if (clipped.size() < kFront + kDomain) return false;
  const GrammarWords& grammar = grammar_words(work.language_of_sentence(text.sentence_of[name.tokens.first]));
  const std::string_view front = clipped.substr(0, kFront);
  const std::string_view domain = clipped.substr(kFront, kDomain);
  bool another = false;
  std::size_t at = 0;
  for (std::uint32_t i = 0; i + 2 < text.tokens.size(); ++i) {
    if (!grammar.begins(WordUse::kBodyNoun, text.lower(i)) || !text.lower(i).starts_with(front) ||
        !text.lower(i + 1).starts_with(domain))
      continue;
    while (at < work.names.size() && work.names[at].tokens.last <= i) ++at;
    std::string_view its;
    for (std::size_t n = at; n < work.names.size() && work.names[n].tokens.first <= i + 2; ++n) {
      if (!work.names[n].country.empty()) its = work.names[n].country;
    }
    if (its == country) return false;
    another = another || !its.empty();
  }
  return another;
}

std::string without_country(std::string_view name, std::string_view country) {
  const std::string_view whole = name;
  std::string out;
  std::string lower;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    const std::string_view word = name.substr(0, end);
    lower.clear();
    append_lower(lower, word);
    if (country.empty() || (country_of_adjective(lower) != country && model::country_code(word) != country)) {
      if (!out.empty()) out += ' ';
      out += word;
    }
    name.remove_prefix(std::min(name.size(), end + 1));
  }
  return out.empty() ? std::string(whole) : out;
}

}  // namespace tamis::documents
