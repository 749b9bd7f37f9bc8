#include "documents/events/event_japanese.h"

#include <algorithm>

#include "documents/names/uncased_tables.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kTitleCharacters = 5;
constexpr std::uint32_t kCompoundCharacters = 12;
constexpr std::uint32_t kPartCharacters = 16;  // of a part of a country with a place in it
constexpr std::size_t kWordBytes = 12;

// "豊渓里|の核実験場で|", "モスクワ|の病院で|": a place whose site the event is at.
bool is_of_japanese_site(const EventSentence& out, const Who& who, const WordHit& particle) {
  constexpr std::uint32_t kLongest = 8;  // characters of the site
  if (particle.word->tie != Tie::kOf || who.kind != EntityKind::kPlace) return false;
  const TextTokens& text = out.work->tokens;
  const std::uint32_t first = particle.tokens.last;
  for (std::uint32_t i = first; i < out.tokens.last && i < first + kLongest; ++i) {
    if (const WordHit* hit = japanese_particle_at(out, i); hit != nullptr)
      return hit->word->tie == Tie::kIn && i > first &&
             grammar_words("ja").ends(WordUse::kPlaceEnd, text.at(text.span({first, i})));
    if (text.tokens[i].kind != TokenKind::kWord) return false;
  }
  return false;
}

// Whether one of the words of the use begins at the token.
bool begins_word(const EventSentence& out, WordUse use, std::uint32_t token) noexcept {
  const TextTokens& text = out.work->tokens;
  return token < out.tokens.last &&
         grammar_words("ja").begins(use, text.text.substr(text.tokens[token].begin, kWordBytes));
}

// Up to where the particle of the name is looked for.
std::uint32_t reach_of(const EventSentence& out, std::uint32_t behind_name, const Who& who) noexcept {
  const TextTokens& text = out.work->tokens;
  const bool part = who.kind == EntityKind::kPlace && begins_word(out, WordUse::kPlaceNoun, behind_name);
  std::uint32_t last = behind_name + (part ? kPartCharacters : kTitleCharacters);
  while (last < behind_name + kCompoundCharacters && last < out.tokens.last &&
         text.tokens[last - 1].script == text::Script::kHan &&
         (text.tokens[last].script == text::Script::kHan || japanese_particle_at(out, last) != nullptr) &&
         japanese_particle_at(out, last - 1) == nullptr)
    ++last;
  return last;
}

// The mention of a person by his office at the token; null: none.
const Mention* office_at(const EventSentence& out, std::uint32_t token) noexcept {
  const std::int32_t number = token < out.tokens.last ? out.work->mention_of[token] : -1;
  if (number < 0) return nullptr;
  const Mention& mention = out.work->document->mentions[static_cast<std::size_t>(number)];
  return mention.kind == EntityKind::kPerson && mention.form == MentionForm::kTitle ? &mention : nullptr;
}

bool is_body_of_office(const EventSentence& out, std::uint32_t behind_name, const Who& who) noexcept {
  if (who.kind != EntityKind::kOrganization || who.unnamed) return false;
  // "「大成商事」|元|社長"
  return office_at(out, behind_name) != nullptr ||
         (behind_name < out.tokens.last &&
          UncasedTables::get().japanese_words.contains(out.work->tokens.at(behind_name)) &&
          office_at(out, behind_name + 1) != nullptr);
}

// "|元研究員|、権恒道被告を": the office before a comma and whose it is.
bool is_office_of_next(const EventSentence& out, const Who& who) noexcept {
  const TextTokens& text = out.work->tokens;
  const std::uint32_t comma = who.tokens.last;
  if (office_at(out, who.tokens.first) == nullptr || comma >= out.tokens.last ||
      text.tokens[comma].kind != TokenKind::kComma)
    return false;
  return std::any_of(out.names.begin(), out.names.end(), [&](const Who& other) {
    return other.tokens.first == comma + 1 && other.kind == EntityKind::kPerson && !other.unnamed;
  });
}

}  // namespace

const WordHit* japanese_particle_at(const EventSentence& sentence, std::uint32_t token) noexcept {
  for (auto hit =
           std::lower_bound(sentence.words.begin(), sentence.words.end(), token,
                            [](const WordHit& other, std::uint32_t at) { return other.tokens.first < at; });
       hit != sentence.words.end() && hit->tokens.first == token; ++hit) {
    if (hit->word->word == WordClass::kAfterName) return &*hit;
  }
  return nullptr;
}

bool find_japanese_particle(const EventSentence& out, std::uint32_t behind_name, Who& who) {
  const TextTokens& text = out.work->tokens;
  if (is_office_of_next(out, who)) {
    who.tie = Tie::kNone;
    return true;
  }
  // "|中|ロ両国の": the last of several has the particle.
  if (who.kind == EntityKind::kPlace && who.tokens.last == who.tokens.first + 1 &&
      std::any_of(out.names.begin(), out.names.end(), [&](const Who& other) {
        return other.tokens.first == behind_name && other.kind == EntityKind::kPlace &&
               other.tokens.last == other.tokens.first + 1;
      }))
    return false;
  std::uint32_t from = behind_name;
  // "中ロ|両国の|海軍が"
  const auto states = std::find_if(out.words.begin(), out.words.end(), [&](const WordHit& other) {
    return other.word->word == WordClass::kPeople && other.word->value == "states" &&
           other.tokens.first == from;
  });
  if (who.kind == EntityKind::kPlace && states != out.words.end()) {
    from = states->tokens.last;
    if (from < out.tokens.last && grammar_words("ja").has(WordUse::kWhoseParticle, text.at(from))) ++from;
  }
  const std::uint32_t last = reach_of(out, from, who);
  for (std::uint32_t i = from; i < out.tokens.last && i < last; ++i) {
    if (const WordHit* hit = japanese_particle_at(out, i)) {
      who.tie = is_of_japanese_site(out, who, *hit) ? Tie::kIn : hit->word->tie;
      who.nominative = hit->word->value == "subject";
      return true;
    }
    if (text.tokens[i].kind != TokenKind::kWord && text.tokens[i].kind != TokenKind::kNumber) break;
  }
  if (!is_body_of_office(out, behind_name, who)) return false;
  who.tie = Tie::kOf;
  return true;
}

}  // namespace tamis::documents
