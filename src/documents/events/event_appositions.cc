// Who is called by a description beside a name fills his slot by the name: "X, a trader, was arrested", "a trader, X, was arrested"
// (event_filler.h).
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "documents/events/event_filler.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kBeforeNoun = 4;  // articles, numbers and adjectives before the noun of an aside
constexpr std::uint32_t kBehindNoun = 5;  // words that say more of somebody before the comma
constexpr std::size_t kMostListed = 12;   // names of one list
constexpr std::uint32_t kTitle = 5;  // "la firme", "генералу армии в отставке": before his name

}  // namespace

bool EventFiller::is_plain_name(const Who& who) const noexcept {
  return !who.unnamed && !who.described && !who.pronoun && !who.compound && !who.possessive &&
         who.tie != Tie::kAdjective && who.mention >= 0 && who.kind != EntityKind::kPlace;
}

// Whether the words may stand between the comma of an apposition and its noun, or behind it: no verb, event, relative or conjunction.
bool EventFiller::is_within_aside(std::uint32_t token) const noexcept {
  const TokenKind kind = work_.tokens.tokens[token].kind;
  return (kind == TokenKind::kWord || kind == TokenKind::kHyphen || kind == TokenKind::kNumber) &&
         word_of(token, WordClass::kAuxiliary) == nullptr &&
         // "Gründer |der| Gruppe": an article but behind a comma.
         (word_of(token, WordClass::kRelative) == nullptr ||
          (word_of(token, WordClass::kDeterminer) != nullptr && token > 0 &&
           work_.tokens.tokens[token - 1].kind == TokenKind::kWord)) &&
         word_of(token, WordClass::kThat) == nullptr && word_of(token, WordClass::kAnd) == nullptr &&
         !covers_trigger(sentence_, token) && !sentence_.page->cue[token] && !sentence_.page->time[token];
}

// "|X|, a trader": the name right before the comma that opens the aside of the phrase.
const Who* EventFiller::name_before_aside(TokenRange phrase) const noexcept {
  const TextTokens& text = work_.tokens;
  std::uint32_t comma = phrase.first;
  while (comma > sentence_.tokens.first && phrase.first - comma <= kBeforeNoun &&
         is_within_aside(comma - 1) && word_of(comma - 1, WordClass::kPreposition) == nullptr)
    --comma;
  if (comma <= sentence_.tokens.first + 1 || text.tokens[comma - 1].kind != TokenKind::kComma) return nullptr;
  // "After talks with X, |the president| flew": no aside, for no comma closes it.
  bool closed = hit_.tokens.first < phrase.last;
  for (std::uint32_t i = phrase.last; i < hit_.tokens.first && !closed; ++i) {
    closed = text.tokens[i].kind == TokenKind::kComma || text.tokens[i].kind == TokenKind::kDash ||
             word_of(i, WordClass::kRelative) != nullptr;
  }
  for (const Who& who : sentence_.names) {
    if (is_plain_name(who) && std::max(who.tokens.last, who.trail) == comma - 1)
      return who.tie == Tie::kIn || (!closed && who.tie != Tie::kBare) ? nullptr : &who;
  }
  return nullptr;
}

// "X, Gründer |der Yatai Group|, wurde verhaftet": the person before the aside that only names his body.
const Who* EventFiller::holder_before_aside(TokenRange body) const noexcept {
  constexpr std::uint32_t kOffice = 6;  // words between the comma and the body
  const TextTokens& text = work_.tokens;
  std::uint32_t comma = body.first;
  while (comma > sentence_.tokens.first && body.first - comma <= kOffice && is_within_aside(comma - 1))
    --comma;
  if (body.first - comma < 2 || comma <= sentence_.tokens.first + 1 ||
      text.tokens[comma - 1].kind != TokenKind::kComma || word_of(comma, WordClass::kPreposition) != nullptr)
    return nullptr;
  bool closed = false;
  for (std::uint32_t i = body.last; i < hit_.tokens.first && !closed; ++i)
    closed = text.tokens[i].kind == TokenKind::kComma;
  if (!closed) return nullptr;
  for (const Who& who : sentence_.names) {
    if (is_plain_name(who) && who.kind == EntityKind::kPerson && who.tokens.last == comma - 1) return &who;
  }
  return nullptr;
}

// "a trader from the port, |X|,": the name in an aside right behind the phrase.
const Who* EventFiller::name_in_aside(TokenRange phrase) const noexcept {
  const TextTokens& text = work_.tokens;
  std::uint32_t comma = phrase.last;
  while (comma < sentence_.tokens.last && comma - phrase.last < kBehindNoun && is_within_aside(comma))
    ++comma;
  if (comma >= sentence_.tokens.last || text.tokens[comma].kind != TokenKind::kComma) return nullptr;
  for (const Who& who : sentence_.names) {
    if (!is_plain_name(who) || who.tokens.first <= comma || who.tokens.first - comma > kTitle + 1) continue;
    for (std::uint32_t i = comma + 1; i < who.tokens.first; ++i) {
      if (!is_within_aside(i) || (word_of(i, WordClass::kPreposition) != nullptr && i == comma + 1))
        return nullptr;
    }
    const std::uint32_t end = std::max(who.tokens.last, who.trail);
    const bool closed = end >= sentence_.tokens.last || (text.tokens[end].kind != TokenKind::kWord &&
                                                         text.tokens[end].kind != TokenKind::kHyphen);
    // "from the bureau, |X|": what stands behind a preposition before the comma shares it with the name.
    return closed && (who.tie == Tie::kBare || who.tie == Tie::kObject || comma > phrase.last) ? &who
                                                                                               : nullptr;
  }
  return nullptr;
}

// "|Three sailors|, two Russians and a Syrian, were arrested": those who are counted in front of an aside that says who they are.
const Who* EventFiller::group_before_aside(TokenRange phrase) const noexcept {
  constexpr std::uint32_t kLongestAside = 10;  // tokens
  const TextTokens& text = work_.tokens;
  if (is_noun() || hit_.tokens.first < phrase.last || phrase.last >= sentence_.tokens.last) return nullptr;
  const TokenKind closes = text.tokens[phrase.last].kind;
  if (closes != TokenKind::kComma && closes != TokenKind::kDash) return nullptr;
  std::uint32_t opens = phrase.first;
  bool joined = false;
  while (opens > sentence_.tokens.first && phrase.first - opens < kLongestAside) {
    const TokenKind kind = text.tokens[opens - 1].kind;
    if (kind == closes) break;
    const bool inside = is_within_aside(opens - 1) || word_of(opens - 1, WordClass::kAnd) != nullptr ||
                        (closes == TokenKind::kDash && kind == TokenKind::kComma);
    if (!inside) return nullptr;
    joined = joined || word_of(opens - 1, WordClass::kAnd) != nullptr;
    --opens;
  }
  if (!joined || opens == sentence_.tokens.first || text.tokens[opens - 1].kind != closes) return nullptr;
  for (const Who& who : sentence_.names) {
    if (who.unnamed && who.numbered && !who.authority && who.tokens.last == opens - 1 &&
        who.tie == Tie::kBare)
      return &who;
  }
  return nullptr;
}

// "potash of |Belaruskali|, a state company sanctioned by the United States": no other of the sentence is on a list.
bool EventFiller::take_listed_before_aside() {
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  constexpr std::size_t kStem = 4;  // bytes
  const bool agent_behind = (hit_.whole.last > hit_.whole.first + 1 &&
                             word_of(hit_.whole.last - 1, WordClass::kPreposition) != nullptr) ||
                            (hit_.whole.last < sentence_.tokens.last &&
                             word_of(hit_.whole.last, WordClass::kPreposition) != nullptr);
  if (type_.name == "sanctions_designation" && !is_noun() && agent_behind &&
      grammar.ends(WordUse::kApposedParticipleEnd, text.lower(hit_.whole.first), kStem)) {
    const Who* listed = name_before_aside(hit_.whole);
    if (listed != nullptr && fits("target", *listed)) {
      const auto is_other = [&](const Slot& slot) {
        return slot.role == "target" && text.tokens_in(slot.span).last <= hit_.whole.first &&
               (listed->referent < 0 || slot.referent != listed->referent);
      };
      std::erase_if(event_.slots, is_other);
      add_name("target", *listed);
      return true;
    }
  }
  return false;
}

// "two shipowners, X |and Y|", "three officers, X, |Y and Z|": the first is who the phrase calls, and the others are told of with him.
void EventFiller::add_list_behind(std::string_view role, std::int32_t first, std::uint32_t comma) {
  const TextTokens& text = work_.tokens;
  if (comma >= sentence_.tokens.last || text.tokens[comma].kind != TokenKind::kComma) return;
  const auto name_at = [&](std::uint32_t begin) -> const Who* {
    if (begin < sentence_.tokens.last && word_of(begin, WordClass::kDeterminer) != nullptr)
      ++begin;  // "|the| Star"
    const auto who = std::find_if(sentence_.names.begin(), sentence_.names.end(), [&](const Who& name) {
      return name.tokens.first == begin && is_plain_name(name);
    });
    return who == sentence_.names.end() ? nullptr : &*who;
  };
  const Who* const called = name_at(comma + 1);
  if (called == nullptr || called->referent != first) return;
  std::array<const Who*, kMostListed> others{};
  std::size_t count = 0;
  bool closed = false;
  for (std::uint32_t at = called->tokens.last;
       at < sentence_.tokens.last && !closed && count < kMostListed;) {
    const bool commas = text.tokens[at].kind == TokenKind::kComma;
    if (commas) ++at;
    const bool joined = at < sentence_.tokens.last && word_of(at, WordClass::kAnd) != nullptr;
    if (!commas && !joined) return;
    const Who* const other = name_at(at + (joined ? 1U : 0U));
    if (other == nullptr || other->kind != called->kind) return;
    others[count++] = other;
    at = other->tokens.last;
    closed = joined;
  }
  if (!closed) return;
  const std::string its_role(role);
  for (std::size_t i = 0; i < count; ++i) {
    const bool known = std::any_of(event_.slots.begin(), event_.slots.end(),
                                   [&](const Slot& slot) { return slot.referent == others[i]->referent; });
    if (!known && fits(its_role, *others[i])) add_name(its_role, *others[i]);
  }
}

void EventFiller::take_apposed_names() {
  const TextTokens& text = work_.tokens;
  if (take_listed_before_aside()) return;
  for (std::size_t n = 0; n < event_.slots.size(); ++n) {
    const Slot& slot = event_.slots[n];
    if (slot.time >= 0 || slot.quantity >= 0 ||
        (!is_party_role(slot.role) && slot.role != "authority" && slot.role != "target" &&
         slot.role != "person" && slot.role != "company"))
      continue;
    const TokenRange its = text.tokens_in(slot.span);
    if (its.first >= its.last || !sentence_.tokens.contains(its.first) || is_item_slot(slot)) continue;
    const bool named = std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
      return its.contains(who.tokens.first) && (is_plain_name(who) || who.pronoun);
    });
    const Who* name = nullptr;
    const bool another = slot.referent >= 0 && sentence_.page->named[static_cast<std::size_t>(slot.referent)];
    if (!named && !another) {
      name = name_before_aside(its);
      if (name == nullptr) name = name_in_aside(its);
      if (name == nullptr) name = group_before_aside(its);
    } else if ((slot.role == "target" || slot.role == "person") && slot.referent >= 0 &&
               kind_of(slot) == EntityKind::kOrganization) {
      name = holder_before_aside(its);
    }
    if (name == nullptr && !named && another &&
        (slot.role == "target" || slot.role == "person" || slot.role == "victim")) {
      add_list_behind(slot.role, slot.referent, its.last);
      continue;
    }
    if (name == nullptr || !fits(slot.role, *name)) continue;
    const std::string slot_role(slot.role);
    const bool known = std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& other) {
      return name->referent >= 0 && other.referent == name->referent;
    });
    if (known) {
      // "|Un homme d'affaires|, Jean Morel, fait l'objet d'une enquête": who he is does not look into him.
      if (slot.referent < 0 && slot.role == "authority") {
        event_.slots.erase(event_.slots.begin() + static_cast<std::ptrdiff_t>(n));
        --n;
      }
      continue;
    }
    Slot old = slot;
    event_.slots.erase(event_.slots.begin() + static_cast<std::ptrdiff_t>(n));
    const std::size_t before = event_.slots.size();
    add_name(slot_role, *name);
    if (event_.slots.size() == before) {
      event_.slots.insert(event_.slots.begin() + static_cast<std::ptrdiff_t>(n), old);
    } else {
      std::rotate(event_.slots.begin() + static_cast<std::ptrdiff_t>(n), event_.slots.end() - 1,
                  event_.slots.end());
      // "Sahara Thunder, eine Tarnfirma |des Ministeriums|": whose it is.
      if (type_.name == "front_company" && its.first >= hit_.whole.last && !has_slot("owner")) {
        old.role = "owner";
        event_.slots.push_back(std::move(old));
      }
      if (name->tokens.first > its.last) add_list_behind(slot_role, name->referent, name->tokens.first - 1);
      // "Three sailors, |two Russians| and a Syrian,": nor are the others inside the aside more.
      if (name->unnamed && name->tokens.last < its.first) {
        const Span aside = text.span({name->tokens.last, its.last});
        std::erase_if(event_.slots, [&](const Slot& other) {
          return other.role == slot_role && other.referent < 0 && aside.contains(other.span);
        });
        return;
      }
    }
  }
}

// A thing of the tables ("missiles") is called so beside any name.
bool EventFiller::is_item_slot(const Slot& slot) const noexcept {
  const Span span = slot.span;
  return std::any_of(items_.begin(), items_.end(),
                     [&](const WordHit& word) { return work_.tokens.span(word.tokens).overlaps(span); });
}

// "Sahara Thunder, |a front company| of the ministry": the noun of the event opens an aside behind the company's name.
void EventFiller::add_apposed_company() {
  if (type_.name != "front_company" || !is_noun() || has_slot("company")) return;
  const Who* name = name_before_aside(hit_.whole);
  // "used a front company|, Infracom Trading,| to pay"
  if (name == nullptr) name = name_in_aside(hit_.whole);
  if (name != nullptr && fits("company", *name)) {
    add_name("company", *name);
    return;
  }
  // A name that no table has: capitals before the comma.
  const TextTokens& text = work_.tokens;
  std::uint32_t comma = hit_.whole.first;
  while (comma > sentence_.tokens.first && hit_.whole.first - comma <= kBeforeNoun &&
         is_within_aside(comma - 1) && word_of(comma - 1, WordClass::kPreposition) == nullptr)
    --comma;
  if (comma <= sentence_.tokens.first + 1 || text.tokens[comma - 1].kind != TokenKind::kComma) return;
  std::uint32_t end = comma - 1;
  if (text.tokens[end - 1].kind == TokenKind::kQuote) --end;
  std::uint32_t first = end;
  while (first > sentence_.tokens.first && text.tokens[first - 1].kind == TokenKind::kWord &&
         text.tokens[first - 1].capital && !text.tokens[first - 1].sentence_start)
    --first;
  constexpr std::uint32_t kLeast = 2;  // words of a name without marks
  if (end - first >= kLeast || (first < end && end < comma - 1)) add("company", {first, end}, {});
}

}  // namespace tamis::documents
