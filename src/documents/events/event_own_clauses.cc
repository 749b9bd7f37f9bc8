#include "documents/events/event_own_clauses.h"

#include <algorithm>

#include "documents/words/grammar_words.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kSyllable = 3;  // bytes

bool is_korean_clause_end(const EventSentence& sentence, std::uint32_t behind) {
  const std::string_view verb = sentence.work->tokens.at(behind - 1);
  const GrammarWords& grammar = grammar_words("ko");
  // "X|에 대한|", "X|를 위한|": no verb of anybody's.
  return (grammar.ends(WordUse::kAdnominalEnd, verb) ||
          grammar.ends(WordUse::kDescribingVerbEnd, verb, kSyllable)) &&
         !grammar.has(WordUse::kBeforeSpeech, verb) &&
         hit_ending_at(sentence, behind, WordClass::kAfterName) == nullptr;
}

bool is_japanese_clause_end(const EventSentence& sentence, std::uint32_t behind) {
  const TextTokens& text = sentence.work->tokens;
  const std::string_view verb = text.at(behind - 1);
  const GrammarWords& grammar = grammar_words("ja");
  return text.tokens[behind - 1].script == text::Script::kHiragana &&
         (grammar.ends(WordUse::kAdnominalEnd, verb) || grammar.has(WordUse::kFutureEnd, verb) ||
          grammar.has(WordUse::kClauseClose, verb)) &&
         hit_ending_at(sentence, behind, WordClass::kAfterName) == nullptr;
}

}  // namespace

bool ends_before_noun(std::string_view word) {
  if (word.size() < 2 * kSyllable) return false;
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned char>(word[word.size() - kSyllable + i]);
  };
  const unsigned code = (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
  constexpr unsigned kFirst = 0xAC00;
  constexpr unsigned kLast = 0xD7A3;
  constexpr unsigned kFinals = 28;
  constexpr unsigned kN = 4;
  constexpr unsigned kL = 8;
  if (code < kFirst || code > kLast) return false;
  const unsigned final = (code - kFirst) % kFinals;
  return final == kN || final == kL;
}

bool is_behind_own_clause(const EventSentence& sentence, const Who& who) {
  const Work& work = *sentence.work;
  const std::uint32_t first = who.lead > 0 ? who.lead : std::min(who.whole.first, who.tokens.first);
  if (first <= sentence.tokens.first || work.mention_of[first - 1] >= 0 || sentence.page->time[first - 1] ||
      work.tokens.tokens[first - 1].kind != TokenKind::kWord)
    return false;
  if (sentence.language == "ko") return is_korean_clause_end(sentence, first);
  if (sentence.language == "ja") return is_japanese_clause_end(sentence, first);
  return sentence.language == "zh" && !who.unnamed && who.kind != EntityKind::kPlace &&
         grammar_words("zh").has(WordUse::kWhoseParticle, work.tokens.at(first - 1));
}

bool is_in_korean_ground(const TextTokens& text, std::string_view language, TokenRange region) {
  if (language != "ko") return false;
  const GrammarWords& grammar = grammar_words(language);
  bool ground = false;
  for (std::uint32_t i = region.first; i < region.last; ++i) {
    if (ground && grammar.ends(WordUse::kObjectParticle, text.lower(i), kSyllable)) return true;
    ground = ground || grammar.has(WordUse::kGroundEnd, text.lower(i));
  }
  return false;
}

bool is_native_topic(const EventSentence& sentence, const Who& who) {
  constexpr std::uint32_t kTitle = 4;  // tokens
  if (who.tie != Tie::kBare || who.nominative) return false;
  const GrammarWords& grammar = grammar_words(sentence.language);
  const bool korean = sentence.language == "ko";
  for (std::uint32_t i = korean ? who.tokens.last - 1 : who.tokens.last;
       i < sentence.tokens.last && i < who.tokens.last + kTitle; ++i) {
    const std::string_view word = sentence.work->tokens.at(i);
    if (korean ? grammar.ends(WordUse::kTopicParticle, word, kSyllable)
               : grammar.has(WordUse::kTopicParticle, word))
      return true;
    if (korean ? grammar.ends(WordUse::kSubjectParticle, word, kSyllable)
               : hit_ending_at(sentence, i + 1, WordClass::kAfterName) != nullptr)
      return false;
  }
  return false;
}

bool is_owner_of_native_noun(const EventSentence& sentence, const TriggerHit& hit, const Who& who) {
  constexpr std::uint32_t kWords = 5;
  constexpr std::uint32_t kCharacters = 14;
  const bool korean = sentence.language == "ko";
  if ((!korean && sentence.language != "ja") || who.tie != Tie::kOf || who.tokens.last > hit.tokens.first ||
      hit.tokens.first - who.tokens.last > (korean ? kWords : kCharacters))
    return false;
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  for (std::uint32_t i = who.tokens.last; i < hit.tokens.first; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord) return false;
    const std::string_view word = text.lower(i);
    if (korean ? grammar.ends(WordUse::kTopicParticle, word, kSyllable) ||
                     grammar.ends(WordUse::kSubjectParticle, word, kSyllable) ||
                     grammar.ends(WordUse::kObjectParticle, word, kSyllable)
               : grammar.has(WordUse::kTopicParticle, word) || grammar.has(WordUse::kSubjectParticle, word) ||
                     grammar.has(WordUse::kObjectParticle, word))
      return false;
  }
  // "|シリア暫定政府の|指導者シャラア氏に対する": of what stands before somebody's name.
  const std::uint32_t next = who.tokens.last + (korean ? 0 : 1);
  const auto person = std::find_if(sentence.names.begin(), sentence.names.end(), [&](const Who& other) {
    return other.tokens.first >= who.tokens.last && !other.unnamed;
  });
  return person == sentence.names.end() || person->kind != EntityKind::kPerson ||
         person->tokens.first <= next || person->tokens.first >= hit.tokens.first;
}

bool is_compounded_with_noun(const EventSentence& sentence, const TriggerHit& hit, const Who& who) {
  if (sentence.language != "ko" || who.tokens.last != hit.tokens.first || who.unnamed || who.authority ||
      (who.kind != EntityKind::kPerson && who.kind != EntityKind::kOrganization &&
       who.kind != EntityKind::kVessel) ||
      hit.trigger->roles[static_cast<std::size_t>(Tie::kObject)] != "target")
    return false;
  return std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& owner) {
    return owner.tokens.last == who.tokens.first && (owner.tie == Tie::kOf || owner.tie == Tie::kAdjective) &&
           grammar_words("ko").ends(WordUse::kWhoseParticle,
                                    sentence.work->tokens.lower(owner.tokens.last - 1), kSyllable);
  });
}

bool is_behind_native_noun(const EventSentence& sentence, const TriggerHit& hit, const Who& who) {
  if (who.tokens.first < hit.whole.last) return false;
  if (sentence.language == "ko" || sentence.language == "ja") return who.tie == Tie::kObject;
  if (sentence.language != "zh" || who.tie != Tie::kWith ||
      EventTables::get().type_of(*hit.trigger).group != EventGroup::kTrade)
    return false;
  const TextTokens& text = sentence.work->tokens;
  return hit.whole.last < sentence.tokens.last &&
         grammar_words("zh").has(WordUse::kWhoseParticle, text.at(hit.whole.last));
}

bool is_joined_in_chinese(const EventSentence& sentence, const TriggerHit& hit, const Who& who) {
  const TextTokens& text = sentence.work->tokens;
  return sentence.language == "zh" && who.tie == Tie::kWith && who.tokens.first > hit.whole.last + 2 &&
         hit_ending_at(sentence, who.tokens.first, WordClass::kAnd) != nullptr &&
         text.tokens[who.tokens.first - 2].kind == TokenKind::kWord &&
         (who.kind == EntityKind::kPerson || who.kind == EntityKind::kOrganization ||
          who.kind == EntityKind::kVessel);
}

bool tells_of_those_behind(const EventSentence& sentence, const TriggerHit& hit) {
  constexpr std::string_view kIn = "\uC5D0";
  const std::uint32_t verb = hit.whole.last;
  if (sentence.language != "ko" || verb >= sentence.tokens.last ||
      !sentence.work->tokens.lower(verb - 1).ends_with(kIn))
    return false;
  const std::string_view word = sentence.work->tokens.lower(verb);
  return sentence.work->mention_of[verb] < 0 &&
         grammar_words("ko").ends(WordUse::kDescribingVerbEnd, word, kSyllable) &&
         word.size() >= 3 * kSyllable;
}

bool is_goal_of_korean_noun(const EventSentence& sentence, const TriggerHit& hit, const Who& who) {
  constexpr std::uint32_t kThing = 2;  // words between
  if (sentence.language != "ko" || who.kind != EntityKind::kPlace || who.unnamed || who.tie != Tie::kBare ||
      who.tokens.last > hit.tokens.first || hit.tokens.first - who.tokens.last > kThing ||
      who.tokens.first <= sentence.tokens.first ||
      EventTables::get().type_of(*hit.trigger).group != EventGroup::kTrade)
    return false;
  return std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& owner) {
    return owner.tokens.last == who.tokens.first && owner.kind == EntityKind::kPlace &&
           grammar_words("ko").ends(WordUse::kWhoseParticle,
                                    sentence.work->tokens.lower(owner.tokens.last - 1), kSyllable);
  });
}

std::uint32_t end_with_korean_number(const EventSentence& sentence, const Who& who) {
  const TextTokens& text = sentence.work->tokens;
  const Span name = text.span(who.tokens);
  if (sentence.language != "ko" || !who.unnamed) return 0;
  const GrammarWords& grammar = grammar_words("ko");
  const auto& quantities = sentence.work->document->quantities;
  const SpanIndex::Window window = sentence.page->quantities_at.window(name.begin, name.end);
  for (std::size_t n = window.first; n < window.last; ++n) {
    const Quantity& quantity = quantities[n];
    if (!quantity.span.overlaps(name) || quantity.span.end <= name.end ||
        (!quantity.unit.empty() && quantity.unit != "person"))
      continue;
    const std::string_view last = text.lower(text.tokens_in(quantity.span).last - 1);
    const std::size_t particle = std::max({grammar.ending_bytes(WordUse::kObjectParticle, last, kSyllable),
                                           grammar.ending_bytes(WordUse::kSubjectParticle, last, kSyllable),
                                           grammar.ending_bytes(WordUse::kTopicParticle, last, kSyllable)});
    return quantity.span.end - static_cast<std::uint32_t>(particle);
  }
  return 0;
}

bool owns_native_object(const EventSentence& sentence, const TriggerHit& hit, const Who& who) {
  constexpr std::uint32_t kCharacters = 12;  // to the particle of the object
  constexpr std::uint32_t kWords = 4;
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  const bool korean = sentence.language == "ko";
  for (std::uint32_t i = who.tokens.last;
       i < hit.tokens.first && i < who.tokens.last + (korean ? kWords : kCharacters); ++i) {
    const std::string_view word = text.lower(i);
    if (korean ? grammar.ends(WordUse::kObjectParticle, word, kSyllable)
               : grammar.has(WordUse::kObjectParticle, word))
      return true;
    const bool other_case = korean ? grammar.ends(WordUse::kTopicParticle, word, kSyllable) ||
                                         grammar.ends(WordUse::kSubjectParticle, word, kSyllable) ||
                                         grammar.ends(WordUse::kWhereEnd, word, kSyllable)
                                   : !grammar.has(WordUse::kWhoseParticle, word) &&
                                         hit_ending_at(sentence, i + 1, WordClass::kAfterName) != nullptr;
    if (other_case || text.tokens[i].kind == TokenKind::kComma) return false;
  }
  return false;
}

bool is_in_chinese_ground(const EventSentence& sentence, const TriggerHit& hit, const Who& who) {
  constexpr std::uint32_t kLongest = 24;  // characters of a ground
  constexpr std::size_t kWord = 6;        // bytes
  constexpr std::string_view kBy = "\u4EE5";
  if (sentence.language != "zh") return false;
  const TextTokens& text = sentence.work->tokens;
  std::uint32_t first = who.tokens.first;
  while (first > sentence.tokens.first && who.tokens.first - first < kLongest && text.at(first - 1) != kBy &&
         text.tokens[first - 1].kind == TokenKind::kWord)
    --first;
  if (first == sentence.tokens.first || text.at(first - 1) != kBy) return false;
  for (std::uint32_t i = who.tokens.last; i < sentence.tokens.last && i < who.tokens.last + kLongest; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord) return false;
    if (grammar_words("zh").begins(WordUse::kGroundEnd, text.text.substr(text.tokens[i].begin, kWord)))
      return hit.tokens.first >= i || hit.tokens.last < first;
  }
  return false;
}

bool is_in_linked_clause(const EventSentence& sentence, const TriggerHit& hit, const Who& who) {
  constexpr std::uint32_t kReach = 8;  // characters between
  constexpr std::size_t kWord = 9;     // bytes
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  const auto links = [&](std::uint32_t i) {
    return grammar.begins(WordUse::kLinked, text.text.substr(text.tokens[i].begin, kWord));
  };
  if (sentence.language == "ja") {
    for (std::uint32_t i = who.tokens.last; i < hit.tokens.first && i < who.tokens.last + kReach; ++i) {
      if (links(i)) return true;
      if (text.tokens[i].kind != TokenKind::kWord || grammar.has(WordUse::kObjectParticle, text.at(i)) ||
          grammar.has(WordUse::kTopicParticle, text.at(i)) ||
          grammar.has(WordUse::kSubjectParticle, text.at(i)))
        return false;
    }
    return false;
  }
  if (sentence.language != "zh" || who.tokens.first < hit.whole.last) return false;
  for (std::uint32_t i = who.tokens.first; i > hit.whole.last && who.tokens.first - i < kReach; --i) {
    if (links(i - 1)) return true;
    if (text.tokens[i - 1].kind != TokenKind::kWord) return false;
  }
  return false;
}

void drop_before_whether(const EventSentence& sentence, const TriggerHit& hit,
                         std::vector<const Who*>& before) {
  constexpr std::string_view kWhether = "\u662F\u5426";
  constexpr std::uint32_t kSize = 2;  // characters
  if (sentence.language != "zh") return;
  const TextTokens& text = sentence.work->tokens;
  for (std::size_t n = 1; n < before.size(); ++n) {
    const std::uint32_t at = before[n]->tokens.last;
    if (at + kSize > hit.tokens.first || text.at(text.span({at, at + kSize})) != kWhether) continue;
    before.erase(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(n));
    return;
  }
}

bool takes_noun_of_deed(const EventSentence& sentence, const TriggerHit& hit, const Who& who) {
  const std::string_view role = hit.trigger->roles[static_cast<std::size_t>(Tie::kOf)];
  const bool body = who.authority || who.kind == EntityKind::kPlace || who.kind == EntityKind::kOrganization;
  return body && (role == "target" || role == "person") &&
         std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& other) {
           return other.tokens.first >= who.tokens.last && other.tokens.last <= hit.tokens.first &&
                  other.tie != Tie::kAdjective;
         });
}

bool is_in_korean_attribute(const EventSentence& sentence, const TriggerHit& hit, const Who& who) {
  if (sentence.language != "ko" || who.tie != Tie::kTo) return false;
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words("ko");
  bool given = false;
  for (std::uint32_t i = who.tokens.last; i + 1 < hit.tokens.first; ++i) {
    const std::string_view word = text.lower(i);
    if (grammar.ends(WordUse::kTopicParticle, word, kSyllable) ||
        grammar.ends(WordUse::kSubjectParticle, word, kSyllable))
      return false;
    if (given && covers_trigger(sentence, i) && ends_before_noun(word)) return true;
    given = given || grammar.ends(WordUse::kObjectParticle, word, kSyllable);
  }
  return false;
}

void drop_inside_clauses(const EventSentence& sentence, std::vector<const Who*>& before) {
  if (sentence.language != "ko" && sentence.language != "ja" && sentence.language != "zh") return;
  for (std::size_t n = before.size(); n-- > 1;) {
    if (!is_behind_own_clause(sentence, *before[n])) continue;
    const Who* subject = before[n];
    std::erase_if(before, [&](const Who* who) {
      return who->tokens.first < subject->tokens.first && !is_native_topic(sentence, *who);
    });
    return;
  }
}

void drop_before_clause_of_passive(const EventSentence& sentence, TokenRange trigger,
                                   std::vector<const Who*>& before, const std::vector<const Who*>& behind) {
  constexpr std::uint32_t kMostOfClause =
      16;                                   // tokens from the trigger to the particle that closes its clause
  constexpr std::uint32_t kMostOfNoun = 8;  // ... and from there to the name
  if (sentence.language != "zh" || behind.empty() || before.empty()) return;
  const TextTokens& text = sentence.work->tokens;
  const auto passive = std::find_if(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kPreposition && word.word->tie == Tie::kBy &&
           word.tokens.first <= trigger.first && trigger.first - word.tokens.first <= kMostOfClause;
  });
  if (passive == sentence.words.end() || passive->tokens.first <= sentence.tokens.first) return;
  const std::uint32_t by = passive->tokens.first;
  // "李明|被捕的|...": the passive is his who stands right before it.
  if (before.back()->tokens.last == by || text.tokens[by - 1].kind != TokenKind::kWord) return;
  const GrammarWords& grammar = grammar_words("zh");
  std::uint32_t particle = trigger.last;
  while (particle < sentence.tokens.last && particle < trigger.last + kMostOfClause &&
         text.tokens[particle].kind != TokenKind::kComma &&
         !grammar.has(WordUse::kWhoseParticle, text.at(particle)))
    ++particle;
  if (particle >= sentence.tokens.last || !grammar.has(WordUse::kWhoseParticle, text.at(particle))) return;
  const Who& who = *behind.front();
  if (who.tokens.first <= particle || who.tokens.first - particle > kMostOfNoun ||
      who.kind == EntityKind::kPlace)
    return;
  std::erase_if(before, [&](const Who* other) { return other->tokens.first < by; });
}

}  // namespace tamis::documents
