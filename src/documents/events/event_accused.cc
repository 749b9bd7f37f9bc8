// Romance noun phrases that hold an accusation ("un empresario acusado de vender armas"), who orders what a noun tells ("ordenó la
// detención de X"), and whose deeds a clause without a subject tells ("aseguró que derribó 48 drones").
#include <algorithm>

#include "documents/events/event_filler.h"
#include "documents/events/event_worth.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

// "|El Ministerio ruso| anunció haber detenido a tres personas": by the whole phrase of who says that he did it, not by its adjective.
void EventFiller::widen_over_sayer() {
  if (!has_order(sentence_.language, WordOrder::kNounBeforeName)) return;
  const EventPage::StatementSpans& speakers = sentence_.page->speakers;
  for (Slot& slot : event_.slots) {
    if (slot.role != role(Tie::kSubject) || slot.time >= 0 || slot.quantity >= 0) continue;
    const bool adjective = std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
      return who.tie == Tie::kAdjective && work_.tokens.span(who.tokens) == slot.span;
    });
    if (!adjective) continue;
    Span whole = slot.span;
    const bool said = speakers.at.any(slot.span.begin, slot.span.end, [&](std::size_t n) {
      const Statement& statement = document_.statements[speakers.statements[n]];
      if (statement.speaker >= 0 || !statement.speaker_span.contains(slot.span)) return false;
      whole = statement.speaker_span;
      return true;
    });
    if (!said) continue;
    TokenRange phrase = work_.tokens.tokens_in(whole);
    while (phrase.first + 1 < phrase.last && word_of(phrase.first, WordClass::kDeterminer) != nullptr)
      ++phrase.first;
    slot.span = work_.tokens.span(phrase);
  }
}

namespace {

// "..., |accusées| d'avoir fourni": the word opens the clause behind a comma.
bool opens_behind_comma(const EventSentence& sentence, TokenRange clause, std::uint32_t at) noexcept {
  return at > sentence.tokens.first && at <= clause.first + 1 &&
         sentence.work->tokens.tokens[at - 1].kind == TokenKind::kComma;
}

}  // namespace

// The participle of an accusation that stands in the clause behind the noun it is about, before "of"; 0: none.
std::uint32_t EventFiller::accusation() const noexcept {
  if (!has_order(sentence_.language, WordOrder::kNounBeforeName)) return 0;
  constexpr std::size_t kStem = 3;  // bytes
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  for (const WordHit& word : sentence_.words) {
    const std::uint32_t at = word.tokens.first;
    if (word.word->word != WordClass::kStatus || word.word->status != StatusWord::kAlleged ||
        !in_clause(word.tokens) || at <= sentence_.tokens.first || at + 1 >= clause_.last ||
        !(opens_behind_comma(sentence_, clause_, at) ||
          (at > clause_.first && text.tokens[at - 1].kind == TokenKind::kWord)) ||
        !grammar.ends(WordUse::kApposedParticipleEnd, text.lower(at), kStem) ||
        hit_ending_at(sentence_, at, WordClass::kAuxiliary) != nullptr)
      continue;
    const WordHit* of = word_of(at + 1, WordClass::kPreposition);
    const std::string_view next = text.lower(at + 1);
    const bool elided = next.starts_with('d') && (next.ends_with("'") || next.ends_with("\u2019"));
    if (elided || (of != nullptr && of->word->tie == Tie::kOf)) return at;
  }
  return 0;
}

// Where the sentence goes on behind an accusation and before the trigger, with a finite verb ("accusé d'aider X |a été| placé"); 0: nowhere.
std::uint32_t EventFiller::end_of_accusation(std::uint32_t accusation) const noexcept {
  constexpr std::uint32_t kShortest = 3;  // "of", an infinitive
  const GrammarWords& grammar = grammar_words(sentence_.language);
  for (std::uint32_t i = accusation + kShortest; accusation != 0 && i <= hit_.tokens.first; ++i) {
    if (work_.tokens.tokens[i].kind == TokenKind::kComma) return 0;
    if (word_of(i, WordClass::kAuxiliary) != nullptr &&
        grammar.has(WordUse::kFiniteVerb, work_.tokens.lower(i)))
      return i;
  }
  return 0;
}

// Whether the event is what the accusation is of.
bool EventFiller::is_accused_of(std::uint32_t accusation) const noexcept {
  constexpr std::uint32_t kReach = 6;  // "of", an auxiliary, adverbs
  return accusation != 0 && hit_.tokens.first > accusation && hit_.tokens.first <= accusation + kReach &&
         end_of_accusation(accusation) == 0;
}

// Whoever ends before the participle, else the noun phrase there.
void EventFiller::add_accused(std::uint32_t accusation) {
  const std::string_view subject_role = role(Tie::kSubject);
  if (subject_role.empty()) return;
  // "huit personnes et |quatorze sociétés| établies en Iran et en Turquie, accusées d'avoir": the last before the comma that are no place.
  if (opens_behind_comma(sentence_, clause_, accusation)) {
    std::size_t end = sentence_.names.size();
    while (end > 0 && (sentence_.names[end - 1].tokens.last >= accusation ||
                       sentence_.names[end - 1].kind == EntityKind::kPlace ||
                       sentence_.names[end - 1].pronoun || sentence_.names[end - 1].tie == Tie::kAdjective))
      --end;
    if (end == 0 || sentence_.names[end - 1].speaker) return;
    std::size_t first = end - 1;
    // "Selon |le Trésor|, X, accusée d'avoir": who only tells it is not joined to X.
    while (first > 0 && sentence_.names[first].group && !sentence_.names[first - 1].speaker &&
           !sentence_.page->speaker[sentence_.names[first - 1].tokens.first])
      --first;
    subject_ = &sentence_.names[first];
    for (std::size_t n = first; n < end; ++n) add_name(subject_role, sentence_.names[n]);
    return;
  }
  for (const Who& who : sentence_.names) {
    if (who.tokens.last != accusation || who.unnamed || who.kind == EntityKind::kPlace || who.tie == Tie::kOf)
      continue;
    subject_ = &who;
    add_name(subject_role, who);
    return;
  }
  constexpr std::uint32_t kMost = 6;
  const TextTokens& text = work_.tokens;
  const auto people = std::find_if(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
    return who.unnamed && (who.tokens.last == accusation || who.tokens.contains(accusation)) &&
           who.tokens.first < accusation;
  });
  std::uint32_t first = people != sentence_.names.end() ? people->tokens.first : accusation;
  while (people == sentence_.names.end() && first > clause_.first && accusation - first < kMost) {
    const std::uint32_t before = first - 1;
    if (text.tokens[before].kind != TokenKind::kWord || word_of(before, WordClass::kDeterminer) != nullptr ||
        hit_ending_at(sentence_, first, WordClass::kDeterminer) != nullptr ||
        word_of(before, WordClass::kAuxiliary) != nullptr || covers_trigger(sentence_, before) ||
        sentence_.page->time[before])
      break;
    first = before;
  }
  while (first < accusation && word_of(first, WordClass::kPreposition) != nullptr) ++first;
  if (first >= accusation) return;
  add(subject_role, {first, accusation}, {});
  ++names_added_;
}

// "La Procura di Milano |ha disposto| l'arresto", "la fiscalía |ordenó| la detención": who orders it is its authority.
void EventFiller::add_orderer() {
  if (!is_noun() || role(Tie::kSubject) != "authority" || has_slot("authority")) return;
  const TextTokens& text = work_.tokens;
  std::uint32_t verb = hit_.tokens.first;
  const auto is_article = [&](std::uint32_t token) {
    const std::string_view word = text.lower(token);
    return hit_ending_at(sentence_, token + 1, WordClass::kDeterminer) != nullptr || word.ends_with("'") ||
           word.ends_with("\u2019");
  };
  while (verb > clause_.first && is_article(verb - 1)) --verb;
  if (verb <= clause_.first + 1 ||
      !grammar_words(sentence_.language).has(WordUse::kOrders, text.lower(verb - 1)))
    return;
  --verb;
  for (const Who& who : sentence_.names) {
    if (!who_in_clause(who) || who.tokens.last > verb || who.tie != Tie::kBare || who.pronoun) continue;
    add_name("authority", who);
    return;
  }
}

// "El ministerio, en una nota de RIA Novosti, dijo |que derribó| 48 drones": who says what a verb without a subject tells; null: it has one.
bool EventFiller::add_speaker_of_clause(std::string_view subject_role) {
  constexpr std::uint32_t kAuxiliaries = 2;
  if (is_noun() || passive_ || subject_role.empty() ||
      (!has_order(sentence_.language, WordOrder::kNounBeforeName) && sentence_.language != "ar") ||
      !has_order(sentence_.language, WordOrder::kDropsSubject) || !governed_by_that() ||
      hit_.tokens.first > clause_.first + 1 + kAuxiliaries)
    return false;
  // Arabic writes it onto "that".
  if (sentence_.language == "ar" &&
      (hit_.tokens.first == 0 ||
       !grammar_words("ar").has(WordUse::kThatPronoun, work_.tokens.lower(hit_.tokens.first - 1))))
    return false;
  const Span hit = work_.tokens.span(hit_.tokens);
  for (const std::uint32_t number : statements_saying(hit)) {
    const Statement& statement = document_.statements[number];
    if (statement.speaker_span.empty() || !statement.content.front().overlaps(hit)) continue;
    const TokenRange said = work_.tokens.tokens_in(statement.content.front());
    const TokenRange speaker = work_.tokens.tokens_in(statement.speaker_span);
    if (said.first + kAuxiliaries < hit_.tokens.first || !sentence_.tokens.contains(speaker.first) ||
        speaker.last > clause_.first)
      continue;
    for (const Who& who : sentence_.names) {
      if (work_.tokens.span(who.whole).overlaps(statement.speaker_span) && who.tie != Tie::kOf &&
          who.tie != Tie::kAdjective) {
        subject_ = &who;
        add_name(subject_role, who);
        return true;
      }
    }
    add(subject_role, speaker, {});
    ++names_added_;
    return true;
  }
  return false;
}

// "The police said |they| had frozen ...", "заявила, что задержала", "ont annoncé |avoir arrêté| X": a body tells what it did itself, in
// a clause that has no other subject.
void EventFiller::add_announcing_body() {
  const std::string_view subject_role = role(Tie::kSubject);
  const bool acts = type_.group == EventGroup::kEnforcement || type_.group == EventGroup::kForce ||
                    (type_.group == EventGroup::kSanctions && type_.name != "sanctions_evasion" &&
                     type_.name != "sanctions_violation");
  if (!acts || is_noun() || passive_ || hit_.trigger->form != TriggerForm::kVerb || subject_role.empty() ||
      has_slot(subject_role))
    return;
  // "イスラエル軍は、基地を空爆したと発表した": who says it stands in the same clause, before what is said.
  const bool verb_last = sentence_.language == "ja" || sentence_.language == "ko";
  if (!verb_last && (clause_.first == sentence_.tokens.first || !is_about_sayer())) return;
  const Span hit = work_.tokens.span(hit_.tokens);
  for (const std::uint32_t number : statements_saying(hit)) {
    const Statement& statement = document_.statements[number];
    const TokenRange speaker = work_.tokens.tokens_in(statement.speaker_span);
    if (statement.modality == "feared" || speaker.first >= speaker.last ||
        !sentence_.tokens.contains(speaker.first) ||
        (verb_last ? !tells_of_itself(statement) : speaker.last > clause_.first) ||
        hit_ending_at(sentence_, speaker.first, WordClass::kPreposition) != nullptr)
      continue;
    const bool person =
        statement.speaker >= 0 &&
        document_.referents[static_cast<std::size_t>(statement.speaker)].kind == EntityKind::kPerson;
    if (person) return;
    for (const Who& who : sentence_.names) {
      if (who.tokens.first < speaker.first || who.tokens.last > speaker.last || who.tie != Tie::kBare ||
          who.possessive || who.kind == EntityKind::kPerson ||
          (who.kind == EntityKind::kPlace && who.tokens.last < speaker.last))
        continue;
      if (who.referent >= 0 && std::any_of(event_.slots.begin(), event_.slots.end(),
                                           [&](const Slot& slot) { return slot.referent == who.referent; }))
        return;
      if (who.unnamed) break;
      add_name(subject_role, who);
      if (has_slot(subject_role)) return;
    }
    const bool body = std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      return (word.word->word == WordClass::kAuthority || word.word->word == WordClass::kCompany ||
              word.word->word == WordClass::kForce ||
              (word.word->word == WordClass::kPeople && word.word->value != "persons")) &&
             speaker.contains(word.tokens.first);
    });
    if (body || statement.speaker >= 0) {
      const bool article = word_of(speaker.first, WordClass::kDeterminer) != nullptr;
      add(subject_role, {speaker.first + (article && speaker.first + 1 < speaker.last ? 1 : 0), speaker.last},
          {});
      event_.slots.back().referent = statement.speaker;
    }
    return;
  }
}

// Whether nothing that is said in front of the Japanese or Korean verb has the particle of a subject or of a topic.
bool EventFiller::tells_of_itself(const Statement& statement) const noexcept {
  if (statement.content.empty()) return false;
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const bool korean = sentence_.language == "ko";
  constexpr std::size_t kStem = 3;  // bytes
  const TokenRange said = text.tokens_in(statement.content.front());
  if (!said.contains(hit_.tokens.first) || text.tokens[said.first].kind == TokenKind::kQuote ||
      statement.speaker_span.begin > statement.content.front().begin)
    return false;
  for (std::uint32_t i = said.first; i < hit_.tokens.first; ++i) {
    const std::string_view word = text.at(i);
    const bool marked =
        korean ? text.tokens[i].kind == TokenKind::kWord && !sentence_.page->time[i] &&
                     (grammar.ends(WordUse::kSubjectParticle, word, kStem) ||
                      (grammar.ends(WordUse::kTopicParticle, word, kStem) &&
                       !grammar.ends(WordUse::kAdnominalEnd, word, kStem)))
               : grammar.has(WordUse::kSubjectParticle, word) || grammar.has(WordUse::kTopicParticle, word);
    if (marked) return false;
  }
  return true;
}

// Whether the clause of the verb has no subject but a pronoun for who says it: "it had", "elle avait", an infinitive, or none at all
// where a verb needs none.
bool EventFiller::is_about_sayer() const noexcept {
  const TextTokens& text = work_.tokens;
  constexpr std::uint32_t kPronouns =
      clause_word::kMale | clause_word::kFemale | clause_word::kPlural | clause_word::kNeuter;
  const bool subject = std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
    return who_in_clause(who) && !who.pronoun && who.tokens.last <= hit_.tokens.first &&
           (who.tie == Tie::kBare || who.tie == Tie::kSubject);
  });
  if (subject) return false;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  // "es habe Gebäude gesprengt |und 1590 Ausländer festgenommen|"
  const std::uint32_t first = word_of(clause_.first, WordClass::kAnd) != nullptr && clause_.first > 0
                                  ? sentence_.clause_range(clause_.first - 1).first
                                  : clause_.first;
  for (std::uint32_t i = first; i < hit_.tokens.first; ++i) {
    if ((clause_word_classes(sentence_.language, text.lower(i)) & kPronouns) != 0 ||
        grammar.has(WordUse::kOfSayer, text.lower(i)))
      return true;
  }
  constexpr std::uint32_t kOpening = 3;  // "that", a time
  return has_order(sentence_.language, WordOrder::kDropsSubject) && governed_by_that() &&
         hit_.tokens.first <= clause_.first + kOpening;
}

// "X bestreitet jeden |Menschenhandel|", "rejected the allegations of |fraud|": who denies a crime that nobody else is said to have done.
void EventFiller::add_denier(TokenRange reason) {
  const std::string_view subject_role = role(Tie::kSubject);
  if (event_.status != EventStatus::kDenied || reason.first >= reason.last || !is_offence(type_) ||
      subject_role.empty() || has_slot(subject_role) || has_slot(role(Tie::kBy)))
    return;
  const TokenRange clause = sentence_.clause_range(reason.first);
  const auto speaks_for_another = [&](const Who& who) {
    const std::int32_t name = sentence_.page->name_of[who.tokens.first];
    if (name < 0) return false;
    const std::string_view office = work_.names[static_cast<std::size_t>(name)].office;
    return office == "spokesperson" || office == "judge";
  };
  const auto may_deny = [&](const Who& who) {
    return (who.tie == Tie::kBare || who.tie == Tie::kSubject || who.nominative) && !who.possessive &&
           !who.compound && (!who.unnamed || who.pronoun) && (who.mention >= 0 || who.referent >= 0) &&
           who.kind != EntityKind::kVessel && !hit_.whole.contains(who.tokens.first);
  };
  const Who* found = nullptr;
  for (const Who& who : sentence_.names) {
    if (!may_deny(who) || !clause.contains(who.clause_token)) continue;
    const bool verb_first = who.tokens.first >= reason.last;
    if (found == nullptr || (found->tokens.first >= reason.last && !verb_first)) found = &who;
  }
  // "X, den die USA gelistet haben, |bestritt| den Schmuggel"
  if (found == nullptr) {
    for (const Who& who : sentence_.names) {
      if (who.tokens.last <= clause.first && may_deny(who) &&
          !is_relative_clause(sentence_.clause_range(who.tokens.first))) {
        found = &who;
        break;
      }
    }
  }
  if (found == nullptr || speaks_for_another(*found)) return;
  add_name(subject_role, *found);
}

const Who* EventFiller::asked_to_act() const noexcept {
  if (sentence_.language != "en" || passive_ || is_noun() || hit_.tokens.first <= sentence_.tokens.first + 1)
    return nullptr;
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words("en");
  const bool inside = grammar.has(WordUse::kInfinitiveParticle, text.lower(hit_.tokens.first));
  const std::uint32_t to = inside ? hit_.tokens.first : hit_.tokens.first - 1;
  if (!grammar.has(WordUse::kInfinitiveParticle, text.lower(to))) return nullptr;
  for (const Who& who : sentence_.names) {
    if (who.tokens.last != to || who.pronoun || who.possessive || who.tie == Tie::kAdjective) continue;
    std::uint32_t first = who.title > 0 ? who.title : who.tokens.first;
    while (first > sentence_.tokens.first &&
           hit_ending_at(sentence_, first, WordClass::kDeterminer) != nullptr)
      --first;
    const WordHit* asks = hit_ending_at(sentence_, first, WordClass::kStatus);
    return asks != nullptr && asks->word->status == StatusWord::kProposed ? &who : nullptr;
  }
  return nullptr;
}

// Whether a verb by which somebody accuses another governs the clause of the event.
bool EventFiller::is_accusation_before() const noexcept {
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kStatus && word.word->status == StatusWord::kAlleged &&
           word.tokens.last <= hit_.tokens.first && sentence_.page->cue[word.tokens.first] &&
           sentence_.clause(word.tokens.first) + 1 == clause_number_;
  });
}

// "|Die Polizei| hat Nordkorea des Diebstahls beschuldigt", "la policía |estadounidense| acusó a X del robo": who accuses did not do it.
void EventFiller::drop_accusers(std::vector<const Who*>& who) const noexcept {
  const auto accusing = [&](const WordHit& word) {
    if (word.word->word != WordClass::kStatus || word.word->status != StatusWord::kAlleged ||
        !in_clause(word.tokens) || !sentence_.page->cue[word.tokens.first])
      return false;
    // "Die Polizei |soll| den General festgenommen haben": nobody accuses.
    const auto speaks = sentence_.page->speaker.begin();
    return std::find(speaks + clause_.first, speaks + word.tokens.first, true) != speaks + word.tokens.first;
  };
  const auto verb = std::find_if(sentence_.words.begin(), sentence_.words.end(), accusing);
  if (verb == sentence_.words.end()) return;
  // Where the verb stands last, what it is of may stand before it.
  const bool last = verb->tokens.first >= hit_.tokens.last;
  const Who* accused = last ? accused_before_verb(*verb) : accused_before();
  const std::uint32_t end = accused != nullptr && !accused->group ? accused->tokens.first
                            : last                                ? clause_.first
                                                                  : verb->tokens.first;
  std::erase_if(who, [&](const Who* one) { return one->tokens.last <= end; });
}

// "wirft |ihnen| vor, Anschläge geplant zu haben": whom the page does not name; who accuses them did not do it.
bool EventFiller::accuses_pronoun() const noexcept {
  constexpr std::uint32_t kReach = 4;  // tokens behind the verb
  const GrammarWords& grammar = grammar_words(sentence_.language);
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& hit) {
    if (hit.word->word != WordClass::kStatus || hit.word->status != StatusWord::kAlleged ||
        hit.tokens.first >= clause_.first || sentence_.clause(hit.tokens.first) + 1 != clause_number_)
      return false;
    for (std::uint32_t i = hit.tokens.first; i < clause_.first && i < hit.tokens.first + kReach; ++i) {
      if (grammar.has(WordUse::kDativePronoun, work_.tokens.lower(i)) ||
          grammar.has(WordUse::kObliquePronoun, work_.tokens.lower(i)))
        return true;
    }
    return false;
  });
}

// "accuse |des soldats| d'avoir exécuté": who is accused stands between that word and the deed, in one sentence; null: nobody.
const Who* EventFiller::accused_before() const noexcept {
  constexpr std::uint32_t kReach = 8;
  constexpr std::uint32_t kBeside = 3;  // words before a name: an article, adjectives
  const WordHit* word = nullptr;
  for (const WordHit& hit : sentence_.words) {
    if (hit.word->word == WordClass::kStatus && hit.word->status == StatusWord::kAlleged &&
        hit.tokens.last <= hit_.tokens.first && hit_.tokens.first - hit.tokens.last <= kReach)
      word = &hit;
  }
  if (word == nullptr) return nullptr;
  const Who* found = nullptr;
  for (const Who& who : sentence_.names) {
    if (who.tokens.first < word->tokens.last || who.tokens.last > hit_.tokens.first) continue;
    // "acusó |a Corea del Norte| del robo"
    const bool object = who.tie == Tie::kBare || ((who.tie == Tie::kTo || who.tie == Tie::kObject) &&
                                                  sentence_.page->cue[word->tokens.first] &&
                                                  // "reproche |à la Serbie| d'avoir livré"
                                                  has_order(sentence_.language, WordOrder::kNounBeforeName));
    // "wirft |der Firma X| vor, ... zu liefern": in the dative.
    const bool dative = sentence_.language == "de" && (who.tie == Tie::kTo || who.tie == Tie::kOf) &&
                        sentence_.page->cue[word->tokens.first] &&
                        sentence_.clause(who.tokens.first) == sentence_.clause(word->tokens.first);
    if ((object || dative) && who.tokens.first - word->tokens.last <= kBeside) found = &who;
  }
  return found != nullptr ? found : accused_before_verb(*word);
}

// "hat |dem Iran| vorgeworfen, Drohnen zu liefern", "heeft |Iran| beschuldigd van": before a verb of accusing that stands last, behind its
// auxiliary; null: nobody.
const Who* EventFiller::accused_before_verb(const WordHit& verb) const noexcept {
  if (!has_order(sentence_.language, WordOrder::kVerbClauseLast) || !sentence_.page->cue[verb.tokens.first])
    return nullptr;
  const TokenRange clause = sentence_.clause_range(verb.tokens.first);
  const WordHit* auxiliary = nullptr;
  for (const WordHit& word : sentence_.words) {
    if (word.word->word == WordClass::kAuxiliary && word.tokens.first >= clause.first &&
        word.tokens.last <= verb.tokens.first)
      auxiliary = &word;
  }
  if (auxiliary == nullptr) return nullptr;
  const Who* found = nullptr;
  for (const Who& who : sentence_.names) {
    if (who.tokens.first >= auxiliary->tokens.last && who.tokens.last <= verb.tokens.first &&
        who.tokens.last <= hit_.tokens.first && (who.tie == Tie::kBare || who.tie == Tie::kTo) &&
        !who.speaker)
      found = &who;
  }
  return found;
}

// "Khartoum |accuse| les Emirats de fournir des drones": whether what somebody before the verb accuses another of stands behind it in its clause.
bool EventFiller::is_behind_accusation() const noexcept {
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    if (word.word->word != WordClass::kStatus || word.word->status != StatusWord::kAlleged ||
        !in_clause(word.tokens) || word.tokens.last > hit_.tokens.first ||
        !sentence_.page->cue[word.tokens.first])
      return false;
    const auto speaks = sentence_.page->speaker.begin();
    return std::find(speaks + clause_.first, speaks + word.tokens.first, true) != speaks + word.tokens.first;
  });
}

// Whom the page accuses by words that no table has ("|les Emirats|"): the noun phrase between the verb of accusing and what it is of.
void EventFiller::add_accused_phrase(std::string_view subject_role) {
  constexpr std::uint32_t kLongest = 5;  // tokens
  const WordHit* verb = nullptr;
  for (const WordHit& word : sentence_.words) {
    if (word.word->word == WordClass::kStatus && word.word->status == StatusWord::kAlleged &&
        in_clause(word.tokens) && word.tokens.last <= hit_.tokens.first &&
        sentence_.page->cue[word.tokens.first])
      verb = &word;
  }
  if (verb == nullptr || subject_role.empty()) return;
  const TextTokens& text = work_.tokens;
  std::uint32_t first = verb->tokens.last;
  while (first < hit_.tokens.first && (word_of(first, WordClass::kDeterminer) != nullptr ||
                                       (first == verb->tokens.last && sentence_.language == "es" &&
                                        word_of(first, WordClass::kPreposition) != nullptr)))
    ++first;
  std::uint32_t last = first;
  while (last < hit_.tokens.first && last - first < kLongest && text.tokens[last].kind == TokenKind::kWord &&
         word_of(last, WordClass::kPreposition) == nullptr && !is_pronoun(last))
    ++last;
  if (first >= last || last >= hit_.tokens.first || !text.tokens[first].capital) return;
  for (const Who& who : sentence_.names) {
    if (!who.tokens.contains(first)) continue;
    subject_ = &who;
    return add_name(subject_role, who);
  }
  add(subject_role, {first, last}, {});
  ++names_added_;
}

// "|two traders| it accuses of shipping": whom the clause is about, with those he is joined to.
bool EventFiller::take_accused(std::string_view subject_role) {
  if (subject_role.empty() || clause_.first <= sentence_.tokens.first ||
      !is_contact_clause(sentence_, clause_.first))
    return false;
  std::size_t end = 0;
  for (std::size_t n = 0; n < sentence_.names.size(); ++n) {
    if (sentence_.names[n].tokens.last == clause_.first && takes_unnamed(sentence_.names[n])) end = n + 1;
  }
  if (end == 0) return false;
  std::size_t first = end - 1;
  while (first > 0 && sentence_.names[first].group) --first;
  subject_ = &sentence_.names[first];
  for (std::size_t n = first; n < end; ++n) add_name(subject_role, sentence_.names[n]);
  return true;
}

}  // namespace tamis::documents
