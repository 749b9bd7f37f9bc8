// Slavic cases: what ties a name to its verb by the ending of the name, or by the pronoun of the relative clause about it (event_filler.h).
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_table.h"
#include "documents/events/event_filler.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/slavic_endings.h"
#include "documents/words/word_order.h"
#include "model/country.h"

namespace tamis::documents {

namespace {

struct Dative {
  std::string_view language;
  std::string_view ending;
  std::string_view nominative;  // separated by '|'; "-": no ending
};

const std::vector<Dative>& datives() {
  static const std::vector<Dative> kAll = [] {
    std::vector<Dative> all;
    base::for_each_row(base::data_table("country_datives.tsv"), [&](const auto& column, std::size_t count) {
      if (count >= 3) all.push_back({column[0], column[1], column[2]});
    });
    return all;
  }();
  return kAll;
}

// "поставки ракет |Судану|", "выдать |Украине| X": a country in the dative without a preposition, told by its name in the nominative.
// A genitive that looks the same ("России") is none.
bool is_dative(std::string_view language, std::string_view word) {
  bool found = false;
  for (const Dative& dative : datives()) {
    if (dative.language != language || !word.ends_with(dative.ending)) continue;
    const std::string_view stem = word.substr(0, word.size() - dative.ending.size());
    base::for_each_part(dative.nominative, '|', [&](std::string_view end) {
      std::string name(stem);
      if (end != "-") name += end;
      found = found || !model::country_code(name).empty();
    });
  }
  return found;
}

// Whether the token may be part of what a single noun says: a word that is no plural, joins nothing and opens no clause.
bool is_of_one(const EventSentence& sentence, std::uint32_t token) {
  const TextTokens& text = sentence.work->tokens;
  const TokenKind kind = text.tokens[token].kind;
  if (kind == TokenKind::kQuote || kind == TokenKind::kHyphen || sentence.page->time[token]) return true;
  return kind == TokenKind::kWord && !sentence.page->cue[token] &&
         !has_slavic_ending(SlavicEnding::kPlural, sentence.language, text.lower(token)) &&
         std::none_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
           const WordClass its = word.word->word;
           return word.tokens.contains(token) &&
                  (its == WordClass::kAnd || its == WordClass::kRelative || its == WordClass::kThat);
         });
}

// Whether the verb has the form of one without a subject: in the plural, or impersonal.
bool may_lack_subject(const EventSentence& sentence, const TriggerHit& hit) {
  return hit.trigger->form == TriggerForm::kVerb &&
         has_slavic_ending(SlavicEnding::kPluralVerb, sentence.language,
                           sentence.work->tokens.lower(hit.tokens.first));
}

// "Компанию |«Норвекс»| внесли в список", "|Олега Варкина|, которого ..., задержали": one person or body alone, from the token where its clause
// begins up to the end of its clause or the verb, so that nobody stands there who could be the subject of a verb in the plural.
bool stands_alone_in(const EventSentence& sentence, const Who& who, TokenRange clause) {
  const TextTokens& text = sentence.work->tokens;
  if (who.unnamed || who.pronoun || who.possessive || who.group || who.kind == EntityKind::kPlace ||
      who.kind == EntityKind::kGroup || who.tokens.first < clause.first || who.tokens.last > clause.last ||
      (who.kind != EntityKind::kPerson && text.tokens[who.tokens.first].all_capitals))
    return false;
  // "|Сотрудники| «Дельты»": a body without marks stands behind its noun, or opens the clause.
  if (who.kind != EntityKind::kPerson && who.tokens.first > clause.first &&
      !is_of_one(sentence, who.tokens.first - 1))
    return false;
  for (std::uint32_t i = clause.first; i < clause.last; ++i) {
    if (!who.tokens.contains(i) && !is_of_one(sentence, i)) return false;
  }
  return std::none_of(sentence.names.begin(), sentence.names.end(), [&](const Who& other) {
    return &other != &who && !other.unnamed && !other.described && other.tie == Tie::kBare &&
           other.referent != who.referent && other.tokens.first >= clause.first &&
           other.tokens.last <= clause.last;
  });
}

bool is_measure(const EventType& type) noexcept {
  return type.group == EventGroup::kSanctions || type.group == EventGroup::kEnforcement ||
         type.group == EventGroup::kOffice;
}

}  // namespace

// "поставки ракет |Судану|", "передала |Пхеньяну| комплексы": by the endings of countries; of other names where the page or the tables
// have them in the nominative.
bool EventFiller::is_dative_here(const Who& who) const {
  const std::string_view word = work_.tokens.lower(who.tokens.last - 1);
  if (who.kind == EntityKind::kPlace && is_dative(sentence_.language, word)) return true;
  const std::int32_t name =
      who.tokens.first < sentence_.page->name_of.size() ? sentence_.page->name_of[who.tokens.last - 1] : -1;
  if ((name < 0 && (who.kind != EntityKind::kPlace || who.referent < 0)) || is_noun() ||
      (type_.group != EventGroup::kTrade && (who.kind != EntityKind::kPerson || who.described)))
    return false;
  std::string normal;
  append_lower(
      normal, name >= 0 ? std::string_view(work_.names[static_cast<std::size_t>(name)].normal)
                        : std::string_view(document_.referents[static_cast<std::size_t>(who.referent)].name));
  bool found = false;
  for (const Dative& dative : datives()) {
    if (dative.language != sentence_.language || !word.ends_with(dative.ending)) continue;
    const std::string_view stem = word.substr(0, word.size() - dative.ending.size());
    base::for_each_part(dative.nominative, '|', [&](std::string_view end) {
      std::string nominative(stem);
      if (end != "-") nominative += end;
      found = found || (nominative != word && normal.ends_with(nominative));
    });
  }
  return found;
}

namespace {

// "предоставил |компании «Норвекс»| кредит", "перечислила |«Полтавской группе»|": a body whose noun, before its name in marks or as its last word, is
// in the dative; one that looks like a genitive counts right behind the verb alone.
bool is_dative_body(const EventSentence& sentence, const TriggerHit& hit, const Who& who) {
  if (who.kind == EntityKind::kPerson || who.kind == EntityKind::kPlace ||
      who.tokens.first <= hit.tokens.first)
    return false;
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t behind = hit.tokens.first + 1;
  std::uint32_t noun = who.tokens.first;
  if (noun > behind && text.tokens[noun - 1].kind == TokenKind::kQuote) --noun;
  const bool before = noun > behind;
  noun = before ? noun - 1 : who.tokens.first;
  return has_slavic_ending(SlavicEnding::kDative, sentence.language, text.lower(noun)) ||
         has_slavic_ending(SlavicEnding::kDative, sentence.language, text.lower(who.tokens.last - 1)) ||
         (noun == behind && has_slavic_ending(SlavicEnding::kEither, sentence.language, text.lower(noun)));
}

}  // namespace

// "|Министром| транспорта назначен X": what somebody is made.
bool EventFiller::is_office_in_instrumental(const Who& who) const noexcept {
  constexpr std::size_t kStem = 4;  // bytes
  return (who.unnamed || who.described) && who.kind == EntityKind::kPerson &&
         has_order(sentence_.language, WordOrder::kSlavic) &&
         grammar_words(sentence_.language)
             .ends(WordUse::kInstrumentalEnd, work_.tokens.lower(who.tokens.first), kStem);
}

// "|на бизнесмена X| наложен штраф", "|с банкира X| сняты санкции": a person whom a measure is laid on, or taken off, by a Slavic verb.
bool EventFiller::is_laid_on(const Who& who) const noexcept {
  if (!has_order(sentence_.language, WordOrder::kSlavic) || is_noun() || who.kind == EntityKind::kPlace)
    return false;
  if (type_.name == "fine" || type_.name == "sanctions_designation")
    return who.tie == Tie::kIn && (who.kind == EntityKind::kPerson || !who.unnamed);
  return type_.name == "sanctions_delisting" && who.kind == EntityKind::kPerson && who.tie != Tie::kIn &&
         who.tokens.last <= hit_.tokens.first;
}

// "После визита X в Москву |суд оштрафовал|": whether a noun has its clause to itself, and all that is named in it.
bool EventFiller::alone_in_clause() const noexcept {
  if (!has_order(sentence_.language, WordOrder::kSlavic) || !is_noun() ||
      clause_.last >= sentence_.tokens.last)
    return false;
  for (std::uint32_t i = clause_.first; i < clause_.last; ++i) {
    if (sentence_.page->cue[i]) return false;
  }
  return std::none_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
    return other.tokens.first != hit_.tokens.first && in_clause(other.tokens);
  });
}

// "исключив", "внісши", "skreślając": by its ending.
bool EventFiller::is_adverbial_participle() const noexcept {
  constexpr std::size_t kStem = 4;  // bytes
  if (!has_order(sentence_.language, WordOrder::kSlavic) || hit_.trigger->form == TriggerForm::kNoun)
    return false;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  return grammar.ends(WordUse::kGerundEnd, work_.tokens.lower(hit_.tokens.first), kStem) ||
         (hit_.companion.first < hit_.companion.last &&
          grammar.ends(WordUse::kGerundEnd, work_.tokens.lower(hit_.companion.first), kStem));
}

namespace {

// "|Олега Варкина|, которого обвиняют в хищении, |задержали|": who stands alone in the clause that the one of the verb at `clause` goes on,
// over a relative clause or a participle; null: none.
const Who* over_relative_clause(const EventSentence& sentence, TokenRange clause) {
  const TextTokens& text = sentence.work->tokens;
  if (clause.first < sentence.tokens.first + 4 || text.tokens[clause.first - 1].kind != TokenKind::kComma)
    return nullptr;
  const TokenRange aside = sentence.clause_range(clause.first - 2);
  const bool relative = std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kRelative && word.tokens.first >= aside.first &&
           word.tokens.first <= aside.first + 1;
  });
  if (!relative || aside.first < sentence.tokens.first + 2) return nullptr;
  const TokenRange main = sentence.clause_range(aside.first - 2);
  for (const Who& who : sentence.names) {
    const std::uint32_t end = std::max(who.tokens.last, who.trail);
    if (aside.first >= end && aside.first - end <= 2 && stands_alone_in(sentence, who, {main.first, end}))
      return &who;
  }
  return nullptr;
}

}  // namespace

// "Заморозив активы, |Франция| напомнила": the subject of an adverbial participle is that of the clause beside it, whoever says something there.
bool EventFiller::add_subject_of_participle(const std::vector<const Who*>& before,
                                            std::string_view subject_role) {
  if (before.empty() && !passive_ && is_measure(type_) && may_lack_subject(sentence_, hit_)) {
    const Who* object = over_relative_clause(sentence_, clause_);
    if (object != nullptr && fits(role(Tie::kObject), *object)) {
      add_name(role(Tie::kObject), *object);
      return true;
    }
  }
  if (!before.empty() || passive_ || subject_role.empty() || !is_adverbial_participle()) return false;
  const Who* found = previous_subject();
  if (found == nullptr || found->tokens.first >= clause_.last) {
    const auto next = std::find_if(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
      return who.tokens.first >= clause_.last && who.tie == Tie::kBare && !who.possessive &&
             !is_oblique(who) && fits(subject_role, who) && takes_unnamed(who);
    });
    found = next == sentence_.names.end() ? nullptr : &*next;
  }
  if (found != nullptr && fits(subject_role, *found)) {
    subject_ = found;
    add_name(subject_role, *found);
  }
  return true;
}

// "хакеры |из КНДР| атаковали", "hakerzy z |grupy Lazarus| ukradli": whose they are who do it.
bool EventFiller::is_origin_of_doer(const Who& who) const noexcept {
  if ((type_.name != "cyber_attack" && type_.name != "crypto_theft") || is_noun() || passive_ ||
      !has_order(sentence_.language, WordOrder::kSlavic) || who.tokens.last > hit_.tokens.first)
    return false;
  constexpr std::uint32_t kReach = 3;  // tokens: the preposition, a noun
  return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& people) {
    return people.unnamed && (people.kind == EntityKind::kPerson || people.kind == EntityKind::kGroup) &&
           people.tokens.last <= who.tokens.first && who.tokens.first - people.tokens.last <= kReach;
  });
}

// The name that the page has for somebody in the nominative, in small letters, where that is another form of who stands here; else empty.
std::string EventFiller::nominative_of(const Who& who) const {
  constexpr std::size_t kShared = 4;  // bytes that all cases begin with
  if (who.referent < 0) return {};
  std::string name;
  append_lower(name, document_.referents[static_cast<std::size_t>(who.referent)].name);
  const std::size_t blank = name.rfind(' ');
  if (blank == std::string::npos) return {};
  const std::string_view last = std::string_view(name).substr(blank + 1);
  const std::string_view word = work_.tokens.lower(who.tokens.last - 1);
  return last != word && last.substr(0, kShared) == word.substr(0, kShared) ? name : std::string{};
}

// "|Олега| Варкина": whether the forename, too, stands in another case than the page has the name in.
bool EventFiller::declines_forename(const Who& who) const noexcept {
  constexpr std::size_t kShared = 4;  // bytes that all cases begin with
  const std::int32_t name = sentence_.page->name_of[who.tokens.last - 1];
  if (name < 0 || who.tokens.last < who.tokens.first + 2) return false;
  std::string normal = nominative_of(who);
  if (normal.empty()) append_lower(normal, work_.names[static_cast<std::size_t>(name)].normal);
  const std::string_view forename = std::string_view(normal).substr(0, normal.find(' '));
  const std::string_view word = work_.tokens.lower(who.tokens.first);
  return word != forename && word.substr(0, kShared) == forename.substr(0, kShared);
}

// "предъявлено обвинение |Олегу Варкину|", "|Бізнесмена Олега Варкіна| затримали", "выдать |США| программиста": a Slavic case that no subject
// has; kBare: none.
Tie EventFiller::tie_by_slavic_case(const Who& who, bool behind) const {
  const std::string_view to = role(Tie::kTo);
  if (who.unnamed) {
    // "обвиняется в передаче серверов |хакерам|": they get what the noun between tells.
    if (!behind || who.pronoun || who.kind == EntityKind::kPlace ||
        !has_slavic_ending(SlavicEnding::kDativePlural, sentence_.language,
                           work_.tokens.lower(who.tokens.last - 1)))
      return Tie::kBare;
    if (!to.empty() && !is_place_role(to)) return Tie::kTo;
    for (std::uint32_t i = hit_.whole.last; i < who.tokens.first; ++i) {
      if (word_of(i, WordClass::kPreposition) != nullptr) return Tie::kNone;
    }
    return Tie::kBare;
  }
  if (behind && !is_noun() && !to.empty() && !is_place_role(to) && is_dative_body(sentence_, hit_, who))
    return Tie::kTo;
  if (is_dative_here(who)) {
    const bool steals = type_.name == "crypto_theft";
    if (!to.empty() && !steals && (who.kind != EntityKind::kPerson || !is_place_role(to))) return Tie::kTo;
    if (who.kind != EntityKind::kPerson) return steals ? Tie::kObject : Tie::kBare;
    const bool done_to =
        steals || type_.group == EventGroup::kEnforcement || type_.group == EventGroup::kSanctions;
    return done_to ? Tie::kObject : Tie::kNone;
  }
  if (is_noun()) return Tie::kBare;
  if (behind) {
    const bool handed_over =
        type_.name == "extradition" && !passive_ && who.kind == EntityKind::kPlace &&
        std::any_of(sentence_.names.begin(), sentence_.names.end(),
                    [&](const Who& person) {
                      return person.tokens.first >= who.tokens.last && person.kind == EntityKind::kPerson &&
                             who_in_clause(person);
                    }) &&
        std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& state) {
          return state.tokens.last <= hit_.tokens.first && state.tie == Tie::kBare && who_in_clause(state);
        });
    return handed_over ? Tie::kTo : Tie::kBare;
  }
  if (is_measure(type_) && !passive_ && !role(Tie::kObject).empty() && may_lack_subject(sentence_, hit_) &&
      who.tokens.last <= hit_.tokens.first &&
      stands_alone_in(sentence_, who, {clause_.first, hit_.tokens.first}))
    return Tie::kObject;
  // "Олега Варчука та |Петра Зоріна| затримали"
  if (who.group && is_measure(type_) && !passive_ && !role(Tie::kObject).empty() &&
      may_lack_subject(sentence_, hit_) && is_oblique(who) && declines_forename(who) &&
      std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& other) {
        return other.tokens.last <= who.tokens.first && !other.unnamed && declines_forename(other) &&
               stands_alone_in(sentence_, other, {clause_.first, other.tokens.last});
      }))
    return Tie::kObject;
  if (!is_oblique(who) || role(Tie::kObject).empty() || !declines_forename(who)) return Tie::kBare;
  const TextTokens& text = work_.tokens;
  std::uint32_t first = std::min(who.tokens.first, who.whole.first);
  if (who.title > 0) first = std::min(first, who.title);
  // Nothing before it but when it was, and what opens the clause: nobody whose it could be.
  while (first > clause_.first &&
         (sentence_.page->time[first - 1] || word_of(first - 1, WordClass::kThat) != nullptr ||
          word_of(first - 1, WordClass::kAnd) != nullptr || text.tokens[first - 1].kind != TokenKind::kWord))
    --first;
  return first <= clause_.first + 1 && (first == clause_.first || sentence_.page->time[first]) ? Tie::kObject
                                                                                               : Tie::kBare;
}

namespace {

// "после удара погиб |генерал X|": who stands behind a verb of dying that stands behind the trigger.
bool stands_behind_death(const EventSentence& sentence, const TriggerHit& hit, const Who& who) {
  return std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& other) {
    return !other.blocked && other.tokens.first >= hit.whole.last && other.whole.last <= who.tokens.first &&
           other.trigger->form == TriggerForm::kVerb &&
           EventTables::get().type_of(*other.trigger).name == "death";
  });
}

}  // namespace

// "В результате удара по пригороду погиб |генерал X|": a subject of the verb behind an attack that is told by its noun is not what was attacked.
void EventFiller::drop_victims_of_other_verbs() {
  if (!has_order(sentence_.language, WordOrder::kSlavic)) return;
  std::erase_if(event_.slots, [&](const Slot& slot) {
    if (slot.role != "target" || slot.referent < 0 || kind_of(slot) != EntityKind::kPerson) return false;
    return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
      return who.referent == slot.referent && who.tokens.first >= hit_.whole.last && !who.pronoun &&
             (((who.tie == Tie::kBare || who.tie == Tie::kSubject) && !is_oblique(who)) ||
              stands_behind_death(sentence_, hit_, who));
    });
  });
}

// "|Hackers| breached the exchange X", "|Хакеры| взломали биржу X": whoever the words of an attack by hackers name themselves did it, and not
// whom they attacked.
void EventFiller::add_actor_in_phrase() {
  if (type_.name != "cyber_attack" && type_.name != "crypto_theft") return;
  if (passive_ || is_noun_trigger(sentence_, hit_)) return;
  const std::uint32_t first = hit_.whole.first;
  const WordHit* people = word_of(first, WordClass::kPeople);
  if (people == nullptr || hit_.words < 2) return;
  const bool attacked = has_slot("target");
  std::erase_if(event_.slots, [&](const Slot& slot) {
    return attacked && slot.role == "actor" && slot.span.begin >= event_.trigger.end;
  });
  for (Slot& slot : event_.slots) {
    if (slot.role == "actor" && slot.span.begin >= event_.trigger.end) slot.role = "target";
  }
  if (!has_slot("actor")) add("actor", {first, first + 1}, {});
}

// "похитила у биржи |«Битрейн»|": the words of a theft name whom it was done to by a noun, and the name stands right behind.
void EventFiller::name_victim_of_theft() {
  constexpr std::uint32_t kQuoted = 5;  // tokens of a name in marks
  if (type_.name != "crypto_theft" || is_noun() || hit_.words < 2) return;
  const TextTokens& text = work_.tokens;
  const std::uint32_t last = hit_.whole.last;
  if (last >= sentence_.tokens.last) return;
  const auto slot = std::find_if(event_.slots.begin(), event_.slots.end(), [&](const Slot& other) {
    return other.role == "target" && other.referent < 0 && other.span.end == event_.trigger.end;
  });
  const bool quoted = text.tokens[last].kind == TokenKind::kQuote;
  const auto named = std::find_if(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
    return who.tokens.first == last + (quoted ? 1 : 0) && !who.unnamed && !who.pronoun &&
           (who.kind == EntityKind::kOrganization || who.kind == EntityKind::kOther);
  });
  if (named != sentence_.names.end()) {
    if (slot != event_.slots.end()) event_.slots.erase(slot);
    add_name("target", *named);
    return;
  }
  if (slot == event_.slots.end() || !quoted) return;
  for (std::uint32_t i = last + 1; i < sentence_.tokens.last && i - last <= kQuoted; ++i) {
    if (text.tokens[i].kind != TokenKind::kQuote) continue;
    slot->span.end = text.tokens[i].end;
    return;
  }
}

// "министра |транспорта| Олега Варкина", "агента |ФСБ| X": the end of the genitive between a noun for somebody and his name; else `end`.
std::uint32_t EventFiller::end_over_genitive(const Who& who, std::uint32_t end) const noexcept {
  constexpr std::uint32_t kMost = 3;  // words of the genitive
  constexpr std::size_t kStem = 2;    // bytes
  if (!who.unnamed || who.kind != EntityKind::kPerson || !has_order(sentence_.language, WordOrder::kSlavic))
    return end;
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  for (std::uint32_t i = end; i < sentence_.tokens.last && i <= end + kMost; ++i) {
    const bool name = std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& other) {
      return other.kind == EntityKind::kPerson && !other.unnamed && !other.described &&
             other.tokens.first == i;
    });
    if (name) return i;
    if (text.tokens[i].kind != TokenKind::kWord || covers_trigger(sentence_, i) || sentence_.page->cue[i] ||
        sentence_.page->time[i] || grammar.ends(WordUse::kPastEnd, text.lower(i), kStem) ||
        std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
          const WordClass its = word.word->word;
          return word.tokens.contains(i) &&
                 (its == WordClass::kPreposition || its == WordClass::kAnd || its == WordClass::kAuxiliary ||
                  its == WordClass::kRelative || its == WordClass::kThat || its == WordClass::kStatus);
        }))
      return end;
  }
  return end;
}

namespace {

// "einen Geschäftsmann |in Istanbul|, der ...": where the noun before it is, which the German or Dutch clause is about.
bool is_where_noun_is(const EventSentence& sentence, const Who& place, TokenRange clause) noexcept {
  if ((sentence.language != "de" && sentence.language != "nl") || place.kind != EntityKind::kPlace ||
      place.unnamed)
    return false;
  const TextTokens& text = sentence.work->tokens;
  while (clause.first < clause.last && text.tokens[clause.first].kind != TokenKind::kWord) ++clause.first;
  if (clause.first >= clause.last) return false;
  const std::string_view pronoun = text.lower(clause.first);
  const WordHit* from = hit_ending_at(sentence, place.tokens.first, WordClass::kPreposition);
  if (from == nullptr || (from->word->tie != Tie::kFrom && from->word->tie != Tie::kIn) ||
      from->tokens.first <= sentence.tokens.first || pronoun == "das" || pronoun == "dat" ||
      (clause_word_classes(sentence.language, pronoun) & clause_word::kRelative) == 0)
    return false;
  const std::uint32_t noun = from->tokens.first;
  return hit_ending_at(sentence, noun, WordClass::kPeople) != nullptr ||
         (sentence.language == "de" && text.tokens[noun - 1].capital && !sentence.page->time[noun - 1] &&
          noun - 1 > sentence.tokens.first && sentence.work->mention_of[noun - 1] < 0);
}

}  // namespace

// Whom a relative clause or a participle behind a name is about: who stands before it, over an aside too; null: nobody near.
const Who* EventFiller::antecedent_of_clause(bool participle) const {
  constexpr std::uint32_t kReach = 3;  // tokens
  const Who* antecedent = nullptr;
  for (const Who& who : sentence_.names) {
    // Of names inside each other ("der Minister |Russlands| X, der ...") the one that ends last.
    // "затримала |агента ФСБ|, який ...": whose somebody is stands inside his phrase.
    if (antecedent != nullptr && antecedent->tokens.first < who.tokens.first &&
        who.tokens.last <= antecedent->tokens.last)
      continue;
    if (who.tokens.last <= clause_.first && who.tie != Tie::kAdjective && takes_unnamed(who) &&
        (antecedent == nullptr || who.tokens.last >= antecedent->tokens.last) &&
        !(participle && antecedent != nullptr && is_described_by(*antecedent, who)))
      antecedent = &who;
  }
  if (const Who* person = person_of_body(antecedent); person != nullptr) antecedent = person;
  if (const Who* person = person_over_aside();
      person != nullptr && (antecedent == nullptr || antecedent->kind != EntityKind::kPerson ||
                            antecedent->described || antecedent->unnamed))
    antecedent = person;
  if (const Who* people = people_from(antecedent); people != nullptr) {
    antecedent = people;
  } else if (antecedent != nullptr && is_where_noun_is(sentence_, *antecedent, clause_)) {
    return nullptr;
  }
  // "Kim Jong Sik, ein Raketenkonstrukteur, der ...": over an aside.
  const bool aside = antecedent != nullptr && !governed_by_that() &&
                     (work_.tokens.tokens[antecedent->tokens.last].kind == TokenKind::kComma ||
                      work_.tokens.tokens[antecedent->tokens.last].kind == TokenKind::kQuote) &&
                     clause_.first - antecedent->tokens.last <= kLongAside;
  const bool near = antecedent != nullptr && clause_.first - antecedent->tokens.last <= kReach &&
                    !thing_between(antecedent->tokens.last, clause_.first);
  return aside || near ? antecedent : nullptr;
}

namespace {

// What ties the name before a Slavic relative clause to its verb, by the case of the pronoun or the preposition before it: "|которого|
// задержала полиция", "|против которой| ввели санкции", "|чьи| счета заморозили"; kBare: its subject, or no such clause.
Tie tie_by_pronoun(const EventSentence& sentence, TokenRange clause) {
  const TextTokens& text = sentence.work->tokens;
  std::uint32_t at = clause.first;
  while (at < clause.last && text.tokens[at].kind != TokenKind::kWord) ++at;
  const auto hit_at = [&](std::uint32_t token, WordClass wanted) -> const WordHit* {
    for (const WordHit& word : sentence.words) {
      if (word.tokens.first == token && word.word->word == wanted) return &word;
    }
    return nullptr;
  };
  const auto is_thing = [&](std::uint32_t token) {
    return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
      return word.tokens.first == token && is_item(word.word->word);
    });
  };
  // "|рахунки якого|"
  if (at + 1 < clause.last && is_thing(at) && hit_at(at + 1, WordClass::kRelative) != nullptr)
    return Tie::kOf;
  const WordHit* preposition = hit_at(at, WordClass::kPreposition);
  if (preposition != nullptr) at = preposition->tokens.last;
  if (at + 1 >= clause.last || hit_at(at, WordClass::kRelative) == nullptr) return Tie::kBare;
  if (preposition != nullptr) return preposition->word->tie;
  const GrammarWords& grammar = grammar_words(sentence.language);
  const std::string_view pronoun = text.lower(at);
  const bool object = grammar.has(WordUse::kObjectRelative, pronoun);
  if (grammar.has(WordUse::kWhoseRelative, pronoun) && (!object || is_thing(at + 1)))
    return is_thing(at + 1) ? Tie::kOf : Tie::kBare;
  if (object) return Tie::kObject;
  for (const Dative& dative : datives()) {
    if (dative.language != sentence.language || !pronoun.ends_with(dative.ending)) continue;
    bool found = false;
    base::for_each_part(dative.nominative, '|', [&](std::string_view end) {
      std::string nominative(pronoun.substr(0, pronoun.size() - dative.ending.size()));
      nominative += end;
      found = found || grammar.has(WordUse::kPersonRelative, nominative);
    });
    if (found) return Tie::kTo;
  }
  return Tie::kBare;
}

}  // namespace

// "банкир X, |которого| задержала полиция", "|на который| наложила санкции Япония": who stands before the clause is what its verb deals with,
// and its subject stands in the clause, if at all.
bool EventFiller::add_slavic_relative(const std::vector<const Who*>& before,
                                      const std::vector<const Who*>& behind, std::size_t& used_before,
                                      std::size_t& used_behind) {
  if (is_noun() || clause_.first <= sentence_.tokens.first || hit_.trigger->form == TriggerForm::kState ||
      !has_order(sentence_.language, WordOrder::kSlavic))
    return false;
  Tie tie = tie_by_pronoun(sentence_, clause_);
  if (tie == Tie::kBare || tie == Tie::kNone) return false;
  const bool measure = type_.group == EventGroup::kSanctions || type_.group == EventGroup::kEnforcement;
  const bool whole = tie == Tie::kObject || tie == Tie::kTo || tie == Tie::kOf;
  if (measure && (!whole || tie == Tie::kOf || role(tie).empty() || is_place_role(role(tie))))
    tie = Tie::kObject;
  const std::string_view slot_role = role(tie);
  const Who* antecedent = antecedent_of_clause(false);
  if (slot_role.empty() || antecedent == nullptr || !fits(slot_role, *antecedent)) return false;
  add_name(slot_role, *antecedent);
  const std::string_view subject_role = role(Tie::kSubject);
  used_before = before.size();
  if (passive_) return true;
  const auto may_act = [&](const Who* who) { return !is_oblique(*who) && fits(subject_role, *who); };
  const auto nearest = std::find_if(before.rbegin(), before.rend(), may_act);
  if (nearest != before.rend()) {
    std::size_t first = before.size() - 1 - static_cast<std::size_t>(nearest - before.rbegin());
    while (first > 0 && before[first]->group) --first;
    subject_ = before[first];
    do add_name(subject_role, *before[first++]);
    while (first < before.size() && before[first]->group);
    return true;
  }
  if (behind.empty() || !may_act(behind.front())) return true;
  subject_ = behind.front();
  std::size_t n = 0;
  do add_name(subject_role, *behind[n++]);
  while (n < behind.size() && behind[n]->group);
  used_behind = n;
  return true;
}

// Bulgarian "на": "достави |на Иран| ракети", to whom right behind the verb; "замрази сметките |на Олег Варкин|", whose behind a noun.
Tie EventFiller::tie_of_bulgarian_na(const Who& who) const {
  const std::uint32_t first = who.title > 0 ? who.title : who.tokens.first;
  const WordHit* preposition = hit_ending_at(sentence_, first, WordClass::kPreposition);
  const bool given = preposition != nullptr && preposition->tokens.first == hit_.whole.last &&
                     !role(Tie::kTo).empty() && !is_place_role(role(Tie::kTo));
  if (given) return Tie::kTo;
  return who.kind == EntityKind::kPlace || who.unnamed ? Tie::kIn : Tie::kOf;
}

}  // namespace tamis::documents
