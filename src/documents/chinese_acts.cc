// Who speaks in a Chinese clause that has no subject of its own: the one of the clause before, or a paper.
#include "documents/grammar_words.h"
#include "documents/speech_acts.h"

namespace tamis::documents {

using namespace clause_word;

// "美国财政部制裁了该武装和它的首领，|指控|他们...", "据塔斯社报道，崔善姬会见了外长，并|承诺|...", "一名官员，他要求匿名，|说|...": the first name
// or noun of the nearest clause to the left that is no source, no time and no relative clause.
Speaker SpeechActs::chinese_subject_left(const Act& act) const {
  constexpr std::size_t kMostClauses = 4;
  constexpr std::uint32_t kOpening = 16;  // tokens of a clause in which its subject may end
  for (std::size_t k = act.segment; k > 0 && act.segment - k < kMostClauses; --k) {
    TokenRange clause = without_quotes_right(segments_[k - 1].tokens);
    if (!has_words(clause) || in_frame(clause.first)) continue;
    // "..., 他在匿名条件下说话, ..." behind a noun
    if (k > 1 && (classes(clause.first) & kPronoun) != 0 && speakers_.mention_at(clause.first) < 0 &&
        segments_[k - 2].separator == TokenKind::kComma && !in_frame(segments_[k - 2].tokens.first))
      continue;
    for (std::uint32_t i = clause.first; i < clause.last && i < clause.first + kOpening; ++i) {
      const std::int32_t number = speakers_.mention_at(i);
      TokenRange found;
      const SourceWord word = source_word_at(work_, i, clause.last, language_, found);
      if (number < 0 && word != SourceWord::kGroup && !is_evidence(word)) continue;
      std::uint32_t end = number < 0 ? found.last : i + 1;
      while (number >= 0 && end < clause.last && speakers_.mention_at(end) == number) ++end;
      // "美国|财政部", "伊朗|总统|佩泽希齐扬": what follows at once belongs to it.
      while (end < clause.last && end < clause.first + kOpening) {
        const std::int32_t next = speakers_.mention_at(end);
        if (next >= 0) {
          const std::int32_t same = next;
          while (end < clause.last && speakers_.mention_at(end) == same) ++end;
          continue;
        }
        if (source_word_at(work_, end, clause.last, language_, found) != SourceWord::kGroup) break;
        end = found.last;
      }
      Speaker subject = speakers_.before_verb({clause.first, end}, language_);
      const bool place = subject.mention >= 0 && speakers_.is_place_at(subject.tokens.first);
      // "|朝鲜外务相|崔善姬周五在莫斯科会见了...": a person behind an office of the place.
      constexpr std::uint32_t kLongestOffice = 6;  // tokens
      for (std::uint32_t token = end; place && token < clause.last && token < end + kLongestOffice; ++token) {
        const std::int32_t person = speakers_.mention_at(token);
        if (grammar_words(language_).has(WordUse::kAdjunctOpen, text_.at(token)) ||
            !is_word(text_.tokens[token]))
          break;
        if (person < 0 || document_.mentions[static_cast<std::size_t>(person)].kind != EntityKind::kPerson)
          continue;
        std::uint32_t last = token + 1;
        while (last < clause.last && speakers_.mention_at(last) == person) ++last;
        Speaker holder = speakers_.before_verb({token, last}, language_);
        if (holder.found()) return holder;
      }
      if (subject.found()) return subject;
      break;
    }
    if (grammar_words(language_).has(WordUse::kAdjunctOpen, text_.at(clause.first))) continue;
  }
  return {};
}

// "...，|声明|称": the paper that the cue begins with speaks.
Speaker SpeechActs::chinese_document(const Act& act) const {
  TokenRange found;
  const std::uint32_t at = act.cue.tokens.first;
  if (!is_evidence(source_word_at(work_, at, act.cue.tokens.last, language_, found)) ||
      found.last >= act.cue.tokens.last)
    return {};
  Speaker paper = speakers_.evidence_in({at, found.last}, language_);
  return paper;
}

}  // namespace tamis::documents
