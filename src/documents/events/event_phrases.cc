// Who does it to whom in the words of the page, when neither a name nor a word of the tables says so: the noun phrase before or behind
// the verb, behind a preposition, or before a particle (event_slots.h).
#include <algorithm>

#include "documents/events/event_filler.h"
#include "documents/events/event_joined_clauses.h"
#include "documents/events/event_stances.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kPrepositionReach = 9;  // words between a preposition's phrase and the trigger
constexpr std::uint32_t kOpeningPhrases = 3;    // "On Monday, in the port of X, ..." before a subject
constexpr std::uint32_t kMostCharacters = 16;   // of a phrase, where words have no blanks
constexpr std::uint32_t kMostWords = 4;         // before a particle
constexpr std::size_t kLeastKorean = 6;         // bytes of a Korean noun before its ending
constexpr std::size_t kPersonal = 6;            // bytes of an ending that is of somebody, not of a place
constexpr std::size_t kLeastWord = 5;           // letters of a noun that stands alone, two bytes each

// Whose small words the tables have, so that a noun phrase can be told by them.
bool has_word_order(std::string_view language) noexcept {
  static constexpr std::string_view kLanguages[] = {"ar", "de", "en", "es", "fr", "it",
                                                    "nl", "pl", "pt", "ro", "ru", "uk"};
  return std::find(std::begin(kLanguages), std::end(kLanguages), language) != std::end(kLanguages);
}

// Whose object is somebody or something that the deed is done to.
bool takes_object(const EventType& type) noexcept {
  return type.group != EventGroup::kTrade && type.group != EventGroup::kConsult &&
         type.group != EventGroup::kWeapons && type.group != EventGroup::kSupport &&
         type.name != "financial_transaction" && type.name != "deployment" &&
         type.name != "military_exercise" && type.name != "money_laundering" && type.name != "smuggling" &&
         type.name != "drug_trafficking";
}

}  // namespace

// Whether a slot may be filled with `phrase`: it stands in no other slot and holds no name that was left out for a reason.
bool EventFiller::is_free(TokenRange phrase) const noexcept {
  if (phrase.first >= phrase.last) return false;
  const Span span = work_.tokens.span(phrase);
  for (const Slot& slot : event_.slots) {
    if (slot.span.overlaps(span)) return false;
  }
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (hit_.whole.contains(i) || sentence_.page->time[i] || sentence_.page->speaker[i] ||
        sentence_.page->cue[i])
      return false;
  }
  if (std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
        return !who.unnamed && who.tie != Tie::kAdjective && who.tokens.first <= phrase.first &&
               phrase.first < who.tokens.last;
      }))
    return false;
  // A measure ("$12 million", "three tonnes").
  return !sentence_.page->quantities_at.any(span.begin, span.begin + 1, [&](std::size_t n) {
    const Quantity& quantity = document_.quantities[n];
    return quantity.span.begin == span.begin && !quantity.unit.empty() && quantity.unit != "person";
  });
}

// A noun phrase of its own: with a determiner or a number before it, a name's capital, or of several words.
bool EventFiller::is_noun_phrase(TokenRange phrase) const noexcept {
  if (phrase.first >= phrase.last) return false;
  const TextTokens& text = work_.tokens;
  const Token& first = text.tokens[phrase.first];
  // A number, but no year.
  if (first.kind == TokenKind::kNumber) return first.end - first.begin != 4;
  if (phrase.first > clause_.first && word_of(phrase.first - 1, WordClass::kDeterminer) != nullptr)
    return true;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (word_of(i, WordClass::kPeople) != nullptr || word_of(i, WordClass::kVessel) != nullptr ||
        word_of(i, WordClass::kCompany) != nullptr || word_of(i, WordClass::kForce) != nullptr)
      return true;
    if (text.tokens[i].capital && !text.tokens[i].sentence_start) return true;
  }
  if (phrase.last - phrase.first >= 2) return first.kind == TokenKind::kWord;
  // "Пограничники задержали": a plural right before its verb.
  const std::string_view word = text.lower(phrase.first);
  return has_order(sentence_.language, WordOrder::kSlavic) && word.size() >= 2 * kLeastWord &&
         phrase.last == hit_.tokens.first &&
         (word.ends_with("и") || word.ends_with("ы") || word.ends_with("і") || word.ends_with("ї"));
}

// "Over an account at a bank, the group moved ...": what opens the clause before its verb, over phrases of time and place.
TokenRange EventFiller::agent_phrase() const noexcept {
  const TextTokens& text = work_.tokens;
  std::uint32_t first = clause_.first;
  for (std::uint32_t skipped = 0; first < hit_.tokens.first;) {
    const TokenKind kind = text.tokens[first].kind;
    if (word_of(first, WordClass::kRelative) != nullptr && first > sentence_.tokens.first) return {};
    if (kind != TokenKind::kWord && kind != TokenKind::kNumber) {
      ++first;
      continue;
    }
    if (sentence_.page->time[first] || word_of(first, WordClass::kAnd) != nullptr ||
        word_of(first, WordClass::kThat) != nullptr ||
        // "|Nadat| hij was gearresteerd"
        (sentence_.language == "nl" &&
         (clause_word_classes("nl", work_.tokens.lower(first)) & clause_word::kSubordinator) != 0)) {
      ++first;
      continue;
    }
    const WordHit* preposition = word_of(first, WordClass::kPreposition);
    if (preposition == nullptr) break;
    if (++skipped > kOpeningPhrases) return {};
    const TokenRange phrase = phrase_from(preposition->tokens.last, hit_.tokens.first);
    first = std::max(phrase.last, preposition->tokens.last);
    while (first < hit_.tokens.first && sentence_.page->time[first]) ++first;
  }
  if (first >= hit_.tokens.first || is_pronoun(first)) return {};
  // Behind an opening phrase German and Dutch turn round: "Am Montag hat das Gericht ...".
  if (word_of(first, WordClass::kAuxiliary) != nullptr) {
    if (sentence_.language != "de" && sentence_.language != "nl") return {};
    ++first;
  }
  TokenRange phrase = phrase_from(first, hit_.tokens.first);
  // An adverb or a status word behind it is no part of it.
  while (phrase.last > phrase.first + 1 && word_of(phrase.last - 1, WordClass::kStatus) != nullptr)
    --phrase.last;
  // "Poliția |a oprit| camionul și a arestat": nor are an earlier verb with its auxiliary and what follows them.
  for (std::uint32_t i = phrase.first + 1; i < phrase.last; ++i) {
    if (word_of(i, WordClass::kStatus) != nullptr &&
        (clause_word_classes(sentence_.language, text.lower(i)) & clause_word::kAuxiliary) != 0)
      phrase.last = i;
  }
  if (phrase.first < phrase.last && word_of(phrase.first, WordClass::kStatus) != nullptr) return {};
  // "|The visit came| after the rebels fired a missile": it has a verb of its own.
  const GrammarWords& grammar = grammar_words(sentence_.language);
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (grammar.has(WordUse::kOnlyVerb, text.lower(i))) return {};
  }
  return phrase;
}

// "поліція викрила ...", "Das Gericht in X sprach ...": what stands before a particle, without what the particle before closes.
TokenRange EventFiller::phrase_before(std::uint32_t particle) const noexcept {
  const TextTokens& text = work_.tokens;
  TokenRange phrase{particle, particle};
  while (phrase.first > clause_.first && phrase.last - phrase.first < kMostCharacters) {
    const std::uint32_t i = phrase.first - 1;
    const TokenKind kind = text.tokens[i].kind;
    if ((kind != TokenKind::kWord && kind != TokenKind::kNumber && kind != TokenKind::kOther) ||
        sentence_.page->time[i])
      break;
    if (word_of(i, WordClass::kAfterName) != nullptr && text.at(i) != "の") break;
    phrase.first = i;
  }
  return phrase;
}

// A word for people, a company, a ship or forces: without capitals or articles any word before the verb may look like a noun phrase.
bool EventFiller::holds_agent(TokenRange phrase) const noexcept {
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (word_of(i, WordClass::kPeople) != nullptr || word_of(i, WordClass::kVessel) != nullptr ||
        word_of(i, WordClass::kCompany) != nullptr || word_of(i, WordClass::kForce) != nullptr ||
        word_of(i, WordClass::kAuthority) != nullptr)
      return true;
    const Token& token = work_.tokens.tokens[i];
    if (token.kind == TokenKind::kNumber || (token.capital && !token.sentence_start)) return true;
  }
  return false;
}

// "nałożyło |sankcje|", "indicted on |charges|": what is imposed, not on whom.
bool EventFiller::is_measure_word(TokenRange phrase) const noexcept {
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    const WordClass its = word.word->word;
    // "le trésorier |de| la bande": what may tell a ground only says whose he is.
    const std::uint32_t opens =
        its == WordClass::kReason && is_romance(sentence_.language) ? phrase.first : phrase.first + 1;
    return (its == WordClass::kSanction || its == WordClass::kBlacklist || its == WordClass::kPenalty ||
            its == WordClass::kCase || its == WordClass::kReason ||
            (its == WordClass::kStatus && word.word->status == StatusWord::kProposed)) &&
           word.tokens.first <= opens && phrase.first < word.tokens.last;
  });
}

// "приговорил к |13 годам колонии|", "a fine of |200,000 euros|": for how long or how much, not whom.
bool EventFiller::is_term(TokenRange phrase) const noexcept {
  if (type_.name == "fine" && phrase.first < phrase.last &&
      work_.tokens.tokens[phrase.first].kind == TokenKind::kNumber &&
      word_of(phrase.last - 1, WordClass::kMoney) != nullptr)
    return true;
  // "判处|有期徒刑|": what names nobody.
  if (type_.name == "conviction" && phrase.first < phrase.last && sentence_.language == "zh") {
    const WordHit* noun = word_of(phrase.first, WordClass::kPeople);
    if (noun != nullptr && noun->word->value == "none" && noun->tokens.last >= phrase.last) return true;
  }
  if (type_.name != "conviction" || phrase.first >= phrase.last ||
      work_.tokens.tokens[phrase.first].kind != TokenKind::kNumber)
    return false;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (word_of(i, WordClass::kPeople) != nullptr) return false;
  }
  return true;
}

// "|사나 인근의| 미사일 저장고 3곳을", "ミサイル|倉庫を|": a place in front of what is hit, and things that only say of what kind it is.
void EventFiller::drop_modifiers(TokenRange& phrase) {
  if (!has_order(sentence_.language, WordOrder::kMarksObjects) || sentence_.language == "tr") return;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  for (const Who& who : sentence_.names) {
    if (who.kind != EntityKind::kPlace || who.tokens.first != phrase.first || who.tokens.last >= phrase.last)
      continue;
    phrase.first = who.tokens.last;
    while (phrase.first + 1 < phrase.last &&
           grammar.ends(WordUse::kWhoseParticle, work_.tokens.at(phrase.first)))
      ++phrase.first;
  }
  const auto modifies = [&](TokenRange item) {
    return phrase.first <= item.first && item.last < phrase.last &&
           !grammar.has(WordUse::kWhoseParticle, work_.tokens.at(item.last));
  };
  std::erase_if(event_.slots, [&](const Slot& slot) {
    return slot.role == "item" && modifies(work_.tokens.tokens_in(slot.span));
  });
  std::erase_if(items_, [&](const WordHit& item) { return modifies(item.tokens); });
}

void EventFiller::add_phrase(std::string_view slot_role, TokenRange phrase) {
  // Who meets, visits or supports has a name.
  if (type_.group == EventGroup::kConsult || type_.group == EventGroup::kSupport ||
      type_.name == "diplomatic_break")
    return;
  if (slot_role.empty() || is_place_role(slot_role) || has_slot(slot_role)) return;
  if (slot_role == "target" && type_.name == "military_operation") drop_modifiers(phrase);
  if (!is_free(phrase)) return;
  if (slot_role == "authority" && type_.group == EventGroup::kSanctions && is_noun()) return;
  if (slot_role == role(Tie::kSubject) && (is_object_of_stance() || is_under_stance(sentence_, hit_))) return;
  // "op de lijst is |gezet|", "op de lijst |gezet|": a participle behind its auxiliary, or at the end.
  if (sentence_.language == "nl" && phrase.last == phrase.first + 1 && phrase.first > clause_.first &&
      (word_of(phrase.first - 1, WordClass::kAuxiliary) != nullptr ||
       (phrase.last >= clause_.last && work_.tokens.lower(phrase.first).starts_with("ge"))))
    return;
  if (slot_role == "target" && (is_measure_word(phrase) || is_term(phrase))) return;
  // "предъявили обвинение в |мошенничестве|": of what, not whom.
  if (slot_role == "target" && type_.name == "charge" && has_order(sentence_.language, WordOrder::kSlavic) &&
      phrase.first > hit_.tokens.first && word_of(phrase.first - 1, WordClass::kPreposition) != nullptr)
    return;
  bool authority = false;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (is_pronoun(i) || work_.tokens.tokens[i].kind == TokenKind::kQuote ||
        word_of(i, WordClass::kThat) != nullptr || word_of(i, WordClass::kRelative) != nullptr)
      return;
    const WordHit* people = word_of(i, WordClass::kPeople);
    authority =
        authority || word_of(i, WordClass::kAuthority) != nullptr ||
        word_of(i, WordClass::kForce) != nullptr ||
        (people != nullptr && (people->word->value == "authority" || people->word->value == "persons"));
  }
  // Nobody lists, holds or judges but a body.
  if (slot_role == "authority" && !authority) return;
  if ((sentence_.language == "tr" || sentence_.language == "fa") && !holds_agent(phrase)) return;
  // "북한 노동자를 고용한 |혐의로| 러시아 은행 2곳을 제재했다": the ground in front.
  while (sentence_.language == "ko" && phrase.first + 1 < phrase.last &&
         grammar_words("ko").has(WordUse::kGroundEnd, work_.tokens.lower(phrase.first)))
    ++phrase.first;
  for (const WordHit& item : items_) {
    // "|乌军|无人机袭击了": whose the weapons are.
    if (type_.name == "military_operation" && slot_role == "actor" && item.tokens.last >= phrase.last &&
        (is_character_script(work_.tokens.tokens[phrase.first].script)
             ? item.tokens.first >= phrase.first + 2
             : sentence_.language == "ko" && item.tokens.first > phrase.first))
      phrase.last = std::min(phrase.last, item.tokens.first);
    else if (phrase.first < item.tokens.last && item.tokens.first < phrase.last)
      return;
  }
  add(slot_role, phrase, {});
}

// "|Танкер «Ладога»| Великобритания внесла в список", "|Задержанному| предъявили обвинение": Slavic puts first whom it is done to,
// before who does it and the verb.
void EventFiller::add_fronted_target() {
  constexpr std::uint32_t kMost = 9;  // tokens
  const bool charges = type_.name == "charge";
  const bool lists = type_.name == "sanctions_designation" || type_.name == "sanctions_delisting";
  if (charges || type_.name == "arrest") {
    // "предъявили обвинение в |мошенничестве|", "Задержанному |предъявили| обвинение": of what, and what else was done.
    std::erase_if(event_.slots, [&](const Slot& slot) {
      if (slot.role != "target" || slot.referent >= 0 || !has_order(sentence_.language, WordOrder::kSlavic))
        return false;
      const TokenRange its = work_.tokens.tokens_in(slot.span);
      if (its.first <= sentence_.tokens.first || its.first < hit_.tokens.last) return false;
      const std::string_view participle = work_.tokens.lower(hit_.tokens.last - 1);
      const bool dative =
          !is_noun() && grammar_words(sentence_.language).ends(WordUse::kDativeEnd, participle, 6);
      return charges ? word_of(its.first - 1, WordClass::kPreposition) != nullptr
                     : dative && its.first == hit_.tokens.last && covers_trigger(sentence_, its.first);
    });
  }
  if ((!lists && !charges) || passive_ || is_noun() || has_slot("target") ||
      !has_order(sentence_.language, WordOrder::kSlavic))
    return;
  const TextTokens& text = work_.tokens;
  std::uint32_t end = hit_.whole.first;
  bool done_by = false;
  for (const Slot& slot : event_.slots) {
    const TokenRange its = text.tokens_in(slot.span);
    if (slot.role != "authority" || its.first <= clause_.first || its.last > hit_.whole.first ||
        its.last + 2 < hit_.whole.first)
      continue;
    end = std::min(end, its.first);
    done_by = true;
  }
  if (lists && !done_by) return;
  TokenRange front{clause_.first, end};
  while (front.first < front.last &&
         (text.tokens[front.first].kind != TokenKind::kWord || sentence_.page->time[front.first] ||
          word_of(front.first, WordClass::kAnd) != nullptr))
    ++front.first;
  if (front.first >= front.last || front.last - front.first > kMost || is_pronoun(front.first)) return;
  for (std::uint32_t i = front.first; i < front.last; ++i) {
    if (text.tokens[i].kind == TokenKind::kComma || word_of(i, WordClass::kPreposition) != nullptr ||
        word_of(i, WordClass::kThat) != nullptr || sentence_.page->time[i])
      return;
  }
  if (charges) {
    // To whom it is told, by the ending of the dative.
    const GrammarWords& grammar = grammar_words(sentence_.language);
    constexpr std::size_t kStem = 6;  // bytes
    if (!grammar.ends(WordUse::kDativeEnd, text.lower(front.first), kStem) &&
        !grammar.ends(WordUse::kDativeEnd, text.lower(front.last - 1), kStem))
      return;
  }
  for (const Who& who : sentence_.names) {
    if (!front.contains(who.tokens.first) || who.unnamed || who.kind == EntityKind::kPlace) continue;
    add_name("target", who);
    return;
  }
  if (!charges || is_free(front)) add("target", front, {});
}

// "an eine Stiftung", "against a former trader", "by customs officers": behind the prepositions of the clause.
void EventFiller::add_phrases_of_prepositions() {
  const std::uint32_t aim = aim_of_attack();
  for (const WordHit& word : sentence_.words) {
    const bool aimed = word.tokens.first == aim;
    if (word.word->word != WordClass::kPreposition || !in_clause(word.tokens) ||
        (hit_.tokens.contains(word.tokens.first) && !aimed) ||
        is_article_at_front(sentence_, word.tokens.first))
      continue;
    if (distance(word.tokens, hit_.whole) > kPrepositionReach) continue;
    const bool behind = word.tokens.first >= hit_.tokens.last;
    Tie tie = aimed ? Tie::kAgainst : word.word->tie;
    if (tie == Tie::kVon)
      tie = passive_                                  ? Tie::kBy
            : is_noun() && behind                     ? Tie::kOf
            : role(Tie::kFrom) == "target" && !behind ? Tie::kFrom
                                                      : Tie::kNone;
    if (tie == Tie::kOf && !(is_noun() && word.tokens.first <= hit_.whole.last + 1 && behind)) continue;
    if (tie == Tie::kNone || tie == Tie::kFor || tie == Tie::kIn || tie == Tie::kOver || tie == Tie::kBetween)
      continue;
    if (framed_ && !behind) continue;
    // "the deaths of |at least| three children": no place.
    if (behind_approximation(word.tokens.first, clause_.last) > word.tokens.first) continue;
    const std::string_view slot_role = passive_ && tie == Tie::kBy ? role(Tie::kSubject) : role(tie);
    if (slot_role == "supplier" || slot_role == "seller") continue;  // "out of" is a place as often as not
    TokenRange phrase = phrase_from(word.tokens.last, clause_.last);
    if (phrase.first > word.tokens.last + 1 || !is_noun_phrase(phrase)) continue;
    // "bij een |aanslag op een moskee| vielen veertien doden": where it hit, and whom, are two.
    if (aimed && has_slot(slot_role) && is_free(phrase)) {
      drop_modifiers(phrase);
      add(slot_role, phrase, {});
      continue;
    }
    add_phrase(slot_role, phrase);
  }
}

// Japanese: "軍が", "男を", "企業に", "当局により".
void EventFiller::add_phrases_of_particles() {
  for (auto word = sentence_.words.rbegin(); word != sentence_.words.rend(); ++word) {
    if (word->word->word != WordClass::kAfterName || !in_clause(word->tokens) ||
        word->tokens.last > hit_.tokens.first)
      continue;
    Tie tie = word->word->tie;
    const bool subject = word->word->value == "subject" || tie == Tie::kBare;
    std::string_view slot_role;
    if (subject) {
      slot_role = passive_ ? role(Tie::kObject) : role(Tie::kSubject);
    } else if (tie == Tie::kObject) {
      slot_role = takes_object(type_) && !passive_ ? role(Tie::kObject) : std::string_view{};
    } else if (tie == Tie::kBy && passive_) {
      slot_role = role(Tie::kSubject);
    } else if (tie == Tie::kTo) {
      slot_role = role(Tie::kTo);
    }
    add_phrase(slot_role, phrase_before(word->tokens.first));
  }
}

// Korean writes them onto the noun.
void EventFiller::add_phrases_of_endings() {
  const TextTokens& text = work_.tokens;
  // "|사업가| 한 명을": the number goes on with the noun, and has its particle.
  const auto is_before_number = [&](std::uint32_t token) {
    const std::uint32_t next = token + 1;
    return next < hit_.tokens.first && text.tokens[next].kind == TokenKind::kWord &&
           sentence_.page->quantities_at.any(
               text.tokens[next].begin, text.tokens[next].end,
               [&](std::size_t n) { return document_.quantities[n].span.begin <= text.tokens[next].begin; });
  };
  const auto ending_of = [&](std::uint32_t token) -> const NameEnding* {
    if (is_before_number(token)) return nullptr;
    const std::string_view word = text.lower(token);
    for (const NameEnding& ending : EventTables::get().endings) {
      if (ending.language == "ko" && word.size() >= ending.ending.size() + kLeastKorean &&
          word.ends_with(ending.ending))
        return &ending;
    }
    return nullptr;
  };
  for (std::uint32_t i = hit_.tokens.first; i > clause_.first; --i) {
    const std::uint32_t noun = i - 1;
    if (text.tokens[noun].kind != TokenKind::kWord || sentence_.page->time[noun]) continue;
    const NameEnding* ending = ending_of(noun);
    if (ending == nullptr) continue;
    // "|밤사이| 드론을 격추했다": an adverb.
    if (ending->tie == Tie::kBare && grammar_words("ko").ends(WordUse::kNoSubject, text.lower(noun)))
      continue;
    // "카타이브 헤즈볼라가 |사용하는| 무인기": a verb before its noun.
    if (ending->tie == Tie::kBare &&
        grammar_words("ko").ends(WordUse::kAdnominalEnd, text.lower(noun), kLeastKorean) &&
        word_of(noun, WordClass::kCompany) == nullptr && word_of(noun, WordClass::kPeople) == nullptr)
      continue;
    std::string_view slot_role;
    if (ending->tie == Tie::kBare) {
      // "은행은 미국|에 의해| 제재 목록에 놓였다": where somebody does it, the topic suffers it.
      const bool suffers =
          passive_ || std::any_of(sentence_.names.begin(), sentence_.names.end(),
                                  [&](const Who& who) { return who.tie == Tie::kBy && who_in_clause(who); });
      slot_role = suffers ? role(Tie::kObject) : role(Tie::kSubject);
    } else if (ending->tie == Tie::kObject) {
      if (!passive_ && takes_object(type_)) slot_role = role(Tie::kObject);
    } else if (ending->tie == Tie::kTo && (ending->ending.size() >= kPersonal || type_.name == "fine") &&
               !ending->ending.ends_with("\uB85C")) {  // "|드론으로|": by what
      slot_role = role(Tie::kTo);
    } else if (ending->tie == Tie::kOf && type_.name == "asset_freeze" && !passive_ &&
               word_of(i, WordClass::kAsset) != nullptr) {
      slot_role = role(Tie::kObject);  // "|자회사의| 계좌를 동결했다"
    }
    if (slot_role.empty() ||
        (slot_role == "target" &&
         (grammar_words("ko").has(WordUse::kNoTarget, text.lower(noun)) ||
          (is_noun() && marks_object_itself() &&
           grammar_words("ko").ends(WordUse::kAlsoEnd, text.lower(noun), kLeastKorean)))))
      continue;
    TokenRange phrase{noun, i};
    while (phrase.first > clause_.first && phrase.last - phrase.first < kMostWords) {
      const std::uint32_t before = phrase.first - 1;
      if ((text.tokens[before].kind != TokenKind::kWord && text.tokens[before].kind != TokenKind::kNumber) ||
          sentence_.page->time[before] ||
          (clause_word_classes("ko", text.lower(before)) &
           (clause_word::kConjunction | clause_word::kContrast | clause_word::kAdverb |
            clause_word::kPreposition)) != 0)
        break;
      // "|부품을 조달한| 개인 3명을": the clause that tells which.
      if (grammar_words("ko").ends(WordUse::kGroundEnd, text.lower(before)) ||
          (work_.mention_of[before] < 0 &&
           grammar_words("ko").ends(WordUse::kDescribingVerbEnd, text.lower(before), kLeastKorean)))
        break;
      const NameEnding* its = ending_of(before);
      if (its != nullptr && its->tie != Tie::kOf && its->tie != Tie::kWith) break;
      phrase.first = before;
    }
    add_phrase(slot_role, phrase);
  }
}

// Chinese: what stands before the verb or its first preposition, and what stands behind it or behind 将 and 把.
void EventFiller::add_chinese_phrases() {
  const TextTokens& text = work_.tokens;
  const auto ends_phrase = [&](std::uint32_t i) {
    return (text.tokens[i].kind != TokenKind::kWord && text.tokens[i].kind != TokenKind::kNumber &&
            text.at(i) != "·") ||
           sentence_.page->time[i] || word_of(i, WordClass::kPreposition) != nullptr ||
           word_of(i, WordClass::kStatus) != nullptr || hit_.whole.contains(i);
  };
  const auto phrase_at = [&](std::uint32_t first) {
    while (first < clause_.last &&
           (sentence_.page->time[first] || text.at(first) == "了" || text.at(first) == "过"))
      ++first;
    TokenRange phrase{first, first};
    while (phrase.last < clause_.last && phrase.last - phrase.first < kMostCharacters &&
           !ends_phrase(phrase.last))
      ++phrase.last;
    return phrase;
  };
  if (!is_noun()) {
    const TokenRange before = phrase_at(clause_.first);
    if (before.last <= hit_.tokens.first && before.last - before.first >= 2)
      add_phrase(passive_ ? role(Tie::kObject) : role(Tie::kSubject), before);
  }
  if (passive_ || !takes_object(type_)) return;
  std::uint32_t object = is_noun() ? 0 : hit_.whole.last;
  for (const WordHit& word : sentence_.words) {
    if (word.word->word == WordClass::kPreposition && in_clause(word.tokens) &&
        word.tokens.last <= hit_.tokens.first &&
        (word.word->tie == Tie::kObject || word.word->tie == Tie::kAgainst))
      object = word.tokens.last;
  }
  if (object == 0) return;
  TokenRange phrase = phrase_at(object);
  // "冻结|哈马斯头目|的资产"
  for (const WordHit& word : sentence_.words) {
    if (type_.name == "asset_freeze" && word.word->word == WordClass::kAsset &&
        word.tokens.first > phrase.first + 1 && word.tokens.first < phrase.last &&
        grammar_words("zh").has(WordUse::kWhoseParticle, text.at(word.tokens.first - 1)))
      phrase.last = word.tokens.first - 1;
  }
  if (phrase.last - phrase.first >= 2) add_phrase(role(Tie::kObject), phrase);
}

// Arabic: the verb, who does it, to whom ("زار قاآني بغداد", "أوقفت السلطات وسيم الأسد").
void EventFiller::add_arabic_phrases() {
  if (is_noun() || framed_ || hit_.trigger->form == TriggerForm::kState) return;
  const auto phrase_at = [&](std::uint32_t first) {
    TokenRange phrase = phrase_from(first, std::min(clause_.last, first + kMostWords - 1));
    for (const Who& who : sentence_.names) {
      if (who.tokens.first >= first && who.tokens.first < phrase.last) phrase.last = who.tokens.first;
    }
    return phrase;
  };
  std::uint32_t behind = hit_.whole.last;
  const std::string_view subject_role = passive_ ? role(Tie::kObject) : role(Tie::kSubject);
  const auto first = std::find_if(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
    return who.tokens.first == behind && who.tie != Tie::kAdjective;
  });
  if (first == sentence_.names.end()) {
    const TokenRange phrase = phrase_at(behind);
    // "أدرجت على |قائمة العقوبات|": a list is listed by nobody.
    if (phrase.first == behind && phrase.first < phrase.last &&
        !grammar_words("ar").has(WordUse::kNoTarget, work_.tokens.at(phrase.first)))
      add_phrase(subject_role, phrase);
    return;
  }
  if (passive_ || !takes_object(type_)) return;
  behind = std::max(first->tokens.last, first->trail);
  const TokenRange phrase = phrase_at(behind);
  if (phrase.first == behind && phrase.first < phrase.last &&
      !grammar_words("ar").has(WordUse::kNoTarget, work_.tokens.at(phrase.first)))
    add_phrase(role(Tie::kObject), phrase);
}

// "曼谷刑事法院", "محكمة جنايات الكويت": a body that is named with its place, words of no table between.
void EventFiller::widen_to_body(const Who& place, Span& span) const {
  constexpr std::uint32_t kFront = 4;
  constexpr std::uint32_t kBehind = 2;
  const std::string_view language = sentence_.language;
  for (const Who& body : sentence_.names) {
    if (!body.unnamed || !body.authority || !who_in_clause(body)) continue;
    const bool front = (language == "zh" || language == "ja" || language == "ko") &&
                       body.tokens.first >= place.tokens.last &&
                       body.tokens.first - place.tokens.last <= kFront;
    const bool behind = (language == "ar" || language == "fa") && body.tokens.last <= place.tokens.first &&
                        place.tokens.first - body.tokens.last <= kBehind;
    if (front) span.end = std::max(span.end, work_.tokens.tokens[body.tokens.last - 1].end);
    if (behind) span.begin = std::min(span.begin, work_.tokens.tokens[body.tokens.first].begin);
    if (front || behind) return;
  }
}

// "ex-chefe da Armada", "irmão do ministro": what a noun for somebody is of.
void EventFiller::widen_over_genitive(const Who& who, Span& span) const {
  constexpr std::uint32_t kMost = 4;
  const WordHit* of = word_of(who.tokens.last, WordClass::kPreposition);
  if (who.tokens.last >= clause_.last || of == nullptr || of->word->tie != Tie::kOf) return;
  const std::uint32_t first = of->tokens.last;
  const TokenRange phrase = phrase_from(first, std::min(clause_.last, first + kMost));
  if (phrase.first >= phrase.last || phrase.first > first + 1) return;
  span.end = std::max(span.end, work_.tokens.tokens[phrase.last - 1].end);
}

// "the head of |Iran|'s atomic agency": over what the name at the end owns.
void EventFiller::widen_over_owned(Span& span) const {
  constexpr std::uint32_t kMost = 4;
  const std::uint32_t last = work_.tokens.tokens_in(span).last;
  if (sentence_.language != "en" || last >= clause_.last || work_.tokens.lower(last) != "'s") return;
  const TokenRange owned = phrase_from(last + 1, std::min(clause_.last, last + 1 + kMost));
  if (owned.first == last + 1 && owned.first < owned.last) span.end = work_.tokens.tokens[owned.last - 1].end;
}

// Who corrupts gives, when it is said who takes; who is corrupted takes, when it is said who gives.
void EventFiller::add_giver_and_taker() {
  if (type_.name != "corruption" || (has_slot("giver") && has_slot("taker"))) return;
  const auto actor = std::find_if(event_.slots.begin(), event_.slots.end(),
                                  [](const Slot& slot) { return slot.role == "actor"; });
  if (actor == event_.slots.end()) return;
  // "X is accused of bribery": a person of whom nothing else is said took it, or is most often said to have.
  const bool alone = !has_slot("giver") && !has_slot("taker");
  if (alone ? kind_of(*actor) != EntityKind::kPerson : is_noun()) return;
  // "bribed |two customs officers|": who is bribed stands behind the verb.
  if (alone && !is_noun() && !passive_ && is_noun_phrase(object_phrase()) &&
      grammar_words(sentence_.language).ends(WordUse::kFiniteVerbEnd, work_.tokens.lower(hit_.tokens.first)))
    return;
  Slot other = *actor;
  other.role = has_slot("taker") ? "giver" : "taker";
  event_.slots.push_back(std::move(other));
}

void EventFiller::add_phrases() {
  if (hit_.trigger->form == TriggerForm::kAnaphor || hit_.trigger->form == TriggerForm::kState) return;
  const std::string_view language = sentence_.language;
  if (language == "zh") return add_chinese_phrases();
  if (language == "ja") return add_phrases_of_particles();
  if (language == "ko") return add_phrases_of_endings();
  if (language == "ar") add_arabic_phrases();
  add_phrases_of_prepositions();
  if (is_noun() || framed_ || !has_word_order(language)) return;
  const std::string_view subject_role = passive_ ? role(Tie::kObject) : role(Tie::kSubject);
  const bool cased = is_cased(work_.tokens.tokens[hit_.tokens.first].script);
  if (!has_slot(subject_role) && cased) {
    const TokenRange phrase = agent_phrase();
    if (is_noun_phrase(phrase) && !stands_before_told_thing(phrase)) add_phrase(subject_role, phrase);
  }
  if (passive_ || !takes_object(type_) || language == "de" || language == "nl" ||
      has_order(language, WordOrder::kVerbFirst))
    return;
  const std::string_view object_role = role(Tie::kObject);
  if (object_role.empty() || has_slot(object_role) || !cased) return;
  const TokenRange phrase = object_phrase();
  if (phrase.first <= hit_.whole.last + 2 && is_noun_phrase(phrase)) add_phrase(object_role, phrase);
}

}  // namespace tamis::documents
