// Offices that a description alone tells: of whom the text told before ("Vulin denies it. The former intelligence chief ..."), or of the
// name behind a rank ("the supreme leader, Ayatollah Ali Khamenei").
#include <cstdint>
#include <string_view>

#include "documents/names/name_scan.h"
#include "documents/relations/relation_finder.h"
#include "documents/words/cues.h"
#include "documents/words/offices.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// "der |ehemalige stellvertretende| Minister"
constexpr std::uint32_t kMostBefore = 3;
// Sentences back to the one that names somebody.
constexpr std::uint32_t kMostSentences = 2;

bool is_rank_or_address(std::string_view office) noexcept {
  return is_rank(office) || is_form_of_address(office) || office == "pope";  // of clerics, too
}

}  // namespace

// "Aleksandar Vulin sits in the cabinet. |The former intelligence chief| ...": who opens the sentence before that names somebody.
// kNobody: the words are no such description, or may mean somebody whose name was not read.
std::int32_t RelationFinder::spoken_of_before(const NameInText& office) const {
  const std::uint32_t first = office.tokens.first;
  if (office.plural || is_rank_or_address(office.office) || is_calling(office.office)) return kNobody;
  const Hit* former = word_at("former", office.tokens, kMostBefore);
  if (former == nullptr && !office.former) return kNobody;
  // One that is known: with an article, where the language has them.
  const std::string_view language = language_of(first);
  std::uint32_t from = former == nullptr ? first : std::min(first, former->tokens.first);
  if (!has_order(language, WordOrder::kSlavic)) {
    if (!is_definite_article(text_.lower(from)) &&
        (from == sentence_.first || !is_definite_article(text_.lower(--from))))
      return kNobody;
  }
  // "The former chief, Hans X, said"
  std::uint32_t next = office.tokens.last;
  if (next < sentence_.last && text_.tokens[next].kind == TokenKind::kComma) ++next;
  if (next < sentence_.last && text_.tokens[next].kind == TokenKind::kWord && text_.tokens[next].capital)
    return kNobody;
  const std::uint32_t number = text_.sentence_of[first];
  const std::uint32_t block = text_.sentences[number].block;
  for (std::uint32_t back = 1; back <= kMostSentences && back <= number; ++back) {
    const Sentence& before = text_.sentences[number - back];
    if (before.block != block) return kNobody;
    std::int32_t who = kNobody;
    for (std::uint32_t i = before.tokens.first; i < before.tokens.last; ++i) {
      const std::int32_t mention = mention_at(i);
      if (mention < 0) continue;
      const Mention& its = document_.mentions[static_cast<std::size_t>(mention)];
      if (its.kind != EntityKind::kPerson || its.referent < 0) continue;
      who = its.referent;
      break;
    }
    if (who < 0) continue;
    const std::string_view gender = document_.referents[static_cast<std::size_t>(who)].gender;
    return gender.empty() || office.gender.empty() || gender == office.gender ? who : kNobody;
  }
  return kNobody;
}

// "Der Revolutionsführer|, Ayatollah| Ali Chamenei": whose name stands behind a comma and a rank. kNobody: no such thing follows.
std::int32_t RelationFinder::ranked_name_behind(const NameInText& office) const noexcept {
  const std::uint32_t comma = office.tokens.last;
  if (is_rank_or_address(office.office) || comma + 1 >= sentence_.last ||
      text_.tokens[comma].kind != TokenKind::kComma)
    return kNobody;
  const NameInText* name = name_at(comma + 1);
  if (name == nullptr || name->kind != EntityKind::kPerson || !is_rank_or_address(name->office) ||
      name->core_tokens.first <= comma + 1)
    return kNobody;
  return referent_in(name->core_tokens);
}

// Whether the rank before the name stands behind an office that was told of it already.
bool RelationFinder::has_office_before_rank(const NameInText& name, std::int32_t subject) const noexcept {
  if (!is_rank_or_address(name.office) || document_.relations.empty() ||
      name.tokens.first < sentence_.first + 2)
    return false;
  const Relation& last = document_.relations.back();
  const Token& comma = text_.tokens[name.tokens.first - 1];
  return last.subject == subject && comma.kind == TokenKind::kComma && last.span.end == comma.begin;
}

}  // namespace tamis::documents
