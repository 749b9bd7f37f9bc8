// Who else suffers it, in languages that mark the object of a verb behind its noun: "|6団体|と|タンカー12隻|を", "|은행 2곳|과 |X|를" (event_filler.h).
// A noun phrase ends, to its left, at a comma, at a topic, or at the clause that tells which they are.
#include <algorithm>
#include <string>
#include <string_view>

#include "documents/events/event_filler.h"
#include "documents/events/event_japanese.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kFarthest = 14;  // tokens between the particle of the object and the verb
constexpr std::uint32_t kLongest = 24;   // tokens of one of them
constexpr std::size_t kMost = 8;
constexpr std::size_t kSyllable = 3;  // bytes

// Whether a particle stands by itself behind the mark that closes a name: "'한빛'|을|".
bool is_particle_behind_mark(const TextTokens& text, std::uint32_t token, WordUse use) {
  if (token == 0 || text.tokens[token - 1].kind != TokenKind::kQuote || text.tokens[token].space_before)
    return false;
  return grammar_words("ko").ends(use, "가" + std::string(text.lower(token)), kSyllable);
}

}  // namespace

// How many tokens in front of token `last` say that it is several ("X|ら|", "X|など|"); 0: none.
std::uint32_t EventFiller::plural_before(std::uint32_t last) const noexcept {
  constexpr std::uint32_t kMostTokens = 2;
  const GrammarWords& grammar = grammar_words("ja");
  for (std::uint32_t size = kMostTokens; size > 0; --size) {
    if (last >= clause_.first + size &&
        grammar.has(WordUse::kManyEnd, work_.tokens.at(work_.tokens.span({last - size, last}))))
      return size;
  }
  return 0;
}

// The noun phrase that ends in front of token `last`, without the clause before it.
TokenRange EventFiller::native_noun_before(std::uint32_t last) const noexcept {
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const bool korean = sentence_.language == "ko";
  TokenRange noun{last, last};
  const std::uint32_t plural = korean ? 0 : plural_before(last);
  noun.first -= plural;
  while (noun.first > clause_.first && noun.last - noun.first < kLongest) {
    const std::uint32_t i = noun.first - 1;
    const Token& token = text.tokens[i];
    if ((hit_.whole.contains(i) && i + 1 < last) || sentence_.page->time[i]) break;
    // "「X」", "X（Y）": whole.
    if (token.kind == TokenKind::kClose || (token.kind == TokenKind::kQuote && i > clause_.first)) {
      std::uint32_t opening = i;
      while (opening > clause_.first && i - opening < kLongest && opening - 1 < i &&
             text.tokens[opening - 1].kind != TokenKind::kOpen &&
             text.tokens[opening - 1].kind != TokenKind::kQuote)
        --opening;
      if (opening == clause_.first || i - opening >= kLongest) break;
      noun.first = opening - 1;
      continue;
    }
    if (token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber &&
        token.kind != TokenKind::kHyphen && token.kind != TokenKind::kOther)
      break;
    if (korean) {
      const std::string_view word = text.lower(i);
      if (noun.first != last &&
          (word_of(i, WordClass::kAnd) != nullptr || joins_korean_noun(i) ||
           grammar.ends(WordUse::kTopicParticle, word, kSyllable) ||
           grammar.ends(WordUse::kSubjectParticle, word, kSyllable) ||
           grammar.ends(WordUse::kObjectParticle, word, kSyllable) ||
           grammar.ends(WordUse::kWhereEnd, word, kSyllable) || grammar.ends(WordUse::kGroundEnd, word) ||
           (work_.mention_of[i] < 0 && grammar.ends(WordUse::kDescribingVerbEnd, word))))
        break;
    } else if (token.script == text::Script::kHiragana && !grammar.has(WordUse::kWhoseParticle, text.at(i)) &&
               work_.mention_of[i] < 0) {
      // "実業家|ら|4人", but "X|など|6団体": these have names.
      const std::uint32_t many = noun.first < last ? plural_before(noun.first) : 0;
      if (many != 1) break;
    }
    noun.first = i;
  }
  while (noun.first < noun.last && (grammar.has(WordUse::kWhoseParticle, text.at(noun.first)) ||
                                    text.tokens[noun.first].kind == TokenKind::kOther))
    ++noun.first;
  if (noun.last - noun.first <= plural) return {last, last};
  if (korean && noun.last - noun.first > 2 && text.tokens[noun.last - 2].kind == TokenKind::kQuote &&
      !text.tokens[noun.last - 1].space_before)
    --noun.last;
  return noun;
}

// Whether a Korean word joins its noun to the next: "은행|과|", "6명|과|", but no noun that ends so ("결과").
bool EventFiller::joins_korean_noun(std::uint32_t token) const noexcept {
  if (is_particle_behind_mark(work_.tokens, token, WordUse::kJoinsNouns)) return true;
  const bool counted = token > clause_.first && work_.tokens.tokens[token - 1].kind == TokenKind::kNumber;
  return grammar_words("ko").ends(WordUse::kJoinsNouns, work_.tokens.lower(token),
                                  counted ? kSyllable : 2 * kSyllable);
}

// Somebody who may be listed, held or charged: by a name, a number, or a word for people, companies and ships.
bool EventFiller::may_suffer(TokenRange noun) const noexcept {
  if (work_.tokens.tokens[noun.first].kind == TokenKind::kQuote) return true;
  for (std::uint32_t i = noun.first; i < noun.last; ++i) {
    if (word_of(i, WordClass::kPeople) != nullptr || word_of(i, WordClass::kVessel) != nullptr ||
        word_of(i, WordClass::kCompany) != nullptr || work_.tokens.tokens[i].kind == TokenKind::kNumber)
      return !is_measure_word(noun) && !is_term(noun);
  }
  return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
    // "|은행가| 장국철과": his noun may stand before the phrase.
    return !who.pronoun && noun.contains(who.tokens.last - 1) && who.tokens.last + 1 >= noun.last &&
           (who.kind == EntityKind::kPerson || who.kind == EntityKind::kOrganization ||
            who.kind == EntityKind::kVessel);
  });
}

// What no table has beside such a one: a word of katakana or with a capital, a Korean noun that is no place.
bool EventFiller::may_be_name(TokenRange noun) const noexcept {
  const Token& first = work_.tokens.tokens[noun.first];
  if (std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
        return noun.contains(who.tokens.first) && who.kind == EntityKind::kPlace;
      }))
    return false;
  return first.script == text::Script::kKatakana || first.script == text::Script::kHangul || first.capital;
}

// "X容疑者と、|韓国籍の元社員、|Y容疑者を": behind と a noun that a comma parts from somebody's name says who he is; where it begins, or the name.
std::uint32_t EventFiller::begin_of_japanese_apposition(TokenRange name) const noexcept {
  const TextTokens& text = work_.tokens;
  const std::uint32_t comma = name.first - 1;
  if (name.first <= clause_.first || text.tokens[comma].kind != TokenKind::kComma) return name.first;
  const auto has_person = [&](TokenRange tokens) {
    return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
      return who.kind == EntityKind::kPerson && !who.unnamed && !who.pronoun &&
             tokens.contains(who.tokens.first);
    });
  };
  if (!has_person(name)) return name.first;
  const TokenRange aside = native_noun_before(comma);
  if (aside.first >= aside.last || aside.first <= clause_.first || has_person(aside)) return name.first;
  std::uint32_t before = aside.first - 1;
  if (before > clause_.first && text.tokens[before].kind == TokenKind::kComma) --before;
  return word_of(before, WordClass::kAnd) != nullptr ? aside.first : name.first;
}

// "경찰, 밀수 조직원 3명 |체포|": a Korean headline ends with the noun of the deed, and what it deals with stands before that without a particle.
bool EventFiller::is_headline_end() const noexcept {
  if (sentence_.language != "ko" || hit_.whole.first <= clause_.first || hit_.whole.last < clause_.last)
    return false;
  const TextTokens& text = work_.tokens;
  const std::uint32_t before = hit_.whole.first - 1;
  if (text.tokens[hit_.whole.last - 1].kind == TokenKind::kStop ||
      (hit_.whole.last < sentence_.tokens.last && text.tokens[hit_.whole.last].kind == TokenKind::kStop) ||
      sentence_.page->time[before])
    return false;
  // "기관 4|곳 제재|"
  if (hit_.words > 1 && text.tokens[before].kind == TokenKind::kNumber) return true;
  if (text.tokens[before].kind != TokenKind::kWord) return false;
  const std::string_view word = text.lower(before);
  return std::none_of(
      EventTables::get().endings.begin(), EventTables::get().endings.end(), [&](const NameEnding& ending) {
        return ending.language == "ko" && word.size() >= ending.ending.size() + 2 * kSyllable &&
               word.ends_with(ending.ending);
      });
}

void EventFiller::add_conjuncts() {
  const std::string_view language = sentence_.language;
  if (language == "zh") {
    add_chinese_conjuncts();
    return;
  }
  const bool headline = is_headline_end();
  if (passive_ || (is_noun() && !headline) || framed_ || role(Tie::kObject) != "target" ||
      hit_.trigger->form == TriggerForm::kState || (language != "ja" && language != "ko") ||
      (type_.group != EventGroup::kSanctions && type_.group != EventGroup::kEnforcement))
    return;
  const bool korean = language == "ko";
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(language);
  std::uint32_t last = headline && hit_.words > 1 ? hit_.whole.last - 1 : hit_.whole.first;
  // "|企業に|追加制裁": a phrase that begins with whom it deals with.
  bool in_phrase = false;
  for (std::uint32_t i = hit_.whole.first + 1; !korean && i + 1 < hit_.whole.last && !in_phrase; ++i) {
    const WordHit* particle = japanese_particle_at(sentence_, i);
    in_phrase = particle != nullptr &&
                (particle->word->tie == Tie::kObject || particle->word->tie == Tie::kTo) &&
                (hit_ending_at(sentence_, i, WordClass::kCompany) != nullptr ||
                 hit_ending_at(sentence_, i, WordClass::kPeople) != nullptr);
    if (in_phrase) last = i + 1;
  }
  while (!headline && !in_phrase && last > clause_.first &&
         (korean ? !grammar.ends(WordUse::kObjectParticle, text.lower(last - 1), kSyllable) &&
                       !is_particle_behind_mark(text, last - 1, WordUse::kObjectParticle)
                 : !grammar.has(WordUse::kObjectParticle, text.at(last - 1))))
    --last;
  if (last <= clause_.first || (!in_phrase && hit_.whole.first - last > kFarthest)) return;
  if (!korean) --last;
  std::vector<TokenRange> nouns;
  for (; nouns.size() < kMost;) {
    TokenRange noun = native_noun_before(last);
    if (noun.first >= noun.last) break;
    if (!korean) noun.first = begin_of_japanese_apposition(noun);
    nouns.push_back(noun);
    if (noun.first <= clause_.first) break;
    std::uint32_t before = noun.first - 1;
    // "X（53）|と、|Y"
    if (!korean && before > clause_.first && text.tokens[before].kind == TokenKind::kComma &&
        word_of(before - 1, WordClass::kAnd) != nullptr)
      --before;
    if (korean) {
      const bool joined = joins_korean_noun(before);
      const bool comma = text.tokens[before].kind == TokenKind::kComma && nouns.size() > 1;
      if (!joined && !comma && word_of(before, WordClass::kAnd) == nullptr) break;
      last = joined ? noun.first : before;
    } else {
      // "X|など|6団体": they are among these.
      const std::uint32_t many = plural_before(noun.first);
      const bool comma = text.tokens[before].kind == TokenKind::kComma && nouns.size() > 1;
      if (many == 0 && !comma && word_of(before, WordClass::kAnd) == nullptr) break;
      last = many > 0 ? noun.first - many : before;
    }
  }
  // A single one is told by the rules of names and phrases.
  const auto suffers = [&](TokenRange noun) { return may_suffer(noun); };
  if (nouns.size() < (headline || in_phrase ? 1U : 2U) || std::none_of(nouns.begin(), nouns.end(), suffers) ||
      !std::all_of(nouns.begin(), nouns.end(),
                   [&](TokenRange noun) { return may_suffer(noun) || may_be_name(noun); }))
    return;
  const Span all{text.span(nouns.back()).begin, text.span(nouns.front()).end};
  std::erase_if(event_.slots, [&](const Slot& slot) {
    const bool place = slot.referent >= 0 && kind_of(slot) == EntityKind::kPlace;
    const bool inside = all.overlaps(slot.span);
    return (slot.role == "authority" && inside) ||
           (slot.role == "target" && (place || (inside && slot.referent < 0)));
  });
  for (auto noun = nouns.rbegin(); noun != nouns.rend(); ++noun) {
    const Span span = text.span(*noun);
    if (std::any_of(event_.slots.begin(), event_.slots.end(),
                    [&](const Slot& slot) { return slot.role == "target" && slot.span.overlaps(span); }))
      continue;
    const std::uint32_t mark = korean && text.tokens[noun->last - 1].kind != TokenKind::kQuote ? 0 : 1;
    const auto named = std::find_if(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
      return !who.unnamed && !who.pronoun && who.kind != EntityKind::kPlace &&
             noun->contains(who.tokens.last - 1) && who.tokens.last + mark >= noun->last;
    });
    if (named != sentence_.names.end()) {
      add_name("target", *named);
      continue;
    }
    add("target", *noun, {});
    if (korean) {
      const std::string_view word = text.lower(noun->last - 1);
      const std::size_t particle = std::max(grammar.ending_bytes(WordUse::kObjectParticle, word, kSyllable),
                                            grammar.ending_bytes(WordUse::kJoinsNouns, word, kSyllable));
      event_.slots.back().span.end -= static_cast<std::uint32_t>(particle);
    }
  }
}

}  // namespace tamis::documents
