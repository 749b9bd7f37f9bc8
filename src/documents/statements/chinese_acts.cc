// Who speaks in a Chinese clause that has no subject of its own: the one of the clause before, or a paper.
#include "documents/statements/speech_acts.h"
#include "documents/words/grammar_words.h"

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
    // "|约翰·科尔|，总统的特使，在会见X后告诉...": a person alone in front of an apposition.
    if (k > 1 && segments_[k - 2].separator == TokenKind::kComma) {
      const TokenRange alone = without_quotes_right(segments_[k - 2].tokens);
      const std::int32_t person = has_words(alone) ? speakers_.mention_at(alone.first) : -1;
      bool whole =
          person >= 0 && document_.mentions[static_cast<std::size_t>(person)].kind == EntityKind::kPerson;
      for (std::uint32_t i = alone.first; whole && i < alone.last; ++i)
        whole = speakers_.mention_at(i) == person;
      if (whole) {
        Speaker subject = speakers_.before_verb(alone, language_);
        if (subject.found()) return subject;
      }
    }
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
      // "金正恩|的妹妹|金与正上月发表谈话": whose kin or officer the person behind is.
      const bool owner =
          end < clause.last && grammar_words(language_).has(WordUse::kWhoseParticle, text_.at(end));
      const bool place = owner || (subject.mention >= 0 && speakers_.is_place_at(subject.tokens.first));
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

std::uint32_t SpeechActs::behind_list_commas(std::size_t segment) const noexcept {
  while (segment + 1 < segments_.size() && text_.tokens[segments_[segment].tokens.last].mark == U'、')
    ++segment;
  return segments_[segment].tokens.last;
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

// "证实了袭击|，但未透露损失情况", "否认这一指控|，称其毫无根据": what the speaker does not do, and what he says with another verb, is no part of
// what he says with this one.
void SpeechActs::end_chinese_message(std::size_t number) {
  constexpr std::size_t kCharacter = 3;  // bytes
  Act& act = acts_[number];
  if (act.empty() || act.dropped) return;
  const GrammarWords& grammar = grammar_words(language_);
  TokenRange& message = act.message[0];
  for (std::uint32_t comma = message.first + 1; comma + 2 < message.last; ++comma) {
    if (in_quote(comma) || text_.tokens[comma].kind != TokenKind::kComma) continue;
    const std::uint32_t next = comma + 1;
    const auto opens = [&](WordUse use, std::uint32_t token) {
      return token < message.last &&
             grammar.begins(use, text_.text.substr(text_.tokens[token].begin, 2 * kCharacter));
    };
    // "但", "但是"
    bool refuses = false;
    for (std::uint32_t i = next + 1; i <= next + 2 && opens(WordUse::kBut, next); ++i)
      refuses = refuses || opens(WordUse::kSaysNot, i);
    if (refuses) {
      message.last = comma;
      return;
    }
    // "愿意合作，|但他否认|俄方准备出售股份"
    constexpr std::uint32_t kLongestOpening = 4;  // tokens: "但是他"
    for (std::size_t k = number + 1; k < acts_.size() && opens(WordUse::kBut, next); ++k) {
      Act& other = acts_[k];
      const std::uint32_t at = other.cue.tokens.first;
      if (other.cue.modality != ModalityKind::kDenied || at <= next || at > next + kLongestOpening) continue;
      bool own = false;
      for (std::uint32_t i = next; i < at; ++i)
        own = own || (speakers_.mention_at(i) >= 0 && (classes(i) & kPronoun) == 0);
      if (own) break;
      if (other.empty()) other.message[0] = {other.cue.tokens.last, message.last};
      other.speaker = act.speaker;
      other.dropped = false;
      message.last = comma;
      return;
    }
    for (std::size_t k = number + 1; k < acts_.size(); ++k) {
      Act& other = acts_[k];
      if (other.cue.tokens.first != next || other.cue.kind != CueKind::kSay ||
          (act.cue.modality != ModalityKind::kDenied && act.cue.kind != CueKind::kObject))
        continue;
      if (other.empty()) other.message[0] = {other.cue.tokens.last, message.last};
      if (!other.speaker.found()) other.speaker = act.speaker;
      message.last = comma;
      return;
    }
  }
}

}  // namespace tamis::documents
