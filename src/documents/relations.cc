#include "documents/relations.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "documents/grammar_words.h"
#include "documents/native_dateline.h"
#include "documents/office_details.h"
#include "documents/offices.h"
#include "documents/owned_names.h"
#include "documents/possessors.h"
#include "documents/relation_gaps.h"
#include "documents/relation_words.h"
#include "documents/relative_names.h"
#include "documents/stated_offices.h"
#include "documents/word_order.h"
#include "model/country.h"

namespace tamis::documents {

namespace {

// Words between the words of a relation and the names it joins.
constexpr std::uint32_t kReach = 10;
// "X, Y und Z": words between two names of a list, titles among them.
constexpr std::uint32_t kListGap = 4;
constexpr std::size_t kMostOfList = 6;
// "seine Schwester und hochrangige Beamte Kim Yo Jong".
constexpr std::uint32_t kKinReach = 6;
// "ehemaliger" before a title, with an article or adjective between.
constexpr std::uint32_t kFormerReach = 2;
constexpr std::size_t kMostRelations = 2000;
// "is the sole", "ist der": words between an aside and what is said of the name before it.
constexpr std::uint32_t kAsideWords = 5;
// "his |brother and| deputy"
constexpr std::uint32_t kPossessiveReach = 5;
// Words between kin and the names on its sides.
constexpr std::uint32_t kKinGap = 4;
constexpr std::uint32_t kKinCharacters = 12;  // the same where each character is a token
// Words between "heads" or "member of" and the body.
constexpr std::uint32_t kBodyReach = 7;
// ... and between "the delegation includes" and who is in it.
constexpr std::uint32_t kDelegationReach = 30;
// ... and between "ally of" and a name in the genitive.
constexpr std::uint32_t kGenitiveReach = 3;
constexpr std::string_view kKinPrefix = "kin:";  // of types

using Hit = RelationHit;

class Finder {
 public:
  explicit Finder(Work& work)
      : work_(work),
        text_(work.tokens),
        document_(*work.document),
        stated_(work, relation_table().offices, 0),
        possessors_(work),
        owned_(work, possessors_),
        described_(work.names.size(), nullptr) {
    for (const NameInText& name : work.names) {
      if (name.apposed_to >= 0 && !name.office.empty())
        described_[static_cast<std::size_t>(name.apposed_to)] = &name;
    }
  }

  void run() {
    std::size_t name = 0;
    for (std::uint32_t s = 0; s < text_.sentences.size(); ++s) {
      const Sentence& sentence = text_.sentences[s];
      while (name < work_.names.size() && work_.names[name].tokens.first < sentence.tokens.first) ++name;
      if (!work_.in_main_text(sentence.block)) continue;
      sentence_ = sentence.tokens;
      sentence_.first = std::min(behind_native_dateline(work_, sentence_), sentence_.last);
      while (name < work_.names.size() && work_.names[name].tokens.first < sentence_.first) ++name;
      find_words(s);
      for (std::size_t n = name; n < work_.names.size() && work_.names[n].tokens.first < sentence_.last;
           ++n) {
        if (document_.relations.size() >= kMostRelations) return;
        of_office(work_.names[n]);
        of_kin(work_.names[n]);
      }
      for (const Hit& hit : hits_) {
        if (document_.relations.size() >= kMostRelations) return;
        of_words(hit);
      }
      stated_.find(sentence_, work_.language_of_sentence(s), copulas_, offices_);
      for (const StatedOffice& office : offices_) {
        if (document_.relations.size() >= kMostRelations) return;
        of_stated(office);
      }
    }
    add_described();
  }

 private:
  void find_words(std::uint32_t sentence) {
    hits_.clear();
    copulas_.clear();
    const std::string_view language = work_.language_of_sentence(sentence);
    for (std::uint32_t i = sentence_.first; i < sentence_.last; ++i) {
      if (text_.tokens[i].kind != TokenKind::kWord && text_.tokens[i].kind != TokenKind::kDash) continue;
      PhraseTable::Match match;
      if (!relation_table().phrases.longest(text_, i, sentence_.last, language, match)) continue;
      const RelationWord& word = relation_table().words[match.value];
      if (word.type == "is" || word.type == "was") {
        copulas_.push_back({match.tokens, word.type == "was"});
        continue;
      }
      hits_.push_back({&word, match.tokens, match.gap});
      if (word.type == "left") copulas_.push_back({match.tokens, true, true});
      // "owner" tells of a ship or of a body.
      relation_table().phrases.find(text_, i, sentence_.last, language, matches_);
      for (const PhraseTable::Match& other : matches_) {
        const RelationWord& more = relation_table().words[other.value];
        if (&more != &word && (more.type == "thing" || more.type == "owner" || more.type == "left"))
          hits_.push_back({&more, other.tokens, other.gap});
        if (more.type == "is" || more.type == "was") copulas_.push_back({other.tokens, more.type == "was"});
      }
    }
  }

  [[nodiscard]] std::string_view language_of(std::uint32_t token) const {
    return work_.language_of_sentence(text_.sentence_of[token]);
  }
  [[nodiscard]] std::int32_t mention_at(std::uint32_t token) const noexcept {
    return token < work_.mention_of.size() ? work_.mention_of[token] : -1;
  }
  [[nodiscard]] std::int32_t referent_in(TokenRange tokens) const noexcept {
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      const std::int32_t mention = mention_at(i);
      if (mention >= 0) return document_.mentions[static_cast<std::size_t>(mention)].referent;
    }
    return kNobody;
  }
  // The first mention inside the tokens that is of somebody else: a title may hold the name of its body.
  [[nodiscard]] std::int32_t other_in(TokenRange tokens, std::int32_t subject) const noexcept {
    const Span span = text_.span(tokens);
    auto mention =
        std::lower_bound(document_.mentions.begin(), document_.mentions.end(), span.begin,
                         [](const Mention& a, std::uint32_t begin) { return a.span.begin < begin; });
    for (; mention != document_.mentions.end() && mention->span.begin < span.end; ++mention) {
      if (mention->referent >= 0 && mention->referent != subject && span.contains(mention->span) &&
          mention->kind != EntityKind::kGroup)
        return mention->referent;
    }
    return kNobody;
  }
  [[nodiscard]] EntityKind kind(std::int32_t referent) const noexcept {
    return referent < 0 ? EntityKind::kOther : document_.referents[static_cast<std::size_t>(referent)].kind;
  }

  // The first referent of one of `kinds` in tokens [from, to), walking up or down.
  [[nodiscard]] std::int32_t referent_beside(std::uint32_t from, bool behind, std::uint32_t reach,
                                             bool person, bool body,
                                             TokenRange* where = nullptr) const noexcept {
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
      if (!fits) continue;
      if (where != nullptr) *where = text_.tokens_in(its.span);
      return its.referent;
    }
    return kNobody;
  }

  void add(std::string_view type, std::int32_t subject, std::int32_t object, std::string detail, Span span) {
    if (subject < 0 || subject == object) return;
    for (Relation& known : document_.relations) {
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
    document_.relations.push_back({std::string(type), subject, object, std::move(detail), span});
  }

  // Whether a word of `type` stands in or right before the tokens.
  [[nodiscard]] const Hit* word_at(std::string_view type, TokenRange tokens,
                                   std::uint32_t before) const noexcept {
    for (const Hit& hit : hits_) {
      // "former head of" is longer than "former".
      const std::string_view its = hit.word->type;
      if (its != type && !(type == "former" && (its == "former_position" || its == "left")) &&
          !(type == "as" && its == "left"))
        continue;
      if (hit.tokens.first < tokens.last && hit.tokens.last + before >= tokens.first) return &hit;
    }
    return nullptr;
  }

  // "der russische Verteidigungsminister Sergej Schoigu", "John Bolton, former national security adviser"
  void of_office(const NameInText& name) {
    if (name.kind != EntityKind::kPerson || name.office.empty() || is_no_office(name.office)) return;
    const bool is_name = name.form == MentionForm::kName || name.form == MentionForm::kSurname ||
                         name.form == MentionForm::kGivenName;
    if (is_name && name.title.empty()) return;
    std::int32_t subject = kNobody;
    TokenRange title = name.tokens;
    bool described = false;  // only a description, without the name beside it
    if (is_name) {
      subject = referent_in(name.core_tokens.first < name.core_tokens.last ? name.core_tokens : name.tokens);
      // The title may stand apart, as the description that is apposed to the name. "La vicepresidente X, quien también es ministro": two.
      if (const NameInText* other = described_[static_cast<std::size_t>(&name - work_.names.data())];
          other != nullptr &&
          (name.tokens.contains(other->tokens.first) || is_rank(name.office) ||
           name.office == other->office || is_calling(name.office) || is_vague_office(name.office)))
        return;
      if (is_whose(name, subject)) return;
      // "Песков, пресс-секретарь |Путина|,": the title is of whom it follows.
      if (const std::int32_t holder = holder_before(name); holder >= 0 && holder != subject && subject >= 0) {
        add("position", holder, subject, name.title, name.span);
        return;
      }
    } else if (name.apposed_to >= 0) {
      const NameInText& other = work_.names[static_cast<std::size_t>(name.apposed_to)];
      subject =
          referent_in(other.core_tokens.first < other.core_tokens.last ? other.core_tokens : other.tokens);
    } else if (const Hit* as = word_at("as", {name.tokens.first, name.tokens.first + 1}, kFormerReach + 1);
               as != nullptr && as->tokens.first < name.tokens.first) {
      // "X, der als ehemaliger Leiter des Y ...": of the person named before, in the sentence.
      subject = referent_beside(as->tokens.first, false, sentence_.last - sentence_.first, true, false);
    } else if (const std::int32_t beside = name_right_behind(name); beside >= 0) {
      // "俄罗斯国防部长别洛乌索夫"
      subject = beside;
    } else {
      subject = referent_in(name.tokens);
      described = true;
    }
    if (subject < 0 || kind(subject) != EntityKind::kPerson) return;
    const bool former = word_at("former", title, kFormerReach) != nullptr ||
                        held_once(work_, name.tokens, sentence_) || is_former_chinese(work_, name, sentence_);
    // A vice president or deputy minister holds an office of its own; a deputy is somebody's.
    const bool deputy = !former && name.office == "deputy";
    std::int32_t object = kNobody;
    if (name.of.first < name.of.last) object = other_in(name.of, subject);
    // A body that the title names ("Leiter des Ministeriums für ...").
    if (object < 0) object = other_in(title, subject);
    if (object < 0 && language_of(name.tokens.first) == "tr") object = turkish_owner(name.tokens.first);
    if (object < 0 && !name.country.empty()) object = place_of(name.country);
    if (object < 0) object = owner_by_particle(name.tokens.first);
    if (deputy && object < 0) object = superior_of(name, subject);
    std::string detail =
        name.title.empty() ? std::string(text_.at(name.core.empty() ? name.span : name.core)) : name.title;
    if (lacks_deputy_character(work_, name)) detail.insert(0, kDeputyCharacter);
    if (const std::uint32_t first = turkish_complement(work_, name, sentence_, hits_);
        first < name.tokens.first)
      detail = std::string(text_.at(text_.span({first, name.tokens.first}))) + ' ' + detail;
    if (const std::uint32_t outer = deputy_before(work_, name, sentence_); outer < name.tokens.first)
      detail = std::string(text_.at(outer)) + ' ' + detail;
    // A deputy's title tells more than who is meant by it; what another is called by his office alone ("the North Korean
    // leader said") is told at the end, where the page says no more of him.
    if (described && (!deputy || object < 0)) {
      if (!former && !deputy && object >= 0 && !has_described(subject))
        only_described_.push_back({"position", subject, object, std::move(detail), name.span});
      return;
    }
    const std::size_t count = document_.relations.size();
    // Of a person; of a body or alone it is an office.
    add(former                                          ? "former_position"
        : deputy && kind(object) == EntityKind::kPerson ? "deputy"
                                                        : "position",
        subject, object, std::move(detail), name.span);
    if (is_rank(name.office) && document_.relations.size() > count) ranks_.push_back(count);
  }

  // Offices that somebody has in whose name follows in the genitive.
  static bool is_of_somebody(std::string_view office) noexcept {
    return office == "spokesperson" || office == "adviser" || office == "deputy" || office == "secretary";
  }

  // "Представитель |Керимова|", "помощника |Кочановой|": a surname in a case says whose the spokesman is.
  [[nodiscard]] bool is_whose(const NameInText& name, std::int32_t subject) const {
    return subject >= 0 && is_of_somebody(name.office) &&
           name.core_tokens.first + 1 == name.core_tokens.last &&
           name.tokens.first < name.core_tokens.first && is_oblique(subject, name.core_tokens.last);
  }

  // Who stands right before the comma before the title of `name`, where that is an office that somebody has in whose name follows
  // in the genitive: spokesmen, advisers, deputies. kNobody: none.
  [[nodiscard]] std::int32_t holder_before(const NameInText& name) const noexcept {
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

  [[nodiscard]] bool has_described(std::int32_t subject) const noexcept {
    return only_described_.size() >= kMostRelations ||
           std::any_of(only_described_.begin(), only_described_.end(),
                       [&](const Relation& one) { return one.subject == subject; });
  }

  void add_described() {
    for (Relation& one : only_described_) {
      const bool known =
          std::any_of(document_.relations.begin(), document_.relations.end(), [&](const Relation& relation) {
            return relation.subject == one.subject &&
                   (relation.type == "position" || relation.type == "deputy" ||
                    relation.type == "former_position");
          });
      if (!known) add(one.type, one.subject, one.object, std::move(one.detail), one.span);
    }
  }

  // "le conseiller du Guide suprême, Ali Shamkhani": of a name that has no office from its own title.
  void of_stated(const StatedOffice& office) {
    const std::int32_t subject = document_.mentions[office.mention].referent;
    if (subject < 0 || kind(subject) != EntityKind::kPerson) return;
    const Span sentence = text_.span(sentence_);
    const Span span = text_.span(office.words);
    const bool characters = is_character_script(text_.tokens[office.office.first].script);
    const bool former = office.former || word_at("former", office.office, kFormerReach) != nullptr ||
                        (characters && word_at("former", office.words, 0) != nullptr) ||
                        word_at("former", {office.office.last, office.office.last + 1}, 0) != nullptr ||
                        held_once(work_, office.office, sentence_);
    std::int32_t object = other_in(office.words, subject);
    if (object < 0) object = other_in({office.words.first, office.words.first + 1}, subject);
    if (object < 0 && language_of(office.office.first) == "tr") object = turkish_owner(office.office.first);
    for (std::size_t n = 0; n < document_.relations.size(); ++n) {
      Relation& known = document_.relations[n];
      if (known.subject != subject || !sentence.contains(known.span)) continue;
      // "General X, the commander of Y"
      if (std::find(ranks_.begin(), ranks_.end(), n) != ranks_.end() && !known.span.overlaps(span)) {
        std::erase(ranks_, n);
        known.type = former ? "former_position" : "position";
        if (object >= 0) known.object = object;
        known.detail = std::string(text_.at(span));
        known.span = span;
        return;
      }
      if (known.type == "position" && span.begin < known.span.begin && known.span.begin < span.end) {
        // "le conseiller du Guide suprême, X": the outer office is his.
        known.detail = std::string(text_.at(span));
        known.span = span;
        return;
      }
      if (known.type == "position" || known.type == "former_position" || known.type == "deputy") return;
    }
    add(former ? "former_position" : "position", subject, object, std::string(text_.at(span)), span);
  }

  // "|Kremlin| sözcüsü", "|ABD|'nin eski ulusal güvenlik danışmanı": a place or body before the office, with words between.
  [[nodiscard]] std::int32_t turkish_owner(std::uint32_t title) const noexcept {
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

  // Whether the name of a person that stands last before the token is a longer form of one that the page has too ("Путина", "Путин").
  [[nodiscard]] bool is_oblique(std::int32_t referent, std::uint32_t token) const {
    const std::string_view language = language_of(token);
    if (!has_order(language, WordOrder::kSlavic)) return false;
    std::string_view here;
    for (std::uint32_t i = token; i > sentence_.first && here.empty(); --i) {
      const std::int32_t mention = mention_at(i - 1);
      if (mention >= 0 && document_.mentions[static_cast<std::size_t>(mention)].referent == referent)
        here = text_.at(i - 1);
    }
    constexpr std::size_t kLongest = 4;  // bytes of a case ending
    const auto& mentions = document_.referents[static_cast<std::size_t>(referent)].mentions;
    return !here.empty() && std::any_of(mentions.begin(), mentions.end(), [&](std::uint32_t number) {
      const TokenRange tokens = text_.tokens_in(document_.mentions[number].span);
      if (tokens.first >= tokens.last) return false;
      const std::string_view other = text_.at(tokens.last - 1);
      return other.size() < here.size() && here.size() - other.size() <= kLongest && here.starts_with(other);
    });
  }

  // "ベラルーシ|の|セルゲイ・ペトロフ元財務次官", "카네기재단|의| 안킷 판다 연구원": whose a name with an office is.
  [[nodiscard]] std::int32_t owner_by_particle(std::uint32_t name) const noexcept {
    if (name <= sentence_.first + 1) return kNobody;
    const GrammarWords& grammar = grammar_words(language_of(name));
    std::uint32_t owner = name - 1;
    if (grammar.has(WordUse::kWhoseParticle, text_.at(owner))) {
      --owner;
    } else if (!grammar.ends(WordUse::kWhoseParticle, text_.at(owner), 3)) {
      return kNobody;
    }
    const std::int32_t mention = mention_at(owner);
    if (mention < 0) return kNobody;
    const Mention& its = document_.mentions[static_cast<std::size_t>(mention)];
    return its.kind == EntityKind::kPlace || its.kind == EntityKind::kOrganization ? its.referent : kNobody;
  }

  // Whether a word with a capital that is of no mention stands there, as of a name that was read in part.
  [[nodiscard]] bool goes_on(std::uint32_t token) const {
    return token < sentence_.last && text_.tokens[token].kind == TokenKind::kWord &&
           text_.tokens[token].capital && mention_at(token) < 0 && language_of(token) != "de";
  }

  // "соратник Путина Игорь Сечин", "эксперт Фонда Карнеги Анкит Панда": of two names behind the word the first is whose, the second who.
  void of_two_behind(const Hit& hit, std::string_view type, std::string_view detail, bool of_body) {
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

  // Where no blank parts them: whom a title is written onto.
  [[nodiscard]] std::int32_t name_right_behind(const NameInText& name) const noexcept {
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

  [[nodiscard]] std::int32_t place_of(std::string_view country) const {
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
  [[nodiscard]] std::int32_t superior_of(const NameInText& name, std::int32_t subject) const {
    const std::int32_t before =
        referent_beside(name.tokens.first, false, sentence_.last - sentence_.first, true, false);
    if (before >= 0 && before != subject) return before;
    const std::uint32_t first = name.tokens.first;
    for (std::uint32_t i = first + 1; i > sentence_.first && first + 1 - i < kPossessiveReach; --i) {
      if (text_.tokens[i - 1].kind != TokenKind::kWord) break;
      if (const auto gender = possessors_.possessive_at(i - 1, language_of(first)))
        return possessors_.relative_of(subject, i - 1, *gender);
    }
    return kNobody;
  }

  // "seine Schwester Kim Yo Jong", "Kim's sister"
  void of_kin(const NameInText& name) {
    if (name.kin.empty()) return;
    std::int32_t subject = kNobody;
    if (name.apposed_to >= 0) {
      subject = referent_in(work_.names[static_cast<std::size_t>(name.apposed_to)].tokens);
    }
    if (subject < 0) subject = referent_in(name.tokens);
    if (subject < 0) {
      TokenRange where;
      const std::int32_t next = referent_beside(name.tokens.last, true, kKinReach, true, false, &where);
      if (next >= 0 && only_words(name.tokens.last, where.first)) subject = next;
    }
    if (subject < 0) return;
    // "Kims Schwester": whose, by name; "seine Schwester": by a pronoun.
    std::int32_t object = kNobody;
    if (name.of.first < name.of.last) {
      const std::int32_t named = other_in(name.of, subject);
      const std::string_view first = text_.at(name.of.first);
      if (named >= 0 && kind(named) == EntityKind::kPerson) object = named;
      if (object < 0 && text_.tokens[name.of.first].capital && !text_.tokens[name.of.first].sentence_start &&
          !first.empty() && name.of.first != sentence_.first)
        return;
    }
    // "the son of |Aung| San Suu Kyi": a part of a name.
    if (name.of.first < name.of.last && name.of.last < sentence_.last && name.of.first >= name.tokens.first &&
        name.of.last == name.tokens.last && text_.tokens[name.of.last].capital &&
        text_.tokens[name.of.last].kind == TokenKind::kWord && language_of(name.of.first) != "de")
      return;
    if (object < 0 && goes_on(name.tokens.last) && name.apposed_to < 0) return;
    if (object < 0) {
      const auto gender = possessors_.possessive_at(name.tokens.first, language_of(name.tokens.first));
      object = possessors_.relative_of(subject, name.tokens.first, gender.value_or(""));
    }
    if (object < 0) return;
    add("family", subject, object, std::string(text_.at(name.core.empty() ? name.span : name.core)),
        name.span);
  }

  // Words and one comma.
  [[nodiscard]] bool only_words(std::uint32_t from, std::uint32_t to) const noexcept {
    for (std::uint32_t i = from; i < to && i < sentence_.last; ++i) {
      const TokenKind kind = text_.tokens[i].kind;
      if (kind != TokenKind::kWord && kind != TokenKind::kComma && kind != TokenKind::kHyphen) return false;
    }
    return true;
  }

  // Whether a comma stands in the few words before the token; where.
  [[nodiscard]] std::uint32_t comma_before(std::uint32_t token) const noexcept {
    for (std::uint32_t i = token; i > sentence_.first && token - i < kAsideWords; --i) {
      if (text_.tokens[i - 1].kind == TokenKind::kComma) return i - 1;
      if (mention_at(i - 1) >= 0) break;
    }
    return 0;
  }

  // "X, the daughter of Y, is the owner of": not the name in the aside but the one before it.
  [[nodiscard]] std::int32_t before_aside(std::uint32_t token, bool body) const noexcept {
    const std::uint32_t close = comma_before(token);
    if (close == 0) return kNobody;
    for (std::uint32_t i = close; i > sentence_.first + 1; --i) {
      if (text_.tokens[i - 1].kind != TokenKind::kComma) continue;
      const std::int32_t mention = mention_at(i - 2);
      if (mention < 0) continue;
      const Mention& its = document_.mentions[static_cast<std::size_t>(mention)];
      if (its.referent >= 0 &&
          (its.kind == EntityKind::kPerson || (body && its.kind == EntityKind::kOrganization)))
        return its.referent;
    }
    return kNobody;
  }

  // Kin between two names: "金正恩の妹の金与正", "Y'ın oğlu X", "X, Y'ın oğlu"; with only X behind, of the person told of before.
  void of_kin_between(const Hit& hit) {
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
    // "|X|, A'nın danışmanı Y'nin oğlu": of those before the owner the one whom a comma sets apart.
    if (subject < 0 && object >= 0 && owner.first > sentence_.first) {
      subject = set_apart_before(owner.first, object);
      if (subject < 0) subject = referent_beside(owner.first, false, kReach, true, false);
    }
    const std::int32_t whose = object >= 0 || subject < 0 || hit.tokens.first > sentence_.first + 1
                                   ? object
                                   : possessors_.relative_of(subject, hit.tokens.first, {});
    if (subject < 0 || whose < 0 || subject == whose || has_family(subject, whose)) return;
    add("family", subject, whose, std::string(text_.at(text_.span(hit.tokens))), text_.span(hit.tokens));
  }

  // Arabic: "وسيم الأسد، |ابن عم| الرئيس السابق بشار الأسد" is his who follows, also "شقيق حميدتي، عبد الرحيم"; "شقيقه عبد الرحيم" is of whom the
  // text told before.
  void of_arabic_kin(const Hit& hit) {
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
    if (subject < 0 || subject == object || (object >= 0 && has_family(subject, object))) return;
    if (his && object < 0) return;
    add("family", subject, object, std::string(text_.at(text_.span(hit.tokens))), text_.span(hit.tokens));
  }

  // The person before a comma that stands before the token, whom it says more of.
  [[nodiscard]] std::int32_t set_apart_before(std::uint32_t token, std::int32_t other) const noexcept {
    for (std::uint32_t i = token; i > sentence_.first + 1; --i) {
      if (text_.tokens[i - 1].kind != TokenKind::kComma) continue;
      const std::int32_t mention = mention_at(i - 2);
      if (mention < 0) continue;
      const Mention& its = document_.mentions[static_cast<std::size_t>(mention)];
      if (its.kind == EntityKind::kPerson && its.referent >= 0 && its.referent != other) return its.referent;
    }
    return kNobody;
  }

  [[nodiscard]] bool has_family(std::int32_t a, std::int32_t b) const noexcept {
    return std::any_of(document_.relations.begin(), document_.relations.end(), [&](const Relation& known) {
      return known.type == "family" &&
             ((known.subject == a && known.object == b) || (known.subject == b && known.object == a));
    });
  }

  // "プーチン氏にはショイグ国防相が|同行している|": both stand before the verb, who goes along nearer.
  void of_two_before(const Hit& hit) {
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

  void of_words(const Hit& hit) {
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
        (document_.mentions[static_cast<std::size_t>(mention_at(where.first))].form ==
             MentionForm::kPronoun ||
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
  [[nodiscard]] bool list_between(std::uint32_t from, std::uint32_t to) const noexcept {
    for (std::uint32_t i = from; i < to; ++i) {
      if (text_.tokens[i].kind == TokenKind::kComma) return true;
      if (text_.tokens[i].end - text_.tokens[i].begin <= 3 && text_.tokens[i].kind == TokenKind::kWord)
        return true;
    }
    return false;
  }

  [[nodiscard]] Span span_of(TokenRange a, TokenRange b) const noexcept {
    return text_.span({std::min(a.first, b.first), std::max(a.last, b.last)});
  }

  Work& work_;
  const TextTokens& text_;
  Document& document_;
  StatedOffices stated_;
  Possessors possessors_;
  OwnedNames owned_;
  std::vector<StatedOffice> offices_;
  std::vector<Copula> copulas_;
  std::vector<PhraseTable::Match> matches_;
  std::vector<const NameInText*> described_;  // of each name: a description beside it has the office
  TokenRange sentence_;
  std::vector<Hit> hits_;
  std::vector<std::size_t> ranks_;        // relations that only tell a rank
  std::vector<Relation> only_described_;  // offices by which persons are called without their names
};

}  // namespace

void find_relations(Work& work) {
  work.document->relations.clear();
  Finder(work).run();
}

}  // namespace tamis::documents
