#include "documents/event_slots.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "documents/event_status.h"
#include "documents/grammar_words.h"

namespace tamis::documents {

namespace {

// An item in another clause of the sentence still counts when it is this near.
constexpr std::uint32_t kItemReach = 10;
// A number before what it counts ("two short-range ballistic missiles").
constexpr std::uint32_t kCountReach = 3;
constexpr std::uint32_t kAntecedentReach = 3;
constexpr std::uint32_t kAsideReach = 8;
// "summit between Kim Jong Un and Vladimir Putin"
constexpr std::uint32_t kBetweenReach = 8;
constexpr std::uint32_t kMostReasonTokens = 24;
constexpr std::size_t kMostItems = 4;
constexpr std::uint32_t kMeasureReach = 6;
// "in einem russischen Raumfahrtzentrum"
constexpr std::uint32_t kSiteReach = 4;
// "im", "nel porto di": small words before a place; words of its name; how far from the trigger; bytes of the shortest.
constexpr int kWordsBeforePlace = 4;
constexpr std::uint32_t kPlaceWords = 3;
constexpr std::uint32_t kPlaceReach = 12;
constexpr std::size_t kLeastPlace = 4;
// "received in the Kremlin the minister X"
constexpr std::uint32_t kGuestReach = 7;

bool has_items(const EventTrigger& trigger, WordClass word) noexcept {
  return (trigger.items >> static_cast<unsigned>(word) & 1U) != 0;
}

bool is_place_role(std::string_view role) noexcept {
  return role == "place" || role == "origin" || role == "destination";
}

std::string number_text(double value) {
  if (value == std::floor(value) && std::abs(value) < 1e15)
    return std::to_string(static_cast<long long>(value));
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

class Filler {
 public:
  Filler(const EventSentence& sentence, const TriggerHit& hit, Event& event)
      : sentence_(sentence),
        hit_(hit),
        event_(event),
        work_(*sentence.work),
        document_(*work_.document),
        type_(EventTables::get().types[hit.trigger->type]),
        clause_(sentence.clause_range(hit.tokens.first)),
        clause_number_(sentence.clause(hit.tokens.first)) {}

  bool run() {
    if (hit_.blocked) return false;
    find_items();
    if (hit_.trigger->items != 0 && items_.empty()) return false;
    const TokenRange item = items_.empty() ? TokenRange{} : items_.front().tokens;
    passive_ = is_passive(sentence_, hit_, item);
    framed_ = is_framed(sentence_, hit_);
    event_.type = type_.name;
    event_.trigger = work_.tokens.span(hit_.whole);
    event_.evidence = {work_.tokens.span(sentence_.tokens)};
    if (hit_.trigger->form != TriggerForm::kAnaphor) {
      tie_all();
      if (!has_needed_names()) return false;
    }
    if (hit_.trigger->form == TriggerForm::kState && !has_slot("target")) return false;
    if (type_.group == EventGroup::kOffice && !settle_person()) return false;
    if (type_.group == EventGroup::kEnforcement) settle_target();
    // "the attack on Sony Pictures", "an attack on the minister"
    if (type_.name == "military_operation" && is_noun() &&
        std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
          return slot.role == "target" && slot.referent >= 0 &&
                 (kind_of(slot) == EntityKind::kOrganization || kind_of(slot) == EntityKind::kPerson);
        }))
      return false;
    if (type_.name == "agreement" && !has_slot("party") && !has_slot("place") &&
        status_of(sentence_, hit_, item).status == EventStatus::kOccurred)
      return false;
    const bool named_party = std::any_of(event_.slots.begin(), event_.slots.end(), [](const Slot& slot) {
      return (slot.role == "supplier" || slot.role == "recipient") &&
             (slot.referent >= 0 || !slot.value.empty());
    });
    if (type_.name == "technology_transfer" && !named_party &&
        std::all_of(items_.begin(), items_.end(),
                    [](const WordHit& word) { return word.word->value == "technology"; }))
      return false;
    if (type_.name == "shipping" && !is_noun() && !has_slot("origin") && !has_slot("destination") &&
        !has_slot("place"))
      return false;
    add_items();
    if (hit_.trigger->form != TriggerForm::kAnaphor) add_unknown_places();
    add_site();
    add_times();
    if (!framed_) {
      add_quantities();
      add_waters();
    }
    if (type_.group == EventGroup::kSanctions) add_authorities();
    if (type_.group == EventGroup::kSanctions || type_.group == EventGroup::kEnforcement) add_reason();
    // Who condemns an attack convicts nobody.
    if (type_.name == "conviction" && !has_slot("target") && !has_slot("penalty") && !has_slot("offence"))
      return false;
    const EventVerdict verdict = status_of(sentence_, hit_, item);
    event_.status = verdict.status;
    if (verdict.reason.first < verdict.reason.last)
      event_.reason = std::string(work_.tokens.at(work_.tokens.span(verdict.reason)));
    return true;
  }

 private:
  [[nodiscard]] std::string_view role(Tie tie) const noexcept {
    return hit_.trigger->roles[static_cast<std::size_t>(tie)];
  }
  [[nodiscard]] bool in_clause(TokenRange tokens) const noexcept { return clause_.contains(tokens.first); }
  [[nodiscard]] bool who_in_clause(const Who& who) const noexcept {
    return clause_.contains(who.clause_token);
  }
  [[nodiscard]] bool is_noun() const noexcept { return is_noun_trigger(sentence_, hit_); }

  // "X resigned", "X został prezesem": the only person there is whose office it is. False: nobody's.
  bool settle_person() {
    const auto is_person = [&](const Slot& slot) { return kind_of(slot) == EntityKind::kPerson; };
    if (std::any_of(event_.slots.begin(), event_.slots.end(),
                    [&](const Slot& slot) { return slot.role == "person" && is_person(slot); }))
      return true;
    Slot* alone = nullptr;
    for (Slot& slot : event_.slots) {
      if (slot.role != "authority" || !is_person(slot)) continue;
      if (alone != nullptr) return true;
      alone = &slot;
    }
    if (alone == nullptr) return hit_.trigger->form == TriggerForm::kAnaphor;
    // "has named Russia the most reliable partner"
    if (type_.name == "appointment" && !is_noun() && !passive_ &&
        std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
          return who.kind != EntityKind::kPerson && !who.unnamed && who.tie != Tie::kAdjective &&
                 who.tokens.first >= hit_.tokens.last && who.tokens.first - hit_.tokens.last <= 1;
        }))
      return false;
    alone->role = "person";
    return true;
  }

  // "X pleaded guilty", "X is in custody": a person alone is the one it is about.
  void settle_target() {
    const auto authorities = std::count_if(event_.slots.begin(), event_.slots.end(),
                                           [](const Slot& slot) { return slot.role == "authority"; });
    if (authorities > 1) {
      std::erase_if(event_.slots, [&](const Slot& slot) {
        return slot.role == "authority" &&
               std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
                 return who.pronoun && work_.tokens.span(who.tokens).overlaps(slot.span);
               });
      });
    }
    if (is_noun()) {
      std::erase_if(event_.slots, [&](const Slot& slot) {
        return slot.role == "authority" &&
               std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
                 return who.pronoun && work_.tokens.span(who.tokens).overlaps(slot.span);
               });
      });
    }
    if (has_slot("target")) return;
    for (Slot& slot : event_.slots) {
      if (slot.role != "authority" || kind_of(slot) != EntityKind::kPerson) continue;
      const Who* who = nullptr;
      for (const Who& other : sentence_.names) {
        if (work_.tokens.span(other.tokens).overlaps(slot.span)) who = &other;
      }
      if (who == nullptr || who->office || who->unnamed) continue;
      slot.role = "target";
      return;
    }
  }

  // --- items

  void find_items() {
    const WordHit* best = nullptr;
    const auto apart = [&](const WordHit& word) { return distance(word.tokens, hit_.tokens); };
    for (const WordHit& word : sentence_.words) {
      if (!is_item(word.word->word) || !has_items(*hit_.trigger, word.word->word)) continue;
      if (!in_clause(word.tokens) && apart(word) > kItemReach) continue;
      if (word.word->word == WordClass::kCommodity && inside_vessel(word.tokens)) continue;
      if (word.word->word == WordClass::kArms && has_parts(word.tokens)) continue;
      if (in_clause(word.tokens)) items_.push_back(word);
      if (best == nullptr || (in_clause(word.tokens) && !in_clause(best->tokens)) ||
          (in_clause(word.tokens) == in_clause(best->tokens) && apart(word) < apart(*best)))
        best = &word;
    }
    if (best == nullptr) return;
    if (items_.empty()) items_.push_back(*best);
    std::stable_sort(items_.begin(), items_.end(),
                     [&](const WordHit& a, const WordHit& b) { return apart(a) < apart(b); });
    // "missiles" and "short-range ballistic missiles" are one thing: the one that says most.
    if (items_.front().word->word == WordClass::kMissile) {
      const auto most = std::max_element(
          items_.begin(), items_.end(),
          [](const WordHit& a, const WordHit& b) { return a.word->value.size() < b.word->value.size(); });
      items_ = {*most};
    }
  }

  // "engines for drones", "无人机部件": the parts are what is traded.
  [[nodiscard]] bool has_parts(TokenRange tokens) const noexcept {
    return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      return word.word->value == "components" && distance(word.tokens, tokens) <= 1 &&
             !(word.tokens.first < tokens.last && tokens.first < word.tokens.last);
    });
  }

  // The oil of "oil tanker" is no cargo.
  [[nodiscard]] bool inside_vessel(TokenRange tokens) const noexcept {
    return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      return word.word->word == WordClass::kVessel && word.tokens.first <= tokens.last &&
             tokens.last <= word.tokens.last;
    });
  }

  void add_items() {
    const std::string_view its_role = role(Tie::kItem);
    std::size_t added = 0;
    for (const WordHit& word : items_) {
      if (its_role.empty() || added == kMostItems) break;
      if (word.word->word == WordClass::kMoney || word.word->word == WordClass::kCompany ||
          word.word->word == WordClass::kStake)
        continue;
      if (its_role == "cargo" && word.word->word == WordClass::kVessel) continue;
      const std::string_view slot_role = word.word->value == "carrier rocket" ? "vehicle" : its_role;
      if (std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
            return slot.role == slot_role && slot.value == word.word->value;
          }))
        continue;
      add(slot_role, word.tokens, std::string(word.word->value));
      ++added;
    }
    // What a trigger without needs names itself or beside it ("arms deal", "Munitionslieferung"), and what a ship carries.
    if ((hit_.trigger->items == 0 || its_role == "cargo") && !its_role.empty()) {
      for (const WordHit& word : sentence_.words) {
        const bool fits =
            (type_.name == "arms_transfer" && word.word->word == WordClass::kArms) ||
            (type_.name == "technology_transfer" && word.word->word == WordClass::kTechnology) ||
            (type_.name == "embargoed_trade" && word.word->word == WordClass::kCommodity) ||
            (its_role == "cargo" && !inside_vessel(word.tokens) &&
             (word.word->word == WordClass::kCommodity || word.word->word == WordClass::kArms)) ||
            (type_.name == "missile_launch" && word.word->word == WordClass::kMissile) ||
            (type_.name == "satellite_launch" && word.word->word == WordClass::kSatellite);
        if (!fits || added == kMostItems || !in_clause(word.tokens)) continue;
        add(its_role, word.tokens, std::string(word.word->value));
        items_.push_back(word);
        ++added;
      }
    }
  }

  // --- names

  // What ties a name to the trigger.
  [[nodiscard]] Tie tie_of(const Who& who) const {
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
        if (!role(Tie::kTo).empty() && type_.group != EventGroup::kConsult &&
            who.kind == EntityKind::kPlace && (sentence_.language == "ru" || sentence_.language == "uk") &&
            !grammar_words(sentence_.language)
                 .ends(WordUse::kLocativeEnd, work_.tokens.lower(who.tokens.last - 1), 4))
          return Tie::kTo;
        return Tie::kIn;
      case Tie::kFrom:
        // Slavic "z", "з": from or with.
        if ((sentence_.language == "uk" || sentence_.language == "pl") &&
            type_.group == EventGroup::kConsult && who.kind == EntityKind::kPerson)
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
            items_.front().tokens.first >= hit_.tokens.last &&
            items_.front().tokens.last <= who.tokens.first &&
            (sentence_.language == "ru" || sentence_.language == "uk" || sentence_.language == "pl"))
          return Tie::kObject;
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

  [[nodiscard]] bool marked_object(const Who& who) const noexcept {
    return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      return word.word->word == WordClass::kPreposition && word.word->tie == Tie::kObject &&
             clause_.contains(word.tokens.first) && word.tokens.last <= who.tokens.first;
    });
  }

  // A name right behind a noun is its genitive.
  [[nodiscard]] bool has_cases() const noexcept {
    return sentence_.language == "de" || sentence_.language == "ru" || sentence_.language == "uk" ||
           sentence_.language == "pl" || sentence_.language == "ar" || sentence_.language == "fa";
  }

  [[nodiscard]] bool clitic_language() const noexcept {
    return sentence_.language == "en" || sentence_.language == "de" || sentence_.language == "nl";
  }

  // People and bodies without a name fill slots of deeds; who meets, visits or holds an office has a name.
  [[nodiscard]] bool takes_unnamed(const Who& who) const noexcept {
    if (!who.unnamed) return true;
    if (type_.name == "agreement") return who.states || who.authority;
    if (who.states) return type_.group == EventGroup::kConsult;
    if (who.kind == EntityKind::kVessel)
      return role(Tie::kSubject) == "vessel" || type_.name == "sanctions_designation";
    return type_.group != EventGroup::kConsult && type_.group != EventGroup::kSupport &&
           type_.group != EventGroup::kOffice;
  }

  [[nodiscard]] bool fits(std::string_view slot_role, const Who& who) const noexcept {
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

  void add_name(std::string_view slot_role, const Who& who) {
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
    if (who.trail > 0 && who.mention >= 0) slot.span.end = work_.tokens.tokens[who.trail - 1].end;
    if (who.lead > 0 && who.mention >= 0) slot.span.begin = work_.tokens.tokens[who.lead].begin;
    if (is_place_role(slot_role) && who.area > 0) slot.span.begin = work_.tokens.tokens[who.area].begin;
    if (who.kind == EntityKind::kPlace || who.tie == Tie::kAdjective || who.unnamed) slot.value = who.country;
    if (who.pronoun && who.referent >= 0)
      slot.value = document_.referents[static_cast<std::size_t>(who.referent)].name;
    slot.referent = who.referent;
    event_.slots.push_back(std::move(slot));
    ++names_added_;
  }

  void tie_all() {
    std::vector<const Who*> bare_before;
    std::vector<const Who*> bare_behind;
    std::vector<const Who*> adjectives;
    for (const Who& who : sentence_.names) {
      if (!who_in_clause(who) || !takes_unnamed(who)) continue;
      if (who.tokens.first < hit_.tokens.last && hit_.tokens.first < who.tokens.last) continue;
      const Tie tie = tie_of(who);
      if (who.tie == Tie::kAdjective && tie == Tie::kNone) adjectives.push_back(&who);
      if (tie == Tie::kBare) {
        const bool talks = type_.group == EventGroup::kSupport;
        if (who.speaker && !talks && clause_has_cue(who)) continue;
        (who.tokens.first < hit_.tokens.first ? bare_before : bare_behind).push_back(&who);
      } else if (tie != Tie::kNone) {
        ties_.push_back({&who, tie});
      }
    }
    // "Raketenstart Nordkoreas": who is tied to a noun needs no subject.
    const bool has_agent = std::any_of(ties_.begin(), ties_.end(), [&](const auto& tied) {
      return (tied.second == Tie::kOf || tied.second == Tie::kBy || tied.second == Tie::kAdjective) &&
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
    if (type_.name == "statement_of_support") add_supported();
  }

  // The subject of a verb beside the noun ("Pjöngjang ... einen Raketenstart durchführt"), where it is the noun's own.
  void take_noun_subject(const std::vector<const Who*>& before, const std::vector<const Who*>& behind,
                         bool has_agent) {
    const bool needed = std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      return word.word->status == StatusWord::kNeeded && word.word->word == WordClass::kStatus &&
             in_clause(word.tokens);
    });
    if (!role(Tie::kFor).empty() && type_.group == EventGroup::kTrade) {
      if (needed && !before.empty()) add_name(role(Tie::kTo), *before.front());
      return;
    }
    if (has_agent || framed_ || type_.group == EventGroup::kEnforcement) return;
    std::size_t used_before = before.size();
    std::size_t used_behind = 0;
    add_subject(before, behind, used_before, used_behind);
  }

  // "Russische Truppen griffen ... an", "Chinese firms shipped": people or bodies without a name, by their country.
  [[nodiscard]] const Who* people_of(const std::vector<const Who*>& adjectives) const noexcept {
    if (type_.group == EventGroup::kConsult || type_.group == EventGroup::kSupport ||
        type_.group == EventGroup::kOffice)
      return nullptr;
    for (const Who* who : adjectives) {
      if (who->tokens.first > hit_.tokens.first) break;
      const bool thing =
          std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
            const bool behind = is_item(word.word->word) && word.word->word != WordClass::kForce &&
                                word.word->word != WordClass::kCompany &&
                                word.tokens.first == who->tokens.last;
            const bool before =
                word.word->word == WordClass::kPreposition && word.tokens.last == who->tokens.first;
            return behind || before;
          });
      if (!thing) return who;
    }
    return nullptr;
  }

  // "North Korea's attempt to put ... into orbit"
  void add_possessor() {
    for (const Who& who : sentence_.names) {
      if (!who.possessive || !who_in_clause(who) || who.tokens.first > hit_.tokens.first) continue;
      add_name(role(Tie::kSubject), who);
      return;
    }
  }

  // Whom a promise of support is for, when no preposition says so: the next other name of the sentence.
  void add_supported() {
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
  [[nodiscard]] bool clause_has_cue(const Who& who) const noexcept {
    const std::uint32_t from =
        who.tokens.first > sentence_.tokens.first + 4 ? who.tokens.first - 4 : sentence_.tokens.first;
    const std::uint32_t to = std::min(who.tokens.last + 4, sentence_.tokens.last);
    for (std::uint32_t i = from; i < to; ++i) {
      if (sentence_.page->cue[i] && !hit_.tokens.contains(i)) return true;
    }
    return false;
  }

  void add_subject(const std::vector<const Who*>& before, const std::vector<const Who*>& behind,
                   std::size_t& used_before, std::size_t& used_behind) {
    const std::string_view subject_role = passive_ ? role(Tie::kObject) : role(Tie::kSubject);
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
    const bool relative = opens_relative();
    if (relative && clause_.first > sentence_.tokens.first) {
      const bool own = !before.empty() && before.front()->tokens.first <= clause_.first + 3;
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
    if (sentence_.language == "de" && hit_.tokens.first > clause_.first &&
        work_.tokens.lower(hit_.tokens.first - 1) == "zu" && clause_number_ > 0) {
      if (const Who* previous = previous_subject()) {
        subject_ = previous;
        add_name(subject_role, *previous);
        used_before = 0;
        return;
      }
      used_before = 0;
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
    if (!is_noun() && !governed_by_that()) {
      for (const Who& who : sentence_.names) {
        if (who.speaker && who_in_clause(who) && who.tie == Tie::kBare &&
            who.tokens.last <= hit_.tokens.first) {
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
  [[nodiscard]] bool authority_is_subject(const std::vector<const Who*>& before,
                                          bool last_verb) const noexcept {
    return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      if (word.word->word != WordClass::kAuthority || word.tokens.last > hit_.tokens.first ||
          !in_clause(word.tokens))
        return false;
      if (before.empty()) return true;
      return last_verb ? word.tokens.last <= before.front()->tokens.first
                       : word.tokens.first >= before.back()->tokens.last;
    });
  }

  [[nodiscard]] bool has_object_of_relative() const noexcept {
    return (type_.group == EventGroup::kSanctions || type_.group == EventGroup::kEnforcement ||
            type_.group == EventGroup::kOffice) &&
           !role(Tie::kObject).empty() &&
           std::none_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
             return who_in_clause(who) && (who.tie == Tie::kAgainst || who.tie == Tie::kObject);
           });
  }

  // "Nordkorea Raketen abfeuert, die ...": the clause is about the missiles.
  [[nodiscard]] bool thing_between(std::uint32_t from, std::uint32_t to) const noexcept {
    const auto inside = [&](TokenRange tokens) { return tokens.first >= from && tokens.last <= to; };
    return std::any_of(sentence_.words.begin(), sentence_.words.end(),
                       [&](const WordHit& word) { return is_item(word.word->word) && inside(word.tokens); });
  }

  [[nodiscard]] bool opens_relative() const noexcept {
    const TextTokens& text = work_.tokens;
    std::uint32_t begin = clause_.first;
    while (begin < clause_.last && text.tokens[begin].kind != TokenKind::kWord) ++begin;
    for (const WordHit& word : sentence_.words) {
      if (word.word->word == WordClass::kRelative && word.tokens.first >= begin &&
          word.tokens.first <= begin + 1)
        return true;
    }
    return false;
  }

  // The subject of the nearest clause before this one in the sentence; else, of the next one.
  [[nodiscard]] const Who* previous_subject() const noexcept {
    const Who* found = nullptr;
    std::uint16_t found_clause = 0;
    for (const Who& who : sentence_.names) {
      if (who.tokens.first >= clause_.first) break;
      if (who.tie != Tie::kBare || who.possessive || !takes_unnamed(who)) continue;
      // Who says it is the subject only of what he says of himself: an infinitive right behind, or support.
      if (who.speaker && clause_has_cue(who) && type_.group != EventGroup::kSupport && governed_by_that())
        continue;
      if (who.speaker && clause_has_cue(who) && type_.name == "agreement") continue;
      const std::uint16_t clause = sentence_.clause(who.tokens.first);
      // "the Lazarus Group, a unit of the intelligence service, stole": by name before any without.
      if (found != nullptr && (who.unnamed || who.described) && !found->unnamed && !found->described)
        continue;
      if (found == nullptr || clause > found_clause) {
        found = &who;
        found_clause = clause;
      }
    }
    if (found != nullptr) return found;
    if (clause_number_ == 0 && !is_noun()) {
      for (const Who& who : sentence_.names) {
        if (who.tokens.first >= clause_.last && who.tie == Tie::kBare && !who.possessive && !who.speaker &&
            takes_unnamed(who))
          return &who;
      }
    }
    return nullptr;
  }

  [[nodiscard]] bool governed_by_that() const noexcept {
    for (const WordHit& word : sentence_.words) {
      if (word.word->word == WordClass::kThat && clause_.contains(word.tokens.first) &&
          word.tokens.first <= clause_.first + 2)
        return true;
    }
    return false;
  }

  void add_objects(const std::vector<const Who*>& before, const std::vector<const Who*>& behind,
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

  [[nodiscard]] bool has_needed_names() {
    using Need = EventTrigger::Need;
    switch (hit_.trigger->need) {
      case Need::kNothing:
        return true;
      case Need::kName:
        return names_added_ > 0 || any_name() || (type_.group == EventGroup::kSanctions && has_authority());
      case Need::kGuest:
        if (!has_guest()) return false;
        [[fallthrough]];
      case Need::kTwo:
      case Need::kLeader: {
        complete_participants();
        std::size_t people = 0;
        std::size_t states = 0;
        for (const Slot& slot : event_.slots) {
          if (is_place_role(slot.role)) continue;
          const EntityKind kind = kind_of(slot);
          people += kind == EntityKind::kPerson || kind == EntityKind::kGroup ? 1 : 0;
          states += kind == EntityKind::kPlace ? 1 : 0;
        }
        if (type_.group == EventGroup::kConsult) {
          // A noun like "summit" may pick up a meeting told before.
          return people + states >= 2 || hit_.trigger->need == Need::kLeader;
        }
        if (type_.group == EventGroup::kSupport) return people + states >= 2;
        // Two persons who hit each other are no operation.
        if (type_.name == "military_operation" && states == 0 && named_persons() == people && people > 0)
          return false;
        return event_.slots.size() >= 2;
      }
      case Need::kDestination: {
        bool guest = false;
        bool goal = false;
        for (const Slot& slot : event_.slots) {
          if (slot.role == "guest") guest = true;
          if (slot.role == "place" || slot.role == "host") goal = true;
        }
        return goal || (guest && is_noun());
      }
    }
    return true;
  }

  // "received X": somebody right behind the verb, or before it where verbs stand last.
  [[nodiscard]] bool has_guest() const noexcept {
    const bool last_verb = sentence_.language == "de" || sentence_.language == "tr" ||
                           sentence_.language == "ar" || sentence_.language == "fa";
    return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
      if (who.unnamed || who.kind != EntityKind::kPerson || !who_in_clause(who)) return false;
      if (last_verb || passive_) return true;
      return who.tokens.first >= hit_.tokens.last && who.tokens.first - hit_.tokens.last <= kGuestReach &&
             (who.tie == Tie::kBare || who.tie == Tie::kTo);
    });
  }

  [[nodiscard]] std::size_t named_persons() const noexcept {
    return static_cast<std::size_t>(std::count_if(
        event_.slots.begin(), event_.slots.end(),
        [&](const Slot& slot) { return !is_place_role(slot.role) && kind_of(slot) == EntityKind::kPerson; }));
  }

  [[nodiscard]] EntityKind kind_of(const Slot& slot) const noexcept {
    if (slot.referent >= 0 && static_cast<std::size_t>(slot.referent) < document_.referents.size())
      return document_.referents[static_cast<std::size_t>(slot.referent)].kind;
    for (const Who& who : sentence_.names) {
      if (work_.tokens.span(who.tokens).overlaps(slot.span)) return who.kind;
    }
    return EntityKind::kOther;
  }

  [[nodiscard]] bool has_authority() const noexcept {
    return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      return word.word->word == WordClass::kAuthority && in_clause(word.tokens);
    });
  }

  [[nodiscard]] bool any_name() const noexcept {
    return std::any_of(sentence_.names.begin(), sentence_.names.end(),
                       [](const Who& who) { return who.tie != Tie::kAdjective && !who.speaker; });
  }

  // Meetings: whoever of the sentence is a person, when fewer than two are tied to the trigger.
  void complete_participants() {
    if (type_.group != EventGroup::kConsult || type_.name == "visit" || framed_) return;
    std::size_t people = 0;
    for (const Slot& slot : event_.slots) people += kind_of(slot) == EntityKind::kPerson ? 1 : 0;
    if (people < 2) {
      for (const Who& who : sentence_.names) {
        if (people >= 2) break;
        if (who.kind != EntityKind::kPerson || who.unnamed || who.tie == Tie::kNone ||
            who.tie == Tie::kAdjective)
          continue;
        if (who.speaker && clause_has_cue(who)) continue;
        const std::size_t size = event_.slots.size();
        add_name("participant", who);
        people += event_.slots.size() - size;
      }
    }
    // Countries and groups beside people are where they come from, or they themselves.
    if (people >= 1) {
      std::erase_if(event_.slots, [&](const Slot& slot) {
        return slot.role == "participant" && kind_of(slot) == EntityKind::kGroup;
      });
    }
    if (people >= 2) {
      std::erase_if(event_.slots, [&](const Slot& slot) {
        return slot.role == "participant" && kind_of(slot) != EntityKind::kPerson;
      });
    }
  }

  // "in einem russischen Raumfahrtzentrum": a place without a name, or the one of its kind that the page names.
  void add_site() {
    if (framed_ || role(Tie::kIn) != "place" || has_slot("place")) return;
    for (const WordHit& word : sentence_.words) {
      if (word.word->word != WordClass::kSite || !in_clause(word.tokens)) continue;
      const WordHit* preposition = nullptr;
      for (const WordHit& other : sentence_.words) {
        if (other.word->word == WordClass::kPreposition && other.word->tie == Tie::kIn &&
            other.tokens.last <= word.tokens.first && word.tokens.first - other.tokens.last <= kSiteReach)
          preposition = &other;
      }
      if (preposition == nullptr || sentence_.clause(preposition->tokens.first) != clause_number_) continue;
      if (std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
            return who.tie != Tie::kAdjective && who.tokens.first >= preposition->tokens.last &&
                   who.tokens.first <= word.tokens.last;
          }))
        continue;
      add("place", {preposition->tokens.last, word.tokens.last}, {});
      std::int32_t named = kNobody;
      for (const EventPage::Site& site : sentence_.page->sites) {
        if (site.kind != word.word->value) continue;
        if (named >= 0 && named != site.referent) return;
        named = site.referent;
      }
      event_.slots.back().referent = named;
      return;
    }
  }

  // A place that no table has: what stands with a capital behind a preposition ("in Bayreuth", "nel porto di Ravenna").
  void add_unknown_places() {
    if (framed_ || !is_cased(work_.tokens.tokens[hit_.tokens.first].script)) return;
    for (const WordHit& word : sentence_.words) {
      if (word.word->word != WordClass::kPreposition || !in_clause(word.tokens)) continue;
      const Tie tie = word.word->tie;
      if (tie != Tie::kIn && tie != Tie::kOver && tie != Tie::kFrom && tie != Tie::kTo) continue;
      std::string_view slot_role = role(tie);
      if (slot_role == "host" && type_.name == "visit") slot_role = "place";
      if (!is_place_role(slot_role) || has_slot(slot_role)) continue;
      const TokenRange name = capital_behind(word.tokens.last, tie);
      if (name.first >= name.last || distance(name, hit_.tokens) > kPlaceReach) continue;
      add(slot_role, name, {});
    }
  }

  // Over "the port of", the words with a capital that are no name known.
  [[nodiscard]] TokenRange capital_behind(std::uint32_t from, Tie tie) const noexcept {
    const TextTokens& text = work_.tokens;
    std::uint32_t first = from;
    for (int words = 0; words < kWordsBeforePlace && first < clause_.last && !text.tokens[first].capital;
         ++words) {
      const bool small =
          std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
            return word.tokens.contains(first) &&
                   (word.word->word == WordClass::kArea || word.word->word == WordClass::kSite ||
                    word.word->word == WordClass::kDeterminer || word.word->word == WordClass::kPreposition);
          });
      if (!small) return {};
      ++first;
    }
    const bool german = sentence_.language == "de";
    // German nouns have capitals, too: only right behind "in", and no word of the usual noun endings.
    if (german && (tie != Tie::kIn || first != from || text.lower(from - 1) != "in")) return {};
    std::uint32_t last = first;
    while (last < clause_.last && last - first < kPlaceWords) {
      const Token& token = text.tokens[last];
      if (token.kind == TokenKind::kHyphen && last > first) {
        ++last;
        continue;
      }
      if (token.kind != TokenKind::kWord || !token.capital || token.sentence_start ||
          sentence_.page->time[last] || work_.mention_of[last] >= 0 || hit_.whole.contains(last))
        break;
      if (last > first && text.tokens[last - 1].kind != TokenKind::kHyphen && german) break;
      ++last;
    }
    if (last > first && text.tokens[last - 1].kind == TokenKind::kHyphen) --last;
    if (last <= first || (last < clause_.last && work_.mention_of[last] >= 0)) return {};
    const std::string_view word = text.lower(first);
    if (word.size() < kLeastPlace || text.tokens[first].all_capitals) return {};
    if (german && grammar_words("de").ends(WordUse::kNounEnd, word)) return {};
    const bool known = std::any_of(sentence_.words.begin(), sentence_.words.end(),
                                   [&](const WordHit& hit) { return hit.tokens.contains(first); });
    return known ? TokenRange{} : TokenRange{first, last};
  }

  // --- times, numbers, places without a name

  void add(std::string_view slot_role, TokenRange tokens, std::string value) {
    Slot slot;
    slot.role = slot_role;
    slot.span = work_.tokens.span(tokens);
    slot.value = std::move(value);
    event_.slots.push_back(std::move(slot));
  }

  // Whether a verb of another event stands in the clause.
  [[nodiscard]] bool other_event_in(std::uint16_t clause) const noexcept {
    return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
      return !hit.blocked && hit.trigger->type != hit_.trigger->type &&
             hit.trigger->form == TriggerForm::kVerb && hit.trigger->items == 0 &&
             sentence_.clause(hit.tokens.first) == clause;
    });
  }
  [[nodiscard]] bool cue_in(std::uint16_t clause) const noexcept {
    for (std::uint32_t i = sentence_.tokens.first; i < sentence_.tokens.last; ++i) {
      if (sentence_.clause(i) == clause && sentence_.page->cue[i]) return true;
    }
    return false;
  }

  void add_times() {
    const Span span = work_.tokens.span(sentence_.tokens);
    const auto& times = document_.times;
    auto time =
        std::lower_bound(times.begin(), times.end(), span.begin,
                         [](const TimeExpression& a, std::uint32_t begin) { return a.span.begin < begin; });
    std::array<bool, 3> own{};
    for (const bool same : {true, false}) {
      for (auto it = time; it != times.end() && it->span.begin < span.end; ++it) {
        const TokenRange tokens = work_.tokens.tokens_in(it->span);
        if (tokens.first >= tokens.last || !sentence_.tokens.contains(tokens.first)) continue;
        const std::uint16_t clause = sentence_.clause(tokens.first);
        if (same != (clause == clause_number_)) continue;
        if (!same && (other_event_in(clause) || cue_in(clause) || governed_by_that() || opens_relative()))
          continue;
        std::string_view slot_role = "time";
        std::string value = it->value;
        if (it->kind == TimeExpression::Kind::kSet) continue;
        const bool duration = it->kind == TimeExpression::Kind::kDuration;
        if (framed_ && !(duration && it->relation.empty())) continue;
        if (!it->relation.empty() && !it->anchor.empty()) {
          slot_role = it->relation;
        } else if (it->kind == TimeExpression::Kind::kDuration) {
          if (type_.group == EventGroup::kConsult)
            slot_role = "duration";
          else if (type_.name == "conviction" || type_.name == "arrest")
            slot_role = "penalty";
          else
            continue;
        } else if (it->kind == TimeExpression::Kind::kInterval) {
          slot_role = "interval";
          if (!it->end.empty()) value += "/" + it->end;
        }
        const std::size_t kind = slot_role == "interval" ? 1 : slot_role == "time" ? 0 : 2;
        if (!same && own[kind]) continue;
        if (same) own[kind] = true;
        add(slot_role, tokens, std::move(value));
        event_.slots.back().span = it->span;
        event_.slots.back().time = static_cast<std::int32_t>(it - times.begin());
      }
    }
  }

  void add_quantities() {
    const Span span = work_.tokens.span(sentence_.tokens);
    const auto& quantities = document_.quantities;
    auto quantity =
        std::lower_bound(quantities.begin(), quantities.end(), span.begin,
                         [](const Quantity& a, std::uint32_t begin) { return a.span.begin < begin; });
    for (; quantity != quantities.end() && quantity->span.begin < span.end; ++quantity) {
      const TokenRange tokens = work_.tokens.tokens_in(quantity->span);
      if (tokens.first >= tokens.last || !sentence_.tokens.contains(tokens.first)) continue;
      const bool same = in_clause(tokens);
      const auto number = static_cast<std::int32_t>(quantity - quantities.begin());
      const std::string& unit = quantity->unit;
      std::string value = number_text(quantity->value);
      if (quantity->last != 0) value += "-" + number_text(quantity->last);
      std::string_view slot_role;
      if (unit.empty()) {
        const bool counts = std::any_of(items_.begin(), items_.end(), [&](const WordHit& word) {
          return (tokens.first <= word.tokens.first && distance(tokens, word.tokens) <= kCountReach) ||
                 quantity->span.overlaps(work_.tokens.span(word.tokens));
        });
        if (counts && has_slot("count") == false && type_.group != EventGroup::kSanctions)
          slot_role = "count";
      } else if (unit == "km" || unit == "m" || unit == "mi" || unit == "nmi" || unit == "ft") {
        if (type_.group != EventGroup::kWeapons) continue;
        slot_role = is_altitude(tokens) ? "altitude" : "distance";
        if (!quantity->qualifier.empty()) value = quantity->qualifier + " " + value;
        value += " " + unit;
        if (quantity->each) value += " each";
      } else if (same || hit_.trigger->items != 0) {
        const bool money = unit.size() == 3 && unit[0] >= 'A' && unit[0] <= 'Z';
        const bool weight = unit == "t" || unit == "kg" || unit == "bbl" || unit == "barrel" || unit == "l";
        if (!money && !weight) continue;
        if (type_.group == EventGroup::kTrade || type_.group == EventGroup::kCrime ||
            type_.group == EventGroup::kEnforcement || type_.group == EventGroup::kSanctions)
          slot_role = "amount";
        value += " " + unit;
      }
      if (slot_role.empty() || (slot_role != "amount" && has_slot(slot_role) && same == false)) continue;
      if (has_slot(slot_role)) continue;
      add(slot_role, tokens, std::move(value));
      event_.slots.back().span = quantity->span;
      event_.slots.back().quantity = number;
    }
    if (has_slot("count")) return;
    for (const WordHit& word : sentence_.words) {
      if (word.word->word != WordClass::kTimes || type_.group != EventGroup::kWeapons) continue;
      add("count", word.tokens, std::string(word.word->value));
      return;
    }
  }

  [[nodiscard]] bool has_slot(std::string_view slot_role) const noexcept {
    return std::any_of(event_.slots.begin(), event_.slots.end(),
                       [&](const Slot& slot) { return slot.role == slot_role; });
  }

  [[nodiscard]] bool is_altitude(TokenRange tokens) const noexcept {
    return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      return word.word->word == WordClass::kMeasure && distance(word.tokens, tokens) <= kMeasureReach &&
             (word.tokens.last <= tokens.first || distance(word.tokens, tokens) <= 1);
    });
  }

  // "in die Gewässer vor der Ostküste der koreanischen Halbinsel": from the first word of water to the last, with the names and
  // small words between.
  void add_waters() {
    if (type_.name != "missile_launch") return;
    TokenRange waters;
    for (const WordHit& word : sentence_.words) {
      if (word.word->word != WordClass::kWaters) continue;
      if (waters.first >= waters.last) {
        waters = word.tokens;
      } else if (word.tokens.first <= waters.last + 4 &&
                 sentence_.clause(word.tokens.first) == sentence_.clause(waters.first)) {
        waters.last = std::max(waters.last, word.tokens.last);
      }
    }
    if (waters.first >= waters.last) return;
    for (const Who& who : sentence_.names) {
      if (who.tokens.first >= waters.first && who.tokens.first <= waters.last + 2 &&
          sentence_.clause(who.tokens.first) == sentence_.clause(waters.first) &&
          (who.kind == EntityKind::kPlace || who.tie == Tie::kAdjective))
        waters.last = std::max(waters.last, who.tokens.last);
    }
    const Span span = work_.tokens.span(waters);
    std::erase_if(event_.slots, [&](const Slot& slot) {
      return (slot.role == "destination" || slot.role == "place") && slot.span.overlaps(span);
    });
    add("destination", waters, std::string(work_.tokens.at(span)));
  }

  void add_authorities() {
    for (const WordHit& word : sentence_.words) {
      if (word.word->word != WordClass::kAuthority || !in_clause(word.tokens)) continue;
      const bool characters = is_character_script(work_.tokens.tokens[hit_.tokens.first].script);
      if (distance(word.tokens, hit_.tokens) > (characters ? 3 * kItemReach : kItemReach)) continue;
      const Span span = work_.tokens.span(word.tokens);
      bool known = false;
      for (Slot& slot : event_.slots) {
        if (slot.role == "authority" && (slot.value == word.word->value || slot.span.overlaps(span))) {
          slot.value = word.word->value;
          known = true;
        }
        if (slot.role == "target" && slot.span.overlaps(span)) known = true;
      }
      if (!known) add("authority", word.tokens, std::string(word.word->value));
    }
  }

  void add_reason() {
    for (const WordHit& word : sentence_.words) {
      if (word.word->word != WordClass::kReason || !in_clause(word.tokens)) continue;
      const bool weak = word.word->value == "weak";
      if (weak) {
        bool beside = word.tokens.first >= hit_.tokens.last && word.tokens.first - hit_.tokens.last <= 1;
        for (const Slot& slot : event_.slots) {
          if (slot.role != "target") continue;
          const TokenRange target = work_.tokens.tokens_in(slot.span);
          if (target.first >= hit_.tokens.first && target.last == word.tokens.first) beside = true;
        }
        if (!beside) continue;
      }
      TokenRange reason{word.tokens.first, word.tokens.last};
      const std::uint32_t end = std::min(clause_.last, word.tokens.last + kMostReasonTokens);
      while (reason.last < end && !(reason.last >= hit_.tokens.first && reason.first < hit_.tokens.first) &&
             work_.tokens.tokens[reason.last].kind != TokenKind::kStop)
        ++reason.last;
      if (reason.last <= word.tokens.last) continue;
      add(type_.group == EventGroup::kSanctions ? "reason" : "offence", reason, {});
      return;
    }
  }

  const EventSentence& sentence_;
  const TriggerHit& hit_;
  Event& event_;
  const Work& work_;
  const Document& document_;
  const EventType& type_;
  TokenRange clause_;
  std::uint16_t clause_number_;
  bool passive_ = false;
  bool framed_ = false;
  const Who* subject_ = nullptr;
  std::size_t used_end_ = 0;
  std::size_t names_added_ = 0;
  std::vector<WordHit> items_;
  std::vector<std::pair<const Who*, Tie>> ties_;
};

}  // namespace

bool fill_event(const EventSentence& sentence, const TriggerHit& hit, Event& event) {
  return Filler(sentence, hit, event).run();
}

}  // namespace tamis::documents
