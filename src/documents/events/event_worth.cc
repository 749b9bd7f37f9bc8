#include "documents/events/event_worth.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "documents/events/event_slots.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

bool is_offence(const EventType& type) noexcept {
  return type.group == EventGroup::kCrime || type.name == "sanctions_evasion" ||
         type.name == "sanctions_violation" || type.name == "terrorism" || type.name == "human_rights_abuse";
}

bool is_offence(const Event& event) noexcept {
  const auto& types = EventTables::get().types;
  return std::any_of(types.begin(), types.end(),
                     [&](const EventType& known) { return known.name == event.type && is_offence(known); });
}

bool is_only_named(const Event& crime) noexcept {
  return crime.type != "cyber_attack" && crime.type != "crypto_theft" &&
         std::all_of(crime.slots.begin(), crime.slots.end(), [](const Slot& slot) {
           return slot.role == "actor" || slot.role == "time" || slot.role == "place" ||
                  slot.role == "participant";
         });
}

// One party alone, of what needs another: a word of the type, not an event ("troops who attack", "prosecutors charge").
bool is_thin(const Event& event) noexcept {
  if (event.slots.size() != 1 || event.status == EventStatus::kDenied ||
      event.status == EventStatus::kFailed || event.status == EventStatus::kPlanned)
    return false;
  const std::string_view role = event.slots.front().role;
  if (event.type == "military_operation" || event.type == "terrorism")
    return role == "actor" && event.status != EventStatus::kPossible;
  if (event.type == "financial_transaction") return role != "amount" && event.status != EventStatus::kAlleged;
  if (event.type == "embargoed_trade") return true;
  if (event.type == "military_exercise") return role == "participant";
  if (event.type == "nuclear_programme") return role == "actor";
  if (event.type == "investigation") return role == "authority" || role == "target";
  // "the new authorities may begin arrests"
  if (event.type == "arrest" && event.status == EventStatus::kPossible) return false;
  return (event.type == "charge" || event.type == "arrest" || event.type == "seizure") &&
         (role == "authority" || role == "amount");
}

bool is_trade_of_nobody(const Event& event) noexcept {
  constexpr std::size_t kDigits = 4;  // of a figure of a market, not of a deal
  const bool figure = std::any_of(event.slots.begin(), event.slots.end(), [](const Slot& slot) {
    return slot.role == "count" && slot.value.size() >= kDigits &&
           std::all_of(slot.value.begin(), slot.value.end(), [](char c) { return c >= '0' && c <= '9'; });
  });
  return figure && (event.type == "embargoed_trade" || event.type == "ownership_change") &&
         std::all_of(event.slots.begin(), event.slots.end(), [](const Slot& slot) {
           return slot.referent < 0 && (slot.role == "actor" || slot.role == "seller" ||
                                        slot.role == "item" || slot.role == "count" || slot.role == "time");
         });
}

// Whether an event without a named party is worth telling.
bool stands_alone(const Event& event, const EventTrigger& trigger, std::uint32_t words) noexcept {
  const EventGroup group = EventTables::get().type_of(trigger).group;
  // "The talks, which were to begin on Tuesday, were called off."
  if (event.type == "talks" && event.status != EventStatus::kOccurred &&
      event.status != EventStatus::kAlleged && event.status != EventStatus::kBackground &&
      event.status != EventStatus::kDenied && trigger.form == TriggerForm::kNoun)
    return true;
  // "denied reports of secret talks with Minsk in Riga"
  if (event.type == "talks" && event.status == EventStatus::kDenied && trigger.form == TriggerForm::kNoun &&
      has_role(event, "participant") && has_role(event, "place"))
    return true;
  if (event.type == "visit" && event.status == EventStatus::kFailed) return true;
  if (event.type == "leader_meeting" && event.status == EventStatus::kFailed &&
      has_role(event, "participant"))
    return true;
  // "von der Liste nehmen", "wash drug money": the words have no other sense, whoever it is.
  if (trigger.lemma && words >= 2 && trigger.form == TriggerForm::kVerb && group != EventGroup::kConsult)
    return true;
  // What somebody tells of crimes and of evasion at sea need name nobody: "they switch off their transponders".
  if (event.status == EventStatus::kAlleged &&
      (group == EventGroup::kCrime || event.type == "ais_gap" || event.type == "ship_to_ship_transfer" ||
       event.type == "human_rights_abuse" || event.type == "sanctions_evasion" ||
       event.type == "sanctions_violation") &&
      (words >= 2 || event.type == "ship_to_ship_transfer"))
    return true;
  // "announced another launch before the end of the year"
  if (event.status == EventStatus::kPlanned && group == EventGroup::kWeapons &&
      trigger.form == TriggerForm::kNoun)
    return true;
  // "wanted for smuggling": nobody's, and only thought of.
  if (event.status == EventStatus::kPossible && is_offence(event) && event.slots.empty()) return false;
  // "was added to the sanctions list", whoever it was.
  if (event.type == "sanctions_designation" && words >= 2 && trigger.form != TriggerForm::kNoun) return true;
  if (group == EventGroup::kConsult || group == EventGroup::kOffice || event.type == "statement_of_support")
    return false;
  // "Peskow wies Berichte über ein Waffengeschäft zurück", "weitere Listungen sind möglich": what is denied, feared or
  // came to nothing need name nobody.
  const bool unreal = event.status == EventStatus::kDenied || event.status == EventStatus::kPossible ||
                      event.status == EventStatus::kFailed;
  if (unreal &&
      (group == EventGroup::kTrade || group == EventGroup::kWeapons || group == EventGroup::kForce ||
       group == EventGroup::kSanctions || group == EventGroup::kCrime || group == EventGroup::kEnforcement))
    // "opposes unilateral sanctions": of nobody.
    return (trigger.form == TriggerForm::kNoun && group != EventGroup::kSanctions) || !event.slots.empty();
  // "The prosecutor's office opened an investigation.", "years behind bars"
  if (group == EventGroup::kEnforcement &&
      (has_role(event, "authority") || (words >= 2 && trigger.form == TriggerForm::kVerb)))
    return true;
  // "bei einem Drohnenangriff auf eine Raffinerie": what is struck.
  if (event.type == "military_operation" && trigger.form == TriggerForm::kNoun && has_role(event, "target"))
    return true;
  const bool deed = group != EventGroup::kCrime && group != EventGroup::kEnforcement;
  return std::any_of(event.slots.begin(), event.slots.end(), [deed](const Slot& slot) {
    if (!deed)
      return slot.role == "asset" || slot.role == "amount" || slot.role == "goods" || slot.role == "place" ||
             slot.role == "penalty";
    return slot.role == "item" || slot.role == "class" || slot.role == "authority" || slot.role == "amount" ||
           slot.role == "place" || slot.role == "goods" || slot.role == "asset" || slot.role == "instrument";
  });
}

namespace {

// Behind a preposition of place or time, over what may stand before the noun.
bool opens_setting(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  constexpr std::uint32_t kReach = 4;
  for (std::uint32_t i = hit.tokens.first; i > sentence.tokens.first; --i) {
    if (hit.tokens.first - i > kReach) return false;
    if (hit_ending_at(sentence, i, WordClass::kFrame) != nullptr) return true;
    if (const WordHit* before = hit_ending_at(sentence, i, WordClass::kPreposition))
      return before->word->tie == Tie::kIn || before->word->tie == Tie::kNone;
    if (sentence.work->tokens.tokens[i - 1].kind != TokenKind::kWord) return false;
  }
  return false;
}

// «قرصنة اقتصادية»: what somebody calls it.
bool is_in_quotes(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  constexpr std::uint32_t kLongest = 4;
  const auto& tokens = sentence.work->tokens.tokens;
  const auto is_mark = [&](std::uint32_t i) {
    return tokens[i].kind == TokenKind::kQuote || tokens[i].kind == TokenKind::kOpen;
  };
  if (hit.tokens.first == sentence.tokens.first || !is_mark(hit.tokens.first - 1)) return false;
  for (std::uint32_t i = hit.tokens.last; i < sentence.tokens.last && i < hit.tokens.last + kLongest; ++i) {
    if (tokens[i].kind == TokenKind::kQuote || tokens[i].kind == TokenKind::kClose) return true;
  }
  return false;
}

// "|13| personas"
bool is_counted(const EventSentence& sentence, Span span) noexcept {
  const TokenRange words = sentence.work->tokens.tokens_in(span);
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    if (sentence.work->tokens.tokens[i].kind == TokenKind::kNumber) return true;
  }
  return false;
}

}  // namespace

bool is_other_sense(std::string_view type, std::string_view other) noexcept {
  if (other == "crypto_theft")
    return type == "fraud" || type == "smuggling" || type == "financial_transaction" || type == "corruption";
  if (other == "arms_transfer" || other == "technology_transfer")
    return type == "financial_transaction" || type == "extradition";
  if (other == "visit") return type == "military_operation";
  // "brachte eine Rakete zwei Satelliten in eine Umlaufbahn"
  if (other == "satellite_launch") return type == "arms_transfer" || type == "technology_transfer";
  if (other == "smuggling" && type == "embargoed_trade") return true;
  if (other == "ais_gap") return type == "military_operation";
  return other == "ship_to_ship_transfer" &&
         (type == "embargoed_trade" || type == "extradition" || type == "ownership_change");
}

void drop_speaker(const Work& work, const Statement& statement, Event& event) {
  static constexpr std::string_view kLanguages[] = {"en", "de", "ko", "ja", "zh"};
  const TextTokens& text = work.tokens;
  const TokenRange trigger = text.tokens_in(event.trigger);
  const std::string_view language = work.document->blocks[statement.block].language;
  if (statement.kind != StatementKind::kDirect || statement.speaker_span.empty() ||
      trigger.first >= trigger.last ||
      std::find(std::begin(kLanguages), std::end(kLanguages), language) == std::end(kLanguages))
    return;
  const auto content = std::find_if(statement.content.begin(), statement.content.end(),
                                    [&](const Span span) { return span.contains(event.trigger); });
  if (content == statement.content.end()) return;
  const TokenRange said = text.tokens_in(*content);
  for (std::uint32_t i = said.first; i < said.last; ++i) {
    if ((clause_word_classes(language, text.lower(i)) & clause_word::kSpeakerFirst) != 0) return;
  }
  std::erase_if(event.slots, [&](const Slot& slot) {
    return is_party_role(slot.role) && slot.span.overlaps(statement.speaker_span) &&
           !slot.span.overlaps(*content);
  });
}

bool is_setting(const EventSentence& sentence, const TriggerHit& hit) {
  if (!is_noun_trigger(sentence, hit)) return false;
  if (opens_setting(sentence, hit)) return true;
  const GrammarWords& grammar = grammar_words(sentence.language);
  const std::uint32_t last = hit.whole.last;
  // "在一场毕业典礼|上|", "열병식|에서|"
  return grammar.ends(WordUse::kSettingEnd, sentence.work->tokens.lower(last - 1), 3) ||
         (last < sentence.tokens.last &&
          grammar.has(WordUse::kSettingEnd, sentence.work->tokens.lower(last)));
}

bool may_be_only_one(const EventSentence& sentence, const TriggerHit& hit, const Event& event) {
  const bool noun = is_noun_trigger(sentence, hit);
  const std::string& type = event.type;
  if ((type == "visit" && !noun) || type == "charge" || type == "embargoed_trade" ||
      type == "statement_of_support")
    return false;
  const bool placed = has_role(event, "place") || has_role(event, "time");
  if (type == "terrorism" && !placed) return false;
  // A meeting of nobody, nowhere, at no time is a word.
  if ((type == "leader_meeting" || type == "talks") && event.status == EventStatus::kOccurred && !placed)
    return false;
  if (type == "leader_meeting" && !has_role(event, "participant") && !has_role(event, "place")) return false;
  if (type == "military_operation" && !noun && is_thin(event)) return false;
  if (type == "financial_transaction" && !has_role(event, "amount") && !has_role(event, "payee"))
    return false;
  if ((type == "military_exercise" && event.status == EventStatus::kOccurred && !placed) ||
      (type == "fine" && event.slots.empty()))
    return false;
  return !is_in_quotes(sentence, hit) && !(noun && opens_setting(sentence, hit));
}

bool is_known_one(const EventSentence& sentence, const TriggerHit& hit, const Event& event) {
  constexpr std::ptrdiff_t kNews = 2;  // of its own, and it may be another
  const auto& told = sentence.work->document->events;
  const bool told_before =
      std::any_of(told.begin(), told.end(), [&](const Event& other) { return other.type == event.type; });
  if (!told_before) return false;
  if (is_bare_attribute(sentence, hit, event)) return true;
  const GrammarWords& grammar = grammar_words(sentence.language);
  const bool opens = hit.tokens.first == sentence.tokens.first;
  // "|这项|制裁": characters are tokens, and verbs and nouns are one word.
  const auto& tokens = sentence.work->tokens;
  if (!opens && is_character_script(tokens.tokens[hit.tokens.first].script)) {
    constexpr std::uint32_t kLongest = 9;  // bytes
    const std::uint32_t end = tokens.tokens[hit.tokens.first].begin;
    const std::uint32_t begin =
        std::max(tokens.tokens[sentence.tokens.first].begin, end - std::min(end, kLongest));
    if (grammar.ends(WordUse::kThis, tokens.at(Span{begin, end}), 0)) return true;
  }
  if (!is_noun_trigger(sentence, hit) || hit.words > 1) return false;
  const std::string_view before =
      opens ? std::string_view{} : sentence.work->tokens.lower(hit.tokens.first - 1);
  const bool shown = grammar.has(WordUse::kThis, before);
  // "На переговорах Песков сказал ...": where nouns have no article, meetings and fighting that were told before.
  const EventGroup group = EventTables::get().type_of(*hit.trigger).group;
  const bool bare = grammar.words(WordUse::kDefinite).empty() &&
                    (group == EventGroup::kConsult || group == EventGroup::kForce) &&
                    (event.status == EventStatus::kOccurred || event.status == EventStatus::kAlleged);
  if (!shown && !bare && (event.status == EventStatus::kDenied || !grammar.has(WordUse::kDefinite, before)))
    return false;
  const auto news = std::count_if(event.slots.begin(), event.slots.end(), [&](const Slot& slot) {
    return (is_party_role(slot.role) &&
            (slot.referent >= 0 || !slot.value.empty() || is_counted(sentence, slot.span))) ||
           is_place_role(slot.role) || slot.role == "authority";
  });
  return shown || news < kNews;
}

}  // namespace tamis::documents
