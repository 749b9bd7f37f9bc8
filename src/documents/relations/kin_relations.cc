// Whose kin somebody is: "seine Schwester Kim Yo Jong", "金正恩の妹の金与正", "شقيق حميدتي".
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "documents/names/relative_names.h"
#include "documents/relations/relation_finder.h"
#include "documents/relations/relation_gaps.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// Words between the words of a relation and the names it joins.
constexpr std::uint32_t kReach = 10;
// "seine Schwester und hochrangige Beamte Kim Yo Jong".
constexpr std::uint32_t kKinReach = 6;
// Words between kin and the names on its sides.
constexpr std::uint32_t kKinGap = 4;
constexpr std::uint32_t kKinCharacters = 12;  // the same where each character is a token
// Words between "heads" or "member of" and the body.
constexpr std::uint32_t kBodyReach = 7;
// ... and between "ally of" and a name in the genitive.
constexpr std::uint32_t kGenitiveReach = 3;

// "с женой |Мартой|", "z żoną |Martą|": a name in the case that "with" asks for; in the genitive it is whose wife she is.
bool is_instrumental(std::string_view lower) noexcept {
  static constexpr std::array<std::string_view, 13> kEndings = {"\u043E\u0439",
                                                                "\u0435\u0439",
                                                                "\u043E\u044E",
                                                                "\u0435\u044E",
                                                                "\u0454\u044E",
                                                                "\u043E\u043C",
                                                                "\u0435\u043C",
                                                                "\u0451\u043C",
                                                                "\u0454\u043C",
                                                                "\u044B\u043C",
                                                                "\u0438\u043C",
                                                                "\u0105",
                                                                "em"};
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return lower.ends_with(ending); });
}

}  // namespace

// "seine Schwester Kim Yo Jong", "Kim's sister"
void RelationFinder::of_kin(const NameInText& name) {
  if (name.kin.empty() || name.form != MentionForm::kKinship || of_kin_predicate(name)) return;
  std::int32_t subject = kNobody;
  if (name.apposed_to >= 0) {
    subject = referent_in(work_.names[static_cast<std::size_t>(name.apposed_to)].tokens);
  }
  // "X, |Putin's former son-in-law|, sold", "X, hermana del |presidente de la Asamblea, Y|,": an aside about who
  // stands before it.
  const std::int32_t described = before_comma(name.tokens.first);
  if (described >= 0 && described != subject) {
    const std::int32_t owner = name.of.first < name.of.last ? referent_in(name.of) : kNobody;
    const bool owner_first = name.of.first == name.tokens.first && name.of.first < name.of.last;
    if (subject < 0 && owner_first && owner >= 0 && owner != described &&
        kind(owner) == EntityKind::kPerson &&
        document_.mentions[static_cast<std::size_t>(mention_at(name.of.first))].form !=
            MentionForm::kPronoun) {
      if (!has_family(described, owner))
        add("family", described, owner, std::string(text_.at(name.core.empty() ? name.span : name.core)),
            name.span);
      return;
    }
    if (subject >= 0 && !owner_first && name.of.first < name.of.last && name.of.first > name.tokens.first &&
        (owner < 0 || owner == subject)) {
      add("family", described, subject, std::string(text_.at(name.core.empty() ? name.span : name.core)),
          name.span);
      return;
    }
  }
  if (subject < 0) subject = referent_in(name.tokens);
  // "|Putin's| daughter met Xi Jinping": the page does not say who she is; "сестра |Ким Чен Ына| Ким Ё Чжон": who follows.
  const bool by_owner = subject >= 0 && name.of.first < name.of.last && subject == referent_in(name.of);
  const bool nameless = by_owner && name.of.first == name.tokens.first && name.of.last < name.tokens.last &&
                        mention_at(name.tokens.last - 1) < 0;
  const bool followed = by_owner && name.of.first > name.tokens.first &&
                        has_order(language_of(name.tokens.first), WordOrder::kSlavic);
  if (nameless || followed) subject = followed ? other_in(name.of, subject) : kNobody;
  if (subject < 0) {
    TokenRange where;
    // "his son |by| President X", "her brother |in| custody": in English what follows a preposition is no name of his.
    const bool goes_on_elsewhere =
        name.tokens.last < sentence_.last && language_of(name.tokens.first) == "en" &&
        (clause_word_classes("en", text_.lower(name.tokens.last)) & clause_word::kPreposition) != 0;
    const std::int32_t next =
        goes_on_elsewhere
            ? kNobody
            : referent_beside(name.tokens.last, true, nameless ? 1 : kKinReach, true, false, &where);
    if (next >= 0 && only_words(name.tokens.last, where.first)) subject = next;
  }
  if (subject < 0) return;
  // "die dem Reeder X gehören, |dem Sohn des Beraters Y|": an aside about somebody before the clause; who stands behind is whose.
  TokenRange named_behind;
  if (name.of.first > name.tokens.first && name.of.first < name.of.last && name.apposed_to < 0 &&
      described < 0 && person_named_at(name.of.first, &named_behind) == subject &&
      comma_before(name.tokens.first) > 0) {
    const std::int32_t relative = possessors_.relative_of(subject, name.tokens.first, {});
    if (relative >= 0 && share_surname(document_.referents[static_cast<std::size_t>(subject)].name,
                                       document_.referents[static_cast<std::size_t>(relative)].name))
      return add("family", relative, subject,
                 std::string(text_.at(name.core.empty() ? name.span : name.core)), name.span);
  }
  // "the sister of |the North Korean leader|", "der Cousin |des Machthabers|": whose, by an office or a description.
  const auto owner_by_office = [&] {
    std::uint32_t at = name.of.first;
    if (name.of.first >= name.of.last) {
      at = name.tokens.last;
      if (at >= sentence_.last || language_of(at) != "de" ||
          (clause_word_classes("de", text_.lower(at)) & clause_word::kArticle) == 0)
        return kNobody;
      ++at;
    }
    if (at >= sentence_.last || mention_at(at) < 0) return kNobody;
    const Mention& its = document_.mentions[static_cast<std::size_t>(mention_at(at))];
    const bool office = its.form == MentionForm::kTitle || its.form == MentionForm::kDescription;
    return office && its.kind == EntityKind::kPerson && its.referent != subject ? its.referent : kNobody;
  };
  // "Kims Schwester": whose, by name; "seine Schwester": by a pronoun.
  std::int32_t object = kNobody;
  if (name.of.first < name.of.last) {
    const std::int32_t named = other_in(name.of, subject);
    const std::string_view first = text_.at(name.of.first);
    if (named >= 0 && kind(named) == EntityKind::kPerson) object = named;
    // "|Kim's| sister, Kim Yo Jong": not herself but another Kim of the page.
    const std::int32_t owner = mention_at(name.of.first);
    if (named < 0 && owner >= 0 &&
        document_.mentions[static_cast<std::size_t>(owner)].form != MentionForm::kKinship &&
        document_.mentions[static_cast<std::size_t>(owner)].form != MentionForm::kPronoun &&
        document_.mentions[static_cast<std::size_t>(owner)].referent == subject)
      object = possessors_.namesake_of(subject);
    if (object < 0) object = owner_by_office();
    if (object < 0 && text_.tokens[name.of.first].capital && !text_.tokens[name.of.first].sentence_start &&
        !first.empty() && name.of.first != sentence_.first)
      return;
  }
  // "the son of |Aung| San Suu Kyi": a part of a name.
  if (name.of.first < name.of.last && name.of.last < sentence_.last && name.of.first >= name.tokens.first &&
      name.of.last == name.tokens.last && text_.tokens[name.of.last].capital &&
      mention_at(name.of.last) < 0 && text_.tokens[name.of.last].kind == TokenKind::kWord &&
      language_of(name.of.first) != "de")
    return;
  if (object < 0 && goes_on(name.tokens.last) && name.apposed_to < 0) return;
  if (object < 0 && name.of.first > name.tokens.first) {
    // "fils aîné du |président Teodoro Obiang|"; "é irmã do presidente, |Jorge Rodríguez|": behind a predicate the aside names the owner.
    TokenRange where;
    object = person_named_at(name.of.first, &where);
    TokenRange verb;
    constexpr std::uint32_t kVerb = 2;
    const std::uint32_t before = name.tokens.first - std::min(kVerb, name.tokens.first - sentence_.first);
    if ((object < 0 || object == subject) && has_copula({before, name.tokens.first}, &verb))
      object = referent_beside(name.of.last, true, kReach, true, false, &where);
    if (object == subject) object = kNobody;
  }
  if (object < 0 && name.of.first >= name.of.last) object = owner_by_office();
  if (object < 0 && name.of.first >= name.of.last) object = person_over_conjunction(name.tokens.last);
  if (object == subject) object = kNobody;
  if (object < 0) {
    const auto gender = possessors_.possessive_at(name.tokens.first, language_of(name.tokens.first));
    std::string_view whose = gender.value_or("");
    // "su marido": of a woman.
    if (whose.empty() && (name.kin == "husband" || name.kin == "wife") &&
        !has_order(language_of(name.tokens.first), WordOrder::kSlavic)) {
      // "esposa" may be a form of "esposo": who it is tells more.
      const std::string_view its = document_.referents[static_cast<std::size_t>(subject)].gender;
      whose = its == "female" || (its.empty() && name.kin == "wife") ? "male" : "female";
    }
    object = possessors_.relative_of(subject, name.tokens.first, whose);
  }
  if (object < 0) return;
  add("family", subject, object, std::string(text_.at(name.core.empty() ? name.span : name.core)), name.span);
}

// "the brother |and deputy of Y|": whose kin and something else somebody is. kNobody: no conjunction follows.
std::int32_t RelationFinder::person_over_conjunction(std::uint32_t token) const {
  constexpr std::uint32_t kMostWords = 5;
  const std::string_view language = language_of(token < sentence_.last ? token : sentence_.first);
  const auto classes = [&](std::uint32_t at) { return clause_word_classes(language, text_.lower(at)); };
  if (token >= sentence_.last || (classes(token) & clause_word::kConjunction) == 0) return kNobody;
  for (std::uint32_t i = token + 1; i < sentence_.last && i - token <= kMostWords; ++i) {
    if (text_.tokens[i].kind != TokenKind::kWord) return kNobody;
    if (mention_at(i) < 0) continue;
    const Mention& its = document_.mentions[static_cast<std::size_t>(mention_at(i))];
    if (its.kind != EntityKind::kPerson || its.form == MentionForm::kPronoun) return kNobody;
    if (its.form == MentionForm::kTitle || its.form == MentionForm::kDescription) continue;
    return (classes(i - 1) & (clause_word::kGenitive | clause_word::kPreposition)) != 0 ? its.referent
                                                                                        : kNobody;
  }
  return kNobody;
}

// The person whose name ends right before the comma before the token.
std::int32_t RelationFinder::before_comma(std::uint32_t token) const noexcept {
  constexpr std::uint32_t kArticles = 2;
  std::uint32_t at = token;
  while (at > sentence_.first && token - at < kArticles && text_.tokens[at - 1].kind == TokenKind::kWord &&
         mention_at(at - 1) < 0)
    --at;
  if (at < sentence_.first + 2 || text_.tokens[at - 1].kind != TokenKind::kComma) return kNobody;
  const std::int32_t mention = mention_at(at - 2);
  if (mention < 0) return kNobody;
  const Mention& its = document_.mentions[static_cast<std::size_t>(mention)];
  return its.kind == EntityKind::kPerson &&
                 (its.form == MentionForm::kName || its.form == MentionForm::kSurname ||
                  its.form == MentionForm::kGivenName)
             ? its.referent
             : kNobody;
}

// "seine |Frau| Irina Artamonowa": read as a form of address.
void RelationFinder::of_wife(const NameInText& name) {
  const std::uint32_t first = name.tokens.first;
  if (name.kind != EntityKind::kPerson || name.title.empty() || first <= sentence_.first ||
      name.core_tokens.first != first + 1 || text_.lower(first) != "frau")
    return;
  const auto gender = possessors_.possessive_at(first - 1, language_of(first));
  const std::int32_t subject = referent_in(name.core_tokens);
  // "Timtschenkos |Frau| Elena Markowa"
  const std::int32_t husband = referent_in({first - 1, first});
  if (!gender && subject >= 0 && kind(husband) == EntityKind::kPerson &&
      text_.lower(first - 1).ends_with("s") && !has_family(subject, husband))
    return add("family", subject, husband, std::string(text_.at(first)), name.span);
  if (!gender || *gender == "female" || subject < 0) return;
  const std::int32_t object = possessors_.relative_of(subject, first, "male");
  if (object >= 0 && !has_family(subject, object))
    add("family", subject, object, std::string(text_.at(first)), name.span);
}

// Kin between two names: "金正恩の妹の金与正", "Y'ın oğlu X", "X, Y'ın oğlu"; with only X behind, of the person told of before.
void RelationFinder::of_kin_between(const Hit& hit) {
  TokenRange owner;
  TokenRange relative;
  const bool characters = is_character_script(text_.tokens[hit.tokens.first].script);
  std::int32_t object = referent_beside(hit.tokens.first, false, kKinGap, true, false, &owner);
  std::int32_t subject =
      referent_beside(hit.tokens.last, true, characters ? kKinCharacters : kKinGap, true, false, &relative);
  // "他的妹妹金与正", "그의 여동생인 김여정": of those that "his" may mean, the one with her surname.
  const std::int32_t meant = object >= 0 ? mention_at(owner.first) : -1;
  if (subject >= 0 && meant >= 0 &&
      (characters || text_.tokens[hit.tokens.first].script == text::Script::kHangul) &&
      document_.mentions[static_cast<std::size_t>(meant)].form == MentionForm::kPronoun) {
    const std::int32_t named = possessors_.relative_of(subject, hit.tokens.first, {});
    if (named >= 0 && share_first_character(document_.referents[static_cast<std::size_t>(subject)].name,
                                            document_.referents[static_cast<std::size_t>(named)].name))
      object = named;
  }
  if (subject >= 0 && !only_words(hit.tokens.last, relative.first)) subject = kNobody;
  // "com a esposa|,| Marta", "с женой Мартой", and not "com a esposa do X", "с женой Путина"
  const std::string_view language = language_of(hit.tokens.first);
  const bool slavic = has_order(language, WordOrder::kSlavic);
  if ((slavic || language == "pt") && (clause_word_classes(language, text_.lower(hit.tokens.first)) &
                                       (clause_word::kPreposition | clause_word::kConjunction)) != 0) {
    const bool next =
        subject >= 0 &&
        (relative.first == hit.tokens.last ||
         (relative.first == hit.tokens.last + 1 && text_.tokens[hit.tokens.last].kind == TokenKind::kComma));
    if (!next || (slavic && !is_instrumental(text_.lower(relative.first)))) return;
  }
  // "|X|, A'nın danışmanı Y'nin oğlu": of those before the owner the one whom a comma sets apart.
  if (subject < 0 && object >= 0 && owner.first > sentence_.first) {
    subject = set_apart_before(owner.first, object);
    if (subject < 0) subject = referent_beside(owner.first, false, kReach, true, false);
  }
  std::int32_t whose = object >= 0 || subject < 0 || hit.tokens.first > sentence_.first + 1
                           ? object
                           : possessors_.relative_of(subject, hit.tokens.first, {});
  // "... ha passato il comando |al figlio| Saddam Haftar": whose he is far before, by the surname.
  if (subject >= 0 && whose < 0) {
    whose = possessors_.relative_of(subject, hit.tokens.first, {});
    if (whose >= 0 && !share_surname(document_.referents[static_cast<std::size_t>(subject)].name,
                                     document_.referents[static_cast<std::size_t>(whose)].name))
      whose = kNobody;
  }
  if (subject < 0 || whose < 0 || subject == whose || has_family(subject, whose)) return;
  add("family", subject, whose, std::string(text_.at(text_.span(hit.tokens))), text_.span(hit.tokens));
}

// Arabic: "وسيم الأسد، |ابن عم| الرئيس السابق بشار الأسد" is his who follows, also "شقيق حميدتي، عبد الرحيم"; "شقيقه عبد الرحيم" is of whom the
// text told before.
void RelationFinder::of_arabic_kin(const Hit& hit, std::string_view type) {
  constexpr std::uint32_t kAside = 2;
  const std::string_view word = text_.at(hit.tokens.last - 1);
  const bool his =
      word.ends_with("\u0647") || word.ends_with("\u0647\u0627") || word.ends_with("\u0647\u0645");
  TokenRange next;
  std::int32_t behind = referent_beside(hit.tokens.last, true, kBodyReach, true, false, &next);
  if (behind >= 0 && !only_words(hit.tokens.last, next.first)) behind = kNobody;
  std::int32_t subject = behind;
  std::int32_t object = kNobody;
  if (his) {
    if (subject >= 0) object = possessors_.relative_of(subject, hit.tokens.first, {});
    if (subject >= 0 && object < 0) return;
    // "شقيق حميدتي |ونائبه|، اشترى": of whom the word before it told.
    const Span sentence = text_.span(sentence_);
    if (subject < 0 && type == "deputy" && !document_.relations.empty() &&
        document_.relations.back().type == "family" && sentence.contains(document_.relations.back().span)) {
      subject = document_.relations.back().subject;
      object = document_.relations.back().object;
    }
  } else {
    const bool comma = hit.tokens.first > sentence_.first + 1 &&
                       text_.tokens[hit.tokens.first - 1].kind == TokenKind::kComma;
    subject = comma ? referent_beside(hit.tokens.first - 1, false, kAside, true, false) : kNobody;
    object = behind;
    if (subject < 0 && behind >= 0) {
      TokenRange third;
      subject = referent_beside(next.last, true, kGenitiveReach, true, false, &third);
      if (subject >= 0 && !only_words(next.last, third.first)) subject = kNobody;
      if (subject < 0) subject = referent_beside(hit.tokens.first, false, kReach, true, false);
    }
  }
  if (subject < 0 || subject == object || (type == "family" && object >= 0 && has_family(subject, object)))
    return;
  if (his && object < 0) return;
  add(type, subject, object, std::string(text_.at(text_.span(hit.tokens))), text_.span(hit.tokens));
}

// The person before a comma that stands before the token, whom it says more of.
std::int32_t RelationFinder::set_apart_before(std::uint32_t token, std::int32_t other) const noexcept {
  for (std::uint32_t i = token; i > sentence_.first + 1; --i) {
    if (text_.tokens[i - 1].kind != TokenKind::kComma) continue;
    const std::int32_t mention = mention_at(i - 2);
    if (mention < 0) continue;
    const Mention& its = document_.mentions[static_cast<std::size_t>(mention)];
    if (its.kind == EntityKind::kPerson && its.referent >= 0 && its.referent != other) return its.referent;
  }
  return kNobody;
}

}  // namespace tamis::documents
