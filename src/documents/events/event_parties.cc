// Who does it to whom: names in the slots that their ties to the trigger say (event_filler.h).
#include <algorithm>

#include "documents/events/event_anaphors.h"
#include "documents/events/event_body_members.h"
#include "documents/events/event_filler.h"
#include "documents/events/event_german.h"
#include "documents/events/event_joined_clauses.h"
#include "documents/events/event_own_clauses.h"
#include "documents/events/event_stances.h"
#include "documents/events/event_towns.h"
#include "documents/events/event_turkish.h"
#include "documents/names/office_phrase.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/offices.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// Words from the begin of a sentence to the noun of a phrase that opens it.
constexpr std::uint32_t kOpening = 4;

// "le patron de |Rostec|, Sergueï Tchemezov": a body in the phrase of the person whose office it is.
bool is_one_phrase(const Who& body, const Who& person) noexcept {
  return body.kind != EntityKind::kPerson && person.kind == EntityKind::kPerson &&
         body.whole.first == person.whole.first && body.whole.last == person.whole.last;
}

// "arrived |with his brother|", "avec |son fils Adam|": who is told by his kin, or named right behind it, goes along.
bool is_kin(const Document& document, Span name) {
  constexpr std::uint32_t kBlank = 2;  // bytes between the kin and the name: a comma, a blank
  return std::any_of(document.mentions.begin(), document.mentions.end(), [&](const Mention& mention) {
    return mention.form == MentionForm::kKinship &&
           (mention.span.overlaps(name) ||
            (mention.span.end <= name.begin && name.begin - mention.span.end <= kBlank));
  });
}

}  // namespace

// "صادرت |قوات المقاومة| شحنة", "soldiers seized a tanker": of people with a thing beside their verb it is the thing that is taken.
bool EventFiller::seizes(const Who& who) const noexcept {
  return type_.name == "seizure" && sentence_.language != "en" && !passive_ && !is_noun() &&
         who.tie == Tie::kBare && !who.counted && !who.numbered && hit_.trigger->form == TriggerForm::kVerb &&
         std::any_of(items_.begin(), items_.end(), [&](const WordHit& item) {
           return item.tokens.first >= hit_.tokens.last && in_clause(item.tokens);
         });
}

// "Commandos |seized| an oil tanker": in English a phrase right behind an active verb is what it deals with.
bool EventFiller::deals_with_phrase(const Who& who) const {
  if (passive_ || who.tokens.last > hit_.tokens.first || sentence_.language != "en") return false;
  // "|boarded and| seized an oil tanker"
  const std::uint32_t behind = hit_.whole.last;
  if (behind + 2 < clause_.last && word_of(behind, WordClass::kAnd) != nullptr &&
      word_of(behind + 2, WordClass::kDeterminer) != nullptr)
    return true;
  const TokenRange object = object_phrase();
  return object.first < object.last && object.first <= hit_.whole.last + 1 &&
         work_.tokens.tokens[object.first].kind == TokenKind::kWord;
}

void EventFiller::add_name(std::string_view slot_role, const Who& who) {
  // "three people were held": who has no name and no office does not hold, he is held.
  if (slot_role == "authority" && who.unnamed && !who.authority && !who.official && !is_noun() &&
      !has_slot("target") && type_.name != "release" && !seizes(who) &&
      (type_.group == EventGroup::kEnforcement || type_.name == "sanctions_designation" ||
       type_.name == "expulsion")) {
    if (deals_with_phrase(who))
      acts_ = work_.tokens.span(who.tokens);
    else
      slot_role = "target";
  }
  // "lud Öl |auf den Tanker X| um"
  if (type_.name == "ship_to_ship_transfer" && who.kind == EntityKind::kVessel && is_place_role(slot_role))
    slot_role = role(Tie::kObject);
  if (slot_role.empty() || !fits(slot_role, who)) return;
  if (slot_role == "target" &&
      is_in_korean_ground(work_.tokens, sentence_.language, {who.tokens.first, hit_.tokens.first}))
    return;
  // "la cheffe de la diplomatie, |Choe Son Hui|,": by the name beside it.
  if (const Who* name = name_beside(who); name != nullptr && fits(slot_role, *name)) {
    // Who holds the office is not tied to the event a second time.
    add_name(slot_role, *name);
    return;
  }
  // "listed as former head of the Munitions Industry Department", "Anklage gegen den Geschäftsführer |der Firma X|": the body is not.
  if ((slot_role == "target" || slot_role == "participant") && who.kind == EntityKind::kOrganization &&
      is_whose_office(who))
    return;
  if (type_.name == "visit" && (slot_role == "host" || slot_role == "place") && travels_along(who)) {
    if (who.unnamed || who.nameless) return;
    slot_role = "guest";
  }
  if (type_.name == "visit" && slot_role == "host" && who.kind != EntityKind::kPerson) slot_role = "place";
  // "reiste |mit einer Delegation| nach X": nowhere.
  if (type_.name == "visit" && slot_role == "place" && who.delegation) return;
  if (slot_role == "host" && who.tie == Tie::kWith && is_kin(document_, work_.tokens.span(who.whole))) return;
  for (const Slot& slot : event_.slots) {
    if (who.referent >= 0
            ? slot.referent == who.referent && (slot.role == slot_role || !is_place_role(slot_role))
            : slot.span == work_.tokens.span(who.tokens))
      return;
  }
  Slot slot;
  slot.role = slot_role;
  slot.span = who.mention >= 0 ? document_.mentions[static_cast<std::size_t>(who.mention)].span
                               : work_.tokens.span(who.tokens);
  if (who.trail > 0) slot.span.end = work_.tokens.tokens[who.trail - 1].end;
  if (who.lead > 0 && who.mention >= 0) slot.span.begin = work_.tokens.tokens[who.lead].begin;
  // "four companies", "该公司": with the number or the word before that says which.
  if ((who.described || who.unnamed) && who.kind != EntityKind::kPerson && !is_place_role(slot_role)) {
    std::uint32_t first = who.lead > 0 ? who.lead : who.tokens.first;
    const bool characters = is_character_script(work_.tokens.tokens[first].script);
    while (first > clause_.first &&
           ((work_.tokens.tokens[first - 1].kind == TokenKind::kNumber && !sentence_.page->time[first - 1]) ||
            (characters &&
             grammar_words(sentence_.language).has(WordUse::kCountBegin, work_.tokens.lower(first - 1)))))
      --first;
    const auto behind =
        std::lower_bound(document_.quantities.begin(), document_.quantities.end(), slot.span.end,
                         [](const Quantity& a, std::uint32_t end) { return a.span.begin < end; });
    if (behind != document_.quantities.begin()) {
      const auto quantity = behind - 1;
      const TokenRange number = work_.tokens.tokens_in(quantity->span);
      const std::uint32_t begin = std::min(clause_.first, sentence_.clause_range(who.tokens.first).first);
      if (quantity->unit.empty() && number.first >= begin && number.first < first && number.last >= first)
        first = number.first;
    }
    slot.span.begin = std::min(slot.span.begin, work_.tokens.tokens[first].begin);
  }
  if (slot_role == "authority" && who.kind == EntityKind::kPlace && !who.unnamed)
    widen_to_body(who, slot.span);
  if ((slot_role == "authority" || slot_role == "actor") &&
      (who.kind == EntityKind::kOrganization || (who.described && who.kind == EntityKind::kGroup)))
    widen_over_nisba(slot.span);
  if ((who.described || who.unnamed) && who.trail == 0 && !is_place_role(slot_role) &&
      who.kind != EntityKind::kVessel)
    widen_over_genitive(who, slot.span);
  if (who.unnamed && !is_place_role(slot_role)) {
    if (!who.counted) widen_to_phrase(slot.span);
    if (sentence_.language == "ar") widen_to_arabic_phrase(slot.span);
    widen_over_modifiers(slot.span);
  }
  // "김 |위원장|은": a surname alone goes with its title.
  constexpr std::uint32_t kSyllable = 3;  // bytes
  if (sentence_.language == "ko" && slot.span.size() <= kSyllable && who.tokens.last < clause_.last &&
      work_.tokens.tokens[who.tokens.last].kind == TokenKind::kWord)
    slot.span.end = work_.tokens.tokens[who.tokens.last].end;
  if (is_place_role(slot_role) && who.area > 0) slot.span.begin = work_.tokens.tokens[who.area].begin;
  if ((is_place_role(slot_role) || slot_role == "target") && who.kind == EntityKind::kPlace && !who.unnamed)
    slot.span.end = std::max(slot.span.end, end_of_town(sentence_, who));
  if (who.kind == EntityKind::kPlace || who.tie == Tie::kAdjective || who.unnamed) slot.value = who.country;
  if (slot_role == "target") slot.span.end = std::max(slot.span.end, end_with_korean_number(sentence_, who));
  if (who.pronoun && who.referent >= 0)
    slot.value = document_.referents[static_cast<std::size_t>(who.referent)].name;
  const std::int32_t meant = is_place_role(slot_role) ? kNobody : person_of_noun(sentence_, who);
  if (meant != kNobody) slot.value = document_.referents[static_cast<std::size_t>(meant)].name;
  if (who.unnamed && !is_place_role(slot_role)) widen_over_owned(slot.span);
  // "|Rosneft|'s chief executive"
  if (const std::uint32_t begin = work_.tokens.tokens_in(slot.span).first;
      begin > sentence_.tokens.first && work_.tokens.lower(begin) == "'s")
    slot.span.begin = work_.tokens.tokens[begin - 1].begin;
  // "|46-|річного підприємця"
  if (const std::uint32_t begin = work_.tokens.tokens_in(slot.span).first;
      begin > sentence_.tokens.first + 1 && !work_.tokens.tokens[begin].space_before &&
      work_.tokens.tokens[begin - 1].kind == TokenKind::kHyphen &&
      !work_.tokens.tokens[begin - 1].space_before &&
      work_.tokens.tokens[begin - 2].kind == TokenKind::kNumber)
    slot.span.begin = work_.tokens.tokens[begin - 2].begin;
  slot.referent = meant != kNobody ? meant : who.referent;
  if (const Who* group = group_of(sentence_, who); group != nullptr && !is_noun()) {
    slot.span.end = work_.tokens.tokens[group->tokens.last - 1].end;
    if (slot_role == "actor" || slot_role == "supplier") slot.referent = group->referent;
  }
  if (const std::uint32_t end = end_of_member_noun(sentence_, who, slot_role); end != 0) {
    slot.span.end = work_.tokens.tokens[end - 1].end;
    slot.referent = kNobody;
  }
  event_.slots.push_back(std::move(slot));
  ++names_added_;
}

// The name of whom an office or a noun for somebody is said: right behind it, behind it between commas, or before its comma where a
// clause about him follows ("Aviacon, una línea aérea que ..."). Null: none.
const Who* EventFiller::name_beside(const Who& who) const noexcept {
  constexpr std::uint32_t kGap = 3;
  if ((!who.unnamed && !who.nameless) || who.pronoun || who.numbered || who.counted || who.delegation ||
      who.states || who.authority || who.kind == EntityKind::kGroup || who.kind == EntityKind::kPlace)
    return nullptr;
  const TextTokens& text = work_.tokens;
  const auto is_name = [&](const Who& other) {
    return !other.unnamed && !other.described && !other.pronoun && other.tie != Tie::kAdjective &&
           (other.kind == who.kind ||
            (other.kind == EntityKind::kOther && who.kind == EntityKind::kOrganization)) &&
           other.mention >= 0 && !other.possessive;
  };
  const auto kind_at = [&](std::uint32_t token) {
    return token < sentence_.tokens.last ? text.tokens[token].kind : TokenKind::kStop;
  };
  const auto closes = [&](std::uint32_t token) {
    const TokenKind kind = kind_at(token);
    return kind == TokenKind::kComma || kind == TokenKind::kStop || kind == TokenKind::kClose ||
           kind == TokenKind::kDash;
  };
  std::uint32_t end = std::max({who.tokens.last, who.whole.last, who.trail});
  // "le conseiller |du guide suprême|, Ali Shamkhani,": over whose he is.
  for (const Who& other : sentence_.names) {
    if (who.unnamed && other.tokens.first > end && other.tokens.first - end <= 2 && other.tie == Tie::kOf &&
        (other.described || other.kind != EntityKind::kPerson))
      end = other.tokens.last;
    if (who.unnamed && other.tokens.first == end && other.tie == Tie::kAdjective) end = other.tokens.last;
  }
  end = end_over_genitive(who, end);
  for (const Who& other : sentence_.names) {
    if (!is_name(other)) continue;
    if (other.tokens.first >= end && other.tokens.first - end <= 1) {
      // "брата |Геннадия Тимченко|": whose brother he is, not who.
      if (who.official && other.tie == Tie::kOf && other.kind == EntityKind::kPerson && !other.described)
        continue;
      if (other.tokens.first == end) return &other;
      const TokenKind mark = text.tokens[end].kind;
      if (mark == TokenKind::kQuote) return &other;
      if (mark == TokenKind::kComma && closes(other.tokens.last)) return &other;
      if (mark == TokenKind::kOpen && kind_at(other.tokens.last) == TokenKind::kClose) return &other;
    }
    if (other.tokens.last < who.tokens.first && who.tokens.first - other.tokens.last <= kGap &&
        kind_at(other.tokens.last) == TokenKind::kComma &&
        !covers_trigger(sentence_, other.tokens.last + 1)) {
      bool apposed = true;
      for (std::uint32_t i = other.tokens.last + 1; i < who.tokens.first && apposed; ++i) {
        apposed = text.tokens[i].kind == TokenKind::kWord && !text.tokens[i].capital &&
                  word_of(i, WordClass::kAnd) == nullptr && word_of(i, WordClass::kPreposition) == nullptr;
      }
      if (apposed && end < sentence_.tokens.last &&
          (kind_at(end) == TokenKind::kComma || word_of(end, WordClass::kRelative) != nullptr))
        return &other;
    }
  }
  return nullptr;
}

// "hatte ihn |abgesetzt| und den Ökonomen X zum Nachfolger ernannt": behind "and" another verb's conjunct opens where verbs stand last.
bool EventFiller::ends_conjunct() const noexcept {
  if (!has_order(sentence_.language, WordOrder::kVerbClauseLast) || sentence_.language == "fa" || is_noun() ||
      hit_.trigger->form != TriggerForm::kVerb || hit_.tokens.last - hit_.tokens.first > 1)
    return false;
  const std::uint32_t behind = hit_.whole.last;
  if (behind >= clause_.last || word_of(behind, WordClass::kAnd) == nullptr) return false;
  return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
    return other.tokens.first > behind && in_clause(other.tokens) && !is_noun_trigger(sentence_, other);
  });
}

// "sold its shares to |Hungary's| MOL": the state that only says whose the body behind it is, where a preposition governs both; null: none.
const Who* EventFiller::state_before(const Who& who) const noexcept {
  constexpr std::uint32_t kMark = 1;  // token between
  if (sentence_.language != "en" || &who == sentence_.names.data() || who.unnamed || who.mention < 0 ||
      document_.mentions[static_cast<std::size_t>(who.mention)].form > MentionForm::kAcronym ||
      who.kind == EntityKind::kPlace || who.tie == Tie::kAdjective)
    return nullptr;
  const Who& state = *(&who - 1);
  const bool governed =
      state.tie == Tie::kTo || state.tie == Tie::kWith || state.tie == Tie::kBy || state.tie == Tie::kFrom;
  return state.kind == EntityKind::kPlace && state.possessive && governed &&
                 state.tokens.last <= who.tokens.first && who.tokens.first - state.tokens.last == kMark
             ? &state
             : nullptr;
}

const Who* EventFiller::body_of_state(const Who& state) const noexcept {
  const Who* next = &state + 1;
  return next < sentence_.names.data() + sentence_.names.size() && state_before(*next) == &state ? next
                                                                                                 : nullptr;
}

void EventFiller::tie_all() {
  std::vector<const Who*> bare_before;
  std::vector<const Who*> bare_behind;
  std::vector<const Who*> adjectives;
  const bool conjunct = ends_conjunct();
  for (const Who& who : sentence_.names) {
    if (!who_in_clause(who) || !takes_unnamed(who) || is_in_member_aside(who)) continue;
    if (conjunct && who.tokens.first >= hit_.whole.last) continue;
    // "|ataque ruso contra| X": the adjective inside a noun's phrase is whose it is.
    const bool inside = who.tokens.first < hit_.tokens.last && hit_.tokens.first < who.tokens.last;
    if (inside && (who.tie != Tie::kAdjective || hit_.trigger->form != TriggerForm::kNoun ||
                   !has_order(sentence_.language, WordOrder::kNounBeforeName)))
      continue;
    if (body_of_state(who) != nullptr) continue;
    const Who* state = state_before(who);
    const Tie tie = state != nullptr ? tie_of(*state) : tie_of(who);
    // "которая, как считает |американская| сторона, поставляла": who tells it does not do it.
    if (who.tie == Tie::kAdjective && tie == Tie::kNone && !who.compound &&
        !is_turkish_attribute(sentence_, who) &&
        !(has_order(sentence_.language, WordOrder::kSlavic) && is_outside_speaker(who, true)))
      adjectives.push_back(&who);
    // "Im Mai hatte die Polizei |ihn| festgenommen": in a case that no subject has.
    if (tie == Tie::kBare && who.pronoun && !has_order(sentence_.language, WordOrder::kMarksNames)) {
      const GrammarWords& grammar = grammar_words(sentence_.language);
      const std::string_view pronoun = work_.tokens.lower(who.tokens.first);
      if (grammar.has(WordUse::kObliquePronoun, pronoun)) {
        const bool given =
            (passive_ || grammar.has(WordUse::kDativePronoun, pronoun)) && !role(Tie::kTo).empty();
        ties_.push_back({&who, given ? Tie::kTo : Tie::kObject});
        continue;
      }
    }
    if (tie == Tie::kBare) {
      if (who.tokens.first >= hit_.whole.last && is_before_joined_verb(sentence_, hit_)) continue;
      const bool talks = type_.group == EventGroup::kSupport && type_.name != "agreement";
      // Where verbs stand last the verb of saying is far from who says it.
      const bool far = type_.name == "agreement" && has_order(sentence_.language, WordOrder::kMarksObjects);
      // "sagte nach Gesprächen |mit| X": who says it talked.
      // "|Nach einem Treffen| mit X lobte Y": what opens a German sentence has its subject behind the verb.
      const bool inverted = (sentence_.language == "de" || sentence_.language == "nl") &&
                            hit_.tokens.first - sentence_.tokens.first <= kOpening;
      const bool met = framed_ && type_.group == EventGroup::kConsult && type_.name != "visit" &&
                       (who.tokens.first < hit_.tokens.first || inverted);
      std::vector<const Who*>& bare = who.tokens.first < hit_.tokens.first ? bare_before : bare_behind;
      if (who.speaker && !talks && !met && (far || clause_has_cue(who))) {
        // "|刚果（金）|总统齐塞克迪指责卢旺达": nor is what he is president of.
        if (!bare.empty() && is_office_of(*bare.back(), who)) bare.pop_back();
        continue;
      }
      // "Prince Group chairman Chen Zhi", "太子集团|董事长|陈志": the body only says whose chairman he is.
      if (!bare.empty() && (is_office_of(*bare.back(), who) || is_owner_of(*bare.back(), who) ||
                            is_one_phrase(*bare.back(), who)))
        bare.pop_back();
      // "|министр нефти Ирака| Ахмед Салех": nor is anybody who is told of inside the whole of a name.
      while (!bare.empty() && bare.back()->tokens.first >= who.tokens.first) bare.pop_back();
      bare.push_back(&who);
    } else if (tie != Tie::kNone) {
      ties_.push_back({&who, tie});
    }
  }
  std::erase_if(bare_before, [&](const Who* who) { return stands_before_told_thing(who->tokens); });
  drop_inside_clauses(sentence_, bare_before);
  drop_before_whether(sentence_, hit_, bare_before);
  drop_before_clause_of_passive(sentence_, hit_.tokens, bare_before, bare_behind);
  drop_accusers(bare_before);
  drop_accusers(adjectives);
  if (sentence_.language == "en" && !is_noun() && !passive_)
    drop_objects_of_first_predicate(sentence_, hit_, clause_, bare_before, ties_);
  // "Raketenstart Nordkoreas": who is tied to a noun needs no subject.
  const bool has_agent = std::any_of(ties_.begin(), ties_.end(), [&](const auto& tied) {
    return (tied.second == Tie::kOf || tied.second == Tie::kBy || tied.second == Tie::kAdjective ||
            tied.second == Tie::kBetween) &&
           role(tied.second) == role(Tie::kSubject);
  });
  std::size_t used_before = bare_before.size();
  std::size_t used_behind = 0;
  if (is_told_with_stance()) {
    std::erase_if(bare_before, [](const Who* who) { return !who->nominative; });
    used_before = bare_before.size();
  }
  if (const std::uint32_t accused = accusation(); is_accused_of(accused)) {
    add_accused(accused);
    used_before = 0;
  } else if (is_object_of_stance() || is_under_stance(sentence_, hit_) || is_reported_noun()) {
    used_before = 0;
  } else if (is_noun()) {
    take_noun_subject(bare_before, bare_behind, has_agent);
  } else if (const Who* people =
                 bare_before.empty() && !passive_ && !is_state_aside() ? people_of(adjectives) : nullptr) {
    subject_ = people;
    add_name(role(Tie::kSubject), *people);
    if (owner_of_weapons() == people) widen_over_weapons(*people);  // "|Drones| ucranianos atacaron"
    widen_over_people(*people);
  } else {
    add_subject(bare_before, bare_behind, used_before, used_behind);
    if (names_added_ == 0 && type_.group == EventGroup::kWeapons) add_possessor();
  }
  const bool told_behind = subject_ != nullptr && subject_->tokens.first < hit_.tokens.first &&
                           is_behind_own_clause(sentence_, *subject_);
  for (const auto& [who, tie] : ties_) {
    // "|로스텍|을 이끄는 체메조프는": what the clause about the subject deals with.
    if (told_behind && who->tokens.first < subject_->tokens.first && who != subject_ &&
        !is_native_topic(sentence_, *who))
      continue;
    // "solidarity with", "support of": whose support is said before, for whom behind.
    if (type_.group == EventGroup::kSupport && type_.name != "agreement" && tie == Tie::kOf &&
        who->tokens.first >= hit_.tokens.last) {
      add_name(role(Tie::kTo), *who);
      continue;
    }
    if (framed_ && !alone_in_clause() && tie != Tie::kOf && tie != Tie::kBetween && tie != Tie::kAdjective &&
        !(who->tokens.first >= hit_.tokens.last &&
          (distance(who->tokens, hit_.tokens) <= 3 || is_frame_phrase(sentence_, clause_))))
      continue;
    if (tie == Tie::kAdjective && is_of_slavic_object(*who)) continue;
    // "원산|에서| 발사했다": a Korean locative says where a missile comes from.
    if (sentence_.language == "ko" && tie == Tie::kIn && type_.group == EventGroup::kWeapons && !is_noun() &&
        role(Tie::kFrom) == "origin") {
      add_name("origin", *who);
    } else if (passive_ && tie == Tie::kBy) {
      add_name(role(Tie::kSubject), *who);
    } else {
      add_name(role(tie), *who);
    }
  }
  if (!is_noun()) add_objects(bare_before, bare_behind, used_before, used_behind);
  add_orderer();
  if (role(Tie::kSubject) == "authority") drop_sayer();
  if (role(Tie::kSubject) == "authority") add_announcer();
  if (type_.name == "statement_of_support") add_supported();
  if (type_.name == "visit" && is_noun() && !has_slot("guest")) add_traveller();
}

// "Ocean Maritime, a Pyongyang company |under sanctions|,": of the name before the comma.
bool EventFiller::is_state_aside() const noexcept {
  if (hit_.trigger->form != TriggerForm::kState || clause_.first <= sentence_.tokens.first) return false;
  return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
    return who.tokens.last + 1 == clause_.first && who.tie == Tie::kBare && !who.unnamed;
  });
}

// Whether nothing but an office stands between a body or place and the person behind it.
bool EventFiller::is_office_of(const Who& body, const Who& person) const {
  constexpr std::uint32_t kOffice = 4;
  constexpr std::uint32_t kCharacters = 8;
  if (person.kind != EntityKind::kPerson || person.unnamed || person.group || body.unnamed ||
      (body.kind != EntityKind::kOrganization && body.kind != EntityKind::kPlace))
    return false;
  const TextTokens& text = work_.tokens;
  // "|太子集团|创办人陈志": the name goes with its office.
  std::uint32_t name = person.tokens.first;
  // "|伊朗|总统佩泽希齐扬"; meetings of no persons are the state's.
  const bool of_state = type_.name == "ceremony" || (is_noun() && type_.group == EventGroup::kConsult);
  const bool inside =
      body.tokens.first >= name && body.tokens.last < person.tokens.last && (person.speaker || !of_state);
  if ((is_right_before_office(work_, body.tokens.last, name) || inside) && person.mention >= 0)
    name = text.tokens_in(document_.mentions[static_cast<std::size_t>(person.mention)].span).first;
  // "러시아 국방부 |차관| 티무르 이바노프": the office is in the name.
  if (body.tokens.last == name && sentence_.language == "ko") {
    const std::int32_t number = sentence_.page->name_of[person.tokens.last - 1];
    const std::uint32_t core =
        number < 0 ? name : work_.names[static_cast<std::size_t>(number)].core_tokens.first;
    if (core > name && !offices_in(text.at(text.span({name, core}))).empty()) return true;
  }
  if (body.tokens.last >= name) return false;
  const bool characters = is_character_script(text.tokens[body.tokens.last].script);
  if (name - body.tokens.last > (characters ? kCharacters : kOffice)) return false;
  // "|совладельца банка| «Зенит» Руслана Галиева"
  if (has_order(sentence_.language, WordOrder::kSlavic) && body.kind == EntityKind::kOrganization) {
    const std::uint32_t behind =
        body.tokens.last + (text.tokens[body.tokens.last].kind == TokenKind::kQuote ? 1 : 0);
    const std::uint32_t first =
        std::max(clause_.first, body.tokens.first - std::min(kOffice, body.tokens.first));
    const bool holder =
        first < body.tokens.first &&
        (!offices_in(text.at(text.span({first, body.tokens.first}))).empty() ||
         std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
           return word.word->word == WordClass::kPeople && word.tokens.first >= first &&
                  word.tokens.last <= body.tokens.first;
         }));
    if (behind == name && holder) return true;
  }
  for (std::uint32_t i = body.tokens.last; i < name; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord && text.tokens[i].kind != TokenKind::kHyphen) return false;
  }
  return is_right_before_office(work_, body.tokens.last, person.tokens.first) || inside ||
         !offices_in(text.at(text.span({body.tokens.last, name}))).empty();
}

// "普京|的特别代表德米特里耶夫", "プーチン|の側近のペスコフ": the name before "of" only says whose the titled person behind it is.
bool EventFiller::is_owner_of(const Who& owner, const Who& person) const noexcept {
  constexpr std::uint32_t kKin = 4;  // characters between "of" and the name
  if (owner.unnamed || person.kind != EntityKind::kPerson || person.unnamed || person.group ||
      !is_character_script(work_.tokens.tokens[owner.tokens.last - 1].script) ||
      !grammar_words(sentence_.language).has(WordUse::kWhoseParticle, work_.tokens.at(owner.tokens.last)))
    return false;
  const std::uint32_t kin = owner.tokens.last + 1;
  if (kin == person.tokens.first) return person.office;
  // "巴沙尔的|堂弟|瓦西姆"
  for (std::uint32_t i = kin; i < person.tokens.first; ++i) {
    if (work_.tokens.tokens[i].kind != TokenKind::kWord || covers_trigger(sentence_, i) ||
        hit_ending_at(sentence_, i + 1, WordClass::kPreposition) != nullptr)
      return false;
  }
  return kin < person.tokens.first && person.tokens.first - kin <= kKin;
}

// "verurteilte den Start |als| Verletzung der Resolutionen": who calls a deed so did not do it.
bool EventFiller::is_as_predicate() const noexcept {
  constexpr std::uint32_t kBetween = 3;  // tokens: an article, an adjective
  if (type_.group != EventGroup::kSanctions && type_.group != EventGroup::kCrime &&
      type_.group != EventGroup::kForce)
    return false;
  for (std::uint32_t i = hit_.tokens.first; i > clause_.first && hit_.tokens.first - i < kBetween; --i) {
    if (work_.tokens.tokens[i - 1].kind != TokenKind::kWord) return false;
    if (grammar_words(sentence_.language).has(WordUse::kAsOffice, work_.tokens.lower(i - 1))) return true;
    if (work_.tokens.tokens[i - 1].capital) return false;
  }
  return false;
}

namespace {

// Whether a noun for a claim and small words stand right before the event: "reports of", "informes de", "Berichte über".
bool is_of_claim(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  constexpr std::uint32_t kReach = 6;  // tokens
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  for (std::uint32_t i = hit.tokens.first; i > sentence.tokens.first && hit.tokens.first - i < kReach; --i) {
    if (grammar.has(WordUse::kClaimNoun, text.lower(i - 1))) return i < hit.tokens.first;
    const bool apostrophe = text.lower(i - 1) == "'" || text.lower(i - 1) == "\u2019";
    if (text.tokens[i - 1].kind != TokenKind::kWord && !apostrophe) return false;
  }
  return false;
}

}  // namespace

void EventFiller::take_noun_subject(const std::vector<const Who*>& before,
                                    const std::vector<const Who*>& behind, bool has_agent) {
  if (is_as_predicate() || tells_of_those_behind(sentence_, hit_)) return;
  if (const Who* doer = doer_behind_noun()) {
    std::erase_if(ties_, [&](const auto& tied) { return tied.first == doer; });
    subject_ = doer;
    add_name(role(Tie::kSubject), *doer);
    return;
  }
  // "The UN is alarmed by |reports of| executions": who speaks of reports did nothing of what they tell.
  if ((type_.group == EventGroup::kCrime || type_.name == "human_rights_abuse" ||
       type_.name == "terrorism") &&
      is_of_claim(sentence_, hit_))
    return;
  const bool needed = std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->status == StatusWord::kNeeded && word.word->word == WordClass::kStatus &&
           in_clause(word.tokens);
  });
  if (!role(Tie::kFor).empty() && type_.group == EventGroup::kTrade) {
    if (needed && !before.empty()) add_name(role(Tie::kTo), *before.front());
    // "Germany stopped arms deliveries to X", "agreed to the sale": whose it is stops or promises it.
    const bool own = std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      return word.word->word == WordClass::kStatus &&
             (word.word->status == StatusWord::kAgreed || word.word->status == StatusWord::kPrevented ||
              word.word->status == StatusWord::kDenied) &&
             in_clause(word.tokens);
    });
    const bool supplied =
        is_supplied_behind() || std::any_of(ties_.begin(), ties_.end(), [&](const auto& tied) {
          return role(tied.second) == role(Tie::kSubject);
        });
    if (!needed && own && !supplied && !framed_) {
      for (const Who& who : sentence_.names) {
        if (who.tokens.first >= hit_.tokens.first || !who_in_clause(who)) break;
        if (who.tie != Tie::kBare || who.possessive || who.kind == EntityKind::kPerson) continue;
        add_name(role(Tie::kSubject), who);
        break;
      }
    }
    return;
  }
  // "pardoned them after talks with X": who does it in the clause talked.
  const bool met = (type_.name == "talks" || type_.name == "leader_meeting") &&
                   std::any_of(ties_.begin(), ties_.end(), [&](const auto& tied) {
                     return tied.second == Tie::kWith && tied.first->tokens.first >= hit_.tokens.last &&
                            !tied.first->unnamed;
                   });
  if (has_agent || (framed_ && !met) || type_.group == EventGroup::kEnforcement) return;
  std::size_t used_before = before.size(), used_behind = 0;
  add_subject(before, behind, used_before, used_behind);
}

// "Russische Truppen griffen ... an", "Chinese firms shipped": people or bodies without a name, by their country.
const Who* EventFiller::people_of(const std::vector<const Who*>& adjectives) const noexcept {
  if (type_.group == EventGroup::kConsult || type_.group == EventGroup::kSupport ||
      type_.group == EventGroup::kOffice)
    return nullptr;
  for (const Who* who : adjectives) {
    if (who->tokens.first > hit_.tokens.first) break;
    // "|伊朗|总统佩泽希齐扬指责以色列": whose president somebody is.
    if (is_character_script(work_.tokens.tokens[who->tokens.first].script) &&
        std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& other) {
          return other.kind == EntityKind::kPerson && !other.unnamed &&
                 other.tokens.first == who->tokens.last;
        }))
      continue;
    // "an |einen| russischen Konzern": over its article.
    const WordHit* article = hit_ending_at(sentence_, who->tokens.first, WordClass::kDeterminer);
    const std::uint32_t opens = article != nullptr ? article->tokens.first : who->tokens.first;
    const bool thing = std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      const bool behind = is_item(word.word->word) && word.word->word != WordClass::kForce &&
                          word.word->word != WordClass::kCompany && word.tokens.first == who->tokens.last;
      const bool before = word.word->word == WordClass::kPreposition &&
                          (word.tokens.last == who->tokens.first || word.tokens.last == opens);
      return behind || before;
    });
    if (!thing) return who;
  }
  return nullptr;
}

// "North Korea's attempt to put ... into orbit"
void EventFiller::add_possessor() {
  for (const Who& who : sentence_.names) {
    if (!who.possessive || !who_in_clause(who) || who.tokens.first > hit_.tokens.first) continue;
    add_name(role(Tie::kSubject), who);
    return;
  }
}

// "Putin said during a visit to Pyongyang": the person named last before the noun.
void EventFiller::add_traveller() {
  const Who* last = nullptr;
  for (const Who& who : sentence_.names) {
    if (who.tokens.first >= hit_.tokens.first) break;
    if (who.kind == EntityKind::kPerson && !who.unnamed && !who.possessive && who.tie == Tie::kBare &&
        !(who.speaker && only_tells(who)))
      last = &who;
  }
  if (last != nullptr) add_name("guest", *last);
}

// "The Treasury announced sanctions on X": who announces it in the same clause does it.
void EventFiller::add_announcer() {
  if (has_slot("authority") || passive_ || framed_ || hit_.trigger->form == TriggerForm::kState) return;
  const Who* found = nullptr;
  for (const Who& who : sentence_.names) {
    if (who.tokens.first > hit_.tokens.first) break;
    if (!who.speaker || who.tie != Tie::kBare || who.possessive) continue;
    const bool noun = is_noun();
    if (noun && !is_announced_noun(who)) continue;
    if (who.kind != EntityKind::kOrganization && who.kind != EntityKind::kPlace && !noun) continue;
    // In Chinese and Arabic a comma parts the verb of saying from what is announced.
    const bool announced =
        (sentence_.language == "zh" || sentence_.language == "ar" || sentence_.language == "ja" ||
         sentence_.language == "ko" || sentence_.language == "tr" || sentence_.language == "fa") &&
        subject_ == nullptr && clause_has_cue(who);
    if (who_in_clause(who) || announced) found = &who;
  }
  if (found == nullptr) found = sayer_of_pronoun(sentence_, hit_);
  if (found != nullptr) add_name("authority", *found);
}

// Whom a promise of support is for, when no preposition says so: the next other name of the sentence.
void EventFiller::add_supported() {
  if (has_slot("recipient")) return;
  for (const bool behind : {true, false}) {
    for (const Who& who : sentence_.names) {
      if (who.speaker || who.unnamed || who.tie == Tie::kAdjective || who.pronoun || &who == subject_)
        continue;
      if (who.kind != EntityKind::kPlace && who.kind != EntityKind::kPerson) continue;
      if ((who.tokens.first >= hit_.tokens.first) != behind) continue;
      if (std::any_of(event_.slots.begin(), event_.slots.end(),
                      [&](const Slot& slot) { return who.referent >= 0 && slot.referent == who.referent; }))
        continue;
      add_name("recipient", who);
      return;
    }
  }
}

}  // namespace tamis::documents
