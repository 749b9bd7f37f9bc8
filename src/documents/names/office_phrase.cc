#include "documents/names/office_phrase.h"

#include <cstddef>
#include <string_view>

#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/offices.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kSmallWords = 3;  // "of the", "del"
constexpr std::uint32_t kOffice = 3;
constexpr std::uint32_t kBehindOffice = 3;  // "رئيس سابق ل", an adjective and a word for the body
// Bytes of an office and of the ending behind it.
constexpr std::size_t kFewestLetters = 6;
constexpr std::size_t kMostLetters = 16;
constexpr std::size_t kEnding = 12;
constexpr std::uint32_t kSmall = clause_word::kGenitive | clause_word::kArticle | clause_word::kPreposition;

}  // namespace

bool is_right_before_office(const Work& work, std::uint32_t behind, std::uint32_t office) {
  if (behind == office) return true;
  if (behind + 1 != office || !is_character_script(work.tokens.tokens[behind].script)) return false;
  const std::string_view word = work.tokens.at(behind);
  return word == "\u524d" || word == "\u539f" || word == "\u5143";
}

bool is_in_office(const Work& work, TokenRange body) {
  if (body.first >= body.last) return false;
  const TextTokens& text = work.tokens;
  const TokenRange sentence = text.sentences[text.sentence_of[body.first]].tokens;
  const std::string_view language = work.language_of_sentence(text.sentence_of[body.first]);
  const auto is_office = [&](TokenRange words) {
    const std::string_view phrase = text.at(text.span(words));
    if (!offices_in(phrase).empty()) return true;
    // "exdirector"
    constexpr std::string_view kFormerly = "ex";
    if (phrase.size() > kFewestLetters && phrase.starts_with(kFormerly) &&
        !offices_in(phrase.substr(kFormerly.size())).empty())
      return true;
    // "부장으로서", "رئيسا": with an ending.
    const text::Script script = text.tokens[words.last - 1].script;
    if (script != text::Script::kHangul && script != text::Script::kArabic) return false;
    const std::string_view last = text.at(words.last - 1);
    for (std::size_t cut = kFewestLetters; cut < last.size() && cut <= kMostLetters; ++cut) {
      const bool whole = (static_cast<unsigned char>(last[cut]) & 0xC0U) != 0x80U;
      if (whole && last.size() - cut <= kEnding && !offices_in(last.substr(0, cut)).empty()) return true;
    }
    return false;
  };
  const auto is_word = [&](std::uint32_t token) { return text.tokens[token].kind == TokenKind::kWord; };
  if (has_order(language, WordOrder::kCountryFirst)) {
    const std::uint32_t reach = is_character_script(text.tokens[body.first].script) ? 2 * kOffice : kOffice;
    TokenRange behind{body.last, body.last};
    // "瓦格纳集团|及|其创始人普里戈任": both are told of.
    if (behind.last < sentence.last &&
        grammar_words(language).has(WordUse::kJoinsNouns, text.lower(behind.last)))
      return false;
    while (behind.last < sentence.last && behind.last - behind.first < reach && is_word(behind.last)) {
      ++behind.last;
      if (is_office(behind)) return true;
    }
    return false;
  }
  std::uint32_t at = body.first;
  for (std::uint32_t steps = 0; at > sentence.first && steps < kSmallWords && is_word(at - 1) &&
                                (clause_word_classes(language, text.lower(at - 1)) & kSmall) != 0;
       ++steps)
    --at;
  if (at <= sentence.first || !is_word(at - 1)) return false;
  if (is_office({at - 1, at})) return true;
  // "رئيس |سابق|": the adjective of the office stands behind it.
  if (!has_order(language, WordOrder::kAdjectiveBehind)) return false;
  for (std::uint32_t back = 2; back <= kBehindOffice && at >= sentence.first + back && is_word(at - back);
       ++back) {
    if (is_office({at - back, at - back + 1})) return true;
  }
  return false;
}

}  // namespace tamis::documents
