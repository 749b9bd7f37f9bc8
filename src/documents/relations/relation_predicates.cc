// Relations that a verb tells with both names on sides of their own: "X is the brother of Y", "dass X die Firma Y leitet",
// "фирму Y возглавляет X".
#include <algorithm>
#include <string>
#include <string_view>

#include "documents/relations/relation_finder.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kAdverbs = 3;  // between a name and its verb
constexpr std::uint32_t kNear = 5;     // tokens between a name and the verb that ends the clause
constexpr std::uint32_t kFar = 8;      // ... and between both names before it

// Where the verb ends a subordinate clause and its subject and object stand before it.
bool ends_with_verb(std::string_view language) noexcept { return language == "de" || language == "nl"; }

bool is_office(std::string_view type) noexcept { return type == "position" || type == "former_position"; }

}  // namespace

// Whether the clause ends before the token.
bool RelationFinder::ends_clause(std::uint32_t token) const {
  if (token >= sentence_.last) return true;
  const Token& next = text_.tokens[token];
  return next.kind == TokenKind::kWord
             ? (clause_word_classes(language_of(token), text_.lower(token)) & clause_word::kConjunction) != 0
             : next.kind != TokenKind::kHyphen && next.kind != TokenKind::kNumber &&
                   next.kind != TokenKind::kQuote;
}

// The verb of being of which the words from `token` on are the predicate: "|is| also a younger brother". Null: none.
const Copula* RelationFinder::copula_before(std::uint32_t token) const {
  constexpr std::uint32_t kWords = 4;
  const Copula* found = nullptr;
  for (const Copula& copula : copulas_) {
    if (!copula.left && copula.tokens.last <= token && token - copula.tokens.last <= kWords) found = &copula;
  }
  if (found == nullptr) return nullptr;
  const std::string_view language = language_of(token);
  for (std::uint32_t i = found->tokens.last; i < token; ++i) {
    const std::uint32_t classes = clause_word_classes(language, text_.lower(i));
    const bool leads = (classes & clause_word::kPreposition) != 0 && (classes & clause_word::kArticle) == 0;
    const bool joins = (classes & (clause_word::kConjunction | clause_word::kThat)) != 0;
    if (text_.tokens[i].kind != TokenKind::kWord || mention_at(i) >= 0 || leads || joins) return nullptr;
  }
  return found;
}

// Who the subject of the verb is, over a relative word or an aside.
std::int32_t RelationFinder::subject_before(std::uint32_t verb) const {
  std::int32_t subject = before_relative(verb);
  if (subject < 0) subject = before_aside(verb, false);
  if (subject < 0) subject = referent_beside(verb, false, kAdverbs, true, false);
  return subject;
}

// Whether words that say no stand in the tokens.
bool RelationFinder::says_no(TokenRange tokens) const {
  return std::any_of(hits_.begin(), hits_.end(), [&](const Hit& hit) {
    return hit.word->type == "not" && tokens.contains(hit.tokens.first);
  });
}

// Whose kin the words tell of, by a name. kNobody: the sentence does not tell.
std::int32_t RelationFinder::owner_of_kin(const NameInText& kin, std::int32_t relative) const {
  if (kin.of.first < kin.of.last) {
    const std::int32_t named = other_in(kin.of, relative);
    if (kind(named) == EntityKind::kPerson) return named;
  }
  const std::string_view language = language_of(kin.tokens.first);
  if (possessors_.possessive_at(kin.tokens.first, language)) return kNobody;
  TokenRange where;
  // "приходится племянником |Игорю Сечину|"
  if (kin.of.first < kin.of.last || !has_order(language, WordOrder::kSlavic)) return kNobody;
  const std::int32_t behind = person_named_at(kin.tokens.last, &where);
  return behind == relative ? kNobody : behind;
}

// "X is |the brother of Y|", "dass X |der Bruder von Y| ist", "|Y's son-in-law| is X". False: it is no predicate, or not told whose.
bool RelationFinder::of_kin_predicate(const NameInText& kin) {
  if (kin.apposed_to >= 0 || kin.plural || before_comma(kin.tokens.first) >= 0 ||
      is_in_phrase(kin.tokens.first))
    return false;
  const std::uint32_t first = kin.tokens.first;
  const std::uint32_t last = std::max(kin.tokens.last, kin.of.last);
  std::int32_t relative = kNobody;
  TokenRange verb;
  if (const Copula* before = copula_before(first); before != nullptr) {
    relative = subject_before(before->tokens.first);
    verb = {before->tokens.first, first};
  } else if (has_copula({last, std::min(last + 2, sentence_.last)}, &verb)) {
    if (ends_with_verb(language_of(first)) && ends_clause(verb.last))
      relative = referent_beside(first, false, kAdverbs, true, false);
    TokenRange where;
    if (relative < 0 && referent_beside(first, false, kAdverbs, true, true) < 0) {
      relative = person_named_at(verb.last, &where);
      if (relative < 0) relative = referent_beside(verb.last, true, kAdverbs, true, false, &where);
      if (relative >= 0 && !ends_clause(where.last)) return false;
    }
    verb = {first, verb.last};
  }
  if (relative < 0) return false;
  const std::int32_t owner = owner_of_kin(kin, relative);
  if (owner < 0 || owner == relative) return false;
  constexpr std::uint32_t kNo = 2;  // tokens before the verb
  if (says_no({verb.first - std::min(kNo, verb.first - sentence_.first), verb.last + 1})) return true;
  if (!has_family(relative, owner)) {
    rule_ = "kin by a verb";
    add("family", relative, owner, std::string(text_.at(kin.core.empty() ? kin.span : kin.core)), kin.span);
  }
  return true;
}

// "dass |X| der Chef von Y ist": who stands before an office that the verb of being behind it ends, and `object`, what he has it of.
// kNobody: nobody does.
std::int32_t RelationFinder::holder_before_verb(const NameInText& office, std::int32_t& object) const {
  const std::uint32_t first = office.tokens.first;
  if (!ends_with_verb(language_of(first))) return kNobody;
  std::uint32_t last = std::max(office.tokens.last, office.of.last);
  TokenRange body;
  const std::int32_t of = referent_beside(last, true, kAdverbs, true, true, &body);
  if (of >= 0) last = body.last;
  TokenRange verb;
  if (!has_copula({last, std::min(last + 1, sentence_.last)}, &verb) || !ends_clause(verb.last))
    return kNobody;
  TokenRange where;
  const std::int32_t holder = referent_beside(first, false, kAdverbs, true, false, &where);
  if (holder < 0 || holder == of || !reaches_over(where.last, first)) return kNobody;
  object = of;
  return holder;
}

// "|Ольга Резник| — адвокат Алишера Усманова": of whom the office before another's name is told, where that is in a case. kNobody: of
// the name itself.
std::int32_t RelationFinder::holder_by_verb(const NameInText& name) const {
  const std::uint32_t first = name.tokens.first;
  if (!has_order(language_of(first), WordOrder::kSlavic)) return kNobody;
  const Copula* verb = copula_before(first);
  if (verb == nullptr || verb->tokens.last != first) return kNobody;
  const std::string_view office = text_.lower(first);
  const std::string_view given = text_.lower(name.core_tokens.first);
  const bool in_case = given.ends_with("\u0430") || given.ends_with("\u044F") || given.ends_with("a");
  const std::int32_t subject = subject_before(verb->tokens.first);
  const std::int32_t own = referent_in(name.core_tokens);
  if (!in_case || office.empty() || own < 0 || subject == own) return kNobody;
  return document_.referents[static_cast<std::size_t>(own)].gender == "female" ? kNobody : subject;
}

// "dass |X die Firma Y| leitet", "|X, der Y| besitzt", "dass |Y X| gehört": both stand before the verb that ends the clause.
bool RelationFinder::of_verb_behind(const Hit& hit, std::string_view type, std::string_view detail) {
  const bool ownership = type == "ownership";
  if (!ends_with_verb(language_of(hit.tokens.first)) || hit.gap.first < hit.gap.last ||
      (!ownership && !is_office(type) && type != "member") || !ends_clause(hit.tokens.last))
    return false;
  TokenRange near;
  TokenRange far;
  const std::int32_t second = referent_beside(hit.tokens.first, false, kNear, true, true, &near);
  if (second < 0 || has_comma({near.last, hit.tokens.first})) return false;
  const std::int32_t first = referent_beside(near.first, false, kFar, true, true, &far);
  if (first < 0 || first == second || !reaches_over(far.last, near.first)) return false;
  const bool backward = hit.word->direction == Direction::kBackward;
  if (backward && !ownership) return false;
  const std::int32_t holder = backward ? second : first;
  const std::int32_t body = backward ? first : second;
  const bool holds =
      kind(holder) == EntityKind::kPerson || (ownership && kind(holder) == EntityKind::kOrganization);
  const bool held =
      kind(body) == EntityKind::kOrganization || (ownership && kind(body) == EntityKind::kVessel);
  if (!holds || !held) return false;
  add(type, holder, body, std::string(detail), span_of(hit.tokens, near));
  return true;
}

// Whether nothing but words, or a comma and a relative word, stand in between.
bool RelationFinder::reaches_over(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t i = from; i < to; ++i) {
    const TokenKind its = text_.tokens[i].kind;
    if (its == TokenKind::kComma) {
      if (i + 1 >= to ||
          (clause_word_classes(language_of(i), text_.lower(i + 1)) & clause_word::kRelative) == 0)
        return false;
    } else if (its != TokenKind::kWord && its != TokenKind::kNumber && its != TokenKind::kQuote) {
      return false;
    }
  }
  return true;
}

// "|«Ростех»| возглавляет |Сергей Чемезов|", "na czele |Rostechu| stoi |X|": in Slavic languages the body may stand before the verb, or
// in its words, and who holds it behind.
bool RelationFinder::of_object_before(const Hit& hit, std::string_view type, std::string_view detail) {
  if ((type != "ownership" && !is_office(type)) ||
      !has_order(language_of(hit.tokens.first), WordOrder::kSlavic))
    return false;
  constexpr std::uint32_t kQuoteAndWord = 3;
  const bool gap = hit.gap.first < hit.gap.last;
  TokenRange what = hit.gap;
  const std::int32_t body = gap ? referent_in(hit.gap)
                                : referent_beside(hit.tokens.first, false, kQuoteAndWord, false, true, &what);
  if (kind(body) != EntityKind::kOrganization && kind(body) != EntityKind::kVessel) return false;
  if (!gap && (has_comma({what.last, hit.tokens.first}) ||
               referent_beside(what.first, false, kFar, true, false) >= 0))
    return false;
  TokenRange who;
  const std::int32_t holder = referent_beside(hit.tokens.last, true, kAdverbs, true, false, &who);
  if (holder < 0 || has_comma({hit.tokens.last, who.first}) || !only_words(hit.tokens.last, who.first) ||
      referent_in({hit.tokens.last, who.first}) >= 0)
    return false;
  add(type, holder, body, std::string(detail), span_of(hit.tokens, who));
  return true;
}

// "X ist |mit Y verheiratet|", "X |richtte Y in 2011 op|": the words stand around the name of the object, whose subject is before them.
bool RelationFinder::of_words_around(const Hit& hit, std::string_view type, std::string_view detail) {
  const std::int32_t object = referent_in(hit.gap);
  if (object < 0) return false;
  const bool person = type == "family" || type == "associate";
  if (!person && !is_office(type) && type != "ownership" && type != "member") return false;
  if (person != (kind(object) == EntityKind::kPerson) || kind(object) == EntityKind::kPlace) return false;
  // "ist mit |der Tochter des| Y verheiratet": whose daughter she is; the name, with its title, opens the gap.
  TokenRange named;
  if (person && person_named_at(hit.gap.first, &named) != object &&
      person_named_at(hit.gap.first + 1, &named) != object)
    return false;
  TokenRange where;
  std::int32_t subject = subject_before(hit.tokens.first);
  if (subject < 0) {
    subject = referent_beside(hit.tokens.first, false, kFar, true, false, &where);
    if (subject >= 0 && !reaches_over(where.last, hit.tokens.first)) return false;
  }
  if (subject < 0 || subject == object) return false;
  if (type == "family" && has_family(subject, object)) return true;
  add(type, subject, object, std::string(detail), text_.span(hit.tokens));
  return true;
}

// "He has |never been| head of", "gehört |nicht|", "|denied that he was| a partner of": words that take back what the tokens tell.
bool RelationFinder::is_taken_back(TokenRange words) const {
  constexpr std::uint32_t kNo = 4;
  constexpr std::uint32_t kDenial = 8;
  const auto breaks = [&](std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t i = from; i < to; ++i) {
      if (text_.tokens[i].kind == TokenKind::kComma || text_.tokens[i].kind == TokenKind::kStop) return true;
      if ((clause_word_classes(language_of(i), text_.lower(i)) & clause_word::kConjunction) != 0) return true;
    }
    return false;
  };
  const auto names_between = [&](std::uint32_t from, std::uint32_t to) {
    return referent_in({from, to}) >= 0;
  };
  for (const Hit& hit : hits_) {
    const std::string_view type = hit.word->type;
    const std::uint32_t end = hit.tokens.last;
    if (type == "not") {
      if (end <= words.first && words.first - end <= kNo && !breaks(end, words.first) &&
          !names_between(end, words.first))
        return true;
      if (ends_with_verb(language_of(words.first)) && hit.tokens.first > words.first &&
          hit.tokens.first <= words.last && !names_between(words.first, hit.tokens.first))
        return true;
      // "Die Bank gehört X |nicht|."
      if (ends_with_verb(language_of(words.first)) && hit.tokens.first >= words.last &&
          hit.tokens.first - words.last <= kDenial && ends_clause(end) &&
          !breaks(words.last, hit.tokens.first))
        return true;
    }
    if (type != "denies" || end > words.first || words.first - end > kDenial) continue;
    const std::uint32_t from =
        end < words.first && text_.tokens[end].kind == TokenKind::kComma ? end + 1 : end;
    if (breaks(from, words.first)) continue;
    const auto is_being = [&](TokenRange tokens) {
      TokenRange verb;
      return has_copula(tokens, &verb) || std::any_of(hits_.begin(), hits_.end(), [&](const Hit& other) {
               return other.word->type == "being" && tokens.contains(other.tokens.first);
             });
    };
    const bool behind = ends_with_verb(language_of(words.first)) &&
                        is_being({words.last, std::min(words.last + kDenial, sentence_.last)});
    if (behind || is_being({from, words.first})) return true;
  }
  return false;
}

}  // namespace tamis::documents
