// Whom something was told, between a verb of saying and what is said.
#include <algorithm>

#include "documents/statements/speech_acts.h"
#include "documents/words/grammar_words.h"
#include "documents/words/modality.h"

namespace tamis::documents {

using namespace clause_word;

std::uint32_t SpeechActs::behind_told(const Act& act, bool verb_first, std::uint32_t limit) const {
  constexpr std::uint32_t kShortest = 3;  // words of the clause
  if (act.cue.kind != CueKind::kSay || act.cue.gap.first < act.cue.gap.last || act.coordinated ||
      grammar_ == Grammar::kVerbLast || (verb_first && grammar_ != Grammar::kChinese) ||
      (language_ == "en" && !act.cue.to))
    return 0;
  const std::size_t number = segment_of(act.cue.tokens.last - 1);
  const std::uint32_t last = std::min(segments_[number].tokens.last, limit);
  std::uint32_t i = skip_adjuncts(act.cue.verb_end(), last);
  const auto words_from = [&](std::uint32_t first) {
    std::uint32_t words = 0;
    for (std::uint32_t k = first; k < limit; ++k) words += is_word(text_.tokens[k]) ? 1U : 0U;
    return words;
  };
  const auto opens_clause = [&](std::uint32_t first) {
    return first < limit && !in_quote(first) && !in_frame(first) && words_from(first) >= kShortest &&
           (classes(first) & (kConjunction | kRelative | kSubordinator | kPreposition)) == 0;
  };
  // "zei op woensdag |het had gesanctioneerd|": translated without the word for "that".
  if (i < last && grammar_ != Grammar::kEnglish && grammar_ != Grammar::kChinese &&
      grammar_ != Grammar::kArabic && act.cue.tokens.first > segments_[act.segment].tokens.first &&
      (classes(i) & kPronoun) != 0 && (classes(i) & (kArticle | kRelative)) == 0 && i + kShortest < last &&
      opens_clause(i) && modality_of(work_, {act.cue.tokens.first, i}).negated == false)
    return i;
  const bool to_whom = i < last && grammar_ != Grammar::kChinese && (classes(i) & kPreposition) != 0;
  if (to_whom) ++i;
  while (i < last && (classes(i) & kArticle) != 0) ++i;
  if (i >= last || in_quote(i)) return 0;
  TokenRange found;
  std::uint32_t end = i;
  const std::int32_t mention = speakers_.mention_at(i);
  if (mention >= 0) {
    const Mention& told = document_.mentions[static_cast<std::size_t>(mention)];
    if (told.form == MentionForm::kPronoun ||
        (told.kind == EntityKind::kPlace && grammar_ != Grammar::kChinese) ||
        (told.kind == EntityKind::kPerson && grammar_ != Grammar::kChinese))
      return 0;
    while (end < last && speakers_.mention_at(end) == mention) ++end;
    // "ha detto Apple impiega": it may as well be the subject of what is said.
    bool medium = to_whom || act.cue.to || end >= segments_[number].tokens.last;
    for (std::uint32_t k = i; k < end && !medium; ++k)
      medium = passes_on(source_word_at(work_, k, end, language_, found));
    if (!medium) return 0;
  } else if (passes_on(source_word_at(work_, i, last, language_, found)) ||
             (grammar_ == Grammar::kChinese &&
              (source_word_at(work_, i, last, language_, found) != SourceWord::kNone ||
               (classes(i) & kAddressee) != 0))) {
    end = std::max(found.last, i + 1);
    // "官方通讯社 |SHANA|", "the agency |X|"
    while (end < last && end < i + 5 && text_.tokens[end].capital && is_word(text_.tokens[end])) ++end;
    const std::int32_t name = end < last ? speakers_.mention_at(end) : -1;
    while (end < last && name >= 0 && speakers_.mention_at(end) == name) ++end;
  } else if (grammar_ == Grammar::kChinese && act.cue.to &&
             is_chinese_addressee({i, segments_[number].tokens.last})) {
    end = segments_[number].tokens.last;
  } else {
    return 0;
  }
  const bool to = act.cue.to || grammar_ != Grammar::kChinese;
  if (!to) return 0;
  if (end >= segments_[number].tokens.last) {
    // "tells the agency X, ..."
    if (segments_[number].separator != TokenKind::kComma || number + 1 >= segments_.size()) return 0;
    end = segments_[number + 1].tokens.first;
  }
  return opens_clause(end) ? end : 0;
}

// "告诉|环线新闻|，", "告诉|国家电视台|，": a noun phrase up to the comma.
bool SpeechActs::is_chinese_addressee(TokenRange region) const {
  constexpr std::uint32_t kLongest = 14;  // tokens
  if (region.first >= region.last || region.last - region.first > kLongest || has_quote(region)) return false;
  const GrammarWords& grammar = grammar_words(language_);
  const std::string_view end = text_.at(region.last - 1);
  return speakers_.mention_at(region.last - 1) >= 0 || grammar.ends(WordUse::kNounClose, end) ||
         text_.tokens[region.last - 1].mark == U'》' ||
         text_.tokens[region.last - 1].kind == TokenKind::kClose ||
         grammar.ends(WordUse::kNewspaperEnd, text_.at(text_.span(region)));
}

// "told the committee he tried": behind the committee.
std::uint32_t SpeechActs::behind_addressee(std::uint32_t i, std::uint32_t last) const {
  if (i >= last || in_quote(i)) return i;
  if (const std::int32_t mention = speakers_.mention_at(i); mention >= 0 && (classes(i) & kPronoun) == 0) {
    while (i < last && speakers_.mention_at(i) == mention) ++i;
    return skip_adjuncts(i, last);
  }
  if ((classes(i) & kArticle) == 0) return i;
  std::uint32_t end = i + 1;
  while (end < last && end < i + 4 && classes(end) == 0 && is_word(text_.tokens[end]) && !in_quote(end))
    ++end;
  return skip_adjuncts(end, last);
}

}  // namespace tamis::documents
