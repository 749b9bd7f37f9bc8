#include "documents/events/event_hearsay.h"

#include <algorithm>
#include <iterator>

#include "documents/events/event_filler.h"
#include "documents/words/cues.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

bool is_known_from_somebody(std::string_view type) noexcept {
  static constexpr std::string_view kTypes[] = {
      "arms_transfer",    "technology_transfer", "embargoed_trade",     "human_rights_abuse",
      "money_laundering", "sanctions_evasion",   "sanctions_violation", "ship_to_ship_transfer"};
  return std::find(std::begin(kTypes), std::end(kTypes), type) != std::end(kTypes);
}

std::int32_t statement_beside(const Work& work, const std::vector<std::int32_t>& statement_of,
                              std::uint32_t sentence, std::string_view type) noexcept {
  // A transfer that is only told of must never be reported as done: any word of somebody beside it will do.
  const bool transfer = type == "arms_transfer" || type == "technology_transfer";
  const auto& sentences = work.tokens.sentences;
  for (std::uint32_t s = sentence == 0 ? 0 : sentence - 1; s <= sentence + 1 && s < sentences.size(); ++s) {
    if (sentences[s].block != sentences[sentence].block) continue;
    for (std::uint32_t i = sentences[s].tokens.first; i < sentences[s].tokens.last; ++i) {
      const std::int32_t number = statement_of[i];
      if (number < 0) continue;
      // In the sentence before or behind somebody denies it or fears more of it; else he speaks of other things.
      const Statement& statement = work.document->statements[static_cast<std::size_t>(number)];
      if (transfer || s == sentence || statement.modality == "denied" || statement.modality == "feared")
        return number;
    }
  }
  return -1;
}

bool speaks_for_body(const EventSentence& sentence, Span speaker) noexcept {
  const TextTokens& text = sentence.work->tokens;
  const auto overlaps = [&](TokenRange tokens) { return text.span(tokens).overlaps(speaker); };
  bool body = std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
    return who.kind == EntityKind::kOrganization && !who.unnamed && overlaps(who.tokens);
  });
  for (const WordHit& word : sentence.words) {
    if (!overlaps(word.tokens)) continue;
    if (word.word->word == WordClass::kStatus && word.word->status == StatusWord::kSource) return false;
    body = body || word.word->word == WordClass::kAuthority ||
           (word.word->word == WordClass::kPeople && word.word->value == "authority");
  }
  return body;
}

bool is_feared_later(const EventSentence& sentence, TokenRange tokens) noexcept {
  bool later = false;
  for (const WordHit& word : sentence.words) {
    if (word.word->word != WordClass::kStatus || word.word->status != StatusWord::kFeared) continue;
    // "detained seven men in a campaign that diplomats fear": where verbs stand before what they govern.
    const bool behind = sentence.clause(word.tokens.first) == sentence.clause(tokens.first) &&
                        word.tokens.first >= tokens.last &&
                        !has_order(sentence.language, WordOrder::kVerbLast);
    if (!behind && sentence.clause(word.tokens.first) <= sentence.clause(tokens.first)) return false;
    later = true;
  }
  return later;
}

// "X said that |the cartel| smuggled gold", "“Sanctions on a bank are easy”, X said": what a person says has a subject of its own, or
// is a noun in words in marks that are not about himself. Who convicts, meets or visits may well tell of it.
bool EventFiller::is_told_of_others(const Statement& statement, std::string_view slot_role) const noexcept {
  if (statement.speaker < 0 || statement.content.empty() ||
      document_.referents[static_cast<std::size_t>(statement.speaker)].kind != EntityKind::kPerson)
    return false;
  const TextTokens& text = work_.tokens;
  const TokenRange said = text.tokens_in(statement.content.front());
  if (statement.kind == StatementKind::kDirect) {
    if (type_.group == EventGroup::kConsult || type_.group == EventGroup::kSupport ||
        (!is_noun() && (slot_role != "authority" || has_order(sentence_.language, WordOrder::kDropsSubject))))
      return false;
    for (std::uint32_t i = said.first; i < said.last; ++i) {
      if ((clause_word_classes(sentence_.language, text.lower(i)) & clause_word::kSpeakerFirst) != 0)
        return false;
    }
    return true;
  }
  const bool deed = type_.group == EventGroup::kCrime || type_.group == EventGroup::kTrade ||
                    type_.group == EventGroup::kForce || type_.group == EventGroup::kWeapons ||
                    type_.group == EventGroup::kOffice;
  // "l'ouverture"
  const std::string_view first = text.lower(said.first);
  const bool elided = has_order(sentence_.language, WordOrder::kNounBeforeName) &&
                      (first.starts_with("l'") || first.starts_with("l\u2019"));
  return deed && slot_role != "authority" && statement.kind == StatementKind::kIndirect &&
         said.first + 1 < hit_.tokens.first &&
         (elided || word_of(said.first, WordClass::kDeterminer) != nullptr);
}

}  // namespace tamis::documents
