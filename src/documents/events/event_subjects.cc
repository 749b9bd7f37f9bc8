// Who does it: the subject of the verb of an event (event_filler.h).
#include <algorithm>

#include "documents/events/event_conditions.h"
#include "documents/events/event_filler.h"
#include "documents/events/event_joined_clauses.h"
#include "documents/events/event_own_clauses.h"
#include "documents/events/event_status.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/slavic_endings.h"
#include "documents/words/speaker_languages.h"
#include "documents/words/stop_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kAntecedentReach = 3;
constexpr std::uint32_t kAsideReach = 8;

// "|Israels Luftwaffe| griff nach eigenen Angaben Stellungen an": who tells it is the subject of what he tells.
bool tells_of_himself(const Document& document, Span name) noexcept {
  return std::any_of(document.statements.begin(), document.statements.end(), [&](const Statement& statement) {
    return statement.kind == StatementKind::kReported && statement.speaker_span.overlaps(name) &&
           std::any_of(statement.content.begin(), statement.content.end(),
                       [&](const Span said) { return said.contains(name); });
  });
}

}  // namespace

// "Pyongyang'ı ziyaret |eden| Bakan Sergey Şoygu": the noun behind a participle is its subject.
const Who* EventFiller::subject_behind_participle() const noexcept {
  constexpr std::uint32_t kReach = 6;
  constexpr std::size_t kLeast = 4;  // bytes
  if (sentence_.language != "tr" || is_noun()) return nullptr;
  std::uint32_t end = hit_.whole.last;
  const auto is_participle = [&](std::uint32_t token) {
    const std::string_view verb = work_.tokens.lower(token);
    return verb.size() >= kLeast && (verb.ends_with("en") || verb.ends_with("an"));
  };
  if (!is_participle(end - 1)) {
    // "yaptırımların hedefi |olan|", "yaptırımlara maruz |kalan|"
    if (end >= sentence_.tokens.last || !is_participle(end)) return nullptr;
    ++end;
  }
  const Who* found = nullptr;
  for (const Who& who : sentence_.names) {
    if (who.tokens.first < end || who.tokens.first > end + kReach) continue;
    for (std::uint32_t i = end; i < who.tokens.first; ++i) {
      if (work_.tokens.tokens[i].kind != TokenKind::kWord) return found;
    }
    if (who.tie == Tie::kAdjective) continue;
    if (found == nullptr || who.kind == EntityKind::kPerson) found = &who;
    if (who.kind == EntityKind::kPerson) break;
  }
  return found;
}

// "The analyst X said that |the visit| was a signal": he stands outside of the clause that he says.
bool EventFiller::only_tells(const Who& who) const {
  const Span hit = work_.tokens.span(hit_.tokens);
  const Span name = work_.tokens.span(who.whole);
  return std::any_of(
      document_.statements.begin(), document_.statements.end(), [&](const Statement& statement) {
        const auto holds = [](Span place) {
          return [place](const Span& content) { return content.overlaps(place); };
        };
        const auto& content = statement.content;
        return statement.kind == StatementKind::kIndirect && statement.speaker_span.overlaps(name) &&
               std::any_of(content.begin(), content.end(), holds(hit)) &&
               std::none_of(content.begin(), content.end(), holds(name));
      });
}

// Somebody who only says the sentence, beside his verb of saying.
bool EventFiller::clause_has_cue(const Who& who) const noexcept {
  if ((sentence_.language == "de" || sentence_.language == "nl") &&
      tells_of_himself(document_, work_.tokens.span(who.whole)))
    return false;
  const std::uint32_t first = who.whole.first;
  const std::uint32_t from = first > sentence_.tokens.first + 4 ? first - 4 : sentence_.tokens.first;
  const std::uint32_t to = std::min(who.whole.last + 4, sentence_.tokens.last);
  for (std::uint32_t i = from; i < to; ++i) {
    if (sentence_.page->cue[i] && !hit_.tokens.contains(i)) return true;
  }
  return is_outside_speaker(who, sentence_.language == "tr" || sentence_.language == "fa");
}

// The verb of saying stands far behind its subject: what that says holds the event, and is not about its speaker; `always`, or where it
// has a subject of its own.
bool EventFiller::is_outside_speaker(const Who& who, bool always) const {
  if (!always && sentence_.language != "ko" && sentence_.language != "ja" && sentence_.language != "zh")
    return false;
  const Span hit = work_.tokens.span(hit_.tokens);
  const Span name = work_.tokens.span(who.whole);
  const EventPage::StatementSpans& speakers = sentence_.page->speakers;
  return speakers.at.any(name.begin, name.end, [&](std::size_t n) {
    const Statement& statement = document_.statements[speakers.statements[n]];
    if (!statement.speaker_span.overlaps(name)) return false;
    const auto said = std::find_if(statement.content.begin(), statement.content.end(),
                                   [&](const Span content) { return content.overlaps(hit); });
    return said != statement.content.end() && !said->overlaps(name) && (always || has_subject_within(*said));
  });
}

// "임 교수는 “김정은은 병사를 보내고 ...”라고": what is said has a subject of its own in front of the event; else its speaker may be meant.
bool EventFiller::has_subject_within(Span said) const noexcept {
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const TokenRange tokens = work_.tokens.tokens_in(said);
  const std::uint32_t last = std::min(tokens.last, hit_.tokens.first);
  constexpr std::size_t kBeyond = 3;  // bytes
  for (std::uint32_t i = tokens.first; i < last && sentence_.language == "ko"; ++i) {
    if (work_.tokens.tokens[i].kind == TokenKind::kWord &&
        grammar.ends(WordUse::kSubjectParticle, work_.tokens.at(i), kBeyond))
      return true;
  }
  return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
    if (who.tie == Tie::kAdjective || who.tokens.first < tokens.first || who.tokens.last > last) return false;
    return sentence_.language != "ko" ||
           grammar.ends(WordUse::kTopicParticle, work_.tokens.at(who.whole.last - 1), kBeyond);
  });
}

// "Oleksin, one of the richest |men|": whether `who` stands in an aside that only tells more of the name before it.
bool EventFiller::is_described_by(const Who& name, const Who& who) const noexcept {
  // "Según el diputado X, |la empresa rusa|, sancionada ...": a company is no description of a person.
  if (name.unnamed || !who.unnamed || who.tokens.first <= name.tokens.last ||
      (name.kind == EntityKind::kPerson && who.kind == EntityKind::kOrganization) ||
      who.tokens.first - name.tokens.last > kAsideReach)
    return false;
  if (work_.tokens.tokens[name.tokens.last].kind != TokenKind::kComma) return false;
  for (std::uint32_t i = name.tokens.last + 1; i < who.tokens.first; ++i) {
    if (work_.tokens.tokens[i].kind != TokenKind::kWord || covers_trigger(sentence_, i) ||
        word_of(i, WordClass::kAnd) != nullptr || word_of(i, WordClass::kAuxiliary) != nullptr ||
        word_of(i, WordClass::kRelative) != nullptr)
      return false;
  }
  return true;
}

// "평양을 |방문한| 세르게이 쇼이구": a Korean verb before its noun, unless its own subject stands before it; whatever the noun is in the
// clause around it.
const Who* EventFiller::noun_behind_participle(const std::vector<const Who*>& before,
                                               std::string_view subject_role) const {
  constexpr std::uint32_t kNounReach = 3;  // tokens
  const GrammarWords& grammar = grammar_words("ko");
  if (sentence_.language == "ja")
    return is_noun() || passive_ || subject_role.empty() ? nullptr : noun_behind_japanese(before);
  // "평양을 방문 |중인| 안드레이 벨로우소프": who is at it stands behind, whoever does what is told of him.
  const std::uint32_t stay = hit_.whole.last;
  const bool during = sentence_.language == "ko" && stay < sentence_.tokens.last &&
                      work_.tokens.at(stay).starts_with("\uc911") &&
                      grammar.ends(WordUse::kSaidBeforeNoun, work_.tokens.at(stay), 3);
  if (during) {
    const auto who = std::find_if(sentence_.names.begin(), sentence_.names.end(), [&](const Who& other) {
      return other.tokens.first > stay && other.tie != Tie::kAdjective;
    });
    if (who != sentence_.names.end() && who->kind == EntityKind::kPerson &&
        who->tokens.first <= stay + kNounReach && fits(subject_role, *who))
      return &*who;
  }
  if (sentence_.language != "ko" || passive_ || subject_role.empty()) return nullptr;
  // "김정은이 |평양을| 방문한 쇼이구를 접견했다": a visit that has its place is of whoever stands behind it.
  const std::string_view verb = work_.tokens.at(hit_.tokens.last - 1);
  const bool placed = type_.name == "visit" && hit_.tokens.first > clause_.first &&
                      grammar.ends(WordUse::kObjectParticle, work_.tokens.at(hit_.tokens.first - 1), 3) &&
                      ends_before_noun(verb);
  const auto has_subject = [&] {
    return std::any_of(before.begin(), before.end(), [&](const Who* who) {
      return grammar.ends(WordUse::kSubjectParticle, work_.tokens.at(who->whole.last - 1), 3);
    });
  };
  if (!placed && (is_noun() || !grammar.ends(WordUse::kSaidBeforeNoun, verb, 3) || has_subject()))
    return nullptr;
  // "발사한 |뒤|", "방문한 |때|": a noun of time.
  if (hit_.tokens.last < sentence_.tokens.last &&
      grammar.has(WordUse::kBeforeSpeech, work_.tokens.at(hit_.tokens.last)))
    return nullptr;
  for (const Who& who : sentence_.names) {
    if (who.tokens.first < hit_.tokens.last || who.tie == Tie::kAdjective) continue;
    return who.tokens.first <= hit_.tokens.last + kNounReach && fits(subject_role, who) &&
                   takes_unnamed(who) && (!placed || who.kind == EntityKind::kPerson)
               ? &who
               : nullptr;
  }
  return nullptr;
}

// Whether the first particle of case behind a noun, with its number, is that of an object, in languages that mark these.
bool EventFiller::is_marked_object(TokenRange noun) const noexcept {
  const std::string_view language = sentence_.language;
  if (!has_order(language, WordOrder::kMarksObjects)) return false;
  const GrammarWords& grammar = grammar_words(language);
  constexpr std::uint32_t kReach = 5;  // tokens
  constexpr std::size_t kStem = 3;     // bytes
  const bool korean = language == "ko";
  for (std::uint32_t i = korean ? noun.last - 1 : noun.last; i < hit_.tokens.first && i < noun.last + kReach;
       ++i) {
    const std::string_view word = work_.tokens.lower(i);
    if (korean ? grammar.ends(WordUse::kObjectParticle, word, kStem)
               : grammar.has(WordUse::kObjectParticle, word))
      return true;
    if (korean ? grammar.ends(WordUse::kSubjectParticle, word, kStem) ||
                     grammar.ends(WordUse::kTopicParticle, word, kStem)
               : grammar.has(WordUse::kSubjectParticle, word) || grammar.has(WordUse::kTopicParticle, word))
      return false;
  }
  return false;
}

// "|ukrainische| Drohnen haben X angegriffen", "|RSF| 的无人机袭击了": whose the weapons are that do it; null: none's.
const Who* EventFiller::owner_of_weapons() const noexcept {
  if (type_.name != "military_operation" || passive_ || is_noun()) return nullptr;
  for (const WordHit& word : sentence_.words) {
    if ((word.word->word != WordClass::kArms && word.word->word != WordClass::kMissile) ||
        word.tokens.last > hit_.tokens.first || !in_clause(word.tokens))
      continue;
    // "우크라이나 드론 85대|를| 격추했다": what is shot down does nothing.
    if (is_marked_object(word.tokens)) continue;
    for (const Who& who : sentence_.names) {
      const bool adjective = who.tie == Tie::kAdjective && !who.country.empty() &&
                             (who.tokens.last == word.tokens.first ||
                              (who.tokens.first == word.tokens.last &&
                               has_order(sentence_.language, WordOrder::kAdjectiveBehind)));
      const bool owner =
          !who.unnamed && who.tokens.last + 1 == word.tokens.first &&
          grammar_words(sentence_.language).has(WordUse::kOfParticle, work_.tokens.lower(who.tokens.last));
      if (!adjective && !owner) continue;
      const std::uint32_t first = std::min(who.tokens.first, word.tokens.first);
      // "with Russian missiles" is how.
      if (first > clause_.first && word_of(first - 1, WordClass::kPreposition) != nullptr) continue;
      return &who;
    }
  }
  return nullptr;
}

// The slot added last, of that owner, with the weapons ("ukrainische Drohnen").
void EventFiller::widen_over_weapons(const Who& owner) {
  if (event_.slots.empty() || !event_.slots.back().span.overlaps(work_.tokens.span(owner.tokens))) return;
  Span& span = event_.slots.back().span;
  for (const WordHit& word : sentence_.words) {
    if ((word.word->word != WordClass::kArms && word.word->word != WordClass::kMissile) ||
        distance(word.tokens, owner.tokens) > 1)
      continue;
    const Span its = work_.tokens.span(word.tokens);
    span.begin = std::min(span.begin, its.begin);
    span.end = std::max(span.end, its.end);
  }
}

// "hakerzy zaatakowali serwery |polskiej| firmy": an adjective behind the verb is of what it deals with.
bool EventFiller::is_of_slavic_object(const Who& adjective) const noexcept {
  return has_order(sentence_.language, WordOrder::kSlavic) && adjective.tokens.first >= hit_.whole.last &&
         (!is_noun() || word_of(hit_.tokens.first, WordClass::kPeople) != nullptr);
}

// "|Rosyjscy hakerzy| zaatakowali": whom the trigger begins with belong to the adjective of their country.
void EventFiller::widen_over_people(const Who& adjective) {
  if (names_added_ > 0 && is_romance(sentence_.language)) return widen_over_noun_before(adjective);
  if (names_added_ > 0 && adjective.tokens.last == hit_.tokens.first &&
      word_of(hit_.tokens.first, WordClass::kPeople) != nullptr)
    event_.slots.back().span.end = work_.tokens.tokens[hit_.tokens.first].end;
}

// "|Дроны| атаковали завод": weapons in the plural before a verb in the plural leave what stands behind it to suffer.
bool EventFiller::is_done_by_weapons() const noexcept {
  if (type_.name != "military_operation" || !has_order(sentence_.language, WordOrder::kSlavic) ||
      !has_slavic_ending(SlavicEnding::kPluralVerb, sentence_.language,
                         work_.tokens.lower(hit_.tokens.last - 1)))
    return false;
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return (word.word->word == WordClass::kArms || word.word->word == WordClass::kMissile) &&
           word.tokens.last <= hit_.tokens.first && in_clause(word.tokens) &&
           has_slavic_ending(SlavicEnding::kPlural, sentence_.language,
                             work_.tokens.lower(word.tokens.last - 1)) &&
           (word.tokens.first == clause_.first ||
            word_of(word.tokens.first - 1, WordClass::kPreposition) == nullptr);
  });
}

// "이들 회사는 |X가 사용하는| 무인기의 엔진을 보냈다": behind a topic, the subject of a clause before a noun is nobody's else.
bool EventFiller::is_in_korean_clause(const Who& who) const {
  if (sentence_.language != "ko") return false;
  const GrammarWords& grammar = grammar_words("ko");
  const TextTokens& text = work_.tokens;
  // "|우크라이나| 드론 85대를 격추했다": whose things they are that it is done to.
  if (type_.group == EventGroup::kForce && who.kind == EntityKind::kPlace && !who.nominative &&
      std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
        return is_item(word.word->word) && word.tokens.first == who.tokens.last &&
               is_marked_object(word.tokens);
      }))
    return true;
  if (!who.nominative) return false;
  constexpr std::size_t kStem = 3;  // bytes
  const auto is_adnominal = [&](std::uint32_t i) {
    return work_.mention_of[i] < 0 && grammar.ends(WordUse::kAdnominalEnd, text.at(i), kStem);
  };
  bool topic = false;
  for (std::uint32_t i = clause_.first; i < who.tokens.first && !topic; ++i) {
    // "회사|는|": a noun of the tables, though verbs end so, too.
    const bool noun = word_of(i, WordClass::kCompany) != nullptr || word_of(i, WordClass::kPeople) != nullptr;
    topic = text.tokens[i].kind == TokenKind::kWord &&
            grammar.ends(WordUse::kTopicParticle, text.at(i), kStem) && (noun || !is_adnominal(i)) &&
            !sentence_.page->time[i] && !sentence_.page->speaker[i];
  }
  for (std::uint32_t i = std::max(who.whole.last, who.tokens.last); topic && i + 1 < hit_.tokens.first; ++i) {
    if (is_adnominal(i)) return true;
  }
  return false;
}

// "не стал комментировать |сообщения о| новых поставках": who only speaks of what is reported does not do it.
bool EventFiller::is_reported_noun() const noexcept {
  constexpr std::uint32_t kAdjectives = 2;
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kStatus && word.word->status == StatusWord::kAllegedNoun &&
           word.tokens.last > word.tokens.first + 1 && word.tokens.last <= hit_.tokens.first &&
           hit_.tokens.first - word.tokens.last <= kAdjectives;
  });
}

// "wurde |wegen eines Cyberangriffs| einbestellt": a crime that is only the ground of what is no measure against who did it. German and Dutch.
bool is_ground_alone(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  constexpr std::uint32_t kReach = 4;  // tokens from the preposition to the noun
  if (sentence.language != "de" && sentence.language != "nl") return false;
  const bool ground = std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kReason && word.tokens.last <= hit.tokens.first &&
           hit_ending_at(sentence, word.tokens.last, WordClass::kStatus) == nullptr &&
           hit.tokens.first - word.tokens.last < kReach;
  });
  return ground &&
         std::none_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& other) {
           const EventGroup group = EventTables::get().type_of(*other.trigger).group;
           return !other.blocked && (group == EventGroup::kEnforcement || group == EventGroup::kSanctions);
         });
}

// "|Unbekannte| griffen das Ministerium an", "|Twee gewapende mannen| overvielen ...": a plural noun that nobody is known by, with nothing else
// before the verb of its clause. German and Dutch.
bool EventFiller::opens_with_nobody() const noexcept {
  constexpr std::uint32_t kLongest = 4;  // tokens
  constexpr std::size_t kShortest = 5;   // bytes
  const std::string_view language = sentence_.language;
  const TextTokens& text = work_.tokens;
  // "|Hackers vielen| X |aan|": a phrase with its subject.
  const bool whole = hit_.tokens.first == clause_.first && hit_.words > 1;
  const std::uint32_t verb = hit_.tokens.first + (whole ? 1 : 0);
  if ((language != "de" && language != "nl") || is_noun() || verb <= clause_.first ||
      verb - clause_.first > kLongest)
    return false;
  for (std::uint32_t i = clause_.first; i < verb; ++i) {
    const std::uint32_t classes = clause_word_classes(language, text.lower(i));
    const bool article = i + 1 < verb && (classes & clause_word::kArticle) != 0;
    if ((text.tokens[i].kind != TokenKind::kWord && text.tokens[i].kind != TokenKind::kNumber) ||
        sentence_.page->time[i] || sentence_.page->cue[i] || (classes != 0 && !article) ||
        word_of(i, WordClass::kPreposition) != nullptr || is_stop_word(language, text.lower(i)))
      return false;
  }
  const std::uint32_t last = verb - 1;
  const std::string_view noun = text.lower(last);
  const bool plural = noun.ends_with('n') || noun.ends_with('s') ||
                      (language == "de" && (noun.ends_with('e') || noun.ends_with("er")));
  return plural && noun.size() >= kShortest && (language == "nl" || text.tokens[last].capital) &&
         text.lower(verb).ends_with("en");
}

void EventFiller::add_subject(const std::vector<const Who*>& before, const std::vector<const Who*>& behind,
                              std::size_t& used_before, std::size_t& used_behind) {
  // "als |Verletzung von| Resolutionen": a German noun with its preposition.
  if (hit_.words > 1 && work_.tokens.tokens[hit_.tokens.first].capital && is_as_predicate()) return;
  if (is_noun() && type_.group == EventGroup::kCrime && is_ground_alone(sentence_, hit_)) {
    used_before = before.size();
    return;
  }
  const std::string_view subject_role = passive_ ? role(Tie::kObject) : role(Tie::kSubject);
  if (before.empty() && !passive_ && is_asked(sentence_, clause_)) {
    // "поставки": what is asked about a noun is nobody's deed.
    if (is_noun()) return;
    constexpr std::uint32_t kParticle = 1;  // tokens between: "передавал |ли| Тегеран"
    const auto stands_behind = [&](const Who* who) {
      return who->tokens.first >= hit_.tokens.last && who->tokens.first <= hit_.tokens.last + kParticle &&
             !who->possessive && !is_oblique(*who) && !is_dative_here(*who);
    };
    if (!behind.empty() && stands_behind(behind.front()) && !subject_role.empty() &&
        fits(subject_role, *behind.front())) {
      subject_ = behind.front();
      add_name(subject_role, *subject_);
      used_behind = 1;
      return;
    }
  }
  if (const Who* asked = asked_to_act(); asked != nullptr && !subject_role.empty()) {
    subject_ = asked;
    std::erase_if(ties_, [&](const auto& tied) { return tied.first == asked; });
    add_name(subject_role, *asked);
    used_before = before.size();
    return;
  }
  // "casuslukla |suçlanan| üç diplomat": of a passive participle, too.
  if (const Who* who = passive_ ? subject_behind_participle() : nullptr;
      who != nullptr && !subject_role.empty()) {
    subject_ = who;
    add_name(subject_role, *who);
    used_before = 0;
    return;
  }
  if (sentence_.language == "tr" && (!passive_ || hit_.trigger->form == TriggerForm::kState)) {
    // "..., Kuzey Kore'nin ... fırlattığını": the owner of a verb made a noun is its subject, and nobody else.
    if (std::any_of(ties_.begin(), ties_.end(),
                    [](const auto& tied) { return tied.second == Tie::kSubject; })) {
      used_before = 0;
      return;
    }
    if (take_grounded(subject_role)) {
      used_before = 0;
      return;
    }
    if (const Who* who = subject_behind_participle(); who != nullptr && !subject_role.empty()) {
      subject_ = who;
      add_name(subject_role, *who);
      used_before = 0;
      return;
    }
  }
  // "acusa |a los Emiratos| de suministrar drones y mercenarios": whatever stands behind the verb.
  if (!is_noun() && !passive_ && before.empty() && is_behind_accusation()) {
    const Who* accused = accused_before();
    std::erase_if(ties_, [&](const auto& tied) { return tied.first == accused; });
    if (accused != nullptr) {
      subject_ = accused;
      add_name(subject_role, *accused);
    } else {
      add_accused_phrase(subject_role);
    }
    if (names_added_ > 0) return;
  }
  // "Kanada listete X |und strich| Y": who stands behind the verb is its object.
  const Who* lister = authority_of_relative(before);
  if (!subject_role.empty() && (lister != nullptr || goes_on_with_subject()) &&
      (before.empty() || !before.front()->pronoun)) {
    if (const Who* previous = lister != nullptr ? lister : previous_subject();
        previous != nullptr && fits(subject_role, *previous)) {
      subject_ = previous;
      add_name(subject_role, *previous);
      for (const Who* who : before) add_name(role(Tie::kObject), *who);
      used_before = before.size();
      return;
    }
  }
  // "Washington teilte mit, |es habe| X auf die Liste gesetzt": the pronoun is the subject, and who stands behind its auxiliary is not.
  if (!passive_ && !before.empty() && opens_with_pronoun(before.front()->tokens.first)) {
    for (const Who* who : before) add_name(role(Tie::kObject), *who);
    add_speaker_of_clause(subject_role);
    used_before = before.size();
    return;
  }
  const bool last_verb = has_order(sentence_.language, WordOrder::kSubjectFirst);
  if (!passive_ && type_.group == EventGroup::kSanctions && subject_role == "authority" &&
      !is_zu_infinitive() && authority_is_subject(before, last_verb)) {
    used_before = last_verb ? 0 : before.size();
    return;
  }
  // A relative clause is about the name before it, unless its own subject follows its first word.
  // "... dont l'Occident craint qu'elles ne débouchent sur des livraisons": who fears it is the subject there is.
  if (before.empty() && std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
        return who.fears && who_in_clause(who) && who.tokens.last <= hit_.tokens.first;
      }))
    return;
  // "X, |sancionado por| Washington": a state, too.
  const bool state = hit_.trigger->form == TriggerForm::kState && hit_.tokens.first == clause_.first &&
                     clause_.first > sentence_.tokens.first &&
                     work_.tokens.tokens[clause_.first - 1].kind == TokenKind::kComma &&
                     grammar_words(sentence_.language)
                         .ends(WordUse::kApposedParticipleEnd, work_.tokens.lower(hit_.tokens.first));
  const bool participle = state || is_apposed_participle(sentence_, hit_);
  // "said |that| X is on the list": it is no pronoun where its clause has a subject of its own.
  const bool said = governed_by_that() && !before.empty() && clause_.first > sentence_.tokens.first &&
                    work_.tokens.tokens[clause_.first - 1].kind == TokenKind::kWord &&
                    sentence_.page->cue[clause_.first - 1];
  if (!said && add_slavic_relative(before, behind, used_before, used_behind)) return;
  if (add_subject_of_participle(before, subject_role)) {
    used_before = before.size();
    return;
  }
  const bool relative = participle || (opens_relative() && !completes_noun() && !said);
  if (relative && clause_.first > sentence_.tokens.first) {
    // "الجمل، الذي عاقبته واشنطن": the verb itself says that it deals with him.
    // "Маслов, который руководил наёмниками Вагнера и находится под санкциями": in a state stands whom the clause is about.
    const bool own =
        !participle &&
        (hit_.trigger->form != TriggerForm::kState || opens_with_object_relative() || opens_with_whose()) &&
        ((!before.empty() && before.front()->tokens.first <= clause_.first + 3) ||
         (!behind.empty() && has_suffix_pronoun()));
    // "Тертель, |якого| США тримають під санкціями": a state whose clause names who keeps him in it.
    const bool kept = own && !before.empty() && hit_.trigger->form == TriggerForm::kState &&
                      subject_role == "target" && opens_with_object_relative();
    if (kept) add_name("authority", *before.front());
    if (!own || kept) {
      if (const Who* antecedent = antecedent_of_clause(participle)) {
        subject_ = antecedent;
        add_name(subject_role, *antecedent);
        used_before = 0;
        return;
      }
      if (before.empty()) return;
    } else if (!passive_ && has_object_of_relative()) {
      // "Usmanow, den die EU auf ihre Sanktionsliste gesetzt hat": the name before is what it is done to.
      for (const Who& who : sentence_.names) {
        if (who.tokens.last <= clause_.first && clause_.first - who.tokens.last <= kAntecedentReach &&
            who.tie != Tie::kAdjective && takes_unnamed(who)) {
          ties_.push_back({&who, Tie::kObject});
          break;
        }
      }
    }
  }
  if (!passive_ && !is_noun() && take_accused(subject_role)) {
    used_before = 0;
    return;
  }
  if (before.empty() && !passive_ && take_measured(subject_role)) {
    used_before = 0;
    return;
  }
  // "..., Nordkorea bei ... zu unterstützen": an infinitive has its subject in the clause before.
  if (is_zu_infinitive()) {
    const Who* accused = accused_before();
    const Who* previous = accused != nullptr ? accused : previous_subject();
    // "|Die Regierung| wirft der Miliz vor, Gold zu schmuggeln": nor does who accuses others.
    const bool accuses =
        accused == nullptr && previous != nullptr && previous->speaker && is_accusation_before();
    if (previous != nullptr && !accuses) {
      subject_ = previous;
      add_name(subject_role, *previous);
    }
    used_before = 0;
    return;
  }
  // "Washington aggiunse la Minerven nella sua lista nera": before the list stand who lists and who is listed.
  if (!passive_ && type_.name == "sanctions_designation" && hit_.trigger->form == TriggerForm::kVerb &&
      before.size() >= 2 && opens_with_preposition()) {
    subject_ = before.front();
    add_name(subject_role, *before.front());
    for (std::size_t n = 1; n < before.size(); ++n)
      add_name(before[n]->group && n == 1 && before.size() > 2 ? subject_role : role(Tie::kObject),
               *before[n]);
    used_before = before.size();
    return;
  }
  if (const Who* owner = owner_of_weapons(); owner != nullptr && !subject_role.empty()) {
    subject_ = owner;
    add_name(subject_role, *owner);
    widen_over_weapons(*owner);
    for (const Who* who : before) {
      if (who != owner && who->tokens.first >= owner->tokens.last) add_name(role(Tie::kObject), *who);
    }
    used_before = before.size();
    return;
  }
  if (const Who* noun = noun_behind_participle(before, subject_role)) {
    subject_ = noun;
    add_name(subject_role, *noun);
    const bool in_state = hit_.trigger->form == TriggerForm::kState;
    std::erase_if(
        ties_, [&](const auto& tied) { return tied.first == noun || (in_state && tied.second == Tie::kTo); });
    used_before = before.size();
    used_behind = !behind.empty() && behind.front() == noun ? 1 : 0;
    return;
  }
  std::size_t first = before.size();
  if (const Who* governor = governor_of_gerund(before); governor != nullptr && !subject_role.empty()) {
    subject_ = governor;
    add_name(subject_role, *governor);
    used_before = 0;
    return;
  }
  if (!before.empty()) {
    // Where the verb may stand last, the first name is the subject; elsewhere the nearest, with those joined to it.
    first = last_verb ? 0 : before.size() - 1;
    // Japanese and Korean tell the subject of the verb from what the sentence is about.
    // "미국 재무부가 ... |인력이| 번 돈을": people without a name are rather the subject of a clause inside.
    for (const bool named : {true, false}) {
      bool found = false;
      for (std::size_t n = before.size(); last_verb && !found && n-- > 0;) {
        if (!before[n]->nominative || (named && before[n]->unnamed && !before[n]->authority) ||
            is_in_korean_clause(*before[n]))
          continue;
        first = n;
        found = true;
      }
      if (found) break;
    }
    while (first < before.size() && is_in_korean_clause(*before[first])) ++first;
    if (first == before.size()) {
      used_before = first;
      return;
    }
    // "Чемезов, известный как друг |Владимира Путина|, был задержан": a case that no subject has.
    while (!last_verb && first > 0 && is_oblique(*before[first])) --first;
    // "Rząd odwołał |Jana Nowaka| i powołał X": nor has the object of a verb before; the body without a name that stands before it is the subject.
    if (!last_verb && !passive_ && !is_noun() && is_oblique(*before[first]) &&
        declines_forename(*before[first])) {
      const auto body = std::find_if(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
        return who.unnamed && who.authority && who.tie == Tie::kBare && who.tokens.first >= clause_.first &&
               who.tokens.last <= before[first]->tokens.first && fits(subject_role, who);
      });
      used_before = before.size();
      if (body == sentence_.names.end()) return;
      subject_ = &*body;
      add_name(subject_role, *body);
      return;
    }
    // "Taliban Dışişleri Bakanı Muttaki": a body in a title does not travel.
    if (!subject_role.empty() && !fits(subject_role, *before[first])) {
      if (last_verb) {
        while (first + 1 < before.size() && !fits(subject_role, *before[first])) ++first;
      } else {
        std::size_t nearest = first;
        while (nearest > 0 && !fits(subject_role, *before[nearest])) --nearest;
        if (fits(subject_role, *before[nearest])) first = nearest;
      }
    }
    while ((!last_verb || sentence_.language == "ko") && first > 0 && before[first]->group) --first;
    // Of a person and a place, the person visits, meets, signs.
    if (before[first]->kind == EntityKind::kPlace && type_.name == "visit") {
      const auto person = std::find_if(behind.begin(), behind.end(),
                                       [](const Who* who) { return who->kind == EntityKind::kPerson; });
      if (person != behind.end()) {
        subject_ = *person;
        add_name(subject_role, **person);
        return;
      }
    }
    subject_ = before[first];
    used_before = first;
    do {
      add_name(subject_role, *before[first]);
      ++first;
    } while (first < before.size() && before[first]->group);
    used_end_ = first;
    return;
  }
  // "أعلنت القوات |أنها ضبطت| زورقا": who says it, by the pronoun that "that" has.
  if (sentence_.language == "ar" && !is_noun() && hit_.tokens.first > sentence_.tokens.first &&
      grammar_words("ar").has(WordUse::kThatPronoun, work_.tokens.lower(hit_.tokens.first - 1)) &&
      add_speaker_of_clause(subject_role)) {
    used_behind = 0;
    return;
  }
  if (sentence_.language == "ar" && before.empty() && !is_noun() && !passive_ && !subject_role.empty() &&
      !is_place_role(subject_role)) {
    if (const TokenRange body = arabic_body_before(); body.first < body.last) {
      add(subject_role, body, {});
      ++names_added_;
      used_behind = 0;
      return;
    }
  }
  if (!behind.empty() && (!is_noun() || sentence_.language == "de")) {
    // "feuerte Nordkorea ... ab", "посетил Шойгу": the subject behind its verb.
    const bool inverted =
        has_order(sentence_.language, WordOrder::kSubjectBehind) &&
        (sentence_.language != "zh" || passive_ || is_behind_clause(*behind.front())) &&
        // "nega |di aver sequestrato| la petroliera": no subject stands behind an infinitive.
        !is_romance_infinitive(sentence_, hit_) &&
        // "Ha incontrato |X|": whom somebody meets whom the sentence does not name.
        !(type_.name == "leader_meeting" && is_romance(sentence_.language) && lacks_subject());
    const bool alone = previous_subject() == nullptr;
    if (inverted && !passive_ &&
        (is_oblique(*behind.front()) || is_done_by_weapons() || opens_with_nobody())) {
      used_behind = 0;
      // "уволил X |и назначил Y|": the second of two predicates.
      if (!subject_role.empty() && word_of(clause_.first, WordClass::kAnd) != nullptr &&
          is_oblique(*behind.front()))
        add_previous_subject(subject_role);
      return;
    }
    if (inverted && (alone || sentence_.language == "de" || sentence_.language == "ar")) {
      if (sentence_.language == "ar" && !passive_ && !subject_role.empty() && !is_place_role(subject_role)) {
        const TokenRange body = arabic_body_behind();
        if (body.last > body.first + 1 && body.last <= behind.front()->tokens.first) {
          add(subject_role, body, {});
          ++names_added_;
          used_behind = 0;
          return;
        }
        // "كما أدرج |مصرف «X» وشركة «Y»|": no company lists another; who does it was told before.
        if (subject_role == "authority" && type_.group == EventGroup::kSanctions &&
            is_company(*behind.front())) {
          used_behind = 0;
          if (const Who* previous = previous_subject(); previous != nullptr && !is_company(*previous)) {
            subject_ = previous;
            add_name(subject_role, *previous);
          }
          return;
        }
      }
      // "تعيين X وزيرا": of one name behind such a noun the deed is done to him.
      const std::string_view object_role = role(Tie::kObject);
      if (is_masdar() && !passive_ && (object_role == "target" || object_role == "person") &&
          (type_.group == EventGroup::kEnforcement || type_.group == EventGroup::kOffice ||
           type_.group == EventGroup::kSanctions) &&
          std::all_of(behind.begin() + 1, behind.end(), [](const Who* who) { return who->group; })) {
        used_behind = 0;
        return;
      }
      subject_ = behind.front();
      std::size_t n = 0;
      do {
        add_name(subject_role, *behind[n]);
        ++n;
      } while (n < behind.size() && behind[n]->group);
      used_behind = n;
      return;
    }
  }
  // "Tehran denied supplying ...": who says it of himself; who accuses another does not.
  if (!is_noun() && !governed_by_that() && !is_behind_accusation() && type_.name != "agreement" &&
      !(hit_.words > 1 && is_supplied_behind())) {
    for (const Who& who : sentence_.names) {
      if (who.speaker && !who.unnamed && who.kind != EntityKind::kGroup && who_in_clause(who) &&
          who.tie == Tie::kBare && who.tokens.last <= hit_.tokens.first &&
          !(sentence_.language == "ko" && is_outside_speaker(who, false))) {
        subject_ = &who;
        add_name(subject_role, who);
        return;
      }
    }
  }
  // "Повітряні сили стверджують, |що збили| 61 дрон": a verb right behind "that" goes on with who says it.
  // "צה"ל הודיע |כי תקף|"
  if (!is_noun() && !passive_ && clause_number_ > 0 &&
      (has_order(sentence_.language, WordOrder::kSlavic) || sentence_.language == "he") &&
      hit_.tokens.first > clause_.first && word_of(hit_.tokens.first - 1, WordClass::kThat) != nullptr) {
    for (const Who& who : sentence_.names) {
      if (!who.speaker || sentence_.clause(who.tokens.first) + 1 != clause_number_ || who.tie != Tie::kBare ||
          !fits(subject_role, who) || (who.unnamed && !who.authority && who.kind == EntityKind::kPerson))
        continue;
      subject_ = &who;
      add_name(subject_role, who);
      return;
    }
  }
  if (const Who* accused = accused_before(); accused != nullptr && !is_noun()) {
    subject_ = accused;
    add_name(subject_role, *accused);
    return;
  }
  if (add_speaker_of_clause(subject_role)) return;
  if (add_dropped_subject(subject_role, behind)) return;
  if (sentence_.language == "en" && !is_noun() && !passive_) {
    if (const Who* antecedent = antecedent_of_joined(sentence_, hit_, clause_);
        antecedent != nullptr && fits(subject_role, *antecedent)) {
      subject_ = antecedent;
      add_name(subject_role, *antecedent);
      return;
    }
  }
  add_previous_subject(subject_role);
}

void EventFiller::add_previous_subject(std::string_view subject_role) {
  const Who* previous = previous_subject();
  if (previous == nullptr) return;
  subject_ = previous;
  for (const Who& who : sentence_.names) {
    if (&who == previous) {
      add_name(subject_role, who);
    } else if (&who > previous && who.group && &who - previous <= 3 &&
               (&who - 1)->tokens.last <= who.tokens.first) {
      add_name(subject_role, who);
    } else if (&who > previous) {
      break;
    }
  }
}

}  // namespace tamis::documents
