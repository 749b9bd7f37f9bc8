// Names between commas: who the office in front of them is, "sa porte-parole, |Awa Touré|, ...".
#include <string>

#include "documents/statements/source_frames.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

using namespace clause_word;

Speaker SourceFrames::sole_mention(TokenRange region) const {
  while (region.first < region.last && (classes(region.first) & kArticle) != 0) ++region.first;
  // "James Kennedy Jr|.|, the attorney"
  while (region.first < region.last && text_.tokens[region.last - 1].kind == TokenKind::kStop) --region.last;
  if (region.first >= region.last) return {};
  const std::int32_t mention = speakers_.mention_at(region.last - 1);
  if (mention < 0 || document_.mentions[static_cast<std::size_t>(mention)].kind != EntityKind::kPerson)
    return {};
  const std::uint32_t first = speakers_.mention_begin(region.last - 1, region.first);
  for (std::uint32_t i = region.first; i < first; ++i) {
    if (classes(i) != 0 || !is_word(text_.tokens[i])) return {};
  }
  if (first - region.first > 3) return {};
  return speakers_.behind_preposition({first, region.last}, language_);
}

Speaker SourceFrames::named_by_words(TokenRange region) const {
  Speaker speaker;
  speaker.tokens = region;
  speaker.name = text_.at(text_.span(region));
  speaker.medium = "person";
  speaker.reason = "named";
  speaker.confidence = 0.7;
  return speaker;
}

Speaker SourceFrames::unknown_person(TokenRange region) const {
  if (language_ == "de" || grammar_ == Grammar::kChinese || grammar_ == Grammar::kArabic ||
      grammar_ == Grammar::kVerbLast)
    return {};
  const std::uint32_t size = region.last - region.first;
  if (size < 2 || size > 5) return {};
  for (std::uint32_t i = region.first; i < region.last; ++i) {
    TokenRange found;
    if (text_.tokens[i].kind == TokenKind::kHyphen && i > region.first && i + 1 < region.last) {
      ++i;  // "Sung-jun"
      continue;
    }
    if (!text_.tokens[i].capital || text_.tokens[i].all_capitals || speakers_.mention_at(i) >= 0 ||
        classes(i) != 0 || source_word_at(work_, i, region.last, language_, found) != SourceWord::kNone)
      return {};
  }
  return named_by_words(region);
}

Speaker SourceFrames::called_in(TokenRange region) const {
  constexpr std::uint32_t kLongestCall = 3;  // tokens: "name given as"
  constexpr std::uint32_t kLongestName = 5;
  const GrammarWords& grammar = grammar_words(language_);
  if (grammar.words(WordUse::kCalledBy).empty()) return {};
  std::string words;
  for (std::uint32_t i = region.first; i + 1 < region.last; ++i) {
    if (in_quote(i)) return {};
    words.clear();
    for (std::uint32_t k = i; k + 1 < region.last && k < i + kLongestCall && is_word(text_.tokens[k]); ++k) {
      if (!words.empty()) words += '_';
      words += text_.lower(k);
      if (!grammar.has(WordUse::kCalledBy, words)) continue;
      const std::uint32_t first = k + 1;
      std::uint32_t end = first;
      if (const std::int32_t number = speakers_.mention_at(first); number >= 0) {
        const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
        if (mention.kind != EntityKind::kPerson || mention.form > MentionForm::kGivenName) return {};
        return speakers_.behind_preposition(text_.tokens_in(mention.span), language_);
      }
      // "فروشنده ای به نام |علی لاریجانی پور| می گوید"
      if (grammar_ == Grammar::kArabic) {
        while (end < region.last && end < first + 3 && is_word(text_.tokens[end]) && classes(end) == 0 &&
               speakers_.mention_at(end) < 0)
          ++end;
        return end > first ? named_by_words({first, end}) : Speaker{};
      }
      while (end < region.last && end < first + kLongestName && text_.tokens[end].capital &&
             is_word(text_.tokens[end]) && classes(end) == 0 && speakers_.mention_at(end) < 0)
        ++end;
      return end >= first + (language_ == "de" ? 2 : 1) ? named_by_words({first, end}) : Speaker{};
    }
  }
  return {};
}

Speaker SourceFrames::name_behind(const Speaker& source, std::uint32_t end, std::size_t segment) const {
  const bool office = source.mention < 0 ? source.word == SourceWord::kGroup
                                         : source.reason == "title" || source.reason == "description" ||
                                               source.reason == "kinship";
  if (!office || source.pronoun != 0 || end != segments_[segment].tokens.last ||
      segments_[segment].separator != TokenKind::kComma || segment + 1 >= segments_.size() ||
      grammar_ == Grammar::kChinese || grammar_ == Grammar::kVerbLast)
    return {};
  const GrammarWords& grammar = grammar_words(language_);
  for (std::uint32_t i = source.tokens.first; i < end; ++i) {
    if (grammar.has(WordUse::kUnnamedSource, text_.lower(i))) return {};
  }
  const TokenRange name = segments_[segment + 1].tokens;
  if (has_quote(name) || (is_cased(text_.tokens[name.first].script) && !text_.tokens[name.first].capital))
    return {};
  const Speaker known = sole_mention(name);
  return known.found() ? known : unknown_person(name);
}

}  // namespace tamis::documents
