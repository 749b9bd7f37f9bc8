#include "documents/listed/latin_in_other_letters.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "names/lexicon.h"
#include "screen/prepared_name.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

// The token behind the words of a legal form that stand at `at`, and the stops of their abbreviations; `at`: none.
std::uint32_t behind_legal_form(const TextTokens& text, std::uint32_t at, std::uint32_t end) {
  const auto& tokens = text.tokens;
  const auto touches = [&](std::uint32_t i, TokenKind kind) {
    return i < end && tokens[i].kind == kind && !tokens[i].space_before;
  };
  std::uint32_t behind = at;
  for (std::uint32_t i = at; i < end;) {
    if (touches(i, TokenKind::kStop) && text.at(i) == ".") ++i;
    if (touches(i, TokenKind::kComma)) ++i;
    if (i >= end || !is_latin_word(tokens[i])) break;
    const std::array<std::string_view, 1> phrase{text.lower(i)};
    const names::PhraseMatch known = names::match_phrase(names::NameKind::kOrganization, phrase);
    if (known.length == 0 || known.word.role != names::Role::kLegalForm) break;
    behind = ++i;
  }
  // The stop of "Ltd." where the sentence goes on.
  return behind > at && behind + 1 < end && touches(behind, TokenKind::kStop) && text.at(behind) == "." &&
                 !tokens[behind + 1].space_before
             ? behind + 1
             : behind;
}

}  // namespace

bool is_of_other_letters(const TextTokens& text, const Sentence& sentence) {
  std::uint32_t latin = 0;
  std::uint32_t others = 0;
  for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord) continue;
    ++(text.tokens[i].script == text::Script::kLatin ? latin : others);
  }
  return others > latin;
}

std::string_view without_particle(std::string_view name) noexcept {
  constexpr std::size_t kSyllable = 3;  // bytes
  std::string_view rest = name;
  while (rest.size() > kSyllable) {
    const char32_t last = text::decode_utf8(rest, rest.size() - kSyllable).code_point;
    if (last < 0xAC00 || last > 0xD7A3) break;
    rest.remove_suffix(kSyllable);
  }
  return rest.empty() || static_cast<unsigned char>(rest.back()) >= 0x80 ? name : rest;
}

void take_in_legal_forms(Work& work) {
  const auto& tokens = work.tokens.tokens;
  const Sentence* known = nullptr;  // that of_others says it of: it may have any number of names
  bool of_others = false;
  for (std::size_t n = 0; n < work.listed.size(); ++n) {
    ListedName& listed = work.listed[n];
    if (listed.tokens.last >= tokens.size() || listed.matches.empty() ||
        screen::name_kind_of_schema(listed.matches.front()->schema) == names::NameKind::kPerson ||
        !is_latin_word(tokens[listed.tokens.last - 1]))
      continue;
    const Sentence& sentence = work.tokens.sentences[work.tokens.sentence_of[listed.tokens.first]];
    if (std::exchange(known, &sentence) != &sentence) of_others = is_of_other_letters(work.tokens, sentence);
    if (!of_others) continue;
    const std::uint32_t end =
        n + 1 < work.listed.size()
            ? std::min(sentence.tokens.last, std::max(work.listed[n + 1].tokens.first, listed.tokens.last))
            : sentence.tokens.last;
    listed.tokens.last = behind_legal_form(work.tokens, listed.tokens.last, end);
    listed.span.end = std::max(listed.span.end, tokens[listed.tokens.last - 1].end);
  }
}

}  // namespace tamis::documents
