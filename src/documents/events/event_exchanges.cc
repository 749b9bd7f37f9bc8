#include "documents/events/event_exchanges.h"

#include <algorithm>
#include <utility>

#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// Words between "in return for" and what is given.
constexpr std::uint32_t kExchangeReach = 8;
constexpr std::uint32_t kExchangeReachBefore = 2;
constexpr std::uint32_t kAttribute = 2;  // of the thing: "de mísseis"

bool is_weapon(WordClass word) noexcept {
  return word == WordClass::kArms || word == WordClass::kMissile || word == WordClass::kDrone;
}

// "|Im Austausch gegen Granaten| lieferte Moskau Öl": who delivers the other thing gets the weapons. Whether the weapons were all that was
// delivered.
bool turn_exchanged(const EventSentence& sentence, const TriggerHit& hit, const WordHit& thing,
                    std::vector<EventDraft>& drafts) {
  const Span span = sentence.work->tokens.span(thing.tokens);
  bool turned = false;
  for (EventDraft& draft : drafts) {
    if (draft.event.type != "arms_transfer" ||
        (draft.tokens.first >= hit.tokens.first && draft.tokens.first < thing.tokens.first))
      continue;
    auto& slots = draft.event.slots;
    const auto is_exchanged = [&](const Slot& slot) {
      return slot.role == "item" && slot.span.overlaps(span);
    };
    if (std::none_of(slots.begin(), slots.end(), is_exchanged)) continue;
    if (std::any_of(slots.begin(), slots.end(),
                    [&](const Slot& slot) { return slot.role == "item" && !is_exchanged(slot); })) {
      std::erase_if(slots, is_exchanged);
      continue;
    }
    for (Slot& slot : slots) {
      if (slot.role == "supplier")
        slot.role = "recipient";
      else if (slot.role == "recipient")
        slot.role = "supplier";
    }
    turned = true;
  }
  return turned;
}

// The technology or weapon that is got in return: behind the words for it, or before them where a language ties by endings and
// particles ("미사일 기술의 |대가로|"). Null: there is none.
const WordHit* exchanged_thing(const EventSentence& sentence, const TriggerHit& hit) {
  const bool before = has_order(sentence.language, WordOrder::kMarksNames);
  const WordHit* thing = nullptr;
  // "|In ruil voor olie| leverde Peking raketten": the verb of the sentence ends a phrase that opens it; German and Dutch.
  std::uint32_t last = sentence.tokens.last;
  if (hit.tokens.first == sentence.tokens.first && (sentence.language == "de" || sentence.language == "nl")) {
    for (const TriggerHit& verb : sentence.triggers) {
      if (verb.tokens.first >= hit.tokens.last && !is_noun_trigger(sentence, verb))
        last = std::min(last, verb.tokens.first);
    }
  }
  for (const WordHit& word : sentence.words) {
    const bool technology = word.word->word == WordClass::kTechnology;
    if (!technology && !is_weapon(word.word->word)) continue;
    if (before) {
      if (word.tokens.last <= hit.tokens.first &&
          hit.tokens.first - word.tokens.last <= kExchangeReachBefore &&
          (thing == nullptr || word.tokens.last > thing->tokens.last))
        thing = &word;
    } else if (word.tokens.first >= hit.tokens.last && word.tokens.last <= last &&
               word.tokens.first - hit.tokens.last <= kExchangeReach &&
               (thing == nullptr || word.tokens.first < thing->tokens.first ||
                // "|ballistische| Raketentechnologie": the weapon only says which technology.
                (technology && word.tokens.first <= thing->tokens.last))) {
      thing = &word;
    }
  }
  return thing;
}

}  // namespace

void read_exchanges(const EventSentence& sentence, std::uint32_t number, std::vector<EventDraft>& drafts) {
  for (const TriggerHit& hit : sentence.triggers) {
    if (hit.trigger->form != TriggerForm::kExchange) continue;
    const WordHit* thing = exchanged_thing(sentence, hit);
    if (thing == nullptr) continue;
    const bool weapon = is_weapon(thing->word->word);
    if (weapon && turn_exchanged(sentence, hit, *thing, drafts)) continue;
    const Span span = sentence.work->tokens.span(thing->tokens);
    const TokenRange exchanged = thing->tokens.first < hit.tokens.first
                                     ? TokenRange{thing->tokens.first, hit.tokens.first}
                                     : TokenRange{hit.tokens.last, thing->tokens.last + kAttribute};
    const EventDraft* other = nullptr;
    for (EventDraft& draft : drafts) {
      if (draft.event.type == "arms_transfer") {
        if (other == nullptr) other = &draft;
        // "em troca de |tecnologia de mísseis|": of what is got in return nothing is given.
        std::erase_if(draft.event.slots, [&](const Slot& slot) {
          const TokenRange words = sentence.work->tokens.tokens_in(slot.span);
          return slot.role == "item" && words.first >= exchanged.first && words.first < exchanged.last;
        });
      } else if ((draft.event.type == "technology_transfer" ||
                  (weapon && draft.event.type == "deployment")) &&
                 std::any_of(draft.event.slots.begin(), draft.event.slots.end(),
                             [&](const Slot& slot) { return slot.span.overlaps(span); })) {
        draft.dropped = true;
      }
    }
    if (other == nullptr) continue;
    EventDraft draft;
    draft.trigger = hit.trigger;
    draft.tokens = hit.tokens;
    draft.sentence = number;
    draft.event.type = weapon ? "arms_transfer" : "technology_transfer";
    draft.event.status = other->event.status;
    draft.event.reason = other->event.reason;
    draft.event.trigger = sentence.work->tokens.span(hit.tokens);
    draft.event.evidence = other->event.evidence;
    for (Slot slot : other->event.slots) {
      if (slot.role == "supplier") {
        slot.role = "recipient";
      } else if (slot.role == "recipient") {
        slot.role = "supplier";
      } else {
        continue;
      }
      draft.event.slots.push_back(std::move(slot));
    }
    Slot item;
    item.role = "item";
    item.span = span;
    item.value = thing->word->value;
    draft.event.slots.push_back(std::move(item));
    drafts.push_back(std::move(draft));
    return;
  }
}

}  // namespace tamis::documents
