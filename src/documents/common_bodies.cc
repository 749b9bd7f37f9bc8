#include "documents/common_bodies.h"

#include <algorithm>

#include "documents/country_words.h"
#include "documents/grammar_words.h"
#include "documents/name_scan.h"
#include "documents/state_bodies.h"
#include "documents/tokens.h"
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
  // Behind: in the genitive or as an adjective at once, or behind "of" or "in".
  if (at + 1 < work.names.size()) {
    const NameInText& behind = work.names[at + 1];
    const std::uint32_t first = name.tokens.last;
    if (in_sentence(behind) && may_be_country(behind, body.country) && first <= behind.tokens.first &&
        are_beside(work, first, behind.tokens.first)) {
      const auto& grammar = grammar_words(work.language(work.tokens.sentences[sentence].block));
      bool links = true;
      for (std::uint32_t i = first; i < behind.tokens.first; ++i)
        links = links && (is_genitive_word(text.lower(i)) || grammar.has(WordUse::kNearPlace, text.lower(i)));
      // "Foreign Ministry Russia": only where cases or adjectives tie the two.
      const bool tied = first < behind.tokens.first || behind.adjective ||
                        text.at(behind.core_tokens.first) != behind.normal;
      if (links && tied) {
        body.country = behind.country;
        body.phrase.end = core(behind).end;
        return body;
      }
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
  const GrammarWords& grammar = grammar_words(work.language_of_sentence(sentence));
  const auto apostrophe = [&](std::uint32_t i) {
    return text.at(i).starts_with('\'') || text.at(i).starts_with("\u2019");
  };
  std::string_view before;
  for (const NameInText& name : work.names) {
    if (name.tokens.first >= body.last + 1 + kMostBetween) break;
    if (name.kind == EntityKind::kOrganization && !name.country.empty() && name.tokens.first <= body.first &&
        body.last <= name.tokens.last)
      return name.country;
    if (name.kind != EntityKind::kPlace || name.country.empty() ||
        text.sentence_of[name.tokens.first] != sentence)
      continue;
    if (name.tokens.first >= body.first) {
      const std::uint32_t from = std::max(body.first, std::min(body.last, name.tokens.first));
      if (name.tokens.first < body.last) return name.country;
      bool links = are_beside(work, from, name.tokens.first);
      for (std::uint32_t i = from; links && i < name.tokens.first; ++i)
        links = is_genitive_word(text.lower(i)) || grammar.has(WordUse::kNearPlace, text.lower(i));
      const bool tied =
          from < name.tokens.first || name.adjective || text.at(name.core_tokens.first) != name.normal;
      if (links && tied) return name.country;
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
  bool another = false;
  std::string lower;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    lower.clear();
    append_lower(lower, name.substr(0, end));
    const std::string_view its = country_of_adjective(lower);
    if (its == country) return false;
    another = another || !its.empty();
    name.remove_prefix(std::min(name.size(), end + 1));
  }
  return another;
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
