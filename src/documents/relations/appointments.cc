// Who followed whom in an office, and who was given one: "X succeeded Y as defence minister", "auf Y folgte X",
// "sein Nachfolger X", "призначив X своїм заступником". The office is the one that the sentence tells of either,
// or names beside them.
#include <algorithm>
#include <string>
#include <string_view>

#include "documents/relations/relation_finder.h"
#include "documents/relations/relation_gaps.h"
#include "documents/words/cues.h"
#include "documents/words/offices.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// Words between the words of a relation and the names it joins.
constexpr std::uint32_t kReach = 12;
// "sein |direkter| Nachfolger |als Minister,| X"
constexpr std::uint32_t kPossessiveReach = 3;
constexpr std::uint32_t kNameReach = 6;
// "ernannte X |am Montag| zum Minister"
constexpr std::uint32_t kOfficeReach = 5;

bool is_calling_or_rank(std::string_view office) noexcept {
  return office.empty() || is_rank(office) || is_calling(office) || is_no_office(office) ||
         is_vague_office(office);
}

}  // namespace

// The concept of the office that a relation tells, empty: of none that a name has.
std::string_view RelationFinder::office_of(const Relation& relation) const noexcept {
  const SpanIndex::Window window = names_at_.window(relation.span.begin, relation.span.end);
  for (std::size_t n = window.first; n < window.last; ++n) {
    const NameInText& name = work_.names[n];
    if (!name.office.empty() && name.span.overlaps(relation.span)) return name.office;
  }
  return {};
}

// The office of the sentence that one of `subject` has, no rank or calling. The last place of Document::relations
// plus one, 0: none.
std::size_t RelationFinder::told_office(std::int32_t subject) const noexcept {
  const Span sentence = text_.span(sentence_);
  for (std::size_t n = document_.relations.size(); n > 0; --n) {
    const Relation& one = document_.relations[n - 1];
    if (one.subject != subject || !sentence.contains(one.span) ||
        (one.type != "position" && one.type != "former_position"))
      continue;
    const std::string_view office = office_of(one);
    if (office.empty() || !is_calling_or_rank(office)) return n;
  }
  return 0;
}

// "as |defence minister|", "на посту |главы региона|": an office in the sentence that is beside no name.
const NameInText* RelationFinder::bare_office() const noexcept {
  const Span sentence = text_.span(sentence_);
  const SpanIndex::Window window = names_at_.window(sentence.begin, sentence.end);
  for (std::size_t n = window.first; n < window.last; ++n) {
    const NameInText& name = work_.names[n];
    if (name.span.begin < sentence.begin || is_calling_or_rank(name.office) || name.apposed_to >= 0 ||
        (name.form != MentionForm::kTitle && name.form != MentionForm::kDescription))
      continue;
    return &name;
  }
  return nullptr;
}

void RelationFinder::add_succession(std::int32_t successor, std::int32_t predecessor, std::uint32_t behind) {
  if (successor < 0 || predecessor < 0 || successor == predecessor) return;
  const std::size_t of_predecessor = told_office(predecessor);
  const std::size_t of_successor = told_office(successor);
  StatedOffice stated;
  std::int32_t object = kNobody;
  std::string detail;
  Span span;
  if (of_predecessor > 0) {
    Relation& had = document_.relations[of_predecessor - 1];
    had.type = "former_position";
    object = had.object;
    detail = had.detail;
    span = had.span;
  } else if (of_successor > 0) {
    const Relation& has = document_.relations[of_successor - 1];
    object = has.object;
    detail = has.detail;
    span = has.span;
  } else if (const NameInText* office = bare_office(); office != nullptr) {
    if (office->of.first < office->of.last) object = other_in(office->of, successor);
    if (object < 0 && !office->country.empty()) object = place_of(office->country);
    detail = std::string(text_.at(office->core.empty() ? office->span : office->core));
    span = office->span;
  } else if (behind > 0 && behind < sentence_.last &&
             stated_.find_bare(behind, language_of(behind), stated)) {
    // "sustituyó a X |como comandante de la Fuerza Aérea|"
    object = other_in(stated.words, successor);
    span = text_.span(stated.words);
    detail = std::string(text_.at(span));
  } else {
    return;
  }
  if (object == successor || object == predecessor) object = kNobody;
  if (of_predecessor == 0) add("former_position", predecessor, object, detail, span);
  if (of_successor == 0) add("position", successor, object, detail, span);
}

// "Andrei Belousov |succeeded| Sergei Shoigu", "auf Y |folgte| X"
void RelationFinder::of_succession(const Hit& hit) {
  if (of_succession_noun(hit)) return;
  TokenRange where;
  TokenRange other;
  const std::uint32_t first = hit.tokens.first;
  const std::int32_t in_gap =
      hit.gap.first < hit.gap.last
          ? referent_beside(hit.gap.first, true, hit.gap.last - hit.gap.first, true, false, &where)
          : kNobody;
  TokenRange left;
  const std::int32_t nearest = referent_beside(first, false, kReach, true, false, &left);
  const std::int32_t aside = before_aside(first, false);
  const std::int32_t before = aside >= 0 ? aside : nearest;
  if (hit.word->direction == Direction::kBoth) {
    if (nearest >= 0) add_succession(referent_beside(left.first, false, kReach, true, false), nearest);
    return;
  }
  const std::int32_t behind = referent_beside(hit.tokens.last, true, kReach, true, false, &other);
  if (hit.word->direction == Direction::kBackward) {
    if (in_gap >= 0 && behind >= 0) return add_succession(behind, in_gap);
    return add_succession(in_gap >= 0 ? in_gap : behind, before);
  }
  const std::int32_t predecessor = in_gap >= 0 ? in_gap : behind;
  // "Новым главой вместо Y стал X"
  if (before < 0 && behind >= 0 && in_gap < 0)
    return add_succession(referent_beside(other.last, true, kReach, true, false), behind);
  // "Смирнова |сменил| Хинштейн": whom a verb of somebody else has for its object.
  const std::string_view language = language_of(first);
  const bool verb = (clause_word_classes(language, text_.lower(first)) & clause_word::kPreposition) == 0;
  if (verb && in_gap < 0 && behind >= 0 && nearest >= 0 && has_order(language, WordOrder::kSlavic)) {
    const auto in_case = [&](TokenRange name, std::int32_t referent) {
      return name.first < name.last &&
             !document_.referents[static_cast<std::size_t>(referent)].name.ends_with(text_.at(name.last - 1));
    };
    if (in_case(left, nearest) && !in_case(other, behind)) return add_succession(behind, nearest);
  }
  add_succession(before, predecessor, std::max(hit.tokens.last, in_gap >= 0 ? where.last : other.last));
}

// "Sein |Nachfolger| X", "his |predecessor|, Y"
bool RelationFinder::of_succession_noun(const Hit& hit) {
  const std::string_view language = language_of(hit.tokens.first);
  for (std::uint32_t i = hit.tokens.first; i > sentence_.first && hit.tokens.first - i < kPossessiveReach;
       --i) {
    const auto gender = possessors_.possessive_at(i - 1, language);
    if (!gender) continue;
    TokenRange where;
    const std::int32_t named = referent_beside(hit.tokens.last, true, kNameReach, true, false, &where);
    if (named < 0 || !only_words(hit.tokens.last, where.first)) return true;
    const std::int32_t whose = possessors_.whom(named, i - 1, *gender);
    if (hit.word->type == "predecessor" || hit.word->direction == Direction::kBackward)
      add_succession(whose, named);
    else
      add_succession(named, whose);
    return true;
  }
  return false;
}

// One behind the adverbs that begin at the token.
std::uint32_t RelationFinder::behind_adverbs(std::uint32_t token) const {
  constexpr std::uint32_t kMost = 2;
  const std::string_view language = language_of(token < sentence_.last ? token : sentence_.first);
  std::uint32_t at = token;
  while (at < sentence_.last && at - token < kMost && text_.tokens[at].kind == TokenKind::kWord &&
         (clause_word_classes(language, text_.lower(at)) & (clause_word::kAdverb | clause_word::kTime)) != 0)
    ++at;
  return at;
}

// Whom a clause is about that the relative word opens, behind a comma ("Saab, a |quien|") or joined to another one ("Saab, el empresario que
// huyó y |que|"). kNobody: it stands behind neither.
std::int32_t RelationFinder::before_appointed(std::uint32_t relative) const {
  constexpr std::uint32_t kOtherClause = 20;
  constexpr std::uint32_t kAside = 6;
  if (relative < sentence_.first + 2) return kNobody;
  const auto classes = [&](std::uint32_t token) {
    return clause_word_classes(language_of(relative), text_.lower(token));
  };
  std::uint32_t comma = relative - 1;
  if ((classes(comma) & clause_word::kConjunction) != 0) {
    for (std::uint32_t i = comma; i > sentence_.first + 1 && comma - i < kOtherClause; --i) {
      if ((classes(i - 1) & (clause_word::kRelative | clause_word::kThat)) != 0)
        return referent_beside(i - 1, false, kAside, true, false);
    }
    return kNobody;
  }
  if (text_.tokens[comma].kind == TokenKind::kWord) --comma;
  if (comma <= sentence_.first || text_.tokens[comma].kind != TokenKind::kComma) return kNobody;
  return referent_in({comma - 1, comma});
}

// "Saab, que Maduro |nombró| después ministro", "den Maduro später zum Minister |ernannte|": in the clause about whom it is said.
void RelationFinder::of_appointed_whom(const Hit& hit) {
  constexpr std::uint32_t kClause = 9;
  const std::string_view language = language_of(hit.tokens.first);
  const bool verb_last = language == "de";
  for (std::uint32_t i = hit.tokens.first; i > sentence_.first + 2 && hit.tokens.first - i < kClause; --i) {
    const std::uint32_t relative = i - 1;
    if (text_.tokens[relative].kind != TokenKind::kWord) return;
    if ((clause_word_classes(language, text_.lower(relative)) &
         (clause_word::kRelative | clause_word::kThat)) == 0)
      continue;
    // "der Saab ernannte": he who appoints. Elsewhere his name stands between the relative word and the verb.
    if (verb_last ? text_.lower(relative) != "den" : mention_at(i) < 0) return;
    const std::int32_t named = before_appointed(relative);
    if (kind(named) != EntityKind::kPerson) return;
    const TokenRange told =
        verb_last ? TokenRange{i, hit.tokens.first}
                  : TokenRange{hit.tokens.last, std::min(hit.tokens.last + kOfficeReach, sentence_.last)};
    if (told.first >= told.last) return;
    const SpanIndex::Window window =
        names_at_.window(text_.tokens[told.first].begin, text_.tokens[told.last - 1].end);
    for (std::size_t n = window.first; n < window.last; ++n) {
      const NameInText& name = work_.names[n];
      if (name.tokens.first < told.first || name.tokens.first >= told.last ||
          is_calling_or_rank(name.office) || name.apposed_to >= 0 ||
          !only_words(told.first, name.tokens.first) ||
          (name.form != MentionForm::kTitle && name.form != MentionForm::kDescription))
        continue;
      std::int32_t object = name.of.first < name.of.last ? other_in(name.of, named) : kNobody;
      if (object < 0 && !name.country.empty()) object = place_of(name.country);
      return add("position", named, object, std::string(text_.at(name.core.empty() ? name.span : name.core)),
                 name.span);
    }
    // Without an article an office is no name of its own.
    StatedOffice stated;
    if (stated_.find_bare(behind_adverbs(told.first), language, stated) && stated.words.first < told.last)
      add("position", named, other_in(stated.words, named), std::string(text_.at(text_.span(stated.words))),
          text_.span(stated.words));
    return;
  }
}

// "|ernannte| X zum Verteidigungsminister", "|призначив| X своїм заступником"
void RelationFinder::of_appointment(const Hit& hit) {
  TokenRange where;
  const bool gap = hit.gap.first < hit.gap.last;
  const std::int32_t named =
      gap ? referent_beside(hit.gap.first, true, hit.gap.last - hit.gap.first, true, false, &where)
          : referent_beside(hit.tokens.last, true, kNameReach, true, false, &where);
  if (named < 0 || !only_words(gap ? hit.gap.first : hit.tokens.last, where.first))
    return of_appointed_whom(hit);
  const std::uint32_t from = gap ? hit.tokens.last : where.last;
  const auto superior = [&] {
    const std::int32_t aside = before_aside(hit.tokens.first, false);
    return aside >= 0 ? aside : referent_beside(hit.tokens.first, false, kReach, true, false);
  };
  const std::uint32_t last = std::min(from + kOfficeReach, sentence_.last);
  const SpanIndex::Window window =
      where.last < last ? names_at_.window(text_.tokens[where.last].begin, text_.tokens[last - 1].end)
                        : SpanIndex::Window{};
  for (std::size_t n = window.first; n < window.last; ++n) {
    const NameInText& name = work_.names[n];
    if (name.tokens.first >= last) break;
    if (name.tokens.first < where.last || is_calling_or_rank(name.office) ||
        (name.form != MentionForm::kTitle && name.form != MentionForm::kDescription))
      continue;
    std::int32_t object = name.of.first < name.of.last ? other_in(name.of, named) : kNobody;
    if (object < 0 && !name.country.empty()) object = place_of(name.country);
    const std::string detail(text_.at(name.core.empty() ? name.span : name.core));
    if (name.office == "deputy" && object < 0) {
      object = superior();
      return add(object >= 0 ? "deputy" : "position", named, object, detail, name.span);
    }
    return add("position", named, object, detail, name.span);
  }
  // "... |своїм заступником|": a deputy in a case that no title has.
  const std::int32_t whose = superior();
  for (const Hit& word : hits_) {
    if (word.word->type == "deputy" && word.tokens.first >= from &&
        word.tokens.first - from < kPossessiveReach &&
        possessors_.possessive_at(word.tokens.first - 1, language_of(from)))
      return add("deputy", named, whose, std::string(text_.at(text_.span(word.tokens))),
                 text_.span(word.tokens));
  }
  // "nombró a Saab |ministro de Industria|": without an article.
  StatedOffice stated;
  if (from < sentence_.last && stated_.find_bare(behind_adverbs(from), language_of(from), stated))
    add("position", named, other_in(stated.words, named), std::string(text_.at(text_.span(stated.words))),
        text_.span(stated.words));
}

}  // namespace tamis::documents
