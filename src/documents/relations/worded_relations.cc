// Relations by words of data/relation_words.tsv between two names: who owns, heads, accompanies, is a member of.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "documents/names/introduced_bodies.h"
#include "documents/relations/relation_finder.h"
#include "documents/relations/relation_gaps.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

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

bool is_mother(std::string_view word) noexcept {
  static constexpr std::string_view kMothers[] = {"mother", "mutter",   "m\u00E8re",
                                                  "madre",  "m\u00E3e", "moeder"};
  return std::find(std::begin(kMothers), std::end(kMothers), word) != std::end(kMothers);
}

// "Ledesma, a |quien| la OFAC señala como dueño de X": the relative word of a clause that calls its antecedent something at `as`. 0: none.
std::uint32_t relative_word_before(const TextTokens& text, TokenRange sentence, std::uint32_t as,
                                   std::string_view language) {
  for (std::uint32_t i = as; i > sentence.first && as - i < kReach; --i) {
    if (text.tokens[i - 1].kind == TokenKind::kComma) return 0;
    if ((clause_word_classes(language, text.lower(i - 1)) & (clause_word::kRelative | clause_word::kThat)) !=
        0)
      return i - 1;
  }
  return 0;
}

// "señala |como| dueño", "présente |comme le| dirigeant": whether somebody calls another that.
bool is_called(const TextTokens& text, TokenRange sentence, std::uint32_t token, std::string_view language) {
  const auto is_as = [&](std::uint32_t i) {
    return grammar_words(language).has(WordUse::kAsOffice, text.lower(i));
  };
  if (token > sentence.first && is_as(token - 1)) return true;
  return token > sentence.first + 1 && is_as(token - 2) &&
         (clause_word_classes(language, text.lower(token - 1)) & clause_word::kArticle) != 0;
}

}  // namespace

// "соратник Путина Игорь Сечин", "эксперт Фонда Карнеги Анкит Панда": of two names behind the word the first is whose, the second who.
void RelationFinder::of_two_behind(const Hit& hit, std::string_view type, std::string_view detail,
                                   bool of_body) {
  if (type != "family") rule_ = "words before the names";
  TokenRange where;
  // "bras droit du |chef de l'État X|": whose title stands before him.
  std::int32_t object = of_body ? kNobody : person_named_at(hit.tokens.last, &where);
  if (object < 0)
    object = referent_beside(hit.tokens.last, true, of_body ? kBodyReach : kGenitiveReach, !of_body, of_body,
                             &where);
  if (object < 0 || (!of_body && !only_words(hit.tokens.last, where.first))) return;
  TokenRange next;
  // "The brother of X|,| Y, fled": an aside that another mark closes.
  // "Le bras droit de X |en Afrique|, Y,": where, before the comma.
  constexpr std::uint32_t kPlace = 3;
  for (std::uint32_t at = where.last; !of_body && at < sentence_.last && at - where.last <= kPlace; ++at) {
    if (text_.tokens[at].kind == TokenKind::kComma) {
      if (at > where.last && kind(referent_in({where.last, at})) == EntityKind::kPlace) where.last = at;
      break;
    }
    if (text_.tokens[at].kind != TokenKind::kWord) break;
  }
  const bool aside =
      !of_body && where.last + 1 < sentence_.last && text_.tokens[where.last].kind == TokenKind::kComma;
  std::int32_t subject = person_named_at(aside ? where.last + 1 : where.last, &next);
  // "Давний друг Путина, |виолончелист| Сергей Ролдугин, ...": a noun that is in no table.
  if (subject < 0 && aside)
    subject = referent_beside(where.last + 1, true, kGenitiveReach, true, false, &next);
  if (subject >= 0 && aside && next.first > where.last + 1 &&
      (next.last >= sentence_.last || text_.tokens[next.last].kind != TokenKind::kComma))
    return;
  if (subject < 0 || subject == object) return;
  if (aside && next.last < sentence_.last && text_.tokens[next.last].kind == TokenKind::kWord &&
      text_.tokens[next.last].capital)
    return;
  add(type, subject, object, std::string(detail), span_of(hit.tokens, next));
}

// "Sein |Vertrauter| X", "Putin's longtime |ally| X", "X, su |testaferro|": whose friend somebody is stands before the noun.
void RelationFinder::of_ally(const Hit& hit) {
  constexpr std::uint32_t kAdjectives = 3;
  const std::string_view language = language_of(hit.tokens.first);
  const GrammarWords& grammar = grammar_words(language);
  std::int32_t object = kNobody;
  std::uint32_t first = hit.tokens.first;
  for (; object < 0 && first > sentence_.first && hit.tokens.first - first < kAdjectives; --first) {
    const std::uint32_t at = first - 1;
    const Token& token = text_.tokens[at];
    if (token.kind != TokenKind::kWord && token.kind != TokenKind::kHyphen) return;
    if (const auto gender = possessors_.possessive_at(at, language)) {
      object = possessors_.whom(kNobody, at, *gender);
      if (object < 0) return;
      continue;
    }
    const std::int32_t mention = mention_at(at);
    const bool particle = text_.lower(at) == "'s" || text_.lower(at) == "\u2019s" ||
                          grammar.has(WordUse::kWhoseParticle, text_.at(at));
    if (particle && at > sentence_.first) {
      object = referent_in({at - 1, at});
      if (kind(object) != EntityKind::kPerson) return;
      continue;
    }
    if (mention >= 0) {
      const bool written_on = (language == "de" && text_.lower(at).ends_with("s")) || language == "tr" ||
                              grammar.ends(WordUse::kWhoseParticle, text_.at(at), 3);
      if (!written_on || document_.mentions[static_cast<std::size_t>(mention)].kind != EntityKind::kPerson)
        return;
      object = document_.mentions[static_cast<std::size_t>(mention)].referent;
      continue;
    }
    if ((clause_word_classes(language, text_.lower(at)) &
         (clause_word::kArticle | clause_word::kPreposition | clause_word::kConjunction)) != 0)
      return;
  }
  if (object < 0) return;
  TokenRange where;
  std::uint32_t behind = hit.tokens.last;
  if (behind < sentence_.last && text_.tokens[behind].kind == TokenKind::kComma) ++behind;
  // "su socio |indio| X"
  if (has_order(language, WordOrder::kNounBeforeName) && behind + 1 < sentence_.last &&
      text_.tokens[behind].kind == TokenKind::kWord && !text_.tokens[behind].capital &&
      name_at(behind) == nullptr && clause_word_classes(language, text_.lower(behind)) == 0 &&
      name_at(behind + 1) != nullptr)
    ++behind;
  std::int32_t subject = person_named_at(behind, &where);
  // "X, su presunto |testaferro|": of whom the aside says it.
  if (subject < 0 && first > sentence_.first + 1 && text_.tokens[first - 1].kind == TokenKind::kComma) {
    subject = referent_beside(first - 1, false, 1, true, false, &where);
    if (subject == object) object = possessors_.whom(subject, where.first, {});
  }
  if (subject < 0 || object < 0 || subject == object) return;
  add("associate", subject, object, std::string(text_.at(text_.span(hit.tokens))),
      span_of(hit.tokens, where));
}

// "controlled by X|'s sister Y|": who is named behind the words for what he is to somebody at `whose`. kNobody: nobody is.
std::int32_t RelationFinder::relative_behind(TokenRange whose) const noexcept {
  constexpr std::uint32_t kNouns = 3;  // "half brother", "younger sister"
  std::uint32_t at = whose.last;
  const bool apart = at < sentence_.last && (text_.lower(at) == "'s" || text_.lower(at) == "\u2019s");
  const std::string_view last = text_.lower(whose.last - 1);
  if (!apart && !last.ends_with("'s") && !last.ends_with("\u2019s")) return kNobody;
  if (apart) ++at;
  const std::uint32_t first = at;
  while (at < sentence_.last && at - first < kNouns && text_.tokens[at].kind == TokenKind::kWord &&
         !text_.tokens[at].capital && clause_word_classes(language_of(at), text_.lower(at)) == 0)
    ++at;
  const std::int32_t mention = at > first && at < sentence_.last ? mention_at(at) : -1;
  if (mention < 0 || document_.mentions[static_cast<std::size_t>(mention)].kind != EntityKind::kPerson)
    return kNobody;
  return document_.mentions[static_cast<std::size_t>(mention)].referent;
}

// "|Владельцем| фирмы X является Y", "|Eigentümerin| ist Y": who it is stands behind the verb; "X, |власником| якого є Y": what he has before.
bool RelationFinder::of_told_holder(const Hit& hit, std::string_view type, std::string_view detail,
                                    bool of_body) {
  constexpr std::uint32_t kToVerb = 4;
  constexpr std::uint32_t kToName = 8;
  const std::uint32_t next = hit.tokens.last;
  if (next >= sentence_.last) return false;
  const std::string_view language = language_of(next);
  TokenRange owned;
  std::int32_t object = kNobody;
  std::uint32_t from = next;
  const bool relative = (clause_word_classes(language, text_.lower(next)) & clause_word::kRelative) != 0;
  if (relative) {
    object = referent_beside(hit.tokens.first, false, kReach, false, true, &owned);
    from = next + 1;
  } else {
    object = referent_beside(next, true, kReach, false, true, &owned);
    if (object >= 0) from = owned.last;
  }
  if (object < 0 || (kind(object) != EntityKind::kOrganization && kind(object) != EntityKind::kVessel))
    return false;
  TokenRange verb;
  if (!has_copula({from, std::min(from + kToVerb, sentence_.last)}, &verb)) return false;
  TokenRange where;
  std::int32_t subject = person_named_at(verb.last, &where);
  if (subject < 0) subject = referent_beside(verb.last, true, kToName, true, !of_body, &where);
  if (subject < 0 || subject == object || kind(subject) == EntityKind::kPlace ||
      !only_words(verb.last, where.first))
    return false;
  add(type, subject, object, std::string(detail), span_of(hit.tokens, where));
  return true;
}

// "Kalaschnikow, eine |Tochter des| Staatskonzerns Rostec": a body's daughter is a company.
bool RelationFinder::of_company_daughter(const Hit& hit) {
  TokenRange whole;
  const std::int32_t object = referent_beside(hit.tokens.last, true, kGenitiveReach, true, true, &whole);
  if (object < 0 || kind(object) != EntityKind::kOrganization) return false;
  // "Sohn des |Rosneft-Chefs| X"
  if (whole.last < sentence_.last && text_.tokens[whole.last].kind == TokenKind::kHyphen) return false;
  TokenRange part;
  const std::int32_t subject = referent_beside(hit.tokens.first, false, kReach, true, true, &part);
  // "Rostec est la maison |mère d'|Orion": the whole, not the part.
  const bool mother = is_mother(text_.lower(hit.tokens.first));
  if (subject >= 0 && kind(subject) == EntityKind::kOrganization)
    add("ownership", mother ? subject : object, mother ? object : subject,
        std::string(text_.at(text_.span(hit.tokens))), span_of(hit.tokens, whole));
  return true;
}

// "Accompanied by his deputy B|, President A| arrived": the next person behind the companions, a comma or the verb between.
std::int32_t RelationFinder::whom_they_join(TokenRange last,
                                            const std::vector<std::int32_t>& companions) const {
  for (std::uint32_t i = last.last; i < sentence_.last;) {
    TokenRange where;
    const std::int32_t next = referent_beside(i, true, sentence_.last - i, true, false, &where);
    if (next < 0) return kNobody;
    // "Begleitet wurde sie von X|, der| mit Y gesprochen hatte": only told of inside the clause about X.
    if (i + 1 < where.first && text_.tokens[i].kind == TokenKind::kComma &&
        (clause_word_classes(language_of(i + 1), text_.lower(i + 1)) & clause_word::kRelative) != 0)
      return kNobody;
    if (std::find(companions.begin(), companions.end(), next) == companions.end()) {
      const Mention& its = document_.mentions[static_cast<std::size_t>(mention_at(where.first))];
      return its.form == MentionForm::kPronoun ? kNobody : next;
    }
    i = where.last;
  }
  return kNobody;
}

// "X, who |owns| a logistics firm": a body without a name.
bool RelationFinder::holds_unnamed_body(const Hit& hit) const {
  constexpr std::uint32_t kMostWords = 5;
  const std::string_view language = language_of(hit.tokens.first);
  for (std::uint32_t i = hit.tokens.last; i < sentence_.last && i - hit.tokens.last < kMostWords; ++i) {
    if (text_.tokens[i].kind != TokenKind::kWord || mention_at(i) >= 0) return false;
    if (i == hit.tokens.last && (clause_word_classes(language, text_.lower(i)) & clause_word::kArticle) == 0)
      return false;
    if (is_body_noun(language, text_.lower(i))) return true;
  }
  return false;
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

// "die Schiffe |A| und B, die der Firma X gehören": the one before the ship that stands nearest.
void RelationFinder::add_joined_vessel(const Hit& hit, std::int32_t owner, std::int32_t vessel) {
  TokenRange last;
  TokenRange first;
  if (referent_beside(hit.tokens.first, false, kReach, false, true, &last) != vessel) return;
  const std::int32_t more = referent_beside(last.first, false, kListGap, false, true, &first);
  if (kind(more) == EntityKind::kVessel && joins_list({first.last, last.first}))
    add("ownership", owner, more, std::string(text_.at(text_.span(hit.tokens))), text_.span(hit.tokens));
}

// "von X|, dem Direktor der Abteilung|, und von Y": where the aside behind a name of a list ends; `at`: none stands there.
std::uint32_t RelationFinder::behind_aside_of_list(std::uint32_t at) const {
  constexpr std::uint32_t kMostAside = 16;
  if (at >= sentence_.last || text_.tokens[at].kind != TokenKind::kComma) return at;
  for (std::uint32_t i = at + 1; i + 1 < sentence_.last && i - at < kMostAside; ++i) {
    if (text_.tokens[i].kind == TokenKind::kComma) return joins_list({i + 1, i + 2}) ? i : at;
    if (const NameInText* name = name_at(i); name != nullptr && name->kind == EntityKind::kPerson) return at;
  }
  return at;
}

// The body before the comma that opens the aside which the comma at `close` ends; kNobody: none stands there.
std::int32_t RelationFinder::body_before_aside(std::uint32_t close) const noexcept {
  constexpr std::uint32_t kMostAside = 16;
  for (std::uint32_t i = close; i > sentence_.first + 1 && close - i < kMostAside; --i) {
    if (text_.tokens[i - 1].kind != TokenKind::kComma) continue;
    const std::int32_t body = referent_in({i - 2, i - 1});
    return kind(body) == EntityKind::kOrganization ? body : kNobody;
  }
  return kNobody;
}

// The company or ship that stands nearest before the token, over places.
std::int32_t RelationFinder::owned_before(std::uint32_t token) const noexcept {
  for (std::uint32_t i = token; i > sentence_.first && token - i < kReach; --i) {
    const std::int32_t mention = mention_at(i - 1);
    if (mention < 0) continue;
    const Mention& its = document_.mentions[static_cast<std::size_t>(mention)];
    if (its.kind == EntityKind::kPlace) continue;
    return its.kind == EntityKind::kOrganization || its.kind == EntityKind::kVessel ? its.referent : kNobody;
  }
  return kNobody;
}

// Whether a conjunction or comma stands in the tokens, as before another part of a list or sentence.
bool RelationFinder::opens_another(std::uint32_t to, std::uint32_t from) const {
  return has_comma({from, to}) || joins_list({from, to});
}

// "|The tanker| is managed by A and |owned by| B": what stands before the words of the clause that a conjunction joins. kNobody: none.
std::int32_t RelationFinder::owned_over_conjunction(const Hit& hit) const {
  constexpr std::uint32_t kMostOfAgent = 9;
  const std::uint32_t first = hit.tokens.first;
  if (first == sentence_.first ||
      (clause_word_classes(language_of(first), text_.lower(first - 1)) & clause_word::kConjunction) == 0)
    return kNobody;
  const Hit* other = nullptr;
  for (const Hit& one : hits_near(hit.tokens, kMostOfAgent)) {
    if (one.word->direction == Direction::kBackward && one.tokens.last < first &&
        first - one.tokens.last <= kMostOfAgent)
      other = &one;
  }
  return other == nullptr ? kNobody : owned_before(other->tokens.first);
}

// "London|-based|", "Berlin|-backed|": whether a hyphen and a participle are written onto the word before `token`.
bool RelationFinder::is_joined_adjective(std::uint32_t token) const noexcept {
  return token + 1 < sentence_.last && text_.tokens[token].kind == TokenKind::kHyphen &&
         !text_.tokens[token].space_before && !text_.tokens[token + 1].space_before &&
         text_.lower(token + 1).ends_with("ed");
}

// "former |U.S.| ambassador to", "ex-|British| envoy to": from the country whose it is, and the hyphen before it, on.
TokenRange RelationFinder::with_country_before(TokenRange office) const noexcept {
  const std::uint32_t last = office.first;
  const auto is_place = [&](std::uint32_t token) {
    const std::int32_t mention = mention_at(token);
    return mention >= 0 && document_.mentions[static_cast<std::size_t>(mention)].kind == EntityKind::kPlace;
  };
  while (office.first > sentence_.first && is_place(office.first - 1)) --office.first;
  if (office.first < last && office.first > sentence_.first &&
      text_.tokens[office.first - 1].kind == TokenKind::kHyphen)
    --office.first;
  return office;
}

// "|back to|", "|near|" the name: a preposition that is none of what is owned ("shares |in|", "most |of|").
bool RelationFinder::leads_elsewhere(TokenRange between) const {
  for (std::uint32_t i = between.first; i < between.last; ++i) {
    const std::uint32_t classes = clause_word_classes("en", text_.lower(i));
    if ((classes & clause_word::kPreposition) != 0 && (classes & clause_word::kGenitive) == 0 &&
        text_.lower(i) != "in")
      return true;
  }
  return false;
}

// "|يمتلك| كريم الجابري شركة «الفرات»", "|ينتمي| كريم الجابري إلى حزب الله": where the verb opens its clause, the person right behind it is the
// subject, and the body behind him the object.
bool RelationFinder::of_verb_first(const Hit& hit, std::string_view type, bool of_body) {
  constexpr std::uint32_t kToSubject = 4;  // words, of a title
  const std::uint32_t first = hit.tokens.first;
  if (language_of(first) != "ar" || hit.word->direction != Direction::kForward ||
      !(of_body || type == "ownership") ||
      !grammar_words("ar").begins(WordUse::kPresentFront, text_.lower(first)))
    return false;
  constexpr std::uint32_t kOpening = clause_word::kThat | clause_word::kConjunction |
                                     clause_word::kSubordinator | clause_word::kAdverb | clause_word::kTime;
  if (first > sentence_.first && text_.tokens[first - 1].kind == TokenKind::kWord &&
      (clause_word_classes("ar", text_.lower(first - 1)) & kOpening) == 0)
    return false;
  TokenRange who;
  std::int32_t subject = person_named_at(hit.tokens.last, &who);
  if (subject < 0) {
    subject = referent_beside(hit.tokens.last, true, kToSubject, true, false, &who);
    if (subject >= 0 && !only_words(hit.tokens.last, who.first)) return false;
  }
  if (subject < 0 || kind(subject) != EntityKind::kPerson) return false;
  TokenRange what;
  const std::int32_t object = referent_beside(who.last, true, kBodyReach, false, true, &what);
  if (object < 0 || object == subject || kind(object) == EntityKind::kPerson ||
      (type != "position" && kind(object) == EntityKind::kPlace))
    return false;
  add(type, subject, object, std::string(text_.at(text_.span(hit.tokens))), span_of(hit.tokens, what));
  return true;
}

// Names whose owner stands beside them, without a word of the relation.
void RelationFinder::of_owner(const Hit& hit) {
  const std::string_view type = hit.word->type;
  if (type != "from") rule_ = "whose it is";
  auto owned = owned_.find(hit, sentence_, language_of(hit.tokens.first));
  if (!owned) return;
  // "Hochschullehrer X |von der| Universität Y": of what he has his office.
  const Span sentence = text_.span(sentence_);
  const auto office =
      std::find_if(document_.relations.begin(), document_.relations.end(), [&](const Relation& known) {
        return type == "from" && known.type == "position" && known.subject == owned->subject &&
               sentence.contains(known.span);
      });
  if (office == document_.relations.end())
    add(owned->type, owned->subject, owned->object, std::move(owned->detail), owned->span);
  else if (office->object < 0)
    office->object = owned->object;
}

// The name before the words: the antecedent of their clause, or whom the verb before it tells of.
std::int32_t RelationFinder::argument_before(const Hit& hit, std::string_view type, bool may_be_body) const {
  const std::string_view language = language_of(hit.tokens.first);
  const bool forward = hit.word->direction == Direction::kForward;
  std::int32_t before = before_aside(hit.tokens.first, type == "ownership");
  if (before < 0) before = referent_beside(hit.tokens.first, false, kReach, true, may_be_body);
  if (forward && before >= 0 && has_order(language, WordOrder::kNounBeforeName) &&
      is_called(text_, sentence_, hit.tokens.first, language)) {
    const std::uint32_t relative = relative_word_before(text_, sentence_, hit.tokens.first, language);
    if (relative > 0) before = before_appointed(relative);
  }
  // Who is only told of inside the relative clause is not its antecedent.
  if (forward && before >= 0) {
    const std::uint32_t opens = relative_clause_before(text_, sentence_, hit.tokens.first, language);
    bool named = opens == 0;
    for (std::uint32_t i = sentence_.first; i < opens && !named; ++i)
      named = referent_in({i, i + 1}) == before;
    if (!named) before = kNobody;
  }
  // "Wanta Shipping, a Hong Kong company |controlled by| X": nobody owns a place.
  if (type == "ownership" && before >= 0 && kind(before) == EntityKind::kPlace)
    before = owned_before(hit.tokens.first);
  // "is managed by A |and owned by| B": of whom the verb before tells.
  if (type == "ownership" && hit.word->direction == Direction::kBackward) {
    if (const std::int32_t shared = owned_over_conjunction(hit); shared >= 0) before = shared;
  }
  // "Petrov, a member of the Duma, owns ...": the person, not the body that the aside names.
  if (type == "ownership" && hit.word->direction == Direction::kForward && before >= 0 &&
      kind(before) != EntityKind::kPerson && hit.tokens.first > sentence_.first &&
      text_.tokens[hit.tokens.first - 1].kind == TokenKind::kComma) {
    const std::int32_t person = referent_beside(hit.tokens.first, false, kReach, true, false);
    if (person >= 0) before = person;
  }
  return before;
}

// "X集团由|Y|控股", "die von |Y| geführt wird": who owns or runs it stands in the gap.
void RelationFinder::of_holder_in_gap(const Hit& hit, std::string_view type, std::int32_t holder,
                                      const std::string& detail) {
  const std::string_view language = language_of(hit.tokens.first);
  std::int32_t body = referent_beside(hit.tokens.first, false, kReach, false, true);
  // "Kalaschnikow, eine Tochter von Rostec|, wird von X geführt|"
  if (hit.tokens.first > sentence_.first && text_.tokens[hit.tokens.first - 1].kind == TokenKind::kComma) {
    const std::uint32_t comma = hit.tokens.first - 1;
    const bool relative =
        (clause_word_classes(language, text_.lower(hit.tokens.first)) & clause_word::kRelative) != 0;
    const std::int32_t outer = relative ? kNobody : body_before_aside(comma);
    if (outer >= 0) body = outer;
    // "das Ministerium hat sechs Tanker, |die dem| X |gehören|": what the clause is about has no name.
    if (relative && referent_beside(comma, false, kGenitiveReach, false, true) != body) body = kNobody;
  }
  const bool named = body >= 0 && (kind(body) == EntityKind::kOrganization ||
                                   (type == "ownership" && kind(body) == EntityKind::kVessel));
  if (type == "ownership" ? named : kind(holder) == EntityKind::kPerson)
    add(type, holder, named ? body : kNobody, detail, text_.span(hit.tokens));
  if (named && kind(body) == EntityKind::kVessel) add_joined_vessel(hit, holder, body);
}

// "the group run by X": the body stands before, who runs it behind. False: it is told of another.
bool RelationFinder::find_led_body(const Hit& hit, std::string_view type, const std::string& detail,
                                   std::int32_t& before, std::int32_t& behind, TokenRange& where) {
  const std::string_view language = language_of(hit.tokens.first);
  // Arabic has only a relative word between: "القوات |التي يقودها| X".
  const std::uint32_t reach = language == "ar" ? kGenitiveReach : kReach;
  before = referent_beside(hit.tokens.first, false, reach, false, true);
  // "Press TV, which is part of the IRIB|, is headed by| X"
  if (const std::uint32_t close = comma_before(hit.tokens.first); close > 0 && close + 1 < hit.tokens.first) {
    const std::int32_t outer = body_before_aside(close);
    if (outer >= 0) before = outer;
  }
  behind = referent_beside(hit.tokens.last, true, kReach, true, false, &where);
  // "managed by |Blue Harbor Shipping| and owned by X": a body does.
  if (behind >= 0 && language != "ar" &&
      kind(referent_in({hit.tokens.last, where.first})) == EntityKind::kOrganization &&
      opens_another(where.first, hit.tokens.last))
    return false;
  // "a state company run by X": a body that has no name here.
  if (before < 0 && behind >= 0 && where.first - hit.tokens.last < kGenitiveReach)
    add(type, behind, kNobody, detail, span_of(hit.tokens, where));
  return true;
}

// "Zur |Delegation gehören| die Minister A und B": its members, of whom none leads it.
bool RelationFinder::of_delegates(const Hit& hit, std::int32_t behind, TokenRange where,
                                  const std::string& detail) {
  const std::string_view language = language_of(hit.tokens.first);
  TokenRange next;
  std::uint32_t from = behind_aside_of_list(where.last);
  std::int32_t more = referent_beside(from, true, kListGap, true, false, &next);
  if (more >= 0 && !list_between(from, next.first)) more = kNobody;
  if (more < 0 && language != "de" && language != "nl") return false;
  add("member", behind, kNobody, detail, span_of(hit.tokens, where));
  for (std::size_t n = 0; more >= 0 && n < kMostOfList; ++n) {
    add("member", more, kNobody, detail, span_of(hit.tokens, next));
    where = next;
    from = behind_aside_of_list(where.last);
    more = referent_beside(from, true, kListGap, true, false, &next);
    if (more >= 0 && !list_between(from, next.first)) more = kNobody;
  }
  return true;
}

// "|Acompañado por| su canciller, B, el presidente A"
std::int32_t RelationFinder::whom_companions_join(std::int32_t behind, TokenRange last) const {
  std::vector<std::int32_t> companions{behind};
  for (std::size_t n = 0; n < kMostOfList; ++n) {
    TokenRange next;
    const std::int32_t more = referent_beside(last.last, true, kListGap, true, false, &next);
    if (more < 0 || !joins_list({last.last, next.first})) break;
    companions.push_back(more);
    last = next;
  }
  return whom_they_join(last, companions);
}

// The relation, and those of whoever is listed beside its arguments.
void RelationFinder::add_listed(const Hit& hit, std::string_view type, bool forward, std::int32_t before,
                                std::int32_t behind, TokenRange where, bool in_gap,
                                const std::string& detail) {
  const bool companion = type == "companion";
  std::size_t count = 0;
  while (behind >= 0 && count++ < kMostOfList) {
    const std::int32_t subject = forward ? before : behind;
    const std::int32_t object = forward ? behind : before;
    add(type, subject, object, detail, span_of(hit.tokens, where));
    if (type == "ownership" && !forward && kind(object) == EntityKind::kVessel)
      add_joined_vessel(hit, subject, object);
    if ((type == "member" || companion) && forward && !in_gap) {
      for (const std::int32_t more : joined_before(hit.tokens.first, before))
        add(type, more, object, detail, span_of(hit.tokens, where));
    }
    if (!companion) break;
    // Further companions: "A, B und C".
    TokenRange next;
    const std::uint32_t from = behind_aside_of_list(where.last);
    behind = referent_beside(from, true, kListGap, true, false, &next);
    if (behind >= 0 && !list_between(from, next.first)) break;
    where = next;
  }
}

void RelationFinder::of_words(const Hit& hit) {
  std::string_view type = hit.word->type;
  // "took over |part of the| business": of no name.
  if (hit.tokens.last >= sentence_.first + 3 && text_.lower(hit.tokens.last - 1) == "the" &&
      text_.lower(hit.tokens.last - 3) == "part" &&
      (hit.tokens.last >= text_.tokens.size() || !text_.tokens[hit.tokens.last].capital))
    return;
  if (OwnedNames::is_of(type)) return of_owner(hit);
  if (type == "ally") {
    rule_ = "whose friend";
    return of_ally(hit);
  }
  // "the state-|owned| IAIO"
  if (type == "ownership" && hit.tokens.first > sentence_.first + 1 &&
      !text_.tokens[hit.tokens.first].space_before &&
      text_.tokens[hit.tokens.first - 1].kind == TokenKind::kHyphen)
    return;
  if (hit.word->direction == Direction::kNone || is_denied(work_, hit.tokens, sentence_)) return;
  if (of_verb_first(hit, type, type == "member" || type == "position" || type == "former_position")) return;
  // "X и его |соратник| Y": whose he is stands before the noun.
  if (type == "associate" && hit.word->direction == Direction::kForward &&
      hit.tokens.first > sentence_.first &&
      possessors_.possessive_at(hit.tokens.first - 1, language_of(hit.tokens.first)))
    return;
  if (hit.word->direction == Direction::kForward && type != "ownership" && type != "companion" &&
      !type.starts_with(kKinPrefix) && type != "family" && is_object_of_verb(work_, hit.tokens, sentence_))
    return;
  if (type.starts_with(kKinPrefix)) type = "family";
  const std::string_view language = language_of(hit.tokens.first);
  if (type == "family") rule_ = "words of kin";
  if ((type == "family" || type == "deputy") && language == "ar") return of_arabic_kin(hit, type);
  if (hit.word->direction == Direction::kBetween) return of_kin_between(hit);
  if (hit.word->direction == Direction::kBoth) return of_two_before(hit);
  if (type == "family" && hit.word->direction == Direction::kForward) {
    if (of_company_daughter(hit) || is_in_phrase(hit.tokens.first)) return;
    // "женат на |дочери| X": whose kin she is, not whose he is.
    const std::uint32_t next = hit.tokens.last;
    if (next < text_.tokens.size() &&
        names_at_.any(text_.tokens[next].begin, text_.tokens[next].end, [&](std::size_t n) {
          return work_.names[n].form == MentionForm::kKinship && work_.names[n].tokens.contains(next);
        }))
      return;
  }
  // "voormalig |eigenaar van|"
  if (type == "ownership" && word_at("former", hit.tokens, 0) != nullptr) return;
  if (type == "position" && word_at("former", with_country_before(hit.tokens), 0) != nullptr)
    type = "former_position";
  const std::string_view told = text_.at(text_.span(hit.tokens));
  const bool forward_words = hit.word->direction == Direction::kForward;
  if (of_verb_behind(hit, type, told) || (forward_words && of_object_before(hit, type, told))) return;
  if (hit.gap.first < hit.gap.last &&
      ((type == "family" && hit.word->direction == Direction::kBackward) ||
       (type != "family" && forward_words && ends_clause(hit.tokens.last))) &&
      of_words_around(hit, type, told))
    return;
  const bool companion = type == "companion";
  const bool of_person = companion || type == "family" || type == "associate";
  const bool of_body = type == "member" || type == "position" || type == "former_position";
  std::int32_t before = kNobody;
  if (hit.gap.first < hit.gap.last) before = referent_in(hit.gap);
  const bool in_gap = before >= 0;
  // "陪同|敏昂兰|的有": a name there that was not read.
  if (companion && !in_gap && hit.gap.first < hit.gap.last &&
      is_character_script(text_.tokens[hit.gap.first].script) && hit.gap.last - hit.gap.first > 1)
    return;
  if (!in_gap) before = argument_before(hit, type, !of_person && !of_body);
  // "X, |которому принадлежит| Y", "X, a quien |pertenece| Y"; "Олегу Дерипаске |принадлежит| Y", "X |gehört| Y"
  const bool cases = language == "de" || has_order(language, WordOrder::kSlavic);
  const bool relative_owner =
      type == "ownership" && hit.word->direction == Direction::kBackward && !in_gap && before >= 0 &&
      kind(before) == EntityKind::kPerson && hit.tokens.first > sentence_.first &&
      ((clause_word_classes(language, text_.lower(hit.tokens.first - 1)) & clause_word::kRelative) != 0 ||
       (cases && referent_in({hit.tokens.first - 1, hit.tokens.first}) == before));
  TokenRange where;
  // "Orion Trading |belongs to| Viktor Malenko": a company of a person's is owned.
  if (type == "member" && forward_words && before < 0) {
    const std::int32_t owned = referent_beside(hit.tokens.first, false, kGenitiveReach, false, true);
    const std::int32_t owner = person_named_at(hit.tokens.last, &where);
    if (owner >= 0 && kind(owned) == EntityKind::kOrganization)
      return add("ownership", owner, owned, std::string(told), span_of(hit.tokens, where));
  }
  std::int32_t behind =
      referent_beside(hit.tokens.last, true, of_body || type == "family" ? kBodyReach : kReach, !of_body,
                      type == "ownership" || of_body, &where);
  // "he, U.S. |Ambassador to| the European Union Gordon Sondland": of the name that the title stands before.
  if (type == "position" && hit.word->direction == Direction::kForward && language == "en" && behind >= 0 &&
      where.last < sentence_.last && mention_at(where.last) >= 0) {
    const Mention& next = document_.mentions[static_cast<std::size_t>(mention_at(where.last))];
    if (next.kind == EntityKind::kPerson && next.form == MentionForm::kName) return;
  }
  // "leased properties he |owned| back to the company"
  if (type == "ownership" && hit.word->direction == Direction::kForward && language == "en" && behind >= 0 &&
      leads_elsewhere({hit.tokens.last, where.first}))
    behind = kNobody;
  if (type == "ownership" && hit.word->direction == Direction::kBackward && !in_gap && behind >= 0) {
    if (const std::int32_t kin = relative_behind(where); kin >= 0) behind = kin;
  }
  const std::string detail(text_.at(text_.span(hit.tokens)));
  // "chief executive of the |London|-based website Full Fact": what stands there, not the place.
  if (of_body && behind >= 0 && kind(behind) == EntityKind::kPlace && is_joined_adjective(where.last))
    behind = referent_beside(where.last + 2, true, kBodyReach, !of_body, true, &where);
  // "the son of Y (no mention) said that |he|", "the son of |Aung| San Suu Kyi"
  if (behind >= 0 && (type == "family" || type == "associate") &&
      (document_.mentions[static_cast<std::size_t>(mention_at(where.first))].form == MentionForm::kPronoun ||
       goes_on(where.last) || opens_clause(work_, {hit.tokens.last, where.first})))
    behind = kNobody;
  // "dirige depuis Dubaï", "an analyst at the Nansen Centre in Oslo": where, not what.
  if (of_body && hit.word->direction == Direction::kForward && behind >= 0 &&
      kind(behind) == EntityKind::kPlace) {
    const bool at = is_led(work_, hit.tokens);  // "analyst |at|"
    if (at && before >= 0 && type == "position") {
      add(type, before, kNobody, detail, text_.span(hit.tokens));
      return;
    }
    if (at || type == "member" || is_led(work_, {hit.tokens.last, where.first})) behind = kNobody;
  }
  if (hit.word->direction == Direction::kForward && (type == "ownership" || type == "position") &&
      (before < 0 || (type == "ownership" && kind(before) == EntityKind::kVessel)) &&
      of_told_holder(hit, type, detail, of_body))
    return;
  if (type == "ownership" && hit.word->direction == Direction::kForward && before >= 0 &&
      kind(before) == EntityKind::kPerson && holds_unnamed_body(hit)) {
    TokenRange body;
    if (referent_beside(hit.tokens.last, true, kReach, false, true, &body) < 0 ||
        kind(behind) == EntityKind::kPlace) {
      add(type, before, kNobody, detail, text_.span(hit.tokens));
      return;
    }
  }
  if (before < 0 && hit.word->direction == Direction::kForward &&
      (type == "associate" || type == "family" || type == "member" || type == "position"))
    return of_two_behind(hit, type, detail, of_body);
  if (in_gap && hit.word->direction == Direction::kBackward && (of_body || type == "ownership"))
    return of_holder_in_gap(hit, type, before, detail);
  if (of_body && hit.word->direction == Direction::kBackward &&
      !find_led_body(hit, type, detail, before, behind, where))
    return;
  const bool delegation = hit.word->direction == Direction::kDelegation;
  // "die Delegation |aus Pjöngjang| besteht aus": a place has no companions.
  if (delegation && before >= 0 && kind(before) == EntityKind::kPlace &&
      (language == "de" || language == "nl"))
    before = kNobody;
  if (delegation && before < 0 && behind >= 0 && of_delegates(hit, behind, where, detail)) return;
  // "ويضم وفد |كيم| نائبه |ري|": whose delegation it is stands behind the words too.
  if (delegation && before < 0 && behind >= 0) before = behind;
  // "金正恩的代表团包括|他|的副手李炳哲": the next one who is somebody else.
  for (std::size_t n = 0; companion && behind >= 0 && behind == before && n < kMostOfList; ++n) {
    const std::uint32_t from = where.last;
    behind = referent_beside(from, true, delegation ? kDelegationReach : kReach, true, false, &where);
  }
  if (delegation && behind < 0)
    behind = referent_beside(hit.tokens.last, true, kDelegationReach, true, false, &where);
  if (companion && hit.word->direction == Direction::kBackward && before < 0 && behind >= 0)
    before = whom_companions_join(behind, where);
  if (before < 0 || behind < 0 || before == behind) return;
  // "Путина сопровождает Шойгу": whose name is in a case here goes along with nobody.
  if (companion && hit.word->direction == Direction::kForward && is_oblique(before, hit.tokens.first))
    std::swap(before, behind);
  if (type == "family" && has_family(before, behind)) return;
  if (type == "family" && hit.word->direction == Direction::kForward &&
      has_unread_name(work_, hit.tokens.first, sentence_))
    return;
  // "Танкер «Мрія», |власником| якого є Y": a ship owns nothing.
  const bool owned_ship = type == "ownership" && kind(before) == EntityKind::kVessel;
  if (type == "ownership") {
    // "contrôle|, d'après l'agence| X"
    if (hit.word->direction == Direction::kForward && has_comma({hit.tokens.last, where.first})) return;
    const bool before_owns = relative_owner || (hit.word->direction == Direction::kForward && !owned_ship);
    const std::int32_t owner = before_owns ? before : behind;
    if (kind(owner) == EntityKind::kPlace || belongs_among(work_, {hit.tokens.last, where.first})) return;
    const std::int32_t owned = before_owns ? behind : before;
    if (kind(owned) == EntityKind::kPerson || kind(owned) == EntityKind::kPlace) return;
  }
  const bool forward = relative_owner || (hit.word->direction == Direction::kForward && !owned_ship);
  // "X und Y begleiteten |ihn|": neither of both.
  if (companion && forward && !in_gap) {
    const std::vector<std::int32_t> joined = joined_before(hit.tokens.first, before);
    if (std::find(joined.begin(), joined.end(), behind) != joined.end()) return;
  }
  add_listed(hit, type, forward, before, behind, where, in_gap, detail);
}

// "X, |Y| und |Minister Z|, work for", "|X| und Y begleiteten": who stands before the nearest subject of the verb, joined to it by "and", and by
// the commas before that.
std::vector<std::int32_t> RelationFinder::joined_before(std::uint32_t verb, std::int32_t nearest) const {
  std::vector<std::int32_t> joined;
  TokenRange last;
  if (referent_beside(verb, false, kReach, true, false, &last) != nearest) return joined;
  for (std::size_t n = 0; n < kMostOfList; ++n) {
    // His office in front of his name.
    while (last.first > sentence_.first && mention_at(last.first - 1) == mention_at(last.first)) --last.first;
    TokenRange first;
    const std::int32_t more = referent_beside(last.first, false, kListGap, true, false, &first);
    if (more < 0) break;
    const bool same = more == (joined.empty() ? nearest : joined.back());
    const TokenRange gap{first.last, last.first};
    if (!same && (joined.empty() ? !joins_list(gap) : !list_between(gap.first, gap.last))) break;
    if (!same) joined.push_back(more);
    last = first;
  }
  return joined;
}

// Whether "and" joins two names, as before the last of a list.
bool RelationFinder::joins_list(TokenRange gap) const {
  for (std::uint32_t i = gap.first; i < gap.last; ++i) {
    if ((clause_word_classes(language_of(i), text_.lower(i)) & clause_word::kConjunction) != 0) return true;
  }
  return false;
}

bool RelationFinder::has_comma(TokenRange gap) const noexcept {
  for (std::uint32_t i = gap.first; i < gap.last; ++i) {
    if (text_.tokens[i].kind == TokenKind::kComma) return true;
  }
  return false;
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
