// Who does it to whom: names tied to the trigger by place, preposition, ending or case.
#include <algorithm>

#include "documents/cues.h"
#include "documents/event_filler.h"
#include "documents/grammar_words.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kAntecedentReach = 3;
constexpr std::uint32_t kAsideReach = 8;
// "summit between Kim Jong Un and Vladimir Putin"
constexpr std::uint32_t kBetweenReach = 8;

}  // namespace

// What ties a name to the trigger.
Tie EventFiller::tie_of(const Who& who) const {
  const bool behind = who.tokens.first >= hit_.tokens.last;
  const std::uint32_t apart = distance(who.tokens, hit_.tokens);
  // "Kims Besuch", whatever stands before.
  if (is_noun() && who.possessive && !behind && apart <= 2 && type_.name != "ceremony") return Tie::kOf;
  switch (who.tie) {
    case Tie::kBetween:
      return is_noun() && behind && apart <= kBetweenReach ? Tie::kBetween : Tie::kNone;
    case Tie::kAdjective: {
      if (is_noun() && !behind && apart <= 3) return Tie::kAdjective;
      if (is_noun() && behind && apart <= 1 && !clitic_language()) return Tie::kAdjective;
      return Tie::kNone;
    }
    case Tie::kVon:
      if (passive_ || hit_.trigger->form == TriggerForm::kState) return Tie::kBy;
      return is_noun() && behind && apart <= 5 ? Tie::kOf : Tie::kFrom;
    case Tie::kOf:
      // "Fidan'ın Tahran'ı ziyaret etmesi": the subject of a verb made a noun.
      if (sentence_.language == "tr" && !is_noun() && !behind)
        return is_nearest_genitive(who) ? Tie::kSubject : Tie::kNone;
      // "l'arrestation de six Colombiens au désert de Libye": the place is of the desert.
      if (is_noun() && behind && who.kind == EntityKind::kPlace && type_.group == EventGroup::kEnforcement &&
          std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
            return word.word->word == WordClass::kPreposition && word.tokens.first > hit_.whole.last &&
                   word.tokens.last < who.tokens.first &&
                   (word.word->tie == Tie::kIn || word.word->tie == Tie::kTo);
          }))
        return Tie::kNone;
      // "livraisons d'armes pour la guerre de X": the outer preposition counts.
      if (behind && type_.group == EventGroup::kTrade) {
        for (const WordHit& word : sentence_.words) {
          if (word.word->word == WordClass::kPreposition && word.word->tie == Tie::kFor &&
              word.tokens.first >= hit_.whole.last && word.tokens.last < who.tokens.first)
            return Tie::kFor;
        }
      }
      if (is_noun() && behind && apart <= 6) return Tie::kOf;
      return is_noun() ? Tie::kNone : Tie::kFrom;
    case Tie::kTo:
      // "A Kabul un attentato ..."
      if (role(Tie::kTo) == "target" && !behind && who.kind == EntityKind::kPlace &&
          (sentence_.language == "it" || sentence_.language == "fr" || sentence_.language == "pt"))
        return Tie::kIn;
      if (role(Tie::kTo).empty()) {
        // Spanish "a" before a person is no preposition; "a Trieste" says where.
        if (sentence_.language == "es" && who.kind != EntityKind::kPlace && !is_noun()) return Tie::kObject;
        if ((sentence_.language == "it" || sentence_.language == "fr" || sentence_.language == "pt") &&
            who.kind == EntityKind::kPlace)
          return Tie::kIn;
      }
      return Tie::kTo;
    case Tie::kIn:
      // Slavic "в", "у" with the accusative says where something goes.
      if (!role(Tie::kTo).empty() && type_.group != EventGroup::kConsult && who.kind == EntityKind::kPlace &&
          (sentence_.language == "ru" || sentence_.language == "uk") &&
          !grammar_words(sentence_.language)
               .ends(WordUse::kLocativeEnd, work_.tokens.lower(who.tokens.last - 1), 4))
        return Tie::kTo;
      return Tie::kIn;
    case Tie::kFrom:
      // Slavic "z", "з": from or with.
      if ((sentence_.language == "uk" || sentence_.language == "pl") && type_.group == EventGroup::kConsult &&
          who.kind == EntityKind::kPerson)
        return Tie::kWith;
      return Tie::kFrom;
    case Tie::kBare:
      // Chinese: whatever stands between "将" and the verb is dealt with.
      if (sentence_.language == "zh" && !behind && marked_object(who)) return Tie::kObject;
      // "der Pjöngjang besuchte": no place travels.
      if (type_.name == "visit" && !is_noun() && who.kind == EntityKind::kPlace && !who.possessive) {
        const bool last_verb = sentence_.language == "de" || sentence_.language == "nl" ||
                               sentence_.language == "tr" || sentence_.language == "fa";
        return behind || last_verb ? Tie::kObject : Tie::kNone;
      }
      // "sprzedało broń Rosji": the dative behind what is given.
      if (type_.group == EventGroup::kTrade && !is_noun() && behind && !items_.empty() &&
          items_.front().tokens.first >= hit_.tokens.last && items_.front().tokens.last <= who.tokens.first &&
          (sentence_.language == "ru" || sentence_.language == "uk" || sentence_.language == "pl"))
        return Tie::kObject;
      // "включён в список США": whose the list is lists.
      if (!is_noun() && type_.name == "sanctions_designation" && has_cases() && sentence_.language != "de" &&
          hit_.words >= 2 && who.tokens.first == hit_.whole.last && !who.unnamed &&
          (who.kind == EntityKind::kPlace || who.kind == EntityKind::kOrganization) &&
          (passive_ || hit_.trigger->form == TriggerForm::kState))
        return Tie::kBy;
      if (is_noun()) {
        if (who.possessive && !behind && apart <= 3) return Tie::kOf;
        if (behind && apart <= 1 && has_cases()) return Tie::kOf;
        // The genitive of what is sent, fired or seized ("запуск ракет Северной Кореей").
        if (behind && has_cases() && !items_.empty() && distance(who.tokens, items_.front().tokens) == 0) {
          // "обвиняют Иран в поставках дронов России": who gives is named before.
          const bool other =
              type_.group == EventGroup::kTrade &&
              std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& before) {
                return before.tokens.last <= hit_.tokens.first && who_in_clause(before) &&
                       before.tie == Tie::kBare && !before.speaker && !before.possessive;
              });
          return other ? Tie::kObject : Tie::kOf;
        }
      }
      if (who.possessive) return Tie::kNone;
      return Tie::kBare;
    default:
      return who.tie;
  }
}

bool EventFiller::marked_object(const Who& who) const noexcept {
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kPreposition && word.word->tie == Tie::kObject &&
           clause_.contains(word.tokens.first) && word.tokens.last <= who.tokens.first;
  });
}

// A name right behind a noun is its genitive.
bool EventFiller::has_cases() const noexcept {
  return sentence_.language == "de" || sentence_.language == "ru" || sentence_.language == "uk" ||
         sentence_.language == "pl" || sentence_.language == "ar" || sentence_.language == "fa";
}

bool EventFiller::clitic_language() const noexcept {
  return sentence_.language == "en" || sentence_.language == "de" || sentence_.language == "nl";
}

// People and bodies without a name fill slots of deeds; who meets, visits or holds an office has a name.
bool EventFiller::takes_unnamed(const Who& who) const noexcept {
  // "an official dinner", "party and military leaders": who is only described meets nobody, unless his country says which he is.
  if (who.nameless && who.country.empty())
    return type_.group != EventGroup::kConsult && type_.group != EventGroup::kSupport;
  if (who.fears) return false;
  if (!who.unnamed || who.official) return true;
  if (who.counted)
    return type_.group == EventGroup::kEnforcement || type_.name == "sanctions_designation" ||
           type_.name == "expulsion" || type_.name == "visa_ban";
  if (who.delegation) return type_.name == "visit" || type_.name == "arrest";
  if (type_.name == "agreement") return who.states || who.authority;
  if (who.states) return type_.group == EventGroup::kConsult;
  if (who.kind == EntityKind::kVessel)
    return role(Tie::kSubject) == "vessel" || type_.name == "sanctions_designation";
  return type_.group != EventGroup::kConsult && type_.group != EventGroup::kSupport &&
         type_.group != EventGroup::kOffice;
}

bool EventFiller::fits(std::string_view slot_role, const Who& who) const noexcept {
  if (who.unnamed) {
    if (is_place_role(slot_role)) return false;
    if (slot_role == "vessel" || slot_role == "flag") return who.kind == EntityKind::kVessel;
    return slot_role != "authority" || who.authority;
  }
  if (is_place_role(slot_role))
    return who.kind == EntityKind::kPlace || who.kind == EntityKind::kOther ||
           (who.kind == EntityKind::kOrganization && slot_role == "place");
  if (slot_role == "vessel") return who.kind != EntityKind::kPerson && who.kind != EntityKind::kPlace;
  if (slot_role == "person" || slot_role == "guest")
    return who.kind == EntityKind::kPerson || who.kind == EntityKind::kGroup ||
           (slot_role == "guest" &&
            ((who.kind == EntityKind::kOrganization && is_noun()) || who.tie == Tie::kAdjective ||
             (who.kind == EntityKind::kPlace && type_.name == "ceremony")));
  return true;
}

void EventFiller::add_name(std::string_view slot_role, const Who& who) {
  // "three people were held": who has no name and no office does not hold, he is held.
  if (slot_role == "authority" && who.unnamed && !who.authority && !is_noun() && !has_slot("target") &&
      (type_.group == EventGroup::kEnforcement || type_.name == "sanctions_designation"))
    slot_role = "target";
  if (slot_role.empty() || !fits(slot_role, who)) return;
  if (type_.name == "visit" && slot_role == "host" && who.kind != EntityKind::kPerson) slot_role = "place";
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
           (work_.tokens.tokens[first - 1].kind == TokenKind::kNumber ||
            (characters &&
             grammar_words(sentence_.language).has(WordUse::kCountBegin, work_.tokens.lower(first - 1)))))
      --first;
    for (auto quantity = document_.quantities.rbegin(); quantity != document_.quantities.rend(); ++quantity) {
      if (quantity->span.begin >= slot.span.end) continue;
      const TokenRange number = work_.tokens.tokens_in(quantity->span);
      if (quantity->unit.empty() && number.first >= clause_.first && number.first < first &&
          number.last >= first)
        first = number.first;
      break;
    }
    slot.span.begin = std::min(slot.span.begin, work_.tokens.tokens[first].begin);
  }
  if (slot_role == "authority" && who.kind == EntityKind::kPlace && !who.unnamed)
    widen_to_body(who, slot.span);
  if ((who.described || who.unnamed) && who.trail == 0 && !is_place_role(slot_role) &&
      who.kind != EntityKind::kVessel)
    widen_over_genitive(who, slot.span);
  if (is_place_role(slot_role) && who.area > 0) slot.span.begin = work_.tokens.tokens[who.area].begin;
  if (who.kind == EntityKind::kPlace || who.tie == Tie::kAdjective || who.unnamed) slot.value = who.country;
  if (who.pronoun && who.referent >= 0)
    slot.value = document_.referents[static_cast<std::size_t>(who.referent)].name;
  slot.referent = who.referent;
  event_.slots.push_back(std::move(slot));
  ++names_added_;
}

// "Kim'in Rusya'da bulunduğu sırada |Kuzey Kore'nin| füze ateşlemesi": of the owners before it the last, and whom it is joined with.
bool EventFiller::is_nearest_genitive(const Who& who) const noexcept {
  return std::none_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& other) {
    return other.tie == Tie::kOf && other.tokens.first > who.tokens.last + 3 &&
           other.tokens.last <= hit_.tokens.first;
  });
}

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

void EventFiller::tie_all() {
  std::vector<const Who*> bare_before;
  std::vector<const Who*> bare_behind;
  std::vector<const Who*> adjectives;
  for (const Who& who : sentence_.names) {
    if (!who_in_clause(who) || !takes_unnamed(who)) continue;
    if (who.tokens.first < hit_.tokens.last && hit_.tokens.first < who.tokens.last) continue;
    const Tie tie = tie_of(who);
    if (who.tie == Tie::kAdjective && tie == Tie::kNone && !who.compound) adjectives.push_back(&who);
    if (tie == Tie::kBare) {
      const bool talks = type_.group == EventGroup::kSupport && type_.name != "agreement";
      // Where verbs stand last the verb of saying is far from who says it.
      const bool far =
          type_.name == "agreement" && (sentence_.language == "ko" || sentence_.language == "ja");
      if (who.speaker && !talks && (far || clause_has_cue(who))) continue;
      (who.tokens.first < hit_.tokens.first ? bare_before : bare_behind).push_back(&who);
    } else if (tie != Tie::kNone) {
      ties_.push_back({&who, tie});
    }
  }
  // "Raketenstart Nordkoreas": who is tied to a noun needs no subject.
  const bool has_agent = std::any_of(ties_.begin(), ties_.end(), [&](const auto& tied) {
    return (tied.second == Tie::kOf || tied.second == Tie::kBy || tied.second == Tie::kAdjective ||
            tied.second == Tie::kBetween) &&
           role(tied.second) == role(Tie::kSubject);
  });
  std::size_t used_before = bare_before.size();
  std::size_t used_behind = 0;
  if (is_noun()) {
    take_noun_subject(bare_before, bare_behind, has_agent);
  } else if (const Who* people = bare_before.empty() && !passive_ ? people_of(adjectives) : nullptr) {
    subject_ = people;
    add_name(role(Tie::kSubject), *people);
  } else {
    add_subject(bare_before, bare_behind, used_before, used_behind);
    if (names_added_ == 0 && type_.group == EventGroup::kWeapons) add_possessor();
  }
  for (const auto& [who, tie] : ties_) {
    // "solidarity with", "support of": whose support is said before, for whom behind.
    if (type_.group == EventGroup::kSupport && type_.name != "agreement" && tie == Tie::kOf &&
        who->tokens.first >= hit_.tokens.last) {
      add_name(role(Tie::kTo), *who);
      continue;
    }
    if (framed_ && tie != Tie::kOf && tie != Tie::kBetween && tie != Tie::kAdjective &&
        !(who->tokens.first >= hit_.tokens.last && distance(who->tokens, hit_.tokens) <= 3))
      continue;
    if (passive_ && tie == Tie::kBy) {
      add_name(role(Tie::kSubject), *who);
    } else {
      add_name(role(tie), *who);
    }
  }
  if (!is_noun()) add_objects(bare_before, bare_behind, used_before, used_behind);
  if (role(Tie::kSubject) == "authority") drop_sayer();
  if (role(Tie::kSubject) == "authority" && !is_noun()) add_announcer();
  if (type_.name == "statement_of_support") add_supported();
  if (type_.name == "visit" && is_noun() && !has_slot("guest")) add_traveller();
}

// The subject of a verb beside the noun ("Pjöngjang ... einen Raketenstart durchführt"), where it is the noun's own.
void EventFiller::take_noun_subject(const std::vector<const Who*>& before,
                                    const std::vector<const Who*>& behind, bool has_agent) {
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
    const bool supplied = std::any_of(ties_.begin(), ties_.end(), [&](const auto& tied) {
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
  std::size_t used_before = before.size();
  std::size_t used_behind = 0;
  add_subject(before, behind, used_before, used_behind);
}

// "Russische Truppen griffen ... an", "Chinese firms shipped": people or bodies without a name, by their country.
const Who* EventFiller::people_of(const std::vector<const Who*>& adjectives) const noexcept {
  if (type_.group == EventGroup::kConsult || type_.group == EventGroup::kSupport ||
      type_.group == EventGroup::kOffice)
    return nullptr;
  for (const Who* who : adjectives) {
    if (who->tokens.first > hit_.tokens.first) break;
    const bool thing = std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      const bool behind = is_item(word.word->word) && word.word->word != WordClass::kForce &&
                          word.word->word != WordClass::kCompany && word.tokens.first == who->tokens.last;
      const bool before = word.word->word == WordClass::kPreposition && word.tokens.last == who->tokens.first;
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
    if (who.kind == EntityKind::kPerson && !who.unnamed && !who.possessive && who.tie == Tie::kBare)
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
    if (who.kind != EntityKind::kOrganization && who.kind != EntityKind::kPlace) continue;
    // In Chinese and Arabic a comma parts the verb of saying from what is announced.
    const bool announced = (sentence_.language == "zh" || sentence_.language == "ar" ||
                            sentence_.language == "ja" || sentence_.language == "ko") &&
                           subject_ == nullptr && clause_has_cue(who);
    if (who_in_clause(who) || announced) found = &who;
  }
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

// Somebody who only says the sentence, beside his verb of saying.
bool EventFiller::clause_has_cue(const Who& who) const noexcept {
  const std::uint32_t first = who.whole.first;
  const std::uint32_t from = first > sentence_.tokens.first + 4 ? first - 4 : sentence_.tokens.first;
  const std::uint32_t to = std::min(who.whole.last + 4, sentence_.tokens.last);
  for (std::uint32_t i = from; i < to; ++i) {
    if (sentence_.page->cue[i] && !hit_.tokens.contains(i)) return true;
  }
  if (sentence_.language != "tr" && sentence_.language != "fa") return false;
  // The verb of saying stands far behind its subject: what that says holds the event, and is not about its speaker.
  const Span hit = work_.tokens.span(hit_.tokens);
  const Span name = work_.tokens.span(who.whole);
  return std::any_of(work_.document->statements.begin(), work_.document->statements.end(),
                     [&](const Statement& statement) {
                       return statement.speaker_span.overlaps(name) &&
                              std::any_of(statement.content.begin(), statement.content.end(),
                                          [&](const Span said) { return said.overlaps(hit); }) &&
                              std::none_of(statement.content.begin(), statement.content.end(),
                                           [&](const Span said) { return said.overlaps(name); });
                     });
}

void EventFiller::add_subject(const std::vector<const Who*>& before, const std::vector<const Who*>& behind,
                              std::size_t& used_before, std::size_t& used_behind) {
  const std::string_view subject_role = passive_ ? role(Tie::kObject) : role(Tie::kSubject);
  if (sentence_.language == "tr" && (!passive_ || hit_.trigger->form == TriggerForm::kState)) {
    // "..., Kuzey Kore'nin ... fırlattığını": the owner of a verb made a noun is its subject, and nobody else.
    if (std::any_of(ties_.begin(), ties_.end(),
                    [](const auto& tied) { return tied.second == Tie::kSubject; })) {
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
  const bool last_verb = sentence_.language == "de" || sentence_.language == "nl" ||
                         sentence_.language == "ko" || sentence_.language == "ja" ||
                         sentence_.language == "tr" || sentence_.language == "fa" ||
                         sentence_.language == "zh";
  if (!passive_ && type_.group == EventGroup::kSanctions && subject_role == "authority" &&
      authority_is_subject(before, last_verb)) {
    used_before = last_verb ? 0 : before.size();
    return;
  }
  // A relative clause is about the name before it, unless its own subject follows its first word.
  // "... dont l'Occident craint qu'elles ne débouchent sur des livraisons": who fears it is the subject there is.
  if (before.empty() && std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
        return who.fears && who_in_clause(who) && who.tokens.last <= hit_.tokens.first;
      }))
    return;
  const bool relative = opens_relative();
  if (relative && clause_.first > sentence_.tokens.first) {
    // "الجمل، الذي عاقبته واشنطن": the verb itself says that it deals with him.
    const bool own = (!before.empty() && before.front()->tokens.first <= clause_.first + 3) ||
                     (!behind.empty() && has_suffix_pronoun());
    if (!own) {
      const Who* antecedent = nullptr;
      for (const Who& who : sentence_.names) {
        if (who.tokens.last <= clause_.first && who.tie != Tie::kAdjective && takes_unnamed(who))
          antecedent = &who;
      }
      // "Kim Jong Sik, ein Raketenkonstrukteur, der ...": over an aside.
      const bool aside = antecedent != nullptr && !governed_by_that() &&
                         work_.tokens.tokens[antecedent->tokens.last].kind == TokenKind::kComma &&
                         clause_.first - antecedent->tokens.last <= kAsideReach;
      if (antecedent != nullptr && (aside || clause_.first - antecedent->tokens.last <= kAntecedentReach) &&
          (aside || !thing_between(antecedent->tokens.last, clause_.first))) {
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
  // "..., Nordkorea bei ... zu unterstützen": an infinitive has its subject in the clause before.
  const bool inside =
      hit_.whole.last > hit_.tokens.last + 1 && work_.tokens.lower(hit_.whole.last - 2) == "zu";
  if (sentence_.language == "de" && hit_.tokens.first > clause_.first &&
      (work_.tokens.lower(hit_.tokens.first - 1) == "zu" || inside) && clause_number_ > 0) {
    if (const Who* previous = previous_subject()) {
      subject_ = previous;
      add_name(subject_role, *previous);
      used_before = 0;
      return;
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
  // "평양을 |방문한| 세르게이 쇼이구": the verb before its noun, unless its own subject stands before it.
  constexpr std::uint32_t kNounReach = 3;  // tokens
  if (sentence_.language == "ko" && !is_noun() && !passive_ && !behind.empty() && !subject_role.empty() &&
      grammar_words("ko").ends(WordUse::kSaidBeforeNoun, work_.tokens.at(hit_.tokens.last - 1), 3) &&
      behind.front()->tokens.first <= hit_.tokens.last + kNounReach && fits(subject_role, *behind.front()) &&
      std::none_of(before.begin(), before.end(), [&](const Who* who) {
        return grammar_words("ko").ends(WordUse::kSubjectParticle, work_.tokens.at(who->whole.last - 1), 3);
      })) {
    subject_ = behind.front();
    add_name(subject_role, *behind.front());
    used_before = before.size();
    used_behind = 1;
    return;
  }
  std::size_t first = before.size();
  if (!before.empty()) {
    // Where the verb may stand last, the first name is the subject; elsewhere the nearest, with those joined to it.
    first = last_verb ? 0 : before.size() - 1;
    // Japanese and Korean tell the subject of the verb from what the sentence is about.
    for (std::size_t n = before.size(); last_verb && n-- > 0;) {
      if (!before[n]->nominative) continue;
      first = n;
      break;
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
    while (!last_verb && first > 0 && before[first]->group) --first;
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
  if (!behind.empty() && (!is_noun() || sentence_.language == "de")) {
    // "feuerte Nordkorea ... ab", "посетил Шойгу": the subject behind its verb.
    const bool inverted = last_verb || ((sentence_.language == "ru" || sentence_.language == "es" ||
                                         sentence_.language == "uk" || sentence_.language == "pl" ||
                                         sentence_.language == "ar" || sentence_.language == "it" ||
                                         sentence_.language == "pt"));
    const bool alone = previous_subject() == nullptr;
    if (inverted && (alone || sentence_.language == "de" || sentence_.language == "ar")) {
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
  // "Tehran denied supplying ...": who says it of himself.
  if (!is_noun() && !governed_by_that() && type_.name != "agreement") {
    for (const Who& who : sentence_.names) {
      if (who.speaker && !who.unnamed && who.kind != EntityKind::kGroup && who_in_clause(who) &&
          who.tie == Tie::kBare && who.tokens.last <= hit_.tokens.first) {
        subject_ = &who;
        add_name(subject_role, who);
        return;
      }
    }
  }
  if (const Who* previous = previous_subject()) {
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
}

// "le Trésor américain a inscrit X": who lists stands before the verb without being a name, nearer than any other subject.
bool EventFiller::authority_is_subject(const std::vector<const Who*>& before, bool last_verb) const noexcept {
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    if (word.word->word != WordClass::kAuthority || word.tokens.last > hit_.tokens.first ||
        !in_clause(word.tokens))
      return false;
    if (before.empty()) return true;
    return last_verb ? word.tokens.last <= before.front()->tokens.first
                     : word.tokens.first >= before.back()->tokens.last;
  });
}

bool EventFiller::has_object_of_relative() const noexcept {
  return (type_.group == EventGroup::kSanctions || type_.group == EventGroup::kEnforcement ||
          type_.group == EventGroup::kOffice) &&
         !role(Tie::kObject).empty() &&
         std::none_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
           return who_in_clause(who) && (who.tie == Tie::kAgainst || who.tie == Tie::kObject);
         });
}

// "Nordkorea Raketen abfeuert, die ...": the clause is about the missiles.
bool EventFiller::thing_between(std::uint32_t from, std::uint32_t to) const noexcept {
  const auto inside = [&](TokenRange tokens) { return tokens.first >= from && tokens.last <= to; };
  return std::any_of(sentence_.words.begin(), sentence_.words.end(),
                     [&](const WordHit& word) { return is_item(word.word->word) && inside(word.tokens); });
}

bool EventFiller::opens_relative() const noexcept {
  const TextTokens& text = work_.tokens;
  std::uint32_t begin = clause_.first;
  while (begin < clause_.last && text.tokens[begin].kind != TokenKind::kWord) ++begin;
  // At once, or behind a preposition or "and" ("an dem ...", "und die ...").
  const bool second = std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return (word.word->word == WordClass::kPreposition || word.word->word == WordClass::kAnd) &&
           word.tokens.first == begin && word.tokens.last == begin + 1;
  });
  for (const WordHit& word : sentence_.words) {
    if (word.word->word == WordClass::kRelative && word.tokens.first >= begin &&
        word.tokens.first <= begin + (second ? 1 : 0))
      return true;
  }
  return false;
}

// The subject of the nearest clause before this one in the sentence; else, of the next one.
const Who* EventFiller::previous_subject() const noexcept {
  const Who* found = nullptr;
  std::uint16_t found_clause = 0;
  for (const Who& who : sentence_.names) {
    if (who.tokens.first >= clause_.first) break;
    if (who.tie != Tie::kBare || who.possessive || !takes_unnamed(who)) continue;
    // Who says it is the subject only of what he says of himself: an infinitive right behind, or support.
    if (who.speaker && clause_has_cue(who) && type_.group != EventGroup::kSupport && governed_by_that() &&
        !is_said_of_self())
      continue;
    if (who.speaker && type_.name == "agreement" &&
        (clause_has_cue(who) || sentence_.language == "ko" || sentence_.language == "ja"))
      continue;
    const std::uint16_t clause = sentence_.clause(who.tokens.first);
    // "the Lazarus Group, a unit of the intelligence service, stole": by name before any without.
    if (found != nullptr && (who.unnamed || who.described) && !found->unnamed && !found->described) continue;
    if (found == nullptr || clause > found_clause) {
      found = &who;
      found_clause = clause;
    }
  }
  if (found != nullptr) return found;
  // "Ovidio foi preso num dia em que morreram 29 pessoas": a verb with a phrase before it needs nobody behind it.
  if (clause_number_ == 0 && !is_noun() && !is_noun_phrase(agent_phrase())) {
    for (const Who& who : sentence_.names) {
      if (who.tokens.first >= clause_.last && who.tie == Tie::kBare && !who.possessive && !who.speaker &&
          takes_unnamed(who))
        return &who;
    }
  }
  return nullptr;
}

// "Bekayi called the sanctions a crime": a person beside his verb of saying imposes none.
void EventFiller::drop_sayer() {
  std::erase_if(event_.slots, [&](const Slot& slot) {
    if (slot.role != "authority") return false;
    return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
      return who.speaker && (who.kind == EntityKind::kPerson || who.pronoun) && clause_has_cue(who) &&
             work_.tokens.span(who.tokens).overlaps(slot.span);
    });
  });
}

bool EventFiller::opens_with_preposition() const noexcept {
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kPreposition && word.tokens.first == hit_.tokens.first;
  });
}

// "said that it had sent ...", "denied that money was laundered": a clause without a name, about a pronoun or denied.
bool EventFiller::is_said_of_self() const noexcept {
  const bool named = std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
    return who_in_clause(who) && who.tie == Tie::kBare && who.tokens.first < hit_.tokens.first;
  });
  if (named) return false;
  const TextTokens& text = work_.tokens;
  constexpr std::uint32_t kOpening = 4;
  constexpr std::uint32_t kPronouns = clause_word::kMale | clause_word::kFemale | clause_word::kPlural;
  for (std::uint32_t i = clause_.first; i < clause_.last && i < clause_.first + kOpening; ++i) {
    if ((clause_word_classes(sentence_.language, text.lower(i)) & kPronouns) != 0) return true;
  }
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kStatus && word.word->status == StatusWord::kDenied &&
           sentence_.clause(word.tokens.first) + 1 == clause_number_;
  });
}

bool EventFiller::governed_by_that() const noexcept {
  for (const WordHit& word : sentence_.words) {
    if (word.word->word == WordClass::kThat && clause_.contains(word.tokens.first) &&
        word.tokens.first <= clause_.first + 2)
      return true;
  }
  return false;
}

void EventFiller::add_objects(const std::vector<const Who*>& before, const std::vector<const Who*>& behind,
                              std::size_t used_before, std::size_t used_behind) {
  const std::string_view object_role = passive_ ? std::string_view{} : role(Tie::kObject);
  if (object_role.empty()) return;
  for (std::size_t n = used_behind; n < behind.size(); ++n) {
    if (behind[n] != subject_) add_name(object_role, *behind[n]);
    if (n + 1 < behind.size() && !behind[n + 1]->group) break;
  }
  // Where verbs stand last, the object is before the verb too.
  if (sentence_.language == "de" || sentence_.language == "nl" || sentence_.language == "ko" ||
      sentence_.language == "ja" || sentence_.language == "tr" || sentence_.language == "fa") {
    // Japanese and Korean mark their objects.
    if (sentence_.language == "ko" || sentence_.language == "ja") return;
    for (std::size_t n = std::max(used_before, used_end_); n < before.size(); ++n) {
      if (before[n] != subject_) add_name(object_role, *before[n]);
    }
  }
}

}  // namespace tamis::documents
