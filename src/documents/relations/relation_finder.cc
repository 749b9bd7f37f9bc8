#include "documents/relations/relation_finder.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "documents/names/introduced_bodies.h"
#include "documents/names/name_scan.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// "is the sole", "ist der": words between an aside and what is said of the name before it.
constexpr std::uint32_t kAsideWords = 5;

}  // namespace

std::string_view RelationFinder::language_of(std::uint32_t token) const {
  // The token behind the last name of a text is asked for, too.
  if (text_.sentence_of.empty()) return {};
  return work_.language_of_sentence(
      text_.sentence_of[std::min<std::size_t>(token, text_.sentence_of.size() - 1)]);
}

std::int32_t RelationFinder::mention_at(std::uint32_t token) const noexcept {
  return token < work_.mention_of.size() ? work_.mention_of[token] : -1;
}

std::int32_t RelationFinder::referent_in(TokenRange tokens) const noexcept {
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    const std::int32_t mention = mention_at(i);
    if (mention >= 0) return document_.mentions[static_cast<std::size_t>(mention)].referent;
  }
  return kNobody;
}

// The first mention inside the tokens that is of somebody else: a title may hold the name of its body.
std::int32_t RelationFinder::other_in(TokenRange tokens, std::int32_t subject) const noexcept {
  const Span span = text_.span(tokens);
  auto mention = std::lower_bound(document_.mentions.begin(), document_.mentions.end(), span.begin,
                                  [](const Mention& a, std::uint32_t begin) { return a.span.begin < begin; });
  for (; mention != document_.mentions.end() && mention->span.begin < span.end; ++mention) {
    // "|президента| переходного периода": whom the title alone may mean is no body.
    const bool title = mention->span.begin == span.begin && mention->kind == EntityKind::kPerson &&
                       (mention->form == MentionForm::kTitle || mention->form == MentionForm::kDescription);
    if (mention->referent >= 0 && mention->referent != subject && span.contains(mention->span) &&
        mention->kind != EntityKind::kGroup && !title)
      return mention->referent;
  }
  return kNobody;
}

EntityKind RelationFinder::kind(std::int32_t referent) const noexcept {
  return referent < 0 ? EntityKind::kOther : document_.referents[static_cast<std::size_t>(referent)].kind;
}

// "der |russischen| VTB": the adjective of a country right before the name of a body says whose that is.
bool RelationFinder::is_adjective_of_body(std::uint32_t token) const noexcept {
  const auto mention = static_cast<std::size_t>(mention_at(token));
  std::uint32_t next = text_.tokens_in(document_.mentions[mention].span).last;
  // "der russischen |Firma| X"
  if (mention_at(next) < 0 && next + 1 < sentence_.last && is_body_noun(language_of(next), text_.lower(next)))
    ++next;
  const std::int32_t behind = mention_at(next);
  if (behind < 0 || next >= sentence_.last ||
      document_.mentions[static_cast<std::size_t>(behind)].kind != EntityKind::kOrganization)
    return false;
  const auto name =
      std::lower_bound(work_.names.begin(), work_.names.end(), token,
                       [](const NameInText& a, std::uint32_t at) { return a.tokens.first < at; });
  return name != work_.names.end() && name->tokens.first == token && name->adjective;
}

// The first referent of one of `kinds` in tokens [from, to), walking up or down.
std::int32_t RelationFinder::referent_beside(std::uint32_t from, bool behind, std::uint32_t reach,
                                             bool person, bool body, TokenRange* where) const noexcept {
  for (std::uint32_t step = 0; step < reach; ++step) {
    if (!behind && from < sentence_.first + step + 1) break;
    const std::uint32_t i = behind ? from + step : from - 1 - step;
    if (!sentence_.contains(i)) break;
    const std::int32_t mention = mention_at(i);
    if (mention < 0) continue;
    const Mention& its = document_.mentions[static_cast<std::size_t>(mention)];
    const bool fits =
        its.referent >= 0 && ((person && its.kind == EntityKind::kPerson) ||
                              (body && its.kind != EntityKind::kPerson && its.kind != EntityKind::kGroup));
    if (!fits || (body && its.kind == EntityKind::kPlace && is_adjective_of_body(i))) continue;
    const TokenRange tokens = text_.tokens_in(its.span);
    // "owned by |Russia's| Gazprom Neft": the state only says whose the body is.
    if (behind && its.kind == EntityKind::kPlace && sentence_.contains(tokens.last) && tokens.last > i &&
        (text_.lower(tokens.last) == "'s" || text_.lower(tokens.last) == "\u2019s")) {
      const std::int32_t owned = sentence_.contains(tokens.last + 1) ? mention_at(tokens.last + 1) : -1;
      if (owned >= 0 && document_.mentions[static_cast<std::size_t>(owned)].kind != EntityKind::kPlace)
        continue;
    }
    if (where != nullptr) *where = tokens;
    return its.referent;
  }
  return kNobody;
}

void RelationFinder::add(std::string_view type, std::int32_t subject, std::int32_t object, std::string detail,
                         Span span) {
  if (subject < 0 || subject == object || is_taken_back(text_.tokens_in(span))) return;
  for (Relation& known : document_.relations) {
    // "L'|ex-patron de| la DGSE": the words alone would say that he still is.
    if (type == "position" && known.type == "former_position" && known.subject == subject &&
        known.span.overlaps(span) && (object < 0 || known.object == object))
      return;
    if (known.type != type || known.subject != subject) continue;
    if (known.object == object && (known.detail == detail || object >= 0)) return;
    // The same office, told without its body: no news.
    if (object < 0 && known.detail.find(detail) != std::string::npos) return;
    if (known.object < 0 && object >= 0 && detail.find(known.detail) != std::string::npos) {
      known.object = object;
      known.detail = std::move(detail);
      known.span = span;
      return;
    }
  }
  document_.relations.push_back(
      {std::string(type), subject, object, std::move(detail), span, std::string(rule_), 1});
}

// Those of the sentence's words that may reach into the tokens or the `before` ones before them: a sentence has any number of words.
std::span<const RelationHit> RelationFinder::hits_near(TokenRange tokens,
                                                       std::uint32_t before) const noexcept {
  const auto first = std::partition_point(hits_.begin(), hits_.end(), [&](const Hit& hit) {
    return hit.tokens.first + longest_hit_ + before < tokens.first;
  });
  const auto last = std::partition_point(first, hits_.end(),
                                         [&](const Hit& hit) { return hit.tokens.first < tokens.last; });
  return {first, last};
}

// Whether a word of `type` stands in or right before the tokens.
const RelationHit* RelationFinder::word_at(std::string_view type, TokenRange tokens,
                                           std::uint32_t before) const noexcept {
  for (const Hit& hit : hits_near(tokens, before)) {
    // "former head of" is longer than "former".
    const std::string_view its = hit.word->type;
    if (its != type && !(type == "former" && (its == "former_position" || its == "left")) &&
        !(type == "as" && its == "left"))
      continue;
    if (hit.tokens.last + before >= tokens.first) return &hit;
  }
  return nullptr;
}

// The word that makes a former office of `title`: in it or right before. "|Zuvor hatte der| Minister X": over an article it tells when
// something else was.
const RelationHit* RelationFinder::former_at(TokenRange title, std::uint32_t before) const noexcept {
  const Hit* former = word_at("former", title, before);
  if (former == nullptr || former->tokens.last >= title.first) return former;
  for (std::uint32_t i = former->tokens.last; i < title.first; ++i) {
    const std::uint32_t classes = clause_word_classes(language_of(i), text_.lower(i));
    // "der |zuvor| mit Präsident X sprach"
    const bool leads = language_of(i) == "de" && (classes & clause_word::kPreposition) != 0;
    if (leads || is_definite_article(text_.lower(i))) return nullptr;
  }
  return is_definite_article(text_.lower(title.first)) ? nullptr : former;
}

// Whether a word with a capital that is of no mention stands there, as of a name that was read in part.
bool RelationFinder::goes_on(std::uint32_t token) const {
  return token < sentence_.last && text_.tokens[token].kind == TokenKind::kWord &&
         text_.tokens[token].capital && mention_at(token) < 0 && language_of(token) != "de";
}

// Words and one comma.
bool RelationFinder::only_words(std::uint32_t from, std::uint32_t to) const noexcept {
  for (std::uint32_t i = from; i < to && i < sentence_.last; ++i) {
    const TokenKind kind = text_.tokens[i].kind;
    if (kind != TokenKind::kWord && kind != TokenKind::kComma && kind != TokenKind::kHyphen) return false;
  }
  return true;
}

// Whether the name of a person that stands last before the token is a longer form of one that the page has too ("Путина", "Путин").
bool RelationFinder::is_oblique(std::int32_t referent, std::uint32_t token) const {
  const std::string_view language = language_of(token);
  if (!has_order(language, WordOrder::kSlavic)) return false;
  std::string_view here;
  for (std::uint32_t i = token; i > sentence_.first && here.empty(); --i) {
    const std::int32_t mention = mention_at(i - 1);
    if (mention >= 0 && document_.mentions[static_cast<std::size_t>(mention)].referent == referent)
      here = text_.at(i - 1);
  }
  constexpr std::size_t kLongest = 4;        // bytes of a case ending
  constexpr std::size_t kMostMentions = 64;  // asked; a page has any number
  const auto& mentions = document_.referents[static_cast<std::size_t>(referent)].mentions;
  const auto end = mentions.begin() + static_cast<std::ptrdiff_t>(std::min(mentions.size(), kMostMentions));
  return !here.empty() && std::any_of(mentions.begin(), end, [&](std::uint32_t number) {
    const TokenRange tokens = text_.tokens_in(document_.mentions[number].span);
    if (tokens.first >= tokens.last) return false;
    const std::string_view other = text_.at(tokens.last - 1);
    return other.size() < here.size() && here.size() - other.size() <= kLongest && here.starts_with(other);
  });
}

Span RelationFinder::span_of(TokenRange a, TokenRange b) const noexcept {
  return text_.span({std::min(a.first, b.first), std::max(a.last, b.last)});
}

bool RelationFinder::has_family(std::int32_t a, std::int32_t b) const noexcept {
  return std::any_of(document_.relations.begin(), document_.relations.end(), [&](const Relation& known) {
    return known.type == "family" &&
           ((known.subject == a && known.object == b) || (known.subject == b && known.object == a));
  });
}

// Whether a comma stands in the few words before the token; where.
std::uint32_t RelationFinder::comma_before(std::uint32_t token) const noexcept {
  for (std::uint32_t i = token; i > sentence_.first && token - i < kAsideWords; --i) {
    if (text_.tokens[i - 1].kind == TokenKind::kComma) return i - 1;
    if (mention_at(i - 1) >= 0) break;
  }
  return 0;
}

// Whether the last relations say that `a` is a relative or friend of `b`.
bool RelationFinder::its_kin_or_ally(std::int32_t a, std::int32_t b) const noexcept {
  const Span sentence = text_.span(sentence_);
  return std::any_of(document_.relations.rbegin(), document_.relations.rend(), [&](const Relation& known) {
    return known.subject == a && known.object == b && sentence.contains(known.span) &&
           (known.type == "family" || known.type == "associate");
  });
}

// "X, the daughter of Y, is the owner of": not the name in the aside but the one before it.
std::int32_t RelationFinder::before_aside(std::uint32_t token, bool body) const noexcept {
  const std::uint32_t close = comma_before(token);
  if (close == 0) return kNobody;
  constexpr std::uint32_t kLongestAside = 100;  // tokens; a sentence may have any number of commas
  for (std::uint32_t i = close; i > sentence_.first + 1 && close - i < kLongestAside; --i) {
    if (text_.tokens[i - 1].kind != TokenKind::kComma) continue;
    const std::int32_t mention = mention_at(i - 2);
    if (mention < 0) continue;
    // "The son of X|, Y,| heads": no aside but who is meant, as a relation told before says.
    const std::int32_t inner = referent_in({close - 1, close});
    // "A, |and B|, director of": another one, not an aside.
    if (kind(inner) == EntityKind::kPerson && i < close &&
        (clause_word_classes(language_of(i), text_.lower(i)) & clause_word::kConjunction) != 0)
      return inner;
    if (inner >= 0 && its_kin_or_ally(inner, document_.mentions[static_cast<std::size_t>(mention)].referent))
      return inner;
    if (const NameInText* alone = name_at(i);
        alone != nullptr && alone->kind == EntityKind::kPerson && alone->tokens.last == close)
      return referent_in(alone->core_tokens.first < alone->core_tokens.last ? alone->core_tokens
                                                                            : alone->tokens);
    const Mention& its = document_.mentions[static_cast<std::size_t>(mention)];
    if (its.referent >= 0 &&
        (its.kind == EntityKind::kPerson || (body && its.kind == EntityKind::kOrganization)))
      return its.referent;
  }
  return kNobody;
}

// The name, with its title, that begins at the token.
const NameInText* RelationFinder::name_at(std::uint32_t token) const noexcept {
  auto name = std::lower_bound(work_.names.begin(), work_.names.end(), token,
                               [](const NameInText& a, std::uint32_t at) { return a.tokens.first < at; });
  for (; name != work_.names.end() && name->tokens.first == token; ++name) {
    if (name->form == MentionForm::kName || name->form == MentionForm::kSurname ||
        name->form == MentionForm::kGivenName)
      return &*name;
  }
  return nullptr;
}

// The person whose name, or the title before it, begins at the token.
std::int32_t RelationFinder::person_named_at(std::uint32_t token, TokenRange* where) const noexcept {
  if (token >= sentence_.last) return kNobody;
  if (const NameInText* name = name_at(token); name != nullptr && name->kind == EntityKind::kPerson) {
    const TokenRange core =
        name->core_tokens.first < name->core_tokens.last ? name->core_tokens : name->tokens;
    *where = core;
    return referent_in(core);
  }
  return referent_beside(token, true, 1, true, false, where);
}

// "ist |mit der| Tochter des X verheiratet", "вместе |с| сыном": a preposition stands before the token, articles aside.
bool RelationFinder::is_in_phrase(std::uint32_t token) const {
  constexpr std::uint32_t kMostArticles = 2;
  const std::string_view language = language_of(token);
  for (std::uint32_t i = token; i > sentence_.first && token - i <= kMostArticles; --i) {
    if (text_.tokens[i - 1].kind != TokenKind::kWord || mention_at(i - 1) >= 0) return false;
    const std::uint32_t classes = clause_word_classes(language, text_.lower(i - 1));
    if ((classes & clause_word::kPreposition) != 0) return (classes & clause_word::kArticle) == 0;
    if ((classes & clause_word::kArticle) == 0) return false;
  }
  return false;
}

// Whether "is" or "was" stands in the tokens; where.
bool RelationFinder::has_copula(TokenRange tokens, TokenRange* where) const noexcept {
  const auto found = std::find_if(copulas_.begin(), copulas_.end(), [&](const Copula& copula) {
    return !copula.left && tokens.contains(copula.tokens.first);
  });
  if (found != copulas_.end()) *where = found->tokens;
  return found != copulas_.end();
}

}  // namespace tamis::documents
