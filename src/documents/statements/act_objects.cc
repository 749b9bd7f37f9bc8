// What is said when it is no clause: an infinitive, a noun before or behind its verb.
#include "documents/statements/speech_acts.h"

#include <algorithm>

#include "documents/words/country_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/modality.h"

namespace tamis::documents {

using namespace clause_word;

// "|Noting that the talks had failed|, X said Russia would wait", "X, |stating that nobody died|, noted that": an English participle
// that opens its clause, before the verb of the sentence.
bool SpeechActs::is_participle_before(const Act& act, const Act& next) const {
  return language_ == "en" && next.segment > act.segment && !next.relative &&
         act.cue.tokens.first == segments_[act.segment].tokens.first &&
         text_.lower(act.cue.tokens.first).ends_with("ing") &&
         !text_.lower(next.cue.tokens.first).ends_with("ing");
}

// "dismissed |the deputy defence minister|": somebody, and no claim of his.
bool SpeechActs::dismisses_somebody(const Act& act) const {
  if (is_ruling(act)) return true;
  if (language_ != "en" || act.empty() || act.that_clause || act.cue.modality != ModalityKind::kDenied ||
      !text_.lower(act.cue.verb_end() - 1).starts_with("dismiss"))
    return false;
  const std::uint32_t first = act.message[0].first;
  const auto is_whose = [&](std::uint32_t token) {
    return token < unit_.last && (text_.lower(token) == "'s" || text_.lower(token) == "\u2019s");
  };
  // With or without the article.
  return std::any_of(work_.names.begin(), work_.names.end(), [&](const NameInText& name) {
    return name.kind == EntityKind::kPerson && name.tokens.first >= first && name.tokens.first <= first + 1 &&
           name.tokens.last <= act.message[0].last && !is_whose(name.tokens.last);
  });
}

// "A court in Helsinki |dismissed| the case against him", "The judge |denied| bail": what a court decides about a paper that came before it.
// English.
bool SpeechActs::is_ruling(const Act& act) const {
  if (language_ != "en" || act.empty() || act.that_clause || act.cue.modality != ModalityKind::kDenied ||
      act.before)
    return false;
  const GrammarWords& grammar = grammar_words("en");
  const auto holds = [&](TokenRange range, WordUse use) {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      // "the case |against| the bank": up to what belongs to the noun.
      if (use == WordUse::kCourtPaper && (classes(i) & kPreposition) != 0) return false;
      if (!in_quote(i) && grammar.has(use, text_.lower(i))) return true;
    }
    return false;
  };
  return holds({segments_[act.segment].tokens.first, act.cue.tokens.first}, WordUse::kCourt) &&
         holds(act.message[0], WordUse::kCourtPaper);
}

// "In a letter |calling for| talks, the chairman said that": the participle of a paper that opens the sentence behind a preposition.
bool SpeechActs::is_opening_participle(const Act& act) const {
  const TokenRange segment = segments_[act.segment].tokens;
  return segment.first == unit_.first && act.cue.tokens.first > segment.first + 1 &&
         (classes(segment.first) & kPreposition) != 0 && text_.lower(act.cue.tokens.first).ends_with("ing");
}

TokenRange SpeechActs::infinitive_of(const Act& act, std::uint32_t limit) const {
  const bool commits =
      (act.cue.modality == ModalityKind::kPlanned || act.cue.modality == ModalityKind::kFeared) &&
      act.cue.kind == CueKind::kSay && !act.relative && act.cue.gap.first >= act.cue.gap.last;
  if (commits && (language_ == "en" || language_ == "nl" || language_ == "ar")) {
    const GrammarWords& grammar = grammar_words(language_);
    const TokenRange own = segments_[segment_of(act.cue.verb_end() - 1)].tokens;
    const std::uint32_t last = std::min(own.last, limit);
    std::uint32_t first =
        language_ == "ar" ? arabic_object(act, last) : skip_adjuncts(act.cue.verb_end(), last);
    if (first + 1 >= last || has_quote({first, limit})) return {};
    // "vowed |to retaliate|", "هدد |بوقف| الشحنة"
    if (language_ == "en" && (text_.lower(first) != "to" || classes(first + 1) != 0 ||
                              text_.tokens[first + 1].capital || speakers_.mention_at(first + 1) >= 0))
      return {};
    if (language_ == "ar" && (!grammar.begins(WordUse::kNounFront, text_.at(first)) || classes(first) != 0 ||
                              speakers_.mention_at(first) >= 0))
      return {};
    // "beloofde |de levering stop te zetten|"
    if (language_ == "nl" &&
        (last < first + 2 || !grammar.has(WordUse::kToInfinitive, text_.lower(last - 2))))
      return {};
    return {first, limit};
  }
  if ((grammar_ != Grammar::kRomance && grammar_ != Grammar::kSlavic) ||
      (act.cue.kind != CueKind::kSay && act.cue.kind != CueKind::kObject))
    return {};
  const GrammarWords& grammar = grammar_words(language_);
  const TokenRange segment = segments_[segment_of(act.cue.verb_end() - 1)].tokens;
  std::uint32_t first = behind_place(act, std::min(segment.last, limit));
  // "a menacé |de| suspendre", "amenazó |con| suspender": written with the verb.
  bool preposition = grammar_ == Grammar::kRomance && first == act.cue.verb_end() &&
                     act.cue.tokens.last - act.cue.tokens.first > 1 &&
                     ((classes(act.cue.verb_end() - 1) & kPreposition) != 0 ||
                      grammar.has(WordUse::kToInfinitive, text_.lower(act.cue.verb_end() - 1)));
  if (first + 2 < segment.last && grammar.has(WordUse::kToInfinitive, text_.lower(first))) {
    ++first;
    preposition = true;
  }
  std::uint32_t verb = first;
  while (verb < segment.last && verb < first + 3 && !in_quote(verb) &&
         (modality_of(work_, {verb, verb + 1}).negated || (classes(verb) & (kAdverb | kPronoun)) != 0 ||
          text_.lower(verb) == "'" || text_.lower(verb) == "’"))
    ++verb;
  if (verb + 1 >= std::min(segment.last, limit) || in_quote(verb) || text_.tokens[verb].capital ||
      speakers_.mention_at(verb) >= 0)
    return {};
  constexpr std::size_t kShortest = 5;  // bytes
  const std::string_view word = text_.lower(verb);
  const bool known = grammar.has(WordUse::kInfinitive, word);
  // "пригрозил |конфисковать|": no word stands before it.
  const bool bare =
      (grammar_ == Grammar::kSlavic && act.cue.modality != ModalityKind::kDenied) ||
      // "ameaçou |suspender|"
      (grammar_ == Grammar::kRomance && verb == act.cue.verb_end() &&
       (act.cue.modality == ModalityKind::kPlanned || act.cue.modality == ModalityKind::kFeared));
  // "dit |ignorer| l'affaire", "dijo |desconocer| el caso"
  const bool own = grammar_ == Grammar::kRomance && language_ != "it" && verb == act.cue.verb_end() &&
                   act.cue.kind == CueKind::kSay && act.cue.modality == ModalityKind::kAsserted &&
                   modality_of(work_, act.cue.tokens).kind == ModalityKind::kAsserted &&
                   (language_ != "fr" || word.ends_with("er") || word.ends_with("oir"));
  // "a juré de |rendre| l'argent": endings that nouns have, too.
  const bool promised =
      language_ == "fr" && preposition && !act.cue.object &&
      (act.cue.modality == ModalityKind::kPlanned || act.cue.modality == ModalityKind::kNeeded) &&
      (word.ends_with("er") || word.ends_with("re"));
  const bool looks = (preposition || bare || own) && classes(verb) == 0 && word.size() >= kShortest &&
                     (grammar.ends(WordUse::kInfinitiveEnd, word) || (own && language_ == "fr") || promised);
  if (!known && !looks) return {};
  return {first, limit};
}

// "a nié |sur Facebook| avoir financé", "negó |en una nota| haber vendido": behind the verb, its adverbs and the place where it was said, if an
// infinitive follows that.
std::uint32_t SpeechActs::behind_place(const Act& act, std::uint32_t last) const {
  constexpr std::uint32_t kLongest = 5;  // tokens
  const std::uint32_t first = skip_adjuncts(act.cue.verb_end(), last);
  const GrammarWords& grammar = grammar_words(language_);
  if (grammar_ != Grammar::kRomance || act.cue.kind != CueKind::kSay || first + 2 >= last ||
      (classes(first) & kPreposition) == 0 || in_quote(first) ||
      grammar.has(WordUse::kToInfinitive, text_.lower(first)))
    return first;
  for (std::uint32_t i = first + 2; i + 1 < last && i <= first + kLongest && !in_quote(i); ++i) {
    if (!is_word(text_.tokens[i]) || (classes(i) & (kThat | kRelative)) != 0) break;
    if (grammar.has(WordUse::kInfinitive, text_.lower(i)) ||
        (grammar.has(WordUse::kToInfinitive, text_.lower(i)) &&
         grammar.has(WordUse::kInfinitive, text_.lower(i + 1))))
      return i;
  }
  return first;
}

// "|О задержании россиянина| сообщила таможня", "|O zatrzymaniu| poinformowała straż": what was told stands first, who tells it last.
TokenRange SpeechActs::told_in_front(const Act& act) const {
  constexpr std::uint32_t kLongest = 14;  // tokens
  const TokenRange segment = segments_[act.segment].tokens;
  const std::uint32_t at = act.cue.tokens.first;
  if (grammar_ != Grammar::kSlavic || act.cue.kind != CueKind::kSay || act.segment != 0 ||
      segment.first != unit_.first || at < segment.first + 2 || at > segment.first + kLongest ||
      has_quote({segment.first, at}) ||
      !grammar_words(language_).has(WordUse::kAboutFront, text_.lower(segment.first)) ||
      (classes(segment.first + 1) & (kDemonstrative | kAnaphor | kPronoun)) != 0 ||
      !has_words({skip_adjuncts(act.cue.verb_end(), segment.last), segment.last}))
    return {};
  std::uint32_t end = at;
  while (end > segment.first + 2 && (classes(end - 1) & (kTime | kAdverb)) != 0) --end;
  return {segment.first, end};
}

TokenRange SpeechActs::object_before(const Act& act) const {
  const TokenRange segment = segments_[act.segment].tokens;
  const std::uint32_t at = act.cue.tokens.first;
  if (has_words({skip_adjuncts(act.cue.tokens.last, segment.last), segment.last})) return {};
  if (grammar_ == Grammar::kSlavic && act.cue.modality == ModalityKind::kDenied && !act.relative) {
    // "Rosja |temu| zaprzecza", "Россия |это| отрицает"
    if (at > segment.first + 1 && !in_quote(at - 1) &&
        grammar_words(language_).has(WordUse::kThis, text_.lower(at - 1)))
      return {at - 1, at};
    // "Пекін обвинувачення відкидає": subject, object, verb.
    const std::int32_t subject = speakers_.mention_at(segment.first);
    std::uint32_t begin = segment.first;
    while (subject >= 0 && begin < at && speakers_.mention_at(begin) == subject) ++begin;
    if (begin > segment.first && begin < at && at - begin <= 3 && classes(begin) == 0) return {begin, at};
    // "Компания |свою причастность| отрицает"
    constexpr std::uint32_t kLongestOwn = 6;  // tokens
    for (std::uint32_t i = segment.first; i + 1 < at; ++i) {
      if (at - i <= kLongestOwn && !in_quote(i) &&
          grammar_words(language_).has(WordUse::kOwn, text_.lower(i)))
        return {i, at};
    }
  }
  for (std::uint32_t i = at; i > segment.first; --i) {
    if (in_quote(i - 1)) return {};
    if ((classes(i - 1) & kDemonstrative) != 0) {
      // "эти данные не подтвердили": the negation is the verb's.
      std::uint32_t end = at;
      while (end > i && modality_of(work_, {end - 1, end}).negated) --end;
      return {i - 1, end};
    }
    // "La Habana lo desmiente"
    const std::string_view word = text_.lower(i - 1);
    if (i == at && language_ == "es" && (word == "lo" || word == "la" || word == "los" || word == "las"))
      return {i - 1, at};
  }
  return {};
}

TokenRange SpeechActs::german_perfect_object(const Act& act) const {
  const TokenRange segment = segments_[act.segment].tokens;
  const std::uint32_t at = act.cue.tokens.first;
  const bool takes_object = act.cue.kind == CueKind::kObject || act.cue.object ||
                            act.cue.modality == ModalityKind::kDenied ||
                            act.cue.modality == ModalityKind::kNeeded;
  if (!takes_object || act.relative || act.cue.tokens.last - at != 1) return {};
  if (has_quote({segment.first, at})) return german_perfect_verdict(act);
  // "Der Chef der Firma, X|, hat| die Vorwürfe zurückgewiesen": behind a name between commas.
  const bool aside = act.segment > 0 && segments_[act.segment - 1].separator == TokenKind::kComma &&
                     segments_[act.segment - 1].tokens.first < segments_[act.segment - 1].tokens.last &&
                     speakers_.mention_at(segments_[act.segment - 1].tokens.last - 1) >= 0;
  for (std::uint32_t i = segment.first + (aside ? 0 : 1); i + 1 < at; ++i) {
    if ((classes(i) & (kAuxiliary | kKonjunktiv)) == 0 || text_.tokens[i].capital) continue;
    std::uint32_t begin = skip_adjuncts(i + 1, at);
    // "das Papier im Frühjahr": an article begins it.
    // "hat Waffengeschäfte wiederholt bestritten", "hat solche Lieferungen stets bestritten": or a noun without one.
    const bool bare =
        begin < at && act.cue.modality == ModalityKind::kDenied &&
        ((text_.tokens[begin].capital && classes(begin) == 0 && speakers_.mention_at(begin) < 0) ||
         (classes(begin) & kDemonstrative) != 0 ||
         (classes(begin) == 0 && begin + 1 < at && text_.tokens[begin + 1].capital));
    // "hat |Nordkorea des Diebstahls| beschuldigt", "heeft |Iran| opgeroepen"
    const bool named = begin < at && i > segment.first && speakers_.mention_at(begin) >= 0 &&
                       (act.cue.kind == CueKind::kObject || act.cue.modality == ModalityKind::kNeeded);
    if (begin >= at || (classes(begin) & kPreposition) != 0 ||
        ((classes(begin) & kArticle) == 0 && !bare && !named))
      return {};
    std::uint32_t end = begin + 1;
    while (end < at && (classes(end) & (kTime | kAdverb)) == 0 &&
           ((classes(end) & kPreposition) == 0 || (classes(end + 1) & kTime) == 0))
      ++end;
    return {begin, end};
  }
  return {};
}

// "hatte am Mittwoch in einer Rede |den Bericht als „Ente“| bezeichnet": behind have, adjuncts left out, to the participle.
TokenRange SpeechActs::german_perfect_verdict(const Act& act) const {
  const TokenRange segment = segments_[act.segment].tokens;
  const std::uint32_t at = act.cue.tokens.first;
  if (act.cue.kind != CueKind::kObject && act.cue.modality != ModalityKind::kDenied) return {};
  std::uint32_t have = segment.first;
  while (have < at && !in_quote(have) && !grammar_words(language_).has(WordUse::kHave, text_.lower(have)))
    ++have;
  if (have >= at || in_quote(have)) return {};
  return {behind_phrases(skip_adjuncts(have + 1, at), at), at};
}

// "durch seinen Anwalt |den Schmuggel|": behind the phrases of prepositions, where an article begins another.
std::uint32_t SpeechActs::behind_phrases(std::uint32_t begin, std::uint32_t last) const {
  while (begin + 1 < last && !in_quote(begin) && (classes(begin) & kPreposition) != 0) {
    // To the article of the next noun phrase, or the next preposition.
    std::uint32_t end = begin + 2;
    while (end < last && !in_quote(end) && (classes(end) & (kPreposition | kArticle)) == 0) ++end;
    if (end >= last || in_quote(end)) break;
    begin = skip_adjuncts(end, last);
  }
  return begin;
}

TokenRange SpeechActs::object_of(const Act& act, bool verb_first, std::uint32_t limit) const {
  const TokenRange segment = segments_[act.segment].tokens;
  const std::uint32_t at = act.cue.tokens.first;
  if (act.cue.gap.first < act.cue.gap.last) {
    std::uint32_t begin = act.cue.gap.first;
    if (verb_first) {
      const Speaker subject = speakers_.after_verb(act.cue.gap, language_);
      if (subject.found()) begin = subject.tokens.last;
    }
    begin = skip_adjuncts(begin, act.cue.gap.last);
    if (language_ == "de" && act.cue.modality == ModalityKind::kDenied)
      begin = behind_phrases(begin, act.cue.gap.last);
    return {begin, act.cue.gap.last};
  }
  if (language_ == "de" && act.cue.tokens.last == segment.last) {
    // "X hat für Oktober ein Manöver angekündigt"
    for (std::uint32_t i = segment.first; i < at; ++i) {
      if ((classes(i) & kAuxiliary) == 0 || in_quote(i)) continue;
      std::uint32_t begin = i + 1;
      if (i == segment.first) {
        const Speaker subject = speakers_.after_verb({begin, at}, language_);
        if (subject.found()) begin = subject.tokens.last;
      }
      begin = skip_adjuncts(begin, at);
      while (begin + 2 < at && (classes(begin) & kPreposition) != 0 && (classes(begin + 2) & kArticle) != 0)
        begin += 2;
      return {begin, at};
    }
    return {};
  }
  if (act.cue.modality == ModalityKind::kDenied) return {};
  // "told about the start": the preposition belongs to what is said; that of "amenaza |con| represalias" to the verb.
  const bool threat =
      grammar_ == Grammar::kRomance &&
      (act.cue.modality == ModalityKind::kPlanned || act.cue.modality == ModalityKind::kFeared) &&
      !grammar_words(language_).has(WordUse::kToInfinitive, text_.lower(act.cue.tokens.last - 1));
  if (!threat && act.cue.tokens.last - at > 1 && (classes(act.cue.tokens.last - 1) & kPreposition) != 0)
    return {act.cue.tokens.last - 1, limit};
  std::uint32_t begin = object_begin(act, verb_first, limit);
  const std::size_t number = segment_of(act.cue.verb_end() - 1);
  if (begin >= segments_[number].tokens.last) {
    // "أعلنت الوزارة، الجمعة، فرض عقوبات": a time stands between commas.
    std::size_t next = number + 1;
    while (next < segments_.size() && segments_[next - 1].separator == TokenKind::kComma &&
           skip_adjuncts(segments_[next].tokens.first, segments_[next].tokens.last) >=
               segments_[next].tokens.last)
      ++next;
    if (next == number + 1 || next >= segments_.size()) return {};
    begin = segments_[next].tokens.first;
  }
  const std::uint32_t c = classes(begin);
  if (begin >= limit ||
      ((c & (kThat | kWh | kRelative | kPronoun | kConjunction)) != 0 && (c & kArticle) == 0))
    return {};
  if (language_ == "en" && (c & kPreposition) != 0) return {};
  return {begin, limit};
}

std::uint32_t SpeechActs::object_begin(const Act& act, bool verb_first, std::uint32_t limit) const {
  const std::size_t number = segment_of(act.cue.verb_end() - 1);
  const std::uint32_t last = std::min(segments_[number].tokens.last, limit);
  std::uint32_t begin = act.cue.verb_end();
  if (verb_first && !act.coordinated && grammar_ != Grammar::kEnglish) {
    const Speaker speaker = speakers_.after_verb({begin, last}, language_);
    const bool known = speaker.mention >= 0 || speaker.word != SourceWord::kNone || speaker.pronoun != 0;
    // "Pidió |una investigación|": the subject is left out.
    const bool left_out =
        grammar_ == Grammar::kRomance && !known &&
        (act.cue.object || act.cue.kind == CueKind::kObject || act.cue.modality == ModalityKind::kNeeded) &&
        begin < last && (classes(begin) & kIndefinite) != 0;
    if (speaker.found() && speaker.tokens.first < begin + 4 && (known || act.segment == 0) && !left_out)
      begin = speaker.tokens.last;
  }
  if (grammar_ == Grammar::kArabic && act.cue.modality == ModalityKind::kDenied) {
    // "نفى الجاسم في تسجيل مصور أي صلة": any of it.
    const GrammarWords& grammar = grammar_words(language_);
    constexpr std::uint32_t kFar = 30;  // tokens: a relative clause may stand between
    for (std::uint32_t i = begin; i < limit && i < begin + kFar && !in_quote(i); ++i) {
      if (grammar.has(WordUse::kAnyOf, text_.at(i)) &&
          (i < last || text_.tokens[i - 1].kind == TokenKind::kComma)) {
        // "نفى بيسكوف |وجود أي خطط|"
        constexpr std::uint32_t kNounsBefore = 4;
        const std::uint32_t noun = language_ == "ar" && verb_first ? arabic_object(act, last) : i;
        return noun < i && i - noun <= kNounsBefore && classes(noun) == 0 && is_word(text_.tokens[noun])
                   ? noun
                   : i;
      }
    }
  }
  if (language_ == "ar" && verb_first && !act.coordinated) begin = arabic_object(act, last);
  while (grammar_ == Grammar::kChinese && begin < last &&
         grammar_words(language_).has(WordUse::kAspect, text_.at(begin)))
    ++begin;
  begin = skip_adjuncts(begin, last);
  if (language_ == "de" && act.cue.modality == ModalityKind::kDenied) begin = behind_phrases(begin, last);
  return begin;
}

}  // namespace tamis::documents
