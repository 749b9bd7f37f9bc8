// Where an act of saying stands in its sentence: before or behind what is said, behind an apposition, at its end.
#include "documents/statements/german_phrases.h"
#include "documents/statements/speech_acts.h"
#include "documents/words/grammar_words.h"
#include "documents/words/stop_words.h"

namespace tamis::documents {

using namespace clause_word;

bool SpeechActs::is_participle(std::uint32_t token) const {
  // "|قائ|لا", but "دعا" is a finite verb.
  const std::size_t stem = language_ == "ar" ? 6 : 0;  // bytes
  return grammar_words(language_).ends(WordUse::kTellingEnd, text_.lower(token), stem);
}

bool SpeechActs::follows_at_once(const Act& act) const {
  const std::uint32_t end = act.cue.tokens.last;
  return end < unit_.last && !in_quote(end) && (classes(end) & kThat) != 0;
}

// "acusó a la DEA de financiar el complot, |algo que la embajada tachó de absurdo|": what another says of it; "pidió acceso a sus presos |y
// convocó| al encargado": what the speaker does besides. Neither is said.
void SpeechActs::end_before_others(Act& act) const {
  if (grammar_ != Grammar::kRomance || act.empty() || act.before || act.comment) return;
  const GrammarWords& grammar = grammar_words(language_);
  TokenRange& said = act.message[0];
  for (std::size_t n = act.segment + 1; n < segments_.size(); ++n) {
    const TokenRange segment = segments_[n].tokens;
    if (segment.first <= said.first || segment.last > said.last || in_quote(segment.first) ||
        segment.first + 2 >= segment.last || segments_[n - 1].separator != TokenKind::kComma)
      continue;
    if (!grammar.has(WordUse::kSentenceRelative, text_.lower(segment.first)) ||
        (classes(segment.first + 1) & (kThat | kRelative)) == 0 || !has_act_cue(segment))
      continue;
    said.last = segment.first - 1;
    break;
  }
  if (!act.noun && act.cue.kind != CueKind::kObject && !act.cue.object &&
      act.cue.modality != ModalityKind::kNeeded)
    return;
  if (act.that_clause || has_quote(said)) return;
  constexpr std::size_t kStem = 3;  // bytes
  for (std::uint32_t i = said.first + 1; i + 2 < said.last; ++i) {
    if (!grammar.has(WordUse::kAndWord, text_.lower(i))) continue;
    const std::uint32_t verb = i + 1;
    const bool past = !text_.tokens[verb].capital && speakers_.mention_at(verb) < 0 && classes(verb) == 0 &&
                      grammar.ends(WordUse::kPastEnd, text_.lower(verb), kStem);
    const bool compound = (classes(verb) & kAuxiliary) != 0 && (classes(verb) & kArticle) == 0 &&
                          grammar.ends(WordUse::kApposedParticipleEnd, text_.lower(verb + 1));
    if (!past && !compound) continue;
    said.last = i;
    return;
  }
}

std::uint32_t SpeechActs::before_insertion(std::uint32_t end) const noexcept {
  if (end <= unit_.first + 1 || text_.tokens[end - 1].kind != TokenKind::kDash) return end;
  for (std::uint32_t i = end - 1; i > unit_.first && end - i < 30; --i) {
    if (text_.tokens[i - 1].kind == TokenKind::kDash && !in_quote(i - 1)) return i - 1;
  }
  return end;
}

bool SpeechActs::subject_stands_first(const Act& act) const {
  if (grammar_ != Grammar::kRomance && grammar_ != Grammar::kSlavic) return false;
  constexpr std::uint32_t kLongestSubject = 8;  // tokens
  const TokenRange segment = segments_[act.segment].tokens;
  if (act.segment == 0 || act.relative || act.coordinated || act.conjoined ||
      act.cue.tokens.first <= segment.first || act.cue.tokens.first - segment.first > kLongestSubject ||
      (classes(segment.first) & (kSubordinator | kRelative | kThat | kWh | kConjunction | kPreposition)) != 0)
    return false;
  const Speaker subject = speakers_.before_verb({segment.first, act.cue.tokens.first}, language_);
  return subject.found() && subject.confidence >= 0.6 &&
         (subject.mention >= 0 || subject.word != SourceWord::kNone || subject.pronoun != 0) &&
         subject.tokens.last + 2 >= act.cue.tokens.first;
}

bool SpeechActs::arabic_subject_first(const Act& act) const {
  if (grammar_ != Grammar::kArabic || act.cue.kind != CueKind::kSay || act.segment == 0 || act.coordinated)
    return false;
  const TokenRange segment = segments_[act.segment].tokens;
  if (act.cue.tokens.first <= segment.first || classes(segment.first) != 0 ||
      segments_[act.segment - 1].separator != TokenKind::kComma)
    return false;
  std::uint32_t end = 0;
  const Speaker subject = arabic_subject({segment.first, act.cue.tokens.first}, end);
  return subject.found() && end == act.cue.tokens.first &&
         (subject.mention >= 0 || subject.word != SourceWord::kNone);
}

bool SpeechActs::closes_sentence(const Act& act) const {
  if (grammar_ != Grammar::kEnglish && grammar_ != Grammar::kChinese && !subject_stands_first(act) &&
      !arabic_subject_first(act))
    return false;
  const std::size_t number = segment_of(act.cue.tokens.last - 1);
  const TokenRange segment = segments_[number].tokens;
  if (act.relative || (classes(segment.first) & (kSubordinator | kRelative)) != 0) return false;
  if (grammar_ == Grammar::kChinese && segments_[number].separator == TokenKind::kComma) return false;
  const TokenRange rest{skip_adjuncts(act.cue.verb_end(), segment.last), segment.last};
  return nothing_behind(rest) || only_addressee(act, rest);
}

bool SpeechActs::nothing_behind(TokenRange rest) const {
  if (!has_words(rest)) return true;
  // "said |when asked about the plan|"
  const auto is_question = [&](const Frame& frame) {
    return frame.kind == CueKind::kAsked && frame.tokens.first == rest.first &&
           frame.tokens.last >= rest.last;
  };
  if (std::any_of(frames_.begin(), frames_.end(), is_question)) return true;
  return (classes(rest.first) & kPreposition) != 0 && !has_quote(rest);
}

bool SpeechActs::only_addressee(const Act& act, TokenRange rest) const {
  constexpr std::uint32_t kLongest = 5;  // tokens
  if (!act.cue.to || has_quote(rest)) return false;
  // "told |the board|", "told |a military court| in Kyiv": small words right behind its article.
  std::uint32_t noun_end = rest.first;
  if (language_ == "en" && rest.first < rest.last && (classes(rest.first) & kArticle) != 0) {
    ++noun_end;
    while (noun_end < rest.last && noun_end < rest.first + 4 && classes(noun_end) == 0 &&
           is_word(text_.tokens[noun_end]) && !text_.tokens[noun_end].capital)
      ++noun_end;
  }
  for (std::uint32_t i = rest.first; i < rest.last; ++i) {
    if (!is_word(text_.tokens[i])) continue;
    // "told reporters |when asked about the plan|"
    if (i > rest.first && language_ == "en" && in_frame(i) && nothing_behind({i, rest.last})) return true;
    // "told Reuters |on condition of anonymity|", "told lawmakers |in Seoul on Monday|"
    if (i > rest.first && language_ == "en" &&
        ((classes(i) & kPreposition) != 0 || skip_adjuncts(i, rest.last) >= rest.last) &&
        text_.lower(i) != "of") {
      for (std::uint32_t k = i; k < rest.last; ++k) {
        if ((classes(k) & (kThat | kAuxiliary | kFinite)) != 0 && !text_.tokens[k].capital) return false;
      }
      return true;
    }
    if (i - rest.first >= kLongest) return false;
    TokenRange found;
    // "told this newspaper"
    const bool medium = passes_on(source_word_at(work_, i, rest.last, language_, found));
    const bool name = text_.tokens[i].capital || medium || i < noun_end ||
                      (classes(i) & (kArticle | kAddressee | kDemonstrative)) != 0;
    if (!name || (classes(i) & (kPronoun | kAuxiliary)) != 0) return false;
    // "told the court |the bank| failed"
    if (noun_end > rest.first && i >= noun_end && (classes(i) & kArticle) != 0) return false;
  }
  return true;
}

bool SpeechActs::ends_clause_of_subject(const Act& act) const {
  constexpr std::uint32_t kLongestSubject = 9;  // tokens
  const TokenRange subject = segments_[0].tokens;
  const TokenRange clause = segments_[1].tokens;
  // "Ein Experte, der anonym bleiben wollte, weil er nicht sprechen darf, sagte"
  if (act.segment == 3) {
    const TokenRange last = segments_[2].tokens;
    // "..., der nicht befugt war, öffentlich zu sprechen, sagte"
    const GrammarWords& grammar = grammar_words(language_);
    // Romance "|de| Lisboa" is no infinitive.
    const bool infinitive =
        last.last > last.first + 1 && grammar.has(WordUse::kToInfinitive, text_.lower(last.last - 2)) &&
        (grammar_ != Grammar::kRomance ||
         (!text_.tokens[last.last - 1].capital &&
          (language_ == "fr" || grammar.ends(WordUse::kInfinitiveEnd, text_.lower(last.last - 1), 2))));
    if (((classes(last.first) & kSubordinator) == 0 && !infinitive) ||
        segments_[2].separator != TokenKind::kComma || has_quote(last))
      return false;
  }
  if (segments_[0].separator != TokenKind::kComma || segments_[1].separator != TokenKind::kComma ||
      has_quote({subject.first, clause.last}) || subject.last - subject.first > kLongestSubject ||
      clause.last - clause.first < 2)
    return false;
  const std::uint32_t first = classes(clause.first);
  // "gegen |den die Polizei ermittelt|": an article, but for the verb at the end.
  const bool verb_last = language_ == "de" && clause.last > clause.first + 3 &&
                         is_word(text_.tokens[clause.last - 1]) && !text_.tokens[clause.last - 1].capital &&
                         (classes(clause.first + 2) & kArticle) != 0;
  // "El Gobierno, |que controla| X, criticó al ministro"
  const bool that = grammar_ == Grammar::kRomance && act.segment == 2 && (first & kThat) != 0 &&
                    (act.cue.object || act.cue.kind == CueKind::kObject);
  const bool relative = that || (first & kRelative) != 0 ||
                        ((first & kPreposition) != 0 && (classes(clause.first + 1) & kRelative) != 0 &&
                         ((classes(clause.first + 1) & kArticle) == 0 || verb_last));
  const std::string_view word = text_.lower(clause.first);
  const bool participle = first == 0 && grammar_ != Grammar::kGerman && !text_.tokens[clause.first].capital &&
                          word.size() > 5 &&
                          grammar_words(language_).ends(WordUse::kClauseParticipleEnd, word);
  const auto has_verb = [&](TokenRange range) {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if ((classes(i) & (kAuxiliary | kKonjunktiv | kFinite)) != 0 && (classes(i) & kArticle) == 0)
        return true;
    }
    return false;
  };
  // "Einer der beiden Gefangenen, |ein Scharfschütze|, sagte"
  constexpr std::uint32_t kLongestApposition = 6;  // tokens
  const bool apposition = language_ == "de" && act.segment == 2 && (first & kIndefinite) != 0 &&
                          !has_verb(clause) && clause.last - clause.first <= kLongestApposition &&
                          ((classes(subject.first) & kIndefinite) != 0 ||
                           grammar_words(language_).has(WordUse::kOneOf, text_.lower(subject.first)));
  if (!relative && !participle && !apposition) return false;
  if (has_verb(subject)) return false;
  const auto known = [](const Speaker& speaker) {
    return speaker.found() && (speaker.mention >= 0 || speaker.word != SourceWord::kNone);
  };
  const TokenRange behind =
      act.cue.gap.first < act.cue.gap.last
          ? act.cue.gap
          : TokenRange{act.cue.verb_end(), segments_[segment_of(act.cue.verb_end() - 1)].tokens.last};
  // "Das Schiff sank, die Mannschaft starb, teilte die Polizei mit": who speaks stands behind the verb.
  const Speaker other = speakers_.after_verb(without_quotes_right(behind), language_);
  // "Ein Beamter, der anonym bleiben will, sagte |der Agentur AFP|, ...": the dative.
  const std::size_t last = segment_of(act.cue.tokens.last - 1);
  const std::uint32_t article = act.cue.verb_end();
  const bool dative = segments_[last].separator == TokenKind::kComma && article < unit_.last &&
                      (other.is_medium() || text_.lower(article) == "dem");
  if (language_ == "de" && known(other) && other.confidence >= 0.6 && !dative) return false;
  // "Un antiguo contador de la mina, |que habló bajo anonimato|, dijo que": whatever noun it is.
  const bool somebody =
      grammar_ == Grammar::kRomance && (classes(subject.first) & kIndefinite) != 0 && that_after(act) != 0;
  // "Ce dernier, |qui vivrait à Moscou|, a nié avoir financé": with an infinitive or "that" behind the verb no subject stands there.
  const bool nominal =
      (classes(subject.first) & (kArticle | kDemonstrative)) != 0 || text_.tokens[subject.first].capital;
  const bool governs = relative && grammar_ == Grammar::kRomance && nominal &&
                       (classes(subject.first) & kPreposition) == 0 &&
                       (that_after(act) != 0 || has_words(infinitive_of(act, unit_.last)));
  return somebody || governs || known(speakers_.before_verb(subject, language_)) ||
         (language_ == "de" && dative && (apposition || (classes(subject.first) & kIndefinite) != 0));
}

bool SpeechActs::is_incise_behind_aside(const Act& act, std::uint32_t limit) const {
  constexpr std::uint32_t kLongestIncise = 8;  // tokens
  const TokenRange incise = segments_[act.segment].tokens;
  if (language_ != "en" || act.segment != 1 || act.cue.kind != CueKind::kSay || act.coordinated ||
      act.segment + 1 >= segments_.size() || act.cue.tokens.last != incise.last ||
      act.cue.tokens.first == incise.first || incise.last - incise.first > kLongestIncise ||
      segments_[0].separator != TokenKind::kComma || segments_[1].separator != TokenKind::kComma ||
      has_quote(unit_))
    return false;
  for (std::uint32_t i = segments_[0].tokens.first; i < segments_[0].tokens.last; ++i) {
    if ((classes(i) & kAdverb) == 0 && !is_stop_word(language_, text_.lower(i))) return false;
  }
  const std::uint32_t first = segments_[2].tokens.first;
  return first + 2 < limit && !in_frame(first) && !is_participle(first) &&
         (classes(first) & (kConjunction | kRelative | kSubordinator)) == 0;
}

bool SpeechActs::is_torn(TokenRange range) const {
  const bool fronted =
      (grammar_ == Grammar::kEnglish || grammar_ == Grammar::kRomance || grammar_ == Grammar::kSlavic) &&
      (classes(range.first) & kPreposition) != 0;
  const std::uint32_t kLongest = fronted ? 8 : 5;  // tokens
  if (range.last - range.first > kLongest || has_quote(range)) return false;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if ((classes(i) & (kAuxiliary | kFinite)) != 0 && (classes(i) & kArticle) == 0) return false;
  }
  constexpr std::uint32_t kShortest = 3;  // tokens
  const bool pronoun = range.last - range.first <= 2 && (classes(range.first) & kPronoun) != 0;
  return speakers_.mention_at(range.first) >= 0 || (classes(range.first) & kArticle) != 0 || fronted ||
         pronoun || (grammar_ == Grammar::kSlavic && range.last - range.first <= kShortest);
}

bool SpeechActs::is_incise(const Act& act) const {
  if (act.segment != 1 || act.segment + 1 >= segments_.size() || act.cue.kind != CueKind::kSay) return false;
  const TokenRange around = segments_[act.segment].tokens;
  return segments_[0].separator == TokenKind::kComma && segments_[1].separator == TokenKind::kComma &&
         around.last - around.first == 2 && act.cue.tokens.last == around.last &&
         (classes(around.first) & kPronoun) != 0 && !has_quote(segments_[0].tokens) &&
         is_torn(segments_[0].tokens);
}

bool SpeechActs::is_name_alone(TokenRange range) const {
  // "Der Botschafter": an office is no name.
  if (const Speaker sole = sole_mention(range);
      sole.found() && (sole.mention < 0 || document_.mentions[static_cast<std::size_t>(sole.mention)].form !=
                                               MentionForm::kTitle))
    return true;
  const std::uint32_t size = range.last - range.first;
  if (size < 2 || size > 5) return false;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    // "Lee Sung-jun"
    if (text_.tokens[i].kind == TokenKind::kHyphen && i > range.first && i + 1 < range.last) {
      ++i;
      continue;
    }
    if (!text_.tokens[i].capital || classes(i) != 0 || !is_word(text_.tokens[i])) return false;
  }
  return true;
}

// "|Ibrahim|, a herder, ...": one word that nothing is known of.
bool SpeechActs::is_single_name(TokenRange range, TokenRange apposition) const {
  if (range.last != range.first + 1 || !text_.tokens[range.first].capital || classes(range.first) != 0 ||
      !is_word(text_.tokens[range.first]) || in_quote(range.first) ||
      (language_ == "de" && speakers_.mention_at(range.first) < 0))
    return false;
  TokenRange found;
  if (source_word_at(work_, range.first, range.last, language_, found) != SourceWord::kNone) return false;
  return is_apposition(apposition);
}

namespace {

// "Le chef du cartel, Ismael Zambada, |dit El Mayo|, a dénoncé", "…, |au pouvoir depuis 2013|, …": words without a verb, a subject or a cue.
constexpr std::uint32_t kLongestSecondAside = 8;  // tokens

}  // namespace

bool SpeechActs::ends_named_apposition(const Act& act) const {
  const auto is_second_aside = [&](const Act& its) {
    if (grammar_ != Grammar::kRomance || its.segment != 3 || segments_[2].separator != TokenKind::kComma)
      return false;
    const TokenRange aside = segments_[2].tokens;
    if (aside.last - aside.first > kLongestSecondAside || has_quote(aside) ||
        !sole_mention(segments_[1].tokens).found())
      return false;
    // "…, |doit se rendre| à Bamako, ont indiqué deux diplomates": a verb opens no aside, but what calls him something.
    bool called = aside.last - aside.first > 1;
    bool verb = has_act_cue(aside);
    for (std::uint32_t i = aside.first; i < aside.last; ++i) {
      verb = verb || ((classes(i) & (kAuxiliary | kPronoun | kFinite)) != 0 && (classes(i) & kArticle) == 0);
      called = called && (i == aside.first || text_.tokens[i].capital);
    }
    if (called || verb) return called;
    return (classes(aside.first) & (kPreposition | kArticle | kAdverb | kTime)) != 0;
  };
  // "|Шойгу прибыл| в Пхеньян, где встретится с Кимом, сообщил представитель": the first clause has a verb of its own.
  if (grammar_ == Grammar::kSlavic && has_verb_behind_name(segments_[0].tokens)) return false;
  // "|À Kinshasa|, le porte-parole, Awa Touré, a dénoncé": where and when stands in front of it.
  constexpr std::uint32_t kLongestAdjunct = 6;  // tokens
  const TokenRange opening = segments_[0].tokens;
  const bool adjunct = grammar_ == Grammar::kRomance && act.segment == 3 && !has_quote(opening) &&
                       opening.last - opening.first <= kLongestAdjunct &&
                       (classes(opening.first) & (kPreposition | kTime)) != 0;
  const std::size_t front = adjunct ? 1 : 0;
  // "Meier, |den die Polizei beschuldigt|, wies die Vorwürfe zurück"
  const bool denies_noun = act.cue.modality == ModalityKind::kDenied;
  if (act.segment < 2 || act.segment > 3 || act.coordinated || !begins_clause(act) ||
      has_act_cue(segments_[front].tokens) ||
      // "Téhéran, |qui a rappelé ses ambassadeurs|, avait menacé"
      (has_act_cue(segments_[front + 1].tokens) &&
       ((grammar_ != Grammar::kRomance && !denies_noun) || act.segment != 2 ||
        (classes(segments_[1].tokens.first) & kRelative) == 0)))
    return false;
  if (ends_clause_of_subject(act)) return true;
  // "Der Sekretär des Rates, Sergej Schoigu, |der im März Pjöngjang besuchte|, sagte"
  const bool clause = act.segment == 3 && segments_[2].separator == TokenKind::kComma &&
                      (classes(segments_[2].tokens.first) & kRelative) != 0 &&
                      !has_quote(segments_[2].tokens) && !has_act_cue(segments_[2].tokens) &&
                      sole_mention(segments_[1].tokens).found();
  if (act.segment != front + 2 && !clause && !(front == 0 && is_second_aside(act))) return false;
  const bool name_first = is_name_alone(segments_[front].tokens) ||
                          is_single_name(segments_[front].tokens, segments_[front + 1].tokens);
  const TokenRange office = segments_[front + (name_first ? 1 : 0)].tokens;
  const TokenRange name = segments_[front + (name_first ? 0 : 1)].tokens;
  if (language_ != "de" && name_first && (classes(office.first) & (kRelative | kPreposition | kThat)) != 0 &&
      (classes(office.first) & kArticle) == 0)
    return false;
  // "Igor Tarassow, |Leiter der Abteilung für Munition der Partei der Arbeit Koreas|, wies": a German noun with its genitive.
  const bool german_office = language_ == "de" && name_first && office.first + 1 < office.last &&
                             text_.tokens[office.first].capital &&
                             (classes(office.first + 1) & (kGenitive | kPreposition)) != 0;
  // "|La porte-parole du ministère russe des Affaires étrangères|, Maria Zakharova, a dénoncé"
  const bool long_office = name_first ? language_ == "de" : grammar_ == Grammar::kRomance;
  const std::uint32_t longest_office = long_office ? 14 : 9;  // tokens
  if (segments_[front].separator != TokenKind::kComma ||
      segments_[front + 1].separator != TokenKind::kComma ||
      has_quote({segments_[front].tokens.first, segments_[front + 1].tokens.last}) ||
      office.last - office.first > longest_office ||
      ((language_ == "de" || (grammar_ == Grammar::kRomance && !name_first)) &&
       (classes(office.first) & kArticle) == 0 && office.last - office.first > 3 && !german_office))
    return false;
  for (std::uint32_t i = office.first; i < office.last; ++i) {
    // "Avocatul |ei|, Natalia Bairam, a anunțat": whose he is ends the Romanian noun.
    const bool owner = language_ == "ro" && i > office.first && i + 1 == office.last;
    // "Les Houthis, |eux|, menacent"
    if (grammar_ == Grammar::kRomance && name_first && office.last - office.first == 1) break;
    if ((classes(i) & (kAuxiliary | kKonjunktiv | kPronoun | kFinite)) != 0 && (classes(i) & kArticle) == 0 &&
        !owner)
      return false;
  }
  return name_first || is_name_alone(name);
}

bool SpeechActs::ends_arabic_apposition(const Act& act) const {
  const GrammarWords& grammar = grammar_words(language_);
  if (act.segment != 2 || act.coordinated || !begins_clause(act) ||
      grammar.begins(WordUse::kAndFront, text_.at(act.cue.tokens.first)) ||
      grammar.begins(WordUse::kAndFront, text_.at(segments_[1].tokens.first)) ||
      segments_[0].separator != TokenKind::kComma || segments_[1].separator != TokenKind::kComma ||
      has_quote({segments_[0].tokens.first, segments_[1].tokens.last}))
    return false;
  constexpr std::uint32_t kLongestOffice = 6;  // tokens
  const TokenRange office = segments_[0].tokens;
  TokenRange found;
  return office.last - office.first <= kLongestOffice &&
         source_word_at(work_, office.first, office.last, language_, found) == SourceWord::kGroup &&
         arabic_person(segments_[1].tokens).found();
}

bool SpeechActs::has_verb_behind_name(TokenRange range) const {
  constexpr std::size_t kStem = 2;  // letters, two bytes each
  for (std::uint32_t i = range.first + 1; i < range.last; ++i) {
    if (is_word(text_.tokens[i]) && !text_.tokens[i].capital && text_.tokens[i - 1].capital &&
        speakers_.mention_at(i) < 0 && speakers_.mention_at(i - 1) >= 0 &&
        grammar_words(language_).ends(WordUse::kFiniteVerbEnd, text_.lower(i), 2 * kStem))
      return true;
  }
  return false;
}

bool SpeechActs::ends_apposition(const Act& act) const {
  if (stands_behind_aside(act)) return true;
  if (grammar_ == Grammar::kArabic) return ends_arabic_apposition(act);
  if (grammar_ == Grammar::kGerman || grammar_ == Grammar::kRomance || grammar_ == Grammar::kSlavic)
    return ends_named_apposition(act);
  if (language_ != "en" || act.segment < 2 || act.coordinated || !begins_clause(act)) return false;
  if (act.cue.kind == CueKind::kObject)
    return act.segment == 2 && is_name_alone(segments_[1].tokens) && ends_named_apposition(act);
  if (act.cue.kind != CueKind::kSay) return false;
  bool named = false;
  bool relative = false;
  for (std::size_t k = act.segment; k > 0 && act.segment - k < 3; --k) {
    const Segment& before = segments_[k - 1];
    if (before.separator != TokenKind::kComma || has_quote(before.tokens)) return false;
    const std::string_view opens = text_.lower(before.tokens.first);
    // "The report, released on Monday, says"
    const bool participle = k > 1 && classes(before.tokens.first) == 0 &&
                            ((opens.size() > 4 && opens.ends_with("ed")) ||
                             grammar_words(language_).ends(WordUse::kClauseParticipleEnd, opens) ||
                             in_frame(before.tokens.first));
    const bool clause = participle || (classes(before.tokens.first) & kRelative) != 0;
    if (clause && k == 1) return false;
    relative = relative || clause;
    named = named || (act.segment - k < 2 && sole_mention(before.tokens).found());
    for (std::uint32_t i = before.tokens.first; i < before.tokens.last && !clause; ++i) {
      // "In a letter to the president in |May|, X, head of Y, said"
      if ((classes(i) & kAuxiliary) != 0 && (i == unit_.first || !text_.tokens[i].capital)) return false;
    }
  }
  const std::uint32_t last = segments_[segment_of(act.cue.tokens.last - 1)].tokens.last;
  if (const std::uint32_t that = that_after(act); that != 0 && that < last) return true;
  const TokenRange rest{skip_adjuncts(act.cue.verb_end(), last), last};
  std::uint32_t words = 0;
  bool finite = rest.first < rest.last && (classes(rest.first) & kPronoun) != 0;
  for (std::uint32_t i = rest.first; i < rest.last; ++i) {
    words += is_word(text_.tokens[i]) ? 1U : 0U;
    finite = finite || (i > rest.first && i < rest.first + 8 && (classes(i) & kAuxiliary) != 0);
  }
  return words >= (act.cue.object && named ? 1U : 3U) && (finite || named || relative);
}

bool SpeechActs::begins_clause(const Act& act) const {
  const TokenRange segment = segments_[act.segment].tokens;
  std::uint32_t first = segment.first;
  // Arabic puts its particles of tense there, too.
  const std::uint32_t skipped = grammar_ == Grammar::kArabic ? kAdverb | kAuxiliary : kAdverb;
  while (first < act.cue.tokens.first && (classes(first) & skipped) != 0 && !in_quote(first)) ++first;
  return first == act.cue.tokens.first;
}

bool SpeechActs::puts_subject_behind(const Act& act) const {
  if (begins_clause(act)) return true;
  if (grammar_ == Grammar::kSlavic && opens_with_anaphor(act)) {
    // "Об этом газете |сообщил| источник в полиции": whom it was told stands before the verb.
    const Speaker own =
        speakers_.after_verb({act.cue.verb_end(), segments_[act.segment].tokens.last}, language_);
    return own.found() && (own.confidence >= 0.6 || own.word != SourceWord::kNone);
  }
  if (grammar_ == Grammar::kRomance) return tells_sentence_before(act);
  if (grammar_ != Grammar::kGerman) return false;
  if (tells_sentence_before(act)) return true;
  TokenRange front{segments_[act.segment].tokens.first, act.cue.tokens.first};
  // "|Und| in Beirut sagte der Minister"
  if (front.first + 1 < front.last &&
      grammar_words(language_).has(WordUse::kAndWord, text_.lower(front.first)))
    ++front.first;
  if (front.first >= front.last || in_quote(front.first) || act.cue.tokens.last >= text_.tokens.size())
    return false;
  const std::uint32_t first = classes(front.first);
  if ((first & kPreposition) == 0 || (first & (kPronoun | kSubordinator)) != 0 ||
      is_participle(act.cue.tokens.first) ||
      (act.cue.tokens.last == segments_[act.segment].tokens.last && act.cue.gap.first >= act.cue.gap.last))
    return false;
  // Translated: "Am Montag der Minister sagte".
  const Speaker own = speakers_.before_verb(front, language_);
  if (!own.found() || own.confidence < 0.6) return true;
  // "|Nach einem Gespräch mit Minister X| kündigte die Ministerin Hilfen an"
  return is_governed_phrase(speakers_, text_, front.first, own.tokens.first) &&
         opens_with_subject(speakers_, text_,
                            {act.cue.verb_end(), segments_[segment_of(act.cue.verb_end() - 1)].tokens.last},
                            language_);
}

bool SpeechActs::opens_with_anaphor(const Act& act) const {
  // The marks of a newspaper's name do not part it from its verb, a comma does.
  constexpr std::uint32_t kLongestFront = 9;  // tokens
  const std::uint32_t at = act.cue.tokens.first;
  std::uint32_t first = at;
  while (first > unit_.first && at - first <= kLongestFront &&
         text_.tokens[first - 1].kind != TokenKind::kComma)
    --first;
  return at > first + 2 && at - first <= kLongestFront &&
         act.cue.tokens.last < segments_[act.segment].tokens.last && (classes(first) & kPreposition) != 0 &&
         (classes(first + 1) & kAnaphor) != 0;
}

// "|Das| teilte der Sprecher mit.": the object is the sentence before, and the noun behind the verb its subject.
bool SpeechActs::tells_sentence_before(const Act& act) const {
  const std::size_t last = segment_of(act.cue.tokens.last - 1);
  const std::uint32_t at = act.cue.tokens.first;
  if (grammar_ == Grammar::kRomance) {
    // "|Lo| ha reso noto il Cremlino", "|Así lo| informó la policía", "C'est |ce qu'|a annoncé le ministère", "È |quanto| riferisce la Tass"
    constexpr std::uint32_t kLongestFront = 4;  // tokens
    if (act.cue.kind != CueKind::kSay || act.segment != 0 || at <= unit_.first ||
        at > unit_.first + kLongestFront ||
        (classes(unit_.first) & (kPreposition | kConjunction | kSubordinator)) != 0 ||
        segments_[last].separator == TokenKind::kColon || has_quote(unit_) || that_after(act) != 0)
      return false;
    std::uint32_t before = at - 1;
    if (before > unit_.first && (classes(before) & kThat) != 0) --before;
    const bool opens = before == unit_.first || (classes(before - 1) & (kArticle | kPreposition)) == 0;
    return (classes(before) & kAnaphor) != 0 && opens && speakers_.mention_at(before) < 0;
  }
  return act.cue.kind == CueKind::kSay && act.segment == 0 && at == unit_.first + 1 &&
         (classes(unit_.first) & kAnaphor) != 0 && segments_[last].separator != TokenKind::kColon &&
         !has_quote(unit_) && that_after(act) == 0;
}

std::uint32_t SpeechActs::behind_anaphor(const Act& act) const {
  std::uint32_t at = act.cue.verb_end();
  if (grammar_ != Grammar::kSlavic || act.cue.kind != CueKind::kSay || act.cue.tokens.first != unit_.first ||
      has_quote(unit_))
    return 0;
  if (at > unit_.first && (classes(at - 1) & kPreposition) == 0) {
    if (at + 1 >= unit_.last || (classes(at) & kPreposition) == 0) return 0;
    ++at;
  }
  const bool anaphor = at + 1 < unit_.last && ((classes(at) & kAnaphor) != 0 ||
                                               grammar_words(language_).has(WordUse::kThis, text_.lower(at)));
  return anaphor && is_word(text_.tokens[at + 1]) ? at + 1 : 0;
}

// "הזהיר |שצי| הצללים": Hebrew writes "that" onto the word; no name and no word that begins so by itself, as far as the page knows.
bool SpeechActs::begins_with_written_that(std::uint32_t token) const {
  constexpr std::size_t kLetter = 2;  // bytes
  return language_ == "he" && is_word(text_.tokens[token]) && speakers_.mention_at(token) < 0 &&
         text_.at(token).size() >= 3 * kLetter &&
         (clause_word_classes(language_, text_.at(token).substr(0, kLetter)) & kThat) != 0;
}

// "בנג'מין שמיט, חוקר מאוניברסיטת ייל, |הזהיר שצי| ...": what stands before the verb is a name and an aside about it, and "that" is
// written onto the word behind.
bool SpeechActs::stands_behind_aside(const Act& act) const {
  constexpr std::uint32_t kMostAside = 14;  // tokens
  const std::uint32_t at = act.cue.tokens.first;
  const std::uint32_t next = act.cue.tokens.last;
  if (at > unit_.first + kMostAside || next >= unit_.last || !begins_with_written_that(next)) return false;
  const std::int32_t mention = speakers_.mention_at(unit_.first);
  if (mention < 0) return false;
  const Mention& named = document_.mentions[static_cast<std::size_t>(mention)];
  if (named.kind != EntityKind::kPerson || named.form > MentionForm::kGivenName) return false;
  std::uint32_t comma = unit_.first;
  while (comma < at && text_.tokens[comma].kind != TokenKind::kComma) {
    if (speakers_.mention_at(comma) != mention) return false;
    ++comma;
  }
  return comma < at && text_.tokens[at - 1].kind == TokenKind::kComma;
}

bool SpeechActs::stands_behind_message(const Act& act) const {
  if (act.segment == 0) return false;
  const Segment& segment = segments_[act.segment];
  if (segment.separator == TokenKind::kColon) return false;
  if (that_after(act) != 0) return false;
  return true;
}

bool SpeechActs::has_clause(TokenRange range, const Act& act) const {
  std::uint32_t words = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) words += is_word(text_.tokens[i]) ? 1U : 0U;
  if (words == 2 && begins_with_written_that(range.first)) return true;
  if (words < 3) return false;
  if (language_ != "en") return true;
  // "said |about| a third of it had been sold", "says |at least| 60 have died"
  if (const std::uint32_t amount = behind_approximation(range.first, range.last); amount > range.first)
    range.first = amount;
  const std::uint32_t first = classes(range.first);
  if ((first & (kPreposition | kConjunction | kSubordinator)) != 0 && (first & kWh) == 0) return false;
  // Reporting and showing verbs take nouns: "reported a loss". A clause has a verb in it.
  if (act.cue.clause) return true;
  for (std::uint32_t i = range.first + 1; i < range.last && i < range.first + 8; ++i) {
    if ((classes(i) & kAuxiliary) != 0) return true;
  }
  return false;
}

std::uint32_t SpeechActs::behind_approximation(std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t kMost = 3;  // words: "up to half"
  const GrammarWords& grammar = grammar_words(language_);
  std::uint32_t i = first;
  while (i < last && i < first + kMost && grammar.has(WordUse::kApproximation, text_.lower(i))) ++i;
  if (i == first || i >= last) return first;
  const bool amount = text_.tokens[i].kind == TokenKind::kNumber || (classes(i) & kIndefinite) != 0 ||
                      grammar.has(WordUse::kAmount, text_.lower(i));
  return amount ? i : first;
}

bool SpeechActs::opens_frame(std::uint32_t token) const {
  // "|About| 1,100 prisoners remain behind bars, Viasna says"
  if (language_ == "en" && behind_approximation(token, unit_.last) > token) return false;
  const std::uint32_t c = classes(token);
  return (c & (kPreposition | kSubordinator)) != 0;
}

bool SpeechActs::is_noun_phrase(TokenRange range) const {
  if (range.first >= range.last) return false;
  const std::uint32_t c = classes(range.first);
  if ((c & kPreposition) != 0) return false;
  TokenRange found;
  if (source_word_at(work_, range.first, range.last, language_, found) != SourceWord::kNone) return false;
  if (speakers_.mention_at(range.first) >= 0) return false;
  // "sagte |der Nachrichtenagentur AFP|, ...": whom it was told.
  std::uint32_t head = (c & kArticle) != 0 ? range.first + 1 : range.first;
  // "der |südkoreanischen| Zeitung Chosun Ilbo"
  while (language_ == "de" && head > range.first && head + 1 < range.last && !text_.tokens[head].capital &&
         text_.lower(head).ends_with("en"))
    ++head;
  if (head < range.last) {
    const SourceWord word = source_word_at(work_, head, range.last, language_, found);
    // "sagte |dem Reporter|, er habe": the dative.
    const bool told =
        word == SourceWord::kGroup && (language_ == "de" || language_ == "nl") && found.last == range.last;
    if (passes_on(word) || told) return false;
  }
  std::uint32_t words = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) words += is_word(text_.tokens[i]) ? 1U : 0U;
  return words >= 2;
}

bool SpeechActs::comma_opens_message(const Act& act, std::uint32_t first) const {
  if (in_quote(first)) return true;
  if (in_frame(first)) {
    // "sagte, laut X, ..." is rare; a frame that closes the sentence is common.
    return false;
  }
  if (grammar_ == Grammar::kChinese || (act.cue.clause && language_ != "en")) return true;
  if (grammar_ != Grammar::kGerman) return false;
  const std::uint32_t c = classes(first);
  if ((c & (kSubordinator | kConjunction)) != 0) return false;
  // "seine Bereitschaft, |die Fähre zu bezahlen|": a relative clause ends in a finite verb.
  const TokenRange clause = segments_[segment_of(first)].tokens;
  if ((c & kRelative) != 0 && clause.last - clause.first >= 3 &&
      grammar_words(language_).has(WordUse::kToInfinitive, text_.lower(clause.last - 2)) &&
      text_.lower(clause.last - 1).ends_with('n') && !text_.tokens[clause.last - 1].capital)
    return true;
  // A relative clause hangs on a noun; directly behind the verb it cannot.
  const bool verb_last = act.cue.tokens.last == segments_[segment_of(act.cue.tokens.last - 1)].tokens.last;
  const bool verb_first = puts_subject_behind(act);
  if ((c & kRelative) != 0 && !verb_last && verb_first && act.segment > 0) {
    // "Das Schiff habe abgeschaltet, heißt es in einem Lagebild, das der Zeitung vorliegt": the clause in front is whole.
    for (std::uint32_t i = unit_.first + 1; i < segments_[act.segment].tokens.first; ++i) {
      if (!in_quote(i) && (classes(i) & kKonjunktiv) != 0 && !text_.tokens[i].capital) return false;
    }
  }
  if ((c & kRelative) != 0 && !verb_last)
    return (verb_first && (opens_frame(unit_.first) || act.segment == 0)) || has_verb_second(first);
  return true;
}

bool SpeechActs::has_verb_second(std::uint32_t first) const {
  constexpr std::uint32_t kLongestSubject = 6;  // tokens
  const TokenRange segment = segments_[segment_of(first)].tokens;
  bool opens = true;  // nothing but adjectives yet
  for (std::uint32_t i = first + 1; i + 1 < segment.last && i < first + kLongestSubject; ++i) {
    if (in_quote(i)) {
      // "die Inspektoren |„kommen|, wenn ...“": the quotation begins with the verb.
      const std::uint32_t word = is_word(text_.tokens[i]) ? i : i + 1;
      return i > first + 1 && text_.tokens[i - 1].capital && word < segment.last &&
             is_word(text_.tokens[word]) && !text_.tokens[word].capital &&
             (classes(word) & (kArticle | kPreposition | kConjunction)) == 0;
    }
    const std::uint32_t c = classes(i);
    if ((c & (kAuxiliary | kKonjunktiv | kFinite)) != 0 && !text_.tokens[i].capital)
      return (classes(i - 1) & kPronoun) == 0 || (classes(i - 1) & kArticle) != 0;
    // "die Armee |griff| die Stadt an": right behind the subject a word that nothing is known of, and more behind it.
    const bool noun = text_.tokens[i].capital && is_word(text_.tokens[i]) && c == 0;
    const std::uint32_t next = i + 1;
    if (noun && opens && next + 1 < segment.last && !text_.tokens[next].capital &&
        is_word(text_.tokens[next]) && classes(next) == 0 && speakers_.mention_at(next) < 0 &&
        !in_quote(next))
      return true;
    opens = opens && !noun && c == 0;
  }
  return false;
}

bool SpeechActs::goes_on_behind(const Act& act, TokenRange front, std::uint32_t first,
                                std::uint32_t limit) const {
  const Segment& last = segments_[segment_of(act.cue.tokens.last - 1)];
  if ((last.separator != TokenKind::kComma && last.separator != TokenKind::kDash) || first >= limit ||
      (classes(first) & (kConjunction | kRelative | kSubordinator | kThat)) != 0 || is_participle(first))
    return false;
  if (is_torn(front)) return true;
  // "se trata, dijo, de una cacería", "the cells, they say, were empty": no apposition may follow a pronoun or a verb.
  if (grammar_ == Grammar::kChinese || grammar_ == Grammar::kVerbLast || has_act_cue({first, limit}) ||
      has_quote(front) || act.cue.gap.first < act.cue.gap.last)
    return false;
  const TokenRange around = segments_[act.segment].tokens;
  const bool ends = act.cue.tokens.last == around.last;
  const std::uint32_t longest = ends && language_ == "en" ? 8 : 4;  // tokens
  if (around.last - around.first > longest) return false;
  if (!ends && (classes(around.last - 1) & kPronoun) == 0) return false;
  if (grammar_ == Grammar::kEnglish && !ends) return false;
  // A clause of its own begins with its subject.
  return (classes(first) & (kPreposition | kAuxiliary | kFinite)) != 0 ||
         (text_.tokens[first].kind == TokenKind::kWord && !text_.tokens[first].capital &&
          classes(first) == 0 && speakers_.mention_at(first) < 0 && grammar_ != Grammar::kGerman);
}

bool SpeechActs::speaks_behind_clause(const Act& act, std::uint32_t begin) const {
  const Segment& segment = segments_[act.segment];
  bool inverted = false;  // "L'homme, |a-t-il poursuivi|, n'est ..."
  for (std::uint32_t i = act.cue.tokens.first + 1; i < act.cue.tokens.last; ++i)
    inverted = inverted || (language_ == "fr" && (classes(i) & kPronoun) != 0);
  if (inverted && act.segment > 0 && segments_[act.segment - 1].separator == TokenKind::kComma) return true;
  constexpr std::uint32_t kShortest = 3;  // tokens
  if (act.segment == 0 || act.coordinated || segment.tokens.first < begin + kShortest ||
      segments_[act.segment - 1].separator != TokenKind::kComma || grammar_ == Grammar::kChinese ||
      grammar_ == Grammar::kArabic || act.cue.gap.first < act.cue.gap.last || opens_frame(begin))
    return false;
  Speaker subject;
  if (begins_clause(act)) {
    if (language_ == "en") return false;
    subject = speakers_.after_verb({act.cue.verb_end(), segment.tokens.last}, language_);
    if (subject.tokens.first > act.cue.verb_end() + 1) return false;
  } else if (closes_sentence(act)) {
    subject = speakers_.before_verb({segment.tokens.first, act.cue.tokens.first}, language_);
    if (subject.tokens.first > segment.tokens.first + 1) return false;
  }
  return subject.found() && subject.confidence >= 0.6 &&
         (subject.pronoun != 0 || subject.word == SourceWord::kGroup ||
          (act.cue.kind == CueKind::kQuotes && subject.is_medium()) ||
          (subject.mention >= 0 &&
           document_.mentions[static_cast<std::size_t>(subject.mention)].kind != EntityKind::kPlace));
}

}  // namespace tamis::documents
