// Who is among those told of: "trois responsables, |dont le ministre X|", "drei Männer, |darunter X|", "three firms, |including X and Y|"
// (event_filler.h).
#include <algorithm>
#include <string>
#include <vector>

#include "documents/events/event_filler.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kFarthest = 14;  // tokens between those told of and the words that open their members
constexpr std::uint32_t kOffice = 12;    // tokens of an office before its name
constexpr std::size_t kMostMembers = 8;

}  // namespace

// The person, body or ship whose name ends the noun phrase behind token `opening`, with nothing of a clause in it or behind it; `before`
// is the member before it in their list. Null: none.
const Who* EventFiller::member_behind(std::uint32_t opening, const Who* before) const noexcept {
  const TextTokens& text = work_.tokens;
  const auto ends = [&](std::uint32_t token) {
    if (token >= sentence_.tokens.last) return true;
    const TokenKind kind = text.tokens[token].kind;
    // "X |da yer alıyor|": a Turkish verb follows.
    if (sentence_.language == "tr" && kind == TokenKind::kWord && !text.tokens[token].capital) return true;
    return (kind != TokenKind::kWord && kind != TokenKind::kNumber && kind != TokenKind::kQuote) ||
           word_of(token, WordClass::kAnd) != nullptr;
  };
  for (const Who& who : sentence_.names) {
    if (who.tokens.first < opening || &who == before || who.pronoun || who.unnamed || who.nameless ||
        who.tie == Tie::kAdjective || who.possessive || who.mention < 0)
      continue;
    // "Kunstwerke, darunter Bilder |von X|"
    // but "w |tym| attaché X", "|im| Einzelnen X": the preposition of the words that open them.
    bool preposition = false;
    for (std::uint32_t i = opening; i < who.tokens.first; ++i)
      preposition = preposition || word_of(i, WordClass::kPreposition) != nullptr;
    if (who.tie == Tie::kOf || who.tie == Tie::kVon || who.tie == Tie::kBy || who.tie == Tie::kFrom ||
        who.tie == Tie::kFor || (who.tie == Tie::kIn && preposition))
      continue;
    if (who.tokens.first - opening > kOffice) return nullptr;
    if (who.kind != EntityKind::kPerson && who.kind != EntityKind::kOrganization &&
        who.kind != EntityKind::kVessel)
      continue;
    // "darunter ein Mitarbeiter |der Börse X|": where somebody without a name is from.
    if (who.kind != EntityKind::kPerson &&
        std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& other) {
          return (other.unnamed || other.nameless) && other.kind != EntityKind::kPlace &&
                 other.tokens.first >= opening && other.tokens.last <= who.tokens.first;
        }))
      continue;
    const std::uint32_t end = std::max(who.tokens.last, who.trail);
    if (!ends(end)) continue;
    // "le ministre de la Défense, |Sadio Camara|": by the name beside the office.
    const bool named_behind =
        who.described && std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& name) {
          return name.referent == who.referent && !name.described && name.tokens.first >= end &&
                 name.tokens.first - end <= 1;
        });
    if (named_behind) continue;
    std::uint32_t commas = 0;
    for (std::uint32_t i = opening; i < who.tokens.first; ++i) {
      const Token& token = text.tokens[i];
      if (token.kind == TokenKind::kComma) ++commas;
      const bool joins = token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber ||
                         token.kind == TokenKind::kHyphen || token.kind == TokenKind::kQuote ||
                         token.kind == TokenKind::kComma;
      const bool clause =
          word_of(i, WordClass::kAuxiliary) != nullptr ||
          (word_of(i, WordClass::kRelative) != nullptr && word_of(i, WordClass::kDeterminer) == nullptr) ||
          word_of(i, WordClass::kThat) != nullptr || sentence_.page->cue[i] ||
          (covers_trigger(sentence_, i) && work_.mention_of[i] < 0);
      if (!joins || clause || commas > 1) return nullptr;
    }
    return &who;
  }
  return nullptr;
}

// "Doce personas, entre ellas |dos colombianos|, han sido detenidas": what is told is told of all.
bool EventFiller::is_in_member_aside(const Who& who) const noexcept {
  const TextTokens& text = work_.tokens;
  for (const WordHit& opening : sentence_.words) {
    if (opening.word->word != WordClass::kMember || opening.tokens.last > who.tokens.first ||
        !in_clause(opening.tokens) || opening.tokens.first == sentence_.tokens.first ||
        text.tokens[opening.tokens.first - 1].kind != TokenKind::kComma ||
        who.tokens.last > hit_.tokens.first)
      continue;
    bool inside = true;
    for (std::uint32_t i = opening.tokens.last; i < who.tokens.first; ++i)
      inside = inside && text.tokens[i].kind != TokenKind::kComma;
    const bool all = std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& other) {
      return other.tokens.last < opening.tokens.first && in_clause(other.tokens) &&
             other.tie != Tie::kAdjective &&
             (other.unnamed || other.nameless || other.kind == EntityKind::kGroup);
    });
    if (inside && all) return true;
  }
  return false;
}

bool EventFiller::is_without_name(const Slot& slot) const noexcept {
  return slot.referent < 0 ||
         std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
           return who.referent == slot.referent && who.nameless && !who.pronoun &&
                  (who.kind == EntityKind::kGroup || who.kind == EntityKind::kOrganization) &&
                  work_.tokens.span(who.tokens).overlaps(slot.span);
         });
}

// The last slot in front of `opening` that tells of somebody without a name; null: none.
const Slot* EventFiller::told_of(std::uint32_t opening) const noexcept {
  const TextTokens& text = work_.tokens;
  const Slot* all = nullptr;
  for (const Slot& slot : event_.slots) {
    if (!is_party_role(slot.role) || slot.span.end > text.tokens[opening].begin || !is_without_name(slot))
      continue;
    if (all == nullptr || slot.span.end > all->span.end) all = &slot;
  }
  if (all == nullptr) return nullptr;
  const TokenRange group = text.tokens_in(all->span);
  return sentence_.tokens.contains(group.first) && opening - group.last <= kFarthest ? all : nullptr;
}

// The names of a list from token `first` on, joined by commas (`commas`: from the first on) and "and".
std::vector<const Who*> EventFiller::members_from(std::uint32_t first, bool commas) const {
  std::vector<const Who*> out;
  const Who* member = member_behind(first, nullptr);
  while (member != nullptr && out.size() < kMostMembers) {
    out.push_back(member);
    const std::uint32_t behind = std::max(member->tokens.last, member->trail);
    const bool more = behind + 1 < sentence_.tokens.last &&
                      (word_of(behind, WordClass::kAnd) != nullptr ||
                       (work_.tokens.tokens[behind].kind == TokenKind::kComma && (commas || out.size() > 1)));
    member = more ? member_behind(behind + 1, member) : nullptr;
  }
  return out;
}

void EventFiller::add_members() {
  const auto take = [&](const std::string& role, const std::vector<const Who*>& members) {
    for (const Who* member : members) {
      std::erase_if(event_.slots, [&](const Slot& slot) {
        return slot.role != role && slot.referent >= 0 && slot.referent == member->referent &&
               (is_party_role(slot.role) || slot.role == "authority");
      });
      add_name(role, *member);
    }
  };
  for (const WordHit& opening : sentence_.words) {
    if (opening.word->word != WordClass::kMember || opening.tokens.first == sentence_.tokens.first) continue;
    if (const Slot* all = told_of(opening.tokens.first); all != nullptr)
      take(std::string(all->role), members_from(opening.tokens.last, false));
  }
  // "sanctioned three men|: X, Y and Z|"; one name alone behind a colon may be who tells it.
  if (is_noun()) return;
  for (std::uint32_t i = hit_.whole.last; i < sentence_.tokens.last; ++i) {
    if (work_.tokens.tokens[i].kind != TokenKind::kColon) continue;
    const std::vector<const Who*> members = members_from(i + 1, true);
    const Slot* all = told_of(i);
    if (members.size() > 1 && members.front()->tokens.first == i + 1 && all != nullptr)
      take(std::string(all->role), members);
    return;
  }
}

// "В список включены |X и Y|", "Among them are |X and Y|": the names of the sentence behind token `opening` into the slot `role`.
void EventFiller::take_late_members(std::uint32_t opening, std::string_view slot_role) {
  const TextTokens& text = work_.tokens;
  while (opening < sentence_.tokens.last &&
         (text.tokens[opening].kind == TokenKind::kDash || text.tokens[opening].kind == TokenKind::kColon ||
          word_of(opening, WordClass::kAuxiliary) != nullptr))
    ++opening;
  for (const Who* member : members_from(opening, true)) add_name(slot_role, *member);
}

bool opens_with_members(const Work& work, std::uint32_t sentence) {
  const EventTables& tables = EventTables::get();
  const TokenRange tokens = work.tokens.sentences[sentence].tokens;
  std::uint32_t first = tokens.first;
  while (first < tokens.last && work.tokens.tokens[first].kind != TokenKind::kWord) ++first;
  if (first >= tokens.last) return false;
  thread_local std::vector<PhraseTable::Match> found;
  tables.word_phrases.find(work.tokens, first, tokens.last, work.language_of_sentence(sentence), found);
  return std::any_of(found.begin(), found.end(), [&](const PhraseTable::Match& match) {
    return tables.words[EventTables::place(match.value)].word == WordClass::kMember;
  });
}

bool add_late_members(EventSentence& sentence, std::vector<Event>& told) {
  constexpr std::uint32_t kBack = 3;  // sentences
  const Work& work = *sentence.work;
  const WordHit* opening = nullptr;
  for (const WordHit& word : sentence.words) {
    if (word.word->word == WordClass::kMember && word.tokens.first <= sentence.tokens.first + 1 &&
        (opening == nullptr || word.tokens.last > opening->tokens.last))
      opening = &word;
  }
  if (opening == nullptr || sentence.number == 0) return false;
  // "В список включены": of a listing; "Среди них": of what the sentence before tells, of people or bodies without a name.
  const bool listed = opening->word->value == "listed";
  const std::uint32_t oldest = sentence.number - std::min(sentence.number, listed ? kBack : 1);
  const Span near{work.tokens.span(work.tokens.sentences[oldest].tokens).begin,
                  work.tokens.span(sentence.tokens).begin};
  Event* event = nullptr;
  const Slot* all = nullptr;
  for (Event& known : told) {
    if (known.evidence.empty() || !near.overlaps(known.evidence.back()) ||
        (listed && known.type != "sanctions_designation") || known.status == EventStatus::kDenied)
      continue;
    for (const Slot& slot : known.slots) {
      const bool nameless = slot.referent < 0 && is_party_role(slot.role);
      if (!(listed ? slot.role == "target" : nameless) || !near.overlaps(slot.span) ||
          (all != nullptr && (slot.span.end < all->span.end)))
        continue;
      event = &known;
      all = &slot;
    }
  }
  if (event == nullptr) return false;
  const std::string role(all->role);
  TriggerHit hit{};
  for (const EventTrigger& trigger : EventTables::get().triggers) {
    if (trigger.type == EventTrigger::kAnyType || trigger.form != TriggerForm::kVerb ||
        EventTables::get().types[trigger.type].name != event->type)
      continue;
    hit.trigger = &trigger;
    break;
  }
  if (hit.trigger == nullptr) return false;
  hit.tokens = hit.whole = opening->tokens;
  const TokenRange words = opening->tokens;
  const std::size_t before = event->slots.size();
  EventFiller(sentence, hit, *event).take_late_members(words.last, role);
  if (event->slots.size() == before) return false;
  event->evidence.push_back(work.tokens.span(sentence.tokens));
  // The words that opened it tell no listing of their own.
  std::erase_if(sentence.triggers, [&](const TriggerHit& other) {
    return other.tokens.first < words.last && words.first < other.whole.last;
  });
  return true;
}

// "|a otro buque|", "|vers un autre pétrolier|": the words that tell a transfer name the other ship.
void EventFiller::add_other_ship() {
  if (type_.name != "ship_to_ship_transfer") return;
  for (const TriggerHit& goal : sentence_.triggers) {
    if (goal.trigger->type != hit_.trigger->type || goal.trigger->form != TriggerForm::kNoun ||
        goal.trigger->items == 0 || !in_clause(goal.tokens))
      continue;
    for (const WordHit& word : sentence_.words) {
      // "gemiden gemiye", "|da nave| a nave": of neither alone.
      if (word.word->word != WordClass::kVessel || !goal.whole.contains(word.tokens.first)) continue;
      if (word.tokens.first == goal.whole.first || word.tokens.last < goal.whole.last - 1) return;
      const Span span = work_.tokens.span(word.tokens);
      if (std::none_of(event_.slots.begin(), event_.slots.end(),
                       [&](const Slot& slot) { return slot.span.overlaps(span); }))
        add("vessel", word.tokens, {});
      return;
    }
  }
}

}  // namespace tamis::documents
