#include "documents/relations/relations.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "documents/names/office_details.h"
#include "documents/names/owned_names.h"
#include "documents/names/possessors.h"
#include "documents/names/stated_offices.h"
#include "documents/page/native_dateline.h"
#include "documents/relations/relation_finder.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/offices.h"
#include "documents/words/relation_words.h"
#include "documents/words/word_order.h"
#include "model/country.h"

namespace tamis::documents {

namespace {

// "ehemaliger" before a title, with an article or adjective between.
constexpr std::uint32_t kFormerReach = 2;
constexpr std::size_t kMostRelations = 2000;
// "his |brother and| deputy"
constexpr std::uint32_t kPossessiveReach = 5;

// "ayatollah", "imam": beside an office no more than a form of address.
bool is_cleric(std::string_view office) noexcept { return office == "pope"; }

// Words that ask what office the rest of the sentence told.
bool is_told_last(std::string_view type) noexcept {
  return type == "from" || type == "succession" || type == "successor" || type == "predecessor" ||
         type == "appointed";
}

}  // namespace

RelationFinder::RelationFinder(Work& work)
    : work_(work),
      text_(work.tokens),
      document_(*work.document),
      stated_(work, relation_table().offices, 0),
      possessors_(work),
      owned_(work, possessors_),
      described_(work.names.size(), nullptr) {
  for (const NameInText& name : work.names) {
    names_at_.add(name.span.begin, name.span.end);
    if (name.apposed_to >= 0 && !name.office.empty())
      described_[static_cast<std::size_t>(name.apposed_to)] = &name;
  }
}

void RelationFinder::run() {
  std::size_t name = 0;
  for (std::uint32_t s = 0; s < text_.sentences.size(); ++s) {
    const Sentence& sentence = text_.sentences[s];
    while (name < work_.names.size() && work_.names[name].tokens.first < sentence.tokens.first) ++name;
    if (!work_.in_main_text(sentence.block)) continue;
    sentence_ = sentence.tokens;
    sentence_.first = std::min(behind_native_dateline(work_, sentence_), sentence_.last);
    while (name < work_.names.size() && work_.names[name].tokens.first < sentence_.first) ++name;
    find_words(s);
    for (std::size_t n = name; n < work_.names.size() && work_.names[n].tokens.first < sentence_.last; ++n) {
      if (document_.relations.size() >= kMostRelations) return;
      rule_ = "office beside the name";
      of_office(work_.names[n]);
      rule_ = "kin beside the name";
      of_kin(work_.names[n]);
      of_wife(work_.names[n]);
    }
    for (const Hit& hit : hits_) {
      if (document_.relations.size() >= kMostRelations) return;
      rule_ = "words between the names";
      if (!is_told_last(hit.word->type)) of_words(hit);
    }
    stated_.find(sentence_, work_.language_of_sentence(s), copulas_, offices_);
    for (const StatedOffice& office : offices_) {
      if (document_.relations.size() >= kMostRelations) return;
      rule_ = office.by_verb ? "office by a verb" : "office apart from the name";
      of_stated(office);
    }
    // Of what somebody has the office that was told.
    for (const Hit& hit : hits_) {
      if (document_.relations.size() >= kMostRelations) return;
      const std::string_view type = hit.word->type;
      rule_ = type == "from" ? "body behind the name" : "successor";
      if (type == "from") of_words(hit);
      if (type == "succession") of_succession(hit);
      if (type == "successor" || type == "predecessor") of_succession_noun(hit);
      rule_ = "appointment";
      if (type == "appointed") of_appointment(hit);
    }
  }
  add_described();
}

void RelationFinder::find_words(std::uint32_t sentence) {
  hits_.clear();
  longest_hit_ = 0;
  copulas_.clear();
  const std::string_view language = work_.language_of_sentence(sentence);
  for (std::uint32_t i = sentence_.first; i < sentence_.last; ++i) {
    if (text_.tokens[i].kind != TokenKind::kWord && text_.tokens[i].kind != TokenKind::kDash) continue;
    PhraseTable::Match match;
    if (!relation_table().phrases.longest(text_, i, sentence_.last, language, match)) continue;
    // "sagte |das| Ministerium; Kasbar |leitet|": no phrase goes over such a mark.
    const bool broken = std::any_of(
        text_.tokens.begin() + match.gap.first,
        text_.tokens.begin() + std::max(match.gap.first, match.gap.last),
        [&](const Token& token) { return token.kind == TokenKind::kColon || text_.at(token.span()) == ";"; });
    if (broken) continue;
    const RelationWord& word = relation_table().words[match.value];
    if (word.type == "is" || word.type == "was") {
      copulas_.push_back({match.tokens, word.type == "was"});
      continue;
    }
    hits_.push_back({&word, match.tokens, match.gap});
    longest_hit_ = std::max(longest_hit_, match.tokens.last - match.tokens.first);
    if (word.type == "left") copulas_.push_back({match.tokens, true, true});
    // "owner" tells of a ship or of a body.
    relation_table().phrases.find(text_, i, sentence_.last, language, matches_);
    for (const PhraseTable::Match& other : matches_) {
      const RelationWord& more = relation_table().words[other.value];
      if (&more != &word && (more.type == "thing" || more.type == "owner" || more.type == "left" ||
                             more.type == "ally" || more.type == "part" || more.type == "succession" ||
                             (more.type == "ownership" && word.type == "owner") ||
                             (more.type == "associate" && word.type == "ally")))
        hits_.push_back({&more, other.tokens, other.gap});
      longest_hit_ = std::max(longest_hit_, other.tokens.last - other.tokens.first);
      if (more.type == "is" || more.type == "was") copulas_.push_back({other.tokens, more.type == "was"});
    }
  }
}

// "der russische Verteidigungsminister Sergej Schoigu", "John Bolton, former national security adviser"
void RelationFinder::of_office(const NameInText& name) {
  if (name.kind != EntityKind::kPerson || name.office.empty() || is_no_office(name.office)) return;
  const bool is_name = name.form == MentionForm::kName || name.form == MentionForm::kSurname ||
                       name.form == MentionForm::kGivenName;
  if (is_name && name.title.empty()) return;
  std::int32_t subject = kNobody;
  TokenRange title = name.tokens;
  bool described = false;  // only a description, without the name beside it
  std::int32_t told = kNobody;
  if (is_name) {
    subject = referent_in(name.core_tokens.first < name.core_tokens.last ? name.core_tokens : name.tokens);
    // The title may stand apart, as the description that is apposed to the name. "La vicepresidente X, quien también es ministro": two.
    if (const NameInText* other = described_[static_cast<std::size_t>(&name - work_.names.data())];
        other != nullptr &&
        (name.tokens.contains(other->tokens.first) || is_rank(name.office) || is_cleric(name.office) ||
         name.office == other->office || is_calling(name.office) || is_vague_office(name.office)))
      return;
    if (is_whose(name, subject) || has_office_before_rank(name, subject)) return;
    if (const std::int32_t holder = holder_by_verb(name); holder >= 0) {
      add("position", holder, subject, name.title, name.span);
      return;
    }
    // "Песков, пресс-секретарь |Путина|,": the title is of whom it follows.
    if (const std::int32_t holder = holder_before(name); holder >= 0 && holder != subject && subject >= 0) {
      add("position", holder, subject, name.title, name.span);
      return;
    }
  } else if (name.apposed_to >= 0) {
    const NameInText& other = work_.names[static_cast<std::size_t>(name.apposed_to)];
    subject =
        referent_in(other.core_tokens.first < other.core_tokens.last ? other.core_tokens : other.tokens);
  } else if (const std::int32_t holder = holder_before_verb(name, told); holder >= 0) {
    subject = holder;
  } else if (const Hit* as = word_at("as", {name.tokens.first, name.tokens.first + 1}, kFormerReach + 1);
             as != nullptr && as->tokens.first < name.tokens.first) {
    // "X, der als ehemaliger Leiter des Y ...": of the person named before, in the sentence.
    subject = before_relative(as->tokens.first);
    if (subject < 0) subject = before_aside(as->tokens.first, false);
    if (subject < 0)
      subject = referent_beside(as->tokens.first, false, sentence_.last - sentence_.first, true, false);
  } else if (const std::int32_t beside = name_right_behind(name); beside >= 0) {
    // "俄罗斯国防部长别洛乌索夫"
    subject = beside;
  } else if (const std::int32_t ranked = ranked_name_behind(name); ranked >= 0) {
    subject = ranked;
  } else {
    subject = referent_in(name.tokens);
    described = !follows_its_name(name, subject);
    if (subject < 0) subject = spoken_of_before(name);
  }
  if (subject < 0 || kind(subject) != EntityKind::kPerson) return;
  // "quit as |Vladimir Putin's| deputy chief of staff"
  if (name.of.first < name.of.last && name.of.first >= sentence_.first)
    title.first = std::min(title.first, name.of.first);
  // "发言人何咏|前|": not in the name.
  const Hit* once = former_at(title, kFormerReach);
  const bool named_so = once != nullptr && once->tokens.first >= name.core_tokens.first &&
                        once->tokens.last <= name.core_tokens.last &&
                        name.core_tokens.first < name.core_tokens.last;
  const bool former = (once != nullptr && !named_so) || held_once(work_, name.tokens, sentence_) ||
                      is_former_chinese(work_, name, sentence_) ||
                      (!is_name && is_told_in_past(name.tokens.first));
  // A vice president or deputy minister holds an office of its own; a deputy is somebody's.
  const bool deputy = !former && name.office == "deputy";
  std::int32_t object = told;
  if (object < 0 && name.of.first < name.of.last) object = other_in(name.of, subject);
  // A body that the title names ("Leiter des Ministeriums für ...").
  if (object < 0) object = other_in(title, subject);
  if (object < 0 && language_of(name.tokens.first) == "tr") object = turkish_owner(name.tokens.first);
  if (object < 0) object = body_right_before(name.tokens.first);
  if (object < 0) object = body_before_hyphen(name.tokens.first);
  if (object < 0 && !name.country.empty()) object = place_of(name.country);
  if (object < 0) object = owner_by_particle(name.tokens.first);
  if (object < 0 && !is_name) object = body_over_adjective(name);
  // "son |adjoint| X": of a person, though a body was named since.
  if (deputy && object < 0) object = superior_meant(name, subject);
  if (object < 0) object = body_meant(name);
  if (deputy && object < 0) object = superior_of(name, subject);
  std::string detail =
      name.title.empty() ? std::string(text_.at(name.core.empty() ? name.span : name.core)) : name.title;
  if (lacks_deputy_character(work_, name)) detail.insert(0, kDeputyCharacter);
  if (const std::uint32_t first =
          turkish_complement(work_, name, sentence_, hits_near(name.tokens, kMostOfComplement));
      first < name.tokens.first)
    detail = std::string(text_.at(text_.span({first, name.tokens.first}))) + ' ' + detail;
  if (!is_name && object < 0) {
    const std::uint32_t behind = german_complement(work_, name, sentence_);
    if (behind > name.tokens.last)
      detail.append(" ").append(text_.at(text_.span({name.tokens.last, behind})));
  }
  // "|stellvertretender| Vorsitzender"
  if (const Hit* vice = word_at("deputy", title, 1);
      vice != nullptr && language_of(name.tokens.first) == "de" && vice->tokens.last == name.tokens.first &&
      vice->gap.first >= vice->gap.last)
    detail = std::string(text_.at(text_.span(vice->tokens))) + ' ' + detail;
  if (const std::uint32_t outer = deputy_before(work_, name, sentence_); outer < name.tokens.first)
    detail = std::string(text_.at(outer)) + ' ' + detail;
  // A deputy's title tells more than who is meant by it; what another is called by his office alone ("the North Korean
  // leader said") is told at the end, where the page says no more of him.
  if (described && (!deputy || object < 0)) {
    const std::string_view type = former ? "former_position" : "position";
    if (!deputy && (former || object >= 0) && !has_described(subject, type))
      only_described_.push_back({std::string(type), subject, object, std::move(detail), name.span, {}, 1});
    return;
  }
  const std::size_t count = document_.relations.size();
  // Of a person; of a body or alone it is an office.
  add(former                                                                       ? "former_position"
      : is_owner_of(name.tokens, object) || (object < 0 && owns_unread_body(name)) ? "ownership"
      : deputy && kind(object) == EntityKind::kPerson                              ? "deputy"
                                                                                   : "position",
      subject, object, std::move(detail), name.span);
  if (is_rank(name.office) && document_.relations.size() > count) ranks_.push_back(count);
}

// "|NAVO-|chef Mark Rutte"
std::int32_t RelationFinder::body_before_hyphen(std::uint32_t title) const noexcept {
  if (title < sentence_.first + 2 || text_.tokens[title - 1].kind != TokenKind::kHyphen ||
      text_.tokens[title].space_before)
    return kNobody;
  const std::int32_t object = referent_in({title - 2, title - 1});
  return kind(object) == EntityKind::kOrganization || kind(object) == EntityKind::kPlace ? object : kNobody;
}

// "علي شمخاني |مستشار المرشد الأعلى|": whether the name of `subject` ends right before the office, with no mark between.
bool RelationFinder::follows_its_name(const NameInText& name, std::int32_t subject) const noexcept {
  if (subject < 0 || name.tokens.first <= sentence_.first) return false;
  const std::int32_t mention = mention_at(name.tokens.first - 1);
  if (mention < 0) return false;
  const Mention& its = document_.mentions[static_cast<std::size_t>(mention)];
  return its.referent == subject && its.kind == EntityKind::kPerson &&
         (its.form == MentionForm::kName || its.form == MentionForm::kSurname);
}

// "auch er |war| Vizeminister unter X": the verb before an office that stands alone.
bool RelationFinder::is_told_in_past(std::uint32_t office) const noexcept {
  constexpr std::uint32_t kArticle = 1;
  return std::any_of(copulas_.begin(), copulas_.end(), [&](const Copula& copula) {
    return copula.past && !copula.left && copula.tokens.last <= office &&
           office - copula.tokens.last <= kArticle;
  });
}

// "Представитель |Керимова|", "помощника |Кочановой|": a surname in a case says whose the spokesman is.
bool RelationFinder::is_whose(const NameInText& name, std::int32_t subject) const {
  return subject >= 0 && is_of_somebody(name.office) && name.core_tokens.first + 1 == name.core_tokens.last &&
         name.tokens.first < name.core_tokens.first && is_oblique(subject, name.core_tokens.last);
}

// Who stands right before the comma before the title of `name`, where that is an office that somebody has in whose name follows
// in the genitive: spokesmen, advisers, deputies. kNobody: none.
std::int32_t RelationFinder::holder_before(const NameInText& name) const noexcept {
  const std::uint32_t first = name.tokens.first;
  if (first < sentence_.first + 2 || text_.tokens[first - 1].kind != TokenKind::kComma ||
      !is_of_somebody(name.office) || !has_order(language_of(first), WordOrder::kGenitiveBehind) ||
      name.tokens.last >= sentence_.last)
    return kNobody;
  // "..., пресс-секретарь Путина|,| отметил"
  const TokenKind end = text_.tokens[name.tokens.last].kind;
  if (end != TokenKind::kComma && end != TokenKind::kStop && end != TokenKind::kClose) return kNobody;
  const std::int32_t mention = mention_at(first - 2);
  if (mention < 0) return kNobody;
  const Mention& its = document_.mentions[static_cast<std::size_t>(mention)];
  return its.kind == EntityKind::kPerson && its.form != MentionForm::kPronoun ? its.referent : kNobody;
}

bool RelationFinder::has_described(std::int32_t subject, std::string_view type) const noexcept {
  return only_described_.size() >= kMostRelations ||
         std::any_of(only_described_.begin(), only_described_.end(),
                     [&](const Relation& one) { return one.subject == subject && one.type == type; });
}

void RelationFinder::add_described() {
  for (Relation& one : only_described_) {
    const bool known =
        std::any_of(document_.relations.begin(), document_.relations.end(), [&](const Relation& relation) {
          // "Y, daughter of X, is |the director|": told of somebody else.
          // One that is over is told beside the one that somebody has.
          const bool same = one.type == "former_position" ? relation.type == one.type : true;
          return ((relation.subject == one.subject && same) || relation.span.overlaps(one.span)) &&
                 (relation.type == "position" || relation.type == "deputy" ||
                  relation.type == "former_position");
        });
    rule_ = "called by the office";
    if (!known) add(one.type, one.subject, one.object, std::move(one.detail), one.span);
  }
}

// "le conseiller du Guide suprême, Ali Shamkhani": of a name that has no office from its own title.
void RelationFinder::of_stated(const StatedOffice& office) {
  const std::int32_t subject = document_.mentions[office.mention].referent;
  if (subject < 0 || kind(subject) != EntityKind::kPerson) return;
  const Span sentence = text_.span(sentence_);
  const Span span = text_.span(office.words);
  // "cuya |dueña| es X": told already of what he owns.
  if (word_at("owner", office.office, 0) != nullptr &&
      std::any_of(document_.relations.begin(), document_.relations.end(), [&](const Relation& known) {
        return known.type == "ownership" && known.subject == subject && sentence.contains(known.span);
      }))
    return;
  const bool characters = is_character_script(text_.tokens[office.office.first].script);
  const bool former = office.former || former_at(office.office, kFormerReach) != nullptr ||
                      (characters && word_at("former", office.words, 0) != nullptr) ||
                      word_at("former", {office.office.last, office.office.last + 1}, 0) != nullptr ||
                      held_once(work_, office.office, sentence_);
  std::int32_t object = other_in(office.words, subject);
  if (object < 0) object = other_in({office.words.first, office.words.first + 1}, subject);
  if (object < 0 && language_of(office.office.first) == "tr") object = turkish_owner(office.office.first);
  if (object < 0) object = body_before_hyphen(office.words.first);
  if (object < 0) object = body_right_before(office.words.first);
  // "is an adviser |to Prime Minister Ali Saleh|"
  if (object < 0 && office.words.last > office.office.last &&
      (clause_word_classes(language_of(office.office.first), text_.lower(office.words.last - 1)) &
       (clause_word::kPreposition | clause_word::kGenitive)) != 0) {
    TokenRange where;
    object = person_named_at(office.words.last, &where);
    if (object == subject) object = kNobody;
  }
  for (std::size_t n = 0; n < document_.relations.size(); ++n) {
    Relation& known = document_.relations[n];
    if (known.subject != subject || !sentence.contains(known.span)) continue;
    // "General X, the commander of Y"
    if (std::find(ranks_.begin(), ranks_.end(), n) != ranks_.end() && !known.span.overlaps(span)) {
      std::erase(ranks_, n);
      known.type = former ? "former_position" : is_owner_of(office.office, object) ? "ownership" : "position";
      if (object >= 0) known.object = object;
      known.detail = std::string(text_.at(span));
      known.span = span;
      return;
    }
    if (known.type == "position" && span.begin < known.span.begin && known.span.begin < span.end) {
      // "le conseiller du Guide suprême, X": the outer office is his.
      if (known.object < 0) known.object = object;
      known.detail = std::string(text_.at(span));
      known.span = span;
      return;
    }
    // "ein früherer CIA-Mann, jetzt Forscher": one that is over, and one that is not.
    if ((known.type == "position" || known.type == "former_position") &&
        (known.type == "former_position") != former && !known.span.overlaps(span) &&
        (told_twice(office, known.span) || office.by_verb))
      continue;
    if (known.type == "position" || known.type == "former_position" || known.type == "deputy") return;
  }
  // "the brother and |deputy of Sami Haddad|"
  const bool deputy =
      !characters && kind(object) == EntityKind::kPerson && word_at("deputy", office.office, 0) != nullptr;
  add(former                               ? "former_position"
      : deputy                             ? "deputy"
      : is_owner_of(office.office, object) ? "ownership"
                                           : "position",
      subject, object, std::string(text_.at(span)), span);
}

// "Dmitry Kozak, |who| quit as": whom the relative clause before the token is about. kNobody: it stands in none.
std::int32_t RelationFinder::before_relative(std::uint32_t token) const {
  constexpr std::uint32_t kVerb = 5;
  const std::string_view language = language_of(token);
  for (std::uint32_t i = token; i > sentence_.first + 2 && token - i < kVerb; --i) {
    if (mention_at(i - 1) >= 0 || text_.tokens[i - 1].kind != TokenKind::kWord) return kNobody;
    if ((clause_word_classes(language, text_.lower(i - 1)) & clause_word::kRelative) == 0 ||
        text_.tokens[i - 2].kind != TokenKind::kComma)
      continue;
    const std::int32_t before = referent_in({i - 3, i - 2});
    return kind(before) == EntityKind::kPerson ? before : kNobody;
  }
  return kNobody;
}

// Whether a word of time opens the later of two asides about one name.
bool RelationFinder::told_twice(const StatedOffice& office, Span other) const {
  if (text_.span(office.words).begin < other.end) return false;
  const std::uint32_t first = office.words.first;
  const GrammarWords& grammar = grammar_words(language_of(first));
  constexpr std::uint32_t kReach = 4;
  for (std::uint32_t i = first + 1; i > sentence_.first + 1 && first + 1 - i < kReach; --i) {
    if (text_.tokens[i - 1].kind == TokenKind::kComma)
      return grammar.has(WordUse::kNowOrThen, text_.lower(i));
  }
  return false;
}

// "Владелец |«Рогов и сыновья»| Иван Петров", "the owner of |Zaltimo|": of a body that only its letters or marks tell.
bool RelationFinder::owns_unread_body(const NameInText& name) const noexcept {
  const Hit* owner = word_at("owner", name.tokens, 0);
  if (owner == nullptr) return false;
  const bool before_name = name.core_tokens.first > name.tokens.first && name.form != MentionForm::kTitle &&
                           name.form != MentionForm::kDescription;
  const std::uint32_t last = before_name ? name.core_tokens.first : name.tokens.last;
  const bool capitals_tell = language_of(name.tokens.first) != "de";
  for (std::uint32_t i = owner->tokens.last; i < last; ++i) {
    const Token& token = text_.tokens[i];
    if (token.kind == TokenKind::kQuote || (capitals_tell && token.kind == TokenKind::kWord && token.capital))
      return true;
  }
  return false;
}

// "Rosneft'in |sahibi|": who is called the owner of a body or ship.
bool RelationFinder::is_owner_of(TokenRange office, std::int32_t object) const noexcept {
  return object >= 0 && (kind(object) == EntityKind::kOrganization || kind(object) == EntityKind::kVessel) &&
         word_at("owner", office, 0) != nullptr;
}

// "|Kremlin| sözcüsü", "|ABD|'nin eski ulusal güvenlik danışmanı": a place or body before the office, with words between.
std::int32_t RelationFinder::turkish_owner(std::uint32_t title) const noexcept {
  constexpr std::uint32_t kMostWords = 6;
  for (std::uint32_t i = title; i > sentence_.first && title - i < kMostWords; --i) {
    if (text_.tokens[i - 1].kind != TokenKind::kWord) return kNobody;
    const std::int32_t mention = mention_at(i - 1);
    if (mention < 0) continue;
    const Mention& its = document_.mentions[static_cast<std::size_t>(mention)];
    return its.kind == EntityKind::kPlace || its.kind == EntityKind::kOrganization ? its.referent : kNobody;
  }
  return kNobody;
}

// "ベラルーシ|の|セルゲイ・ペトロフ元財務次官", "카네기재단|의| 안킷 판다 연구원": whose a name with an office is.
std::int32_t RelationFinder::owner_by_particle(std::uint32_t name) const noexcept {
  if (name <= sentence_.first) return kNobody;
  const GrammarWords& grammar = grammar_words(language_of(name));
  std::uint32_t owner = name - 1;
  if (grammar.has(WordUse::kWhoseParticle, text_.at(owner))) {
    if (owner == sentence_.first) return kNobody;
    --owner;
    // "会社「大成商事」|の|山本和夫社長"
    if (owner > sentence_.first && text_.tokens[owner].kind == TokenKind::kQuote) --owner;
  } else if (!grammar.ends(WordUse::kWhoseParticle, text_.at(owner), 3)) {
    return kNobody;
  }
  const std::int32_t mention = mention_at(owner);
  if (mention < 0) return kNobody;
  const Mention& its = document_.mentions[static_cast<std::size_t>(mention)];
  return its.kind == EntityKind::kPlace || its.kind == EntityKind::kOrganization ? its.referent : kNobody;
}

// "Sibur said |its| chairman X", "die Stiftung, |deren| Direktor X": the body named last, nobody since.
std::int32_t RelationFinder::body_meant(const NameInText& name) const {
  constexpr std::uint32_t kBodyBack = 40;
  const std::string_view language = language_of(name.tokens.first);
  const GrammarWords& grammar = grammar_words(language);
  // "Das Embargo der EU ... |Sein| Anwalt X": a lawyer is somebody's.
  if (name.office == "judge" && (language == "de" || language == "nl")) return kNobody;
  std::uint32_t at = name.tokens.first;
  const auto possessive = [&](std::uint32_t token) {
    const std::string_view word = text_.lower(token);
    return grammar.has(WordUse::kPossessive, word) &&
           (language != "en" || word == "its" || word == "their" || word == "whose");
  };
  if (!possessive(at)) {
    if (at == sentence_.first || !possessive(at - 1)) return kNobody;
    --at;
  }
  const std::uint32_t whose = at;
  // "Promsvyazbank, which the EU has blacklisted, was silent. |Its| chairman, X, ...": the body that the sentence before opens with.
  constexpr std::uint32_t kOpening = 3;
  const std::uint32_t number = text_.sentence_of[at];
  if (language == "en" && number > 0 && at == text_.sentences[number].tokens.first &&
      text_.sentences[number - 1].block == text_.sentences[number].block) {
    const std::uint32_t begin = text_.sentences[number - 1].tokens.first;
    for (std::uint32_t i = begin; i < std::min(begin + kOpening, at); ++i) {
      const std::int32_t mention = mention_at(i);
      if (mention < 0) continue;
      const Mention& its = document_.mentions[static_cast<std::size_t>(mention)];
      if (its.kind == EntityKind::kOrganization && its.form != MentionForm::kDescription) return its.referent;
      break;
    }
  }
  const std::uint32_t first = sentence_.first > kBodyBack ? sentence_.first - kBodyBack : 0;
  for (; at > first; --at) {
    const std::int32_t mention = mention_at(at - 1);
    if (mention < 0) continue;
    const Mention& its = document_.mentions[static_cast<std::size_t>(mention)];
    // "|Dessen| Chef": of one, no group.
    if (its.kind == EntityKind::kGroup && language == "de" && text_.lower(whose) == "dessen") continue;
    if (its.kind == EntityKind::kPerson || its.kind == EntityKind::kGroup) return kNobody;
    if (its.kind == EntityKind::kOrganization || its.kind == EntityKind::kVessel)
      return its.kind == EntityKind::kOrganization ? its.referent : kNobody;
  }
  return kNobody;
}

// "X, porte-parole |militaire| du M23", "X, portavoz |militar| de Hamás": the body behind the office or an adjective of it. kNobody: none.
std::int32_t RelationFinder::body_over_adjective(const NameInText& office) const {
  std::uint32_t i = office.tokens.last;
  if (i + 2 >= sentence_.last) return kNobody;
  const std::string language(language_of(office.tokens.first));
  const auto classes = [&](std::uint32_t token) { return clause_word_classes(language, text_.lower(token)); };
  if (!has_order(language, WordOrder::kNounBeforeName) || text_.tokens[i].kind != TokenKind::kWord)
    return kNobody;
  if ((classes(i) & clause_word::kGenitive) == 0) {
    if (text_.tokens[i].capital || work_.mention_of[i] >= 0 || classes(i) != 0) return kNobody;
    ++i;
  }
  if ((classes(i) & clause_word::kGenitive) == 0) return kNobody;
  ++i;
  if (i + 1 < sentence_.last && (classes(i) & clause_word::kArticle) != 0) ++i;
  const std::int32_t object = referent_in({i, i + 1});
  return kind(object) == EntityKind::kOrganization || kind(object) == EntityKind::kPlace ? object : kNobody;
}

// Where no blank parts them: whom a title is written onto.
std::int32_t RelationFinder::name_right_behind(const NameInText& name) const noexcept {
  if (name.tokens.last >= sentence_.last) return kNobody;
  const Token& next = text_.tokens[name.tokens.last];
  if (!is_character_script(next.script) || next.space_before) return kNobody;
  const std::int32_t mention = mention_at(name.tokens.last);
  if (mention < 0) return kNobody;
  const Mention& its = document_.mentions[static_cast<std::size_t>(mention)];
  return its.kind == EntityKind::kPerson && its.form != MentionForm::kTitle &&
                 its.form != MentionForm::kDescription
             ? its.referent
             : kNobody;
}

// Where no blank parts them: "中国|外交部|发言人毛宁".
std::int32_t RelationFinder::body_right_before(std::uint32_t title) const noexcept {
  if (title <= sentence_.first || !is_character_script(text_.tokens[title].script)) return kNobody;
  // "会社「大成商事」|元|社長", "公司“大成”|前|总经理"
  const Hit* once = former_at({title, title + 1}, kFormerReach);
  std::uint32_t behind = once != nullptr && once->tokens.last == title ? once->tokens.first : title;
  const bool blanks = text_.tokens[title].script == text::Script::kHangul || text_.tokens[title].space_before;
  if (behind > sentence_.first + 1 && text_.tokens[behind - 1].kind == TokenKind::kQuote) {
    --behind;  // "해운업체 '한빛라인|'| 대표"
  } else if (blanks) {
    return kNobody;
  }
  if (behind <= sentence_.first) return kNobody;
  const std::int32_t mention = mention_at(behind - 1);
  if (mention < 0) return kNobody;
  const Mention& its = document_.mentions[static_cast<std::size_t>(mention)];
  return its.kind == EntityKind::kOrganization ? its.referent : kNobody;
}

std::int32_t RelationFinder::place_of(std::string_view country) const {
  for (std::size_t n = 0; n < document_.referents.size() && n < 256; ++n) {
    const Referent& referent = document_.referents[n];
    if (referent.kind == EntityKind::kPlace && referent.country == country &&
        model::country_code(referent.name) == country)
      return static_cast<std::int32_t>(n);
  }
  return kNobody;  // a city of it is not whose minister he is
}

// "Zu Kims Delegation gehört sein Stellvertreter": the person named before in the sentence; "his brother and deputy": whom the
// possessive means.
std::int32_t RelationFinder::superior_of(const NameInText& name, std::int32_t subject) const {
  const std::int32_t before =
      referent_beside(name.tokens.first, false, sentence_.last - sentence_.first, true, false);
  if (before >= 0 && before != subject) return before;
  return superior_meant(name, subject);
}

// "his |brother and| deputy": whom the possessive before the title means. kNobody: none stands there.
std::int32_t RelationFinder::superior_meant(const NameInText& name, std::int32_t subject) const {
  const std::uint32_t first = name.tokens.first;
  for (std::uint32_t i = first + 1; i > sentence_.first && first + 1 - i < kPossessiveReach; --i) {
    if (text_.tokens[i - 1].kind != TokenKind::kWord) break;
    if (const auto gender = possessors_.possessive_at(i - 1, language_of(first)))
      return possessors_.relative_of(subject, i - 1, *gender);
  }
  return kNobody;
}

void find_relations(Work& work) {
  work.document->relations.clear();
  RelationFinder(work).run();
}

}  // namespace tamis::documents
