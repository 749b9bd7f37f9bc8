#include "screen/body_country.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <vector>

#include "base/data_table.h"
#include "model/country.h"
#include "names/lexicon.h"
#include "text/tokenize.h"

namespace tamis::screen {
namespace {

constexpr std::size_t kMostCountryWords = 5;
// ISO codes are shorter: "de" is a word of many names.
constexpr std::size_t kFewestCountryBytes = 4;
constexpr std::size_t kFewestGenericWords = 2;
// "International", "Worldwide".
constexpr std::string_view kNoCountry = "zz";

text::TokenBuffer& tokens_buffer() {
  thread_local text::TokenBuffer buffer;
  return buffer;
}

constexpr auto kOrganization = static_cast<std::size_t>(names::NameKind::kOrganization);

// Of a word by itself, in a name of an organisation.
names::Role role_of(const text::Token& token) noexcept {
  const names::WordFacts& facts = names::word_facts(token.latin);
  return (facts.known >> kOrganization & 1U) != 0 ? facts.words[kOrganization].role : names::Role::kOrdinary;
}

bool is_of(const text::Token& token) noexcept {
  const names::Role role = role_of(token);
  return role == names::Role::kConnector || role == names::Role::kParticle;
}

// Groups of generic words, ascending.
using Groups = std::vector<std::uint16_t>;

bool contains(const Groups& groups, std::uint16_t group) noexcept {
  return std::binary_search(groups.begin(), groups.end(), group);
}

// Those of the words of kinds of data/body_concepts.tsv.
Groups groups_of(std::initializer_list<std::string_view> kinds) {
  Groups groups;
  base::for_each_row(base::data_table("body_concepts.tsv"), [&](const auto& column, std::size_t count) {
    if (count < 2 || std::find(kinds.begin(), kinds.end(), column[0]) == kinds.end()) return;
    base::for_each_part(column[1], ' ', [&](std::string_view word) {
      const names::Word found = names::match_phrase(names::NameKind::kOrganization, {&word, 1}).word;
      if (found.role == names::Role::kGeneric && found.group != 0) groups.push_back(found.group);
    });
  });
  std::sort(groups.begin(), groups.end());
  return groups;
}

}  // namespace

NamedCountry named_country(std::string_view text) {
  NamedCountry found;
  const auto tokens = tokens_buffer().tokenize(text, text::Cut::kWritten, text::Forms::kMain);
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t used = 0;
    for (std::size_t count = std::min(kMostCountryWords, tokens.size() - i); count > 0 && used == 0;
         --count) {
      const std::size_t begin = tokens[i].begin;
      const std::string_view words = text.substr(begin, tokens[i + count - 1].end - begin);
      if (words.size() < kFewestCountryBytes) continue;
      const std::string_view code = model::country_code(words);
      if (code.empty() || code == kNoCountry) continue;
      if (!found.code.empty() && found.code != code) return {};
      found = {code, words, i > 0 && is_of(tokens[i - 1])};
      used = count;
    }
    i += std::max<std::size_t>(used, 1);
  }
  return found;
}

NamelessBody nameless_body(std::span<const names::Part> parts, std::string_view text) {
  using names::Role;
  // A name of generic words alone has them as ordinary ones of a group.
  for (const names::Part& part : parts) {
    if (part.role == Role::kNumber || part.role == Role::kPlace) return NamelessBody::kNone;
    if (part.role == Role::kOrdinary && part.group == 0) return NamelessBody::kNone;
  }
  static const Groups kState = groups_of({"state", "military"});
  static const Groups kHouses = groups_of({"finance", "company"});
  std::size_t generic = 0;
  bool of_state = false;
  bool house = false;
  std::array<std::string_view, text::kMaxTokens> words;
  std::size_t count = 0;
  for (const text::Token& token : tokens_buffer().tokenize(text, text::Cut::kWritten, text::Forms::kMain))
    words[count++] = token.latin;
  for (std::size_t i = 0; i < count;) {
    const names::PhraseMatch match =
        names::match_phrase(names::NameKind::kOrganization, {words.data() + i, count - i});
    const Role role = match.word.role;
    if (match.length == 0 || role == Role::kOrdinary || role == Role::kPlace || role == Role::kNumber)
      return NamelessBody::kNone;
    i += match.length;
    if (role != Role::kGeneric) continue;
    generic += match.length;
    house = house || contains(kHouses, match.word.group);
    of_state = of_state || contains(kState, match.word.group);
  }
  if (generic < kFewestGenericWords || !(house || of_state)) return NamelessBody::kNone;
  return house ? NamelessBody::kHouse : NamelessBody::kOfState;
}

}  // namespace tamis::screen
