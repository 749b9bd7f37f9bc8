#include "documents/names/owned_names.h"

#include <algorithm>
#include <string>

#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/possessive_mark.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// "a plant |in Izhevsk,| which is part of |the state| concern X"
constexpr std::uint32_t kBodyReach = 10;
constexpr std::uint32_t kPartReach = 6;
// "his |60-metre| yacht, |the| Amadea"
constexpr std::uint32_t kAdjectives = 2;
constexpr std::uint32_t kNameReach = 3;
constexpr std::size_t kMostBefore = 40;  // mentions

Relation relation(std::string_view type, std::int32_t subject, std::int32_t object, std::string_view detail,
                  Span span) {
  return {std::string(type), subject, object, std::string(detail), span, {}, 1};
}

}  // namespace

const Mention* OwnedNames::mention_at(std::uint32_t token) const noexcept {
  if (token >= work_.mention_of.size() || work_.mention_of[token] < 0) return nullptr;
  return &work_.document->mentions[static_cast<std::size_t>(work_.mention_of[token])];
}

// The first mention behind marks and articles.
const Mention* OwnedNames::right_behind(std::uint32_t token, TokenRange sentence) const noexcept {
  for (std::uint32_t i = token; i < sentence.last && i - token < kNameReach; ++i) {
    if (const Mention* its = mention_at(i)) return its->referent >= 0 ? its : nullptr;
    const Token& between = work_.tokens.tokens[i];
    if (between.kind == TokenKind::kStop) return nullptr;
  }
  return nullptr;
}

std::optional<Relation> OwnedNames::find(const RelationHit& hit, TokenRange sentence,
                                         std::string_view language) const {
  if (hit.word->type == "part") return of_part(hit, sentence);
  if (hit.word->type == "from") return of_from(hit, sentence);
  if (hit.word->type == "thing") return of_thing(hit, sentence, language);
  if (hit.word->type == "owner") return of_owner(hit, sentence, language);
  return std::nullopt;
}

// The body nearest before the token; a person says that none is meant.
const Mention* OwnedNames::body_before(std::uint32_t token, TokenRange sentence) const noexcept {
  for (std::uint32_t i = token; i > sentence.first && token - i < kBodyReach; --i) {
    const Mention* its = mention_at(i - 1);
    if (its == nullptr) continue;
    if (its->kind == EntityKind::kPerson) return nullptr;
    if (its->kind == EntityKind::kOrganization && its->referent >= 0) return its;  // not the town where it is
  }
  return nullptr;
}

// "Завод «Купол» |входит в| концерн «Алмаз-Антей»"; backward: "偵察総局|に所属する|朴鎮赫"; both: "ラザルスは偵察総局|の指揮下にある|"; with the
// whole in the gap: "die Gruppe, die |dem Generalbüro unterstellt ist|".
std::optional<Relation> OwnedNames::of_part(const RelationHit& hit, TokenRange sentence) const {
  const Mention* part = nullptr;
  const Mention* whole = nullptr;
  const auto behind = [&](std::uint32_t from) {
    const Mention* its = nullptr;
    for (std::uint32_t i = from; i < sentence.last && i - from < kPartReach && its == nullptr; ++i)
      its = mention_at(i);
    return its;
  };
  if (hit.gap.first < hit.gap.last) {
    for (std::uint32_t i = hit.gap.first; i < hit.gap.last && whole == nullptr; ++i) whole = mention_at(i);
    part = body_before(hit.tokens.first, sentence);
  } else if (hit.word->direction == Direction::kForward) {
    part = body_before(hit.tokens.first, sentence);
    whole = behind(hit.tokens.last);
  } else {
    whole = body_before(hit.tokens.first, sentence);
    if (hit.word->direction == Direction::kBackward) {
      part = behind(hit.tokens.last);
    } else if (whole != nullptr) {
      part = body_before(work_.tokens.tokens_in(whole->span).first, sentence);
    }
  }
  const bool member = part != nullptr && part->kind == EntityKind::kPerson &&
                      hit.word->direction == Direction::kBackward && part->form != MentionForm::kPronoun;
  if (part == nullptr || whole == nullptr || whole->kind != EntityKind::kOrganization ||
      whole->referent < 0 || part->referent < 0 || whole->referent == part->referent ||
      !(member || part->kind == EntityKind::kOrganization))
    return std::nullopt;
  const Span words = work_.tokens.span(hit.tokens);
  return relation("member", part->referent, whole->referent, work_.tokens.at(words),
                  {words.begin, std::max({words.end, whole->span.end, part->span.end})});
}

// "Bae Sang-hyun |von der| Universität Hanseo"
std::optional<Relation> OwnedNames::of_from(const RelationHit& hit, TokenRange sentence) const {
  const Mention* who = hit.tokens.first > sentence.first ? mention_at(hit.tokens.first - 1) : nullptr;
  const Mention* body = mention_at(hit.tokens.last);
  if (who == nullptr || body == nullptr || who->kind != EntityKind::kPerson || who->referent < 0 ||
      who->form != MentionForm::kName || body->kind != EntityKind::kOrganization || body->referent < 0)
    return std::nullopt;
  // "portavoce |del| Cremlino Dmitrij Peskov": the office belongs to the mention of the name behind.
  if (who->span.end > body->span.begin) return std::nullopt;
  return relation("member", who->referent, body->referent, work_.tokens.at(work_.tokens.span(hit.tokens)),
                  {who->span.begin, body->span.end});
}

// Whose a thing is: by a possessive, or by the name before it ("Usmanov's", "Usmanows", "乌斯马诺夫的").
std::int32_t OwnedNames::owner_before(std::uint32_t thing, TokenRange sentence,
                                      std::string_view language) const {
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(language);
  for (std::uint32_t i = thing; i > sentence.first && thing - i < kAdjectives; --i) {
    const std::uint32_t at = i - 1;
    if (text.tokens[at].kind != TokenKind::kWord && text.tokens[at].kind != TokenKind::kNumber &&
        text.tokens[at].kind != TokenKind::kHyphen)
      return kNobody;
    if (const auto gender = possessors_.possessive_at(at, language))
      return possessors_.whom(kNobody, at, *gender);
    if ((clause_word_classes(language, text.lower(at)) &
         (clause_word::kArticle | clause_word::kPreposition)) != 0)
      return kNobody;
    // "Его |выпускает| фирма": a verb, and so no possessive.
    if (has_order(language, WordOrder::kSlavic) && mention_at(at) == nullptr &&
        !grammar.ends(WordUse::kModifierEnd, text.lower(at), 3))
      return kNobody;
    const bool particle =
        grammar.has(WordUse::kWhoseParticle, text.at(at)) || is_possessive_s(text.lower(at));
    if (particle && at > sentence.first) {
      const Mention* its = mention_at(at - 1);
      return its != nullptr && its->kind == EntityKind::kPerson ? its->referent : kNobody;
    }
    const Mention* its = mention_at(at);
    if (its == nullptr) continue;
    const bool written_on = (language == "de" && text.lower(at).ends_with("s")) || language == "tr" ||
                            grammar.ends(WordUse::kWhoseParticle, text.at(at), 3);
    return its->kind == EntityKind::kPerson && written_on ? its->referent : kNobody;
  }
  return kNobody;
}

// "seine |Jacht| »Amadea«"
std::optional<Relation> OwnedNames::of_thing(const RelationHit& hit, TokenRange sentence,
                                             std::string_view language) const {
  const Mention* owned = right_behind(hit.tokens.last, sentence);
  if (owned == nullptr || (owned->kind != EntityKind::kVessel && owned->kind != EntityKind::kOrganization))
    return std::nullopt;
  const std::int32_t owner = owner_before(hit.tokens.first, sentence, language);
  if (owner < 0 || owner == owned->referent) return std::nullopt;
  const Span words = work_.tokens.span(hit.tokens);
  return relation("ownership", owner, owned->referent, work_.tokens.at(words),
                  {words.begin, owned->span.end});
}

// The ship named last before.
std::int32_t OwnedNames::vessel_before(std::uint32_t token) const noexcept {
  const auto& mentions = work_.document->mentions;
  auto mention = std::lower_bound(mentions.begin(), mentions.end(), work_.tokens.tokens[token].begin,
                                  [](const Mention& a, std::uint32_t begin) { return a.span.begin < begin; });
  for (std::size_t looked = 0; mention != mentions.begin() && looked < kMostBefore; ++looked) {
    --mention;
    if (mention->kind == EntityKind::kVessel && mention->referent >= 0) return mention->referent;
  }
  return kNobody;
}

// "Its |owner|, Transvolga Shipbroker,", "The |owner of the vessel|, Caribe Feeder Lines": of the ship named before.
std::optional<Relation> OwnedNames::of_owner(const RelationHit& hit, TokenRange sentence,
                                             std::string_view language) const {
  const bool of_ship = hit.word->direction == Direction::kForward;  // the words name the ship
  bool possessed = false;
  if (hit.tokens.first > sentence.first)
    possessed = possessors_.possessive_at(hit.tokens.first - 1, language).has_value() ||
                grammar_words(language).has(WordUse::kPossessive, work_.tokens.lower(hit.tokens.first - 1));
  if (!of_ship && !possessed) return std::nullopt;
  // "la naviera B, |cuya| dueña es X": of what stands right before.
  if (!of_ship &&
      (clause_word_classes(language, work_.tokens.lower(hit.tokens.first - 1)) & clause_word::kRelative) != 0)
    return std::nullopt;
  const Mention* owner = right_behind(hit.tokens.last, sentence);
  if (owner == nullptr || (owner->kind != EntityKind::kOrganization && owner->kind != EntityKind::kPerson) ||
      owner->form == MentionForm::kPronoun)
    return std::nullopt;
  const std::int32_t ship = vessel_before(hit.tokens.first);
  if (ship < 0) return std::nullopt;
  const Span words = work_.tokens.span(hit.tokens);
  return relation("ownership", owner->referent, ship, work_.tokens.at(words), {words.begin, owner->span.end});
}

}  // namespace tamis::documents
