// Relations by words of data/relation_words.tsv between two names: who owns, heads, accompanies, is a member of.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "documents/grammar_words.h"
#include "documents/relation_finder.h"
#include "documents/relation_gaps.h"
#include "documents/word_order.h"

namespace tamis::documents {

namespace {

// Words between the words of a relation and the names it joins.
constexpr std::uint32_t kReach = 10;
// "X, Y und Z": words between two names of a list, titles among them.
constexpr std::uint32_t kListGap = 4;
constexpr std::size_t kMostOfList = 6;
// Words between "heads" or "member of" and the body.
constexpr std::uint32_t kBodyReach = 7;
// ... and between "the delegation includes" and who is in it.
constexpr std::uint32_t kDelegationReach = 30;
// ... and between "ally of" and a name in the genitive.
constexpr std::uint32_t kGenitiveReach = 3;
constexpr std::string_view kKinPrefix = "kin:";  // of types

}  // namespace

// "соратник Путина Игорь Сечин", "эксперт Фонда Карнеги Анкит Панда": of two names behind the word the first is whose, the second who.
void RelationFinder::of_two_behind(const Hit& hit, std::string_view type, std::string_view detail,
                                   bool of_body) {
  TokenRange where;
  const std::int32_t object = referent_beside(hit.tokens.last, true, of_body ? kBodyReach : kGenitiveReach,
                                              !of_body, of_body, &where);
  if (object < 0 || (!of_body && !only_words(hit.tokens.last, where.first))) return;
  TokenRange next;
  // "The brother of X|,| Y, fled": an aside that another mark closes.
  const bool aside =
      !of_body && where.last + 1 < sentence_.last && text_.tokens[where.last].kind == TokenKind::kComma;
  const std::int32_t subject =
      referent_beside(aside ? where.last + 1 : where.last, true, 1, true, false, &next);
  if (subject < 0 || subject == object) return;
  if (aside && next.last < sentence_.last && text_.tokens[next.last].kind == TokenKind::kWord &&
      text_.tokens[next.last].capital)
    return;
  add(type, subject, object, std::string(detail), span_of(hit.tokens, next));
}

// "プーチン氏にはショイグ国防相が|同行している|": both stand before the verb, who goes along nearer.
void RelationFinder::of_two_before(const Hit& hit) {
  TokenRange where;
  std::int32_t subject = referent_beside(hit.tokens.first, false, kReach, true, false, &where);
  if (subject < 0 || where.first <= sentence_.first) return;
  std::int32_t object = referent_beside(where.first, false, where.first - sentence_.first, true, false);
  if (object < 0 || object == subject) return;
  // Persian: who goes along stands first, then whom, then the verb.
  // "이고르 세친은 푸틴의 측근이다": whose friend or ally he is stands right before the word.
  if (language_of(where.first) == "fa" || hit.word->type == "associate") std::swap(subject, object);
  add(hit.word->type, subject, object, std::string(text_.at(text_.span(hit.tokens))),
      span_of(hit.tokens, where));
}

void RelationFinder::of_words(const Hit& hit) {
  std::string_view type = hit.word->type;
  if (OwnedNames::is_of(type)) {
    if (auto owned = owned_.find(hit, sentence_, language_of(hit.tokens.first)))
      add(owned->type, owned->subject, owned->object, std::move(owned->detail), owned->span);
    return;
  }
  if (hit.word->direction == Direction::kNone || is_denied(work_, hit.tokens, sentence_)) return;
  if (type.starts_with(kKinPrefix)) type = "family";
  const std::string_view language = language_of(hit.tokens.first);
  if (type == "family" && language == "ar") return of_arabic_kin(hit);
  if (hit.word->direction == Direction::kBetween) return of_kin_between(hit);
  if (hit.word->direction == Direction::kBoth) return of_two_before(hit);
  const bool companion = type == "companion";
  const bool of_person = companion || type == "family" || type == "associate";
  const bool of_body = type == "member" || type == "position" || type == "former_position";
  std::int32_t before = kNobody;
  if (hit.gap.first < hit.gap.last) before = referent_in(hit.gap);
  const bool in_gap = before >= 0;
  if (!in_gap) before = before_aside(hit.tokens.first, type == "ownership");
  if (!in_gap && before < 0)
    before = referent_beside(hit.tokens.first, false, kReach, true, !of_person && !of_body);
  // "Petrov, a member of the Duma, owns ...": the person, not the body that the aside names.
  if (type == "ownership" && hit.word->direction == Direction::kForward && before >= 0 &&
      kind(before) != EntityKind::kPerson && hit.tokens.first > sentence_.first &&
      text_.tokens[hit.tokens.first - 1].kind == TokenKind::kComma) {
    const std::int32_t person = referent_beside(hit.tokens.first, false, kReach, true, false);
    if (person >= 0) before = person;
  }
  TokenRange where;
  std::int32_t behind =
      referent_beside(hit.tokens.last, true, of_body || type == "family" ? kBodyReach : kReach, !of_body,
                      type == "ownership" || of_body, &where);
  const std::string detail(text_.at(text_.span(hit.tokens)));
  // "the son of Y (no mention) said that |he|", "the son of |Aung| San Suu Kyi"
  if (behind >= 0 && (type == "family" || type == "associate") &&
      (document_.mentions[static_cast<std::size_t>(mention_at(where.first))].form == MentionForm::kPronoun ||
       goes_on(where.last) || opens_clause(work_, {hit.tokens.last, where.first})))
    behind = kNobody;
  // "dirige depuis Dubaï", "an analyst at the Nansen Centre in Oslo": where, not what.
  if (of_body && hit.word->direction == Direction::kForward && behind >= 0 &&
      kind(behind) == EntityKind::kPlace &&
      (type == "member" || is_led(work_, {hit.tokens.last, where.first})))
    behind = kNobody;
  if (before < 0 && hit.word->direction == Direction::kForward &&
      (type == "associate" || type == "family" || type == "member" || type == "position"))
    return of_two_behind(hit, type, detail, of_body);
  // "X集团由|Y|控股", "die von |Y| geführt wird": who owns or runs it stands in the gap.
  if (in_gap && hit.word->direction == Direction::kBackward && (of_body || type == "ownership")) {
    const std::int32_t body = referent_beside(hit.tokens.first, false, kReach, false, true);
    const bool named = body >= 0 && kind(body) == EntityKind::kOrganization;
    if (type == "ownership" ? named : kind(before) == EntityKind::kPerson)
      add(type, before, named ? body : kNobody, detail, text_.span(hit.tokens));
    return;
  }
  // "the group run by X": the body stands before, who runs it behind.
  if (of_body && hit.word->direction == Direction::kBackward) {
    before = referent_beside(hit.tokens.first, false, kReach, false, true);
    behind = referent_beside(hit.tokens.last, true, kReach, true, false, &where);
    // "a state company run by X": a body that has no name here.
    if (before < 0 && behind >= 0 && where.first - hit.tokens.last < kGenitiveReach)
      add(type, behind, kNobody, detail, span_of(hit.tokens, where));
  }
  const bool delegation = hit.word->direction == Direction::kDelegation;
  // "ويضم وفد |كيم| نائبه |ري|": whose delegation it is stands behind the words too.
  if (delegation && before < 0 && behind >= 0) before = behind;
  // "金正恩的代表团包括|他|的副手李炳哲": the next one who is somebody else.
  for (std::size_t n = 0; companion && behind >= 0 && behind == before && n < kMostOfList; ++n) {
    const std::uint32_t from = where.last;
    behind = referent_beside(from, true, delegation ? kDelegationReach : kReach, true, false, &where);
  }
  if (delegation && behind < 0)
    behind = referent_beside(hit.tokens.last, true, kDelegationReach, true, false, &where);
  if (before < 0 || behind < 0 || before == behind) return;
  // "Путина сопровождает Шойгу": whose name is in a case here goes along with nobody.
  if (companion && hit.word->direction == Direction::kForward && is_oblique(before, hit.tokens.first))
    std::swap(before, behind);
  if (type == "family" && has_family(before, behind)) return;
  if (type == "family" && hit.word->direction == Direction::kForward &&
      has_unread_name(work_, hit.tokens.first, sentence_))
    return;
  if (type == "ownership") {
    const std::int32_t owner = hit.word->direction == Direction::kForward ? before : behind;
    if (kind(owner) == EntityKind::kPlace || belongs_among(work_, {hit.tokens.last, where.first})) return;
    const std::int32_t owned = hit.word->direction == Direction::kForward ? behind : before;
    if (kind(owned) == EntityKind::kPerson || kind(owned) == EntityKind::kPlace) return;
  }
  const bool forward = hit.word->direction == Direction::kForward;
  std::size_t count = 0;
  while (behind >= 0 && count++ < kMostOfList) {
    const std::int32_t subject = forward ? before : behind;
    const std::int32_t object = forward ? behind : before;
    add(type, subject, object, detail, span_of(hit.tokens, where));
    if (!companion) break;
    // Further companions: "A, B und C".
    TokenRange next;
    behind = referent_beside(where.last, true, kListGap, true, false, &next);
    if (behind >= 0 && !list_between(where.last, next.first)) break;
    where = next;
  }
}

// A comma or a short word that joins, not a verb in between: few words, at least one comma or one of one or two letters.
bool RelationFinder::list_between(std::uint32_t from, std::uint32_t to) const noexcept {
  for (std::uint32_t i = from; i < to; ++i) {
    if (text_.tokens[i].kind == TokenKind::kComma) return true;
    if (text_.tokens[i].end - text_.tokens[i].begin <= 3 && text_.tokens[i].kind == TokenKind::kWord)
      return true;
  }
  return false;
}

}  // namespace tamis::documents
