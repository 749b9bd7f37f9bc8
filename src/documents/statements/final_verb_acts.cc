// What is said where the verb stands last: Turkish. Korean has korean_acts.cc, Japanese japanese_acts.cc.
#include <algorithm>
#include <string>

#include "documents/statements/speech_acts.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

using namespace clause_word;

void SpeechActs::message_before_final_verb(std::size_t number) {
  Act& act = acts_[number];
  if (language_ == "ja") {
    japanese_message(number);
    return;
  }
  if (language_ == "ko") {
    korean_message(number);
    return;
  }
  std::uint32_t begin = unit_.first;
  for (std::size_t k = 0; k < number; ++k) begin = std::max(begin, acts_[k].cue.tokens.last);
  if (language_ == "tr" && number == 0) begin = behind_turkish_clause(begin, act.cue.tokens.first);
  if (act.cue.tokens.last < unit_.last && text_.tokens[act.cue.tokens.last].kind == TokenKind::kColon) {
    // "şunları söyledi: ..."
    act.lead_in = !has_words({act.cue.tokens.last, unit_.last});
    if (!act.lead_in) act.message[0] = {act.cue.tokens.last + 1, unit_.last};
    return;
  }
  std::uint32_t end = act.cue.tokens.first;
  // "... bilmediklerini |de| ekledi"
  if (language_ == "tr" && end > begin + 1 && !in_quote(end - 1) &&
      grammar_words(language_).has(WordUse::kAlsoBefore, text_.lower(end - 1)))
    --end;
  if (language_ == "tr" && number == 0 && act.cue.tokens.first > unit_.first &&
      act.cue.kind == CueKind::kSay && text_.tokens[act.cue.tokens.first - 1].kind == TokenKind::kComma &&
      !has_quote(unit_) && has_words({act.cue.tokens.last, unit_.last})) {
    // "..., diyor oda başkanı": the subject stands last.
    Speaker subject = speakers_.after_verb({act.cue.tokens.last, unit_.last}, language_);
    if (subject.found()) {
      act.message[0] = {begin, act.cue.tokens.first - 1};
      act.before = true;
      act.speaker = std::move(subject);
      return;
    }
  }
  const std::uint32_t quote = first_quote({begin, end});
  std::uint32_t behind_quote = end;
  while (quote != kNowhere && behind_quote > quote && !in_quote(behind_quote - 1)) --behind_quote;
  if (quote != kNowhere) {
    const std::uint32_t last = behind_quote;
    std::uint32_t first = quote;
    if (language_ == "tr" && quote > begin + 1 &&
        grammar_words(language_).ends(WordUse::kGenitiveEnd, text_.lower(quote - 1)) &&
        !in_quote(quote - 1)) {
      // "X, Boğaz'ın kapatılmasının “masada olduğunu” söyledi": its subject belongs to it.
      std::uint32_t comma = quote - 1;
      while (comma > begin && text_.tokens[comma].kind != TokenKind::kComma) --comma;
      if (comma > begin) first = comma + 1;
    }
    if (language_ == "tr" && first == quote && quote > begin + 1 && !in_quote(quote - 1)) {
      const GrammarWords& grammar = grammar_words(language_);
      if ((act.cue.kind == CueKind::kObject || act.cue.kind == CueKind::kQuote) && quote > begin + 2 &&
          grammar.ends(WordUse::kAccusativeEnd, text_.lower(quote - 1))) {
        first = quote - 1;  // "|olayı| “buzdağının görünen kısmı” olarak nitelendirdi"
        if (speakers_.is_ending(first) && first > begin) --first;
      } else if (last == end && grammar.ends(WordUse::kClauseObjectEnd, text_.lower(last - 2))) {
        // "X, müvekkilinin emekçi olduğunu ve “ilgisi bulunmadığını” söyledi": the clause begins behind the subject's comma.
        std::uint32_t comma = begin;
        while (comma < quote && comma < begin + 12 && text_.tokens[comma].kind != TokenKind::kComma) ++comma;
        if (comma + 2 < quote && text_.tokens[comma].kind == TokenKind::kComma) first = comma + 1;
      }
    }
    if (language_ == "tr" && act.cue.kind == CueKind::kSay && !act.cue.passive && first == quote &&
        (last < end || last >= 2) &&
        grammar_words(language_).ends(WordUse::kClauseObjectEnd,
                                      text_.lower(last < end ? end - 1 : last - 2))) {
      // "Putin gazetecilere |Şoygu'nun “iyi karşılandığını”| söyledi": the quotation is a part of the clause.
      const std::uint32_t clause = behind_speech_place(behind_turkish_subject(begin, quote), quote);
      if (last < end || clause < quote) {
        act.message[0] = {clause, end};
        return;
      }
    }
    act.message[0] = {first, last};
    return;
  }
  const bool takes_object = act.cue.kind == CueKind::kObject || act.cue.modality == ModalityKind::kDenied ||
                            act.cue.modality == ModalityKind::kFeared;
  if (act.cue.kind != CueKind::kSay && !takes_object) return;
  const GrammarWords& grammar = grammar_words(language_);
  if (language_ == "tr" && !act.cue.passive) end = before_turkish_manner(begin, end);
  if (act.cue.passive) {
    // "Bakanlıktan yapılan açıklamada, ... olduğu belirtildi": a stretch up to a comma, or a document, is the source.
    std::uint32_t after = begin;
    constexpr std::uint32_t kLongestSource = 10;  // tokens
    for (std::uint32_t i = begin; i < end && i < begin + kLongestSource; ++i) {
      TokenRange found;
      const bool paper = is_evidence(source_word_at(work_, i, end, language_, found));
      if (text_.tokens[i].kind != TokenKind::kComma && !paper) continue;
      after = paper ? found.last : i;
      // Whose paper it is says more than the paper.
      for (std::uint32_t k = begin; k < after && !paper; ++k) {
        if (!is_evidence(source_word_at(work_, k, after, language_, found))) continue;
        act.speaker = speakers_.after_verb({begin, k}, language_);
        break;
      }
      if (paper && found.first > begin) act.speaker = speakers_.after_verb({begin, found.first}, language_);
      if (!act.speaker.found()) act.speaker = speakers_.after_verb({begin, after}, language_);
      break;
    }
    // "|Bakanlıktan| yapılan açıklamada": by its plain form.
    if (language_ == "tr" && act.speaker.found() && act.speaker.mention < 0 &&
        act.speaker.name == text_.at(text_.span(act.speaker.tokens))) {
      constexpr std::size_t kStem = 4;  // bytes
      act.speaker.name.resize(
          act.speaker.name.size() -
          grammar.ending_bytes(WordUse::kFromEnd, text_.lower(act.speaker.tokens.last - 1), kStem));
    }
    if (end > after + 2) act.message[0] = {language_ == "tr" ? behind_speech_place(after, end) : after, end};
    act.that_clause = true;
    return;
  }
  if (language_ == "tr") {
    // "X, ... taşıdığını söyledi": a clause made a noun in the accusative; X ends at a comma, or is a name.
    // Of a noun: "iddiaları yalanladı", "kararı eleştirdi", "krizden korkuyor".
    const bool noun_last = end > 0 && grammar.ends(WordUse::kClauseObjectEnd, text_.lower(end - 1));
    for (std::uint32_t i = end; i > begin + 2 && end - i < 9 && act.cue.kind == CueKind::kSay && !noun_last;
         --i) {
      if (text_.tokens[i - 1].kind == TokenKind::kComma) break;
      // "... fazla olduğunu |Kamu Savunucusu Ioseliani| söyledi"
      if (i == end || !grammar.ends(WordUse::kClauseObjectEnd, text_.lower(i - 1), 4)) continue;
      Speaker subject = speakers_.before_verb({i, end}, language_);
      // "... döndüğünü |Reuters'a| söyledi": whom it was told.
      if (subject.found() && subject.tokens.last < end &&
          grammar.has(WordUse::kToEnding, text_.lower(subject.tokens.last))) {
        end = i;
        break;
      }
      const bool place =
          subject.mention >= 0 && subject.medium != "person" &&
          document_.mentions[static_cast<std::size_t>(subject.mention)].kind == EntityKind::kPlace;
      if (!subject.found() || place || (subject.mention < 0 && subject.word == SourceWord::kNone)) break;
      act.message[0] = {begin, i};
      act.speaker = std::move(subject);
      return;
    }
    const bool object_last =
        takes_object && end > 0 && grammar.ends(WordUse::kNounObjectEnd, text_.lower(end - 1));
    if (act.segment > 0 && number == 0 && act.cue.kind == CueKind::kSay && end > begin + 2 && !object_last &&
        !grammar.ends(WordUse::kClauseObjectEnd, text_.lower(end - 1))) {
      // "Banka hesaplarını dondurmuştu, |avukatı Kipiani 2022'de| iddia etti": translated word for word.
      const TokenRange last = segments_[act.segment].tokens;
      constexpr std::uint32_t kLongestSubject = 9;  // tokens
      Speaker subject;
      if (last.first < end && end - last.first <= kLongestSubject)
        subject = speakers_.before_verb({last.first, end}, language_);
      const bool known = subject.mention >= 0 || subject.word != SourceWord::kNone;
      if (subject.found() && known && last.first > begin + 4 && !speakers_.is_ending(last.first)) {
        act.message[0] = {begin, last.first};
        act.before = true;
        act.speaker = std::move(subject);
        return;
      }
    }
    // "soruşturmanın büyüyebileceği |görüşünde|"
    const bool view = grammar.has(WordUse::kViewNoun, text_.lower(act.cue.tokens.first)) && end > 0 &&
                      grammar.ends(WordUse::kViewClauseEnd, text_.lower(end - 1));
    if (end < begin + 2 || !(view || grammar.ends(WordUse::kClauseObjectEnd, text_.lower(end - 1)) ||
                             (takes_object && grammar.ends(WordUse::kNounObjectEnd, text_.lower(end - 1)))))
      return;
    // "X ... olduğunu belirt|erek| Tahran'ın ... vereceğini kaydetti": whoever did the one did the other.
    if (follows_converb(number)) {
      act.message[0] = {begin, end};
      act.speaker = acts_[number - 1].speaker;
      return;
    }
    std::uint32_t after = begin;
    // "Bakan X |ise| mürettebatın kurtarıldığını, yangının söndürüldüğünü duyurdu": the comma parts two things said.
    const auto contrasts = [&](std::uint32_t i) {
      return i > begin + 1 && grammar.has(WordUse::kSubjectContrast, text_.lower(i)) &&
             text_.tokens[i - 1].capital;
    };
    while (after < end && after < begin + 12 && text_.tokens[after].kind != TokenKind::kComma &&
           !contrasts(after))
      ++after;
    if (after < end && contrasts(after)) {
      ++after;
    } else if (after >= end || text_.tokens[after].kind != TokenKind::kComma) {
      constexpr std::uint32_t kFar = 10;  // tokens
      Speaker subject = speakers_.nominative_subject({begin, std::min(end, begin + kFar)});
      if (!subject.found() || subject.mention < 0)
        subject = speakers_.after_verb({begin, std::min(end, begin + 6)}, language_);
      if (subject.found() && subject.tokens.last < end && speakers_.is_ending(subject.tokens.last)) {
        // "Garantex'in |avukatı| kararı ..."
        Speaker possessed = speakers_.nominative_subject({begin, std::min(end, begin + kFar)});
        if (possessed.found()) subject = std::move(possessed);
      }
      if (!subject.found() && !takes_object && act.cue.kind == CueKind::kSay) {
        // "... olduğunu söyledi.": who spoke before.
        act.message[0] = {begin, end};
        if (number > 0 && !acts_[number - 1].dropped && begin >= acts_[number - 1].cue.tokens.last &&
            begin + 1 < end && grammar_words(language_).has(WordUse::kAndWord, text_.lower(begin))) {
          // "X iddiaları reddetti |ve| soruşturmanın süreceğini söyledi": the subject of the first verb, which is found before.
          ++act.message[0].first;
          act.coordinated = true;
          return;
        }
        act.speaker.tokens = act.cue.tokens;
        act.speaker.pronoun = kMale | kFemale;
        act.speaker.medium = "person";
        act.speaker.reason = "pronoun";
        act.speaker.confidence = 0.5;
        return;
      }
      if (!subject.found() || subject.tokens.last >= end) return;
      after = subject.tokens.last;
      while (after + 1 < end && speakers_.is_ending(after)) ++after;
    }
    // "Tahran yönetimi ise bunu yalanladı"
    for (std::uint32_t i = after; i + 1 < end && i < after + 3; ++i) {
      if (grammar.has(WordUse::kSubjectContrast, text_.lower(i))) after = i + 1;
    }
    for (const Frame& frame : frames_) {  // "Peskov, |devlet medyasına göre|, ... söyledi"
      if (frame.tokens.first <= after + 2 && frame.tokens.last > after && frame.tokens.last < end)
        after = frame.tokens.last;
    }
    // "bir armatör, |Cumhuriyet'e,| ... anlattı": whom it was told.
    if (after < end && text_.tokens[after].kind == TokenKind::kComma) {
      const std::int32_t told = speakers_.mention_at(after + 1);
      std::uint32_t last = after + 1;
      while (told >= 0 && last < end && speakers_.mention_at(last) == told) ++last;
      if (told >= 0 && last + 2 < end && grammar.has(WordUse::kToEnding, text_.lower(last))) {
        ++last;
        // "X, |Reuters'a| yaptırımların etkili olduğunu söyledi": of a medium by its name no comma need tell it.
        TokenRange medium;
        const bool to_medium =
            passes_on(source_word_at(work_, after + 1, end, language_, medium)) && medium.first == after + 1;
        after = text_.tokens[last].kind == TokenKind::kComma || to_medium ? last : after;
      }
    }
    after = behind_speech_place(after, end);
    // "Gomelauri |geçen hafta| ... söylentileri yalanladı": when, not what.
    std::uint32_t first = after;
    while (first < end && !is_word(text_.tokens[first]) && !in_quote(first)) ++first;
    const std::uint32_t word = first;
    while (first < end && (classes(first) & (kTime | kAdverb)) != 0) ++first;
    act.message[0] = {first > word && first + 1 < end ? first : after, end};
    return;
  }
}

// "suçlamaları |reddederek| ... söyledi": whether the verb of saying before goes on in this one.
bool SpeechActs::follows_converb(std::size_t number) const {
  return language_ == "tr" && number > 0 && !acts_[number - 1].dropped &&
         grammar_words(language_).ends(WordUse::kConverbEnd,
                                       text_.lower(acts_[number - 1].cue.tokens.last - 1), 2);
}

// "yolsuzluğu |her zaman| reddetti", "iddiayı |kesin bir dille| yalanladı": how it was said.
std::uint32_t SpeechActs::before_turkish_manner(std::uint32_t begin, std::uint32_t end) const {
  const GrammarWords& grammar = grammar_words(language_);
  constexpr std::uint32_t kMostWords = 3;
  for (std::uint32_t size = kMostWords; size > 0; --size) {
    if (end < begin + size + 1) continue;
    std::string words;
    bool outside = true;
    for (std::uint32_t i = end - size; i < end; ++i) {
      outside = outside && !in_quote(i) && is_word(text_.tokens[i]);
      if (!words.empty()) words += '_';
      words += text_.lower(i);
    }
    if (outside && grammar.has(WordUse::kMannerBefore, words)) return end - size;
  }
  return end;
}

}  // namespace tamis::documents
