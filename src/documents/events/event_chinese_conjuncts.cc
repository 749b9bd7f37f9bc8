// Who else suffers it in Chinese, before or behind a word for "and": "制裁了|瓦格纳集团|及其创始人|普里戈任|", "冻结|该公司|和|赵国强|的资产"
// (event_filler.h).
#include <algorithm>
#include <string_view>

#include "documents/events/event_filler.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kOffice = 8;     // characters of an office between "and" and its name
constexpr std::uint32_t kAsideMost = 8;  // tokens of "（OFAC）" and the like

bool may_suffer_with(const Who& who) {
  return who.tie != Tie::kAdjective && !who.pronoun && !who.states &&
         (who.kind == EntityKind::kPerson || who.kind == EntityKind::kOrganization ||
          who.kind == EntityKind::kVessel || who.kind == EntityKind::kGroup);
}

// "对|违反制裁的|银行": the phrase without the clause that tells which they are.
TokenRange behind_clause(const EventSentence& sentence, TokenRange phrase) {
  bool verb = false;
  for (std::uint32_t i = phrase.first; i + 1 < phrase.last; ++i) {
    if (verb && grammar_words("zh").has(WordUse::kWhoseParticle, sentence.work->tokens.at(i)))
      return {i + 1, phrase.last};
    verb = verb || covers_trigger(sentence, i);
  }
  return phrase;
}

}  // namespace

// Whose noun phrase ends right before token `joint`, also over an aside in brackets; null: nobody's.
const Who* EventFiller::chinese_conjunct_before(std::uint32_t joint) const noexcept {
  const TextTokens& text = work_.tokens;
  std::uint32_t end = joint;
  if (end > clause_.first && text.tokens[end - 1].kind == TokenKind::kClose) {
    while (end > clause_.first && joint - end < kAsideMost && text.tokens[end - 1].kind != TokenKind::kOpen)
      --end;
    if (end > clause_.first) --end;
  }
  const auto found = std::find_if(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
    return who.tokens.last == end && may_suffer_with(who);
  });
  return found == sentence_.names.end() ? nullptr : &*found;
}

// Whose noun phrase begins at token `first`: a name there, or the one behind "his" and an office; null: nobody's.
const Who* EventFiller::chinese_conjunct_behind(std::uint32_t first) const noexcept {
  const TextTokens& text = work_.tokens;
  for (const Who& who : sentence_.names) {
    if (who.tokens.last <= first || !may_suffer_with(who)) continue;
    if (who.tokens.first <= first || who.whole.first <= first) return &who;
    const bool office = who.kind == EntityKind::kPerson && who.tokens.first - first <= kOffice;
    if (!office) return nullptr;
    for (std::uint32_t i = first; i < who.tokens.first; ++i) {
      if (text.tokens[i].kind != TokenKind::kWord || covers_trigger(sentence_, i) ||
          word_of(i, WordClass::kPreposition) != nullptr || word_of(i, WordClass::kAnd) != nullptr)
        return nullptr;
    }
    return &who;
  }
  return nullptr;
}

// "|对美国企业雷神公司|采取反制措施", "|将一家俄罗斯银行|列入": against whom, where the country before his noun was taken for him.
void EventFiller::settle_chinese_goal() {
  constexpr std::uint32_t kLongestGoal = 20;  // characters
  const TextTokens& text = work_.tokens;
  std::uint32_t first = hit_.whole.first;
  const auto leads = [&](const WordHit& word) {
    return word.word->word == WordClass::kPreposition && word.tokens.last == first &&
           (word.word->tie == Tie::kTo || word.word->tie == Tie::kAgainst || word.word->tie == Tie::kObject);
  };
  while (first > clause_.first && hit_.whole.first - first < kLongestGoal &&
         std::none_of(sentence_.words.begin(), sentence_.words.end(), leads)) {
    if (text.tokens[first - 1].kind == TokenKind::kComma) return;
    --first;
  }
  const TokenRange goal{first, hit_.whole.first};
  if (goal.first >= goal.last || std::none_of(sentence_.words.begin(), sentence_.words.end(), leads)) return;
  // "财政部宣布，对一家|俄罗斯|银行实施": whose they are; who announces it imposes it.
  const Span against = text.span(goal);
  const auto owners = std::erase_if(event_.slots, [&](const Slot& slot) {
    return slot.role == "authority" && slot.referent >= 0 && kind_of(slot) == EntityKind::kPlace &&
           against.overlaps(slot.span);
  });
  if (owners > 0) {
    subject_ = nullptr;
    add_announcer();
  }
  const auto front = std::find_if(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
    const TokenRange its = text.tokens_in(slot.span);
    return slot.role == "target" && its.first == goal.first && its.last < goal.last;
  });
  if (front == event_.slots.end()) {
    if (!has_slot("target") && role(Tie::kTo) == "target") add("target", behind_clause(sentence_, goal), {});
    return;
  }
  const auto last = std::find_if(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
    return who.tokens.last == goal.last && who.tokens.first > goal.first && !who.unnamed && !who.pronoun &&
           who.kind != EntityKind::kPlace;
  });
  const bool place = front->referent >= 0 && kind_of(*front) == EntityKind::kPlace;
  if (last == sentence_.names.end() && !place && front->referent >= 0) return;
  event_.slots.erase(front);
  if (last != sentence_.names.end())
    add_name("target", *last);
  else
    add("target", goal, {});
}

void EventFiller::add_chinese_conjuncts() {
  if ((type_.group == EventGroup::kSanctions || type_.name == "fine" || type_.name == "visa_ban") && !framed_)
    settle_chinese_goal();
  if (framed_ || hit_.trigger->form == TriggerForm::kAnaphor ||
      (type_.group != EventGroup::kSanctions && type_.group != EventGroup::kEnforcement) ||
      !has_slot("target"))
    return;
  const TextTokens& text = work_.tokens;
  const auto is_target = [&](const Who& who) {
    const Span span = text.span(who.tokens);
    return std::any_of(event_.slots.begin(), event_.slots.end(),
                       [&](const Slot& slot) { return slot.role == "target" && slot.span.overlaps(span); });
  };
  const auto has_part = [&](const Who& who) {
    const Span span = text.span(who.tokens);
    return std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
      return slot.span.overlaps(span) || (who.referent >= 0 && slot.referent == who.referent);
    });
  };
  for (const WordHit& joint : sentence_.words) {
    if (joint.word->word != WordClass::kAnd) continue;
    // "X|，|以及Y"
    const bool comma = joint.tokens.first > sentence_.tokens.first &&
                       text.tokens[joint.tokens.first - 1].kind == TokenKind::kComma;
    if (!in_clause(joint.tokens) && !comma) continue;
    const Who* before = chinese_conjunct_before(joint.tokens.first - (comma ? 1 : 0));
    const Who* behind = before == nullptr ? nullptr : chinese_conjunct_behind(joint.tokens.last);
    if (behind == nullptr || behind == before) continue;
    if (is_target(*before) && !has_part(*behind)) add_name("target", *behind);
    if (is_target(*behind) && !has_part(*before)) add_name("target", *before);
  }
}

}  // namespace tamis::documents
