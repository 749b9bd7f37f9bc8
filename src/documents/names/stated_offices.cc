#include "documents/names/stated_offices.h"

#include <algorithm>
#include <string_view>

#include "documents/names/name_lexicon.h"
#include "documents/names/parts_of_body.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/name_grammar.h"
#include "documents/words/offices.h"
#include "documents/words/possessive_mark.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// "le chef de la force Al-Qods, X": words from the office to the name.
constexpr std::uint32_t kReach = 12;
constexpr std::uint32_t kCharacterReach = 3;
// "X, the North's then ambassador"
constexpr std::uint32_t kOpening = 5;
constexpr std::uint32_t kOpeningCharacters = 14;  // 一名退休的哥伦比亚军官
constexpr std::uint32_t kPhrase = 9;
// "Saw Chit Thu (苏奇督), ...": an aside behind the name.
constexpr std::uint32_t kBracket = 8;

constexpr std::uint32_t kClauseWords = clause_word::kThat | clause_word::kRelative |
                                       clause_word::kSubordinator | clause_word::kPronoun | clause_word::kWh;

// What many are called for a moment, or by one another.
bool is_office(std::string_view concept_name) noexcept {
  return !is_form_of_address(concept_name) && concept_name != "counterpart" &&
         concept_name != "predecessor" && concept_name != "successor" && concept_name != "official";
}

}  // namespace

StatedOffices::StatedOffices(const Work& work, const PhraseTable& more, std::uint32_t value)
    : work_(work), more_(more), value_(value) {
  const std::size_t size = work.tokens.tokens.size();
  hashes_.resize(size);
  for (std::uint32_t i = 0; i < size; ++i) hashes_[i] = NameLexicon::hash(work.tokens.lower(i));
  cue_.assign(size, false);
  for (const Statement& statement : work.document->statements) {
    if (statement.cue.empty()) continue;
    const TokenRange cue = work.tokens.tokens_in(statement.cue);
    for (std::uint32_t i = cue.first; i < cue.last && i < size; ++i) cue_[i] = true;
  }
}

void StatedOffices::mark_offices(std::string_view language) {
  const std::uint32_t size = sentence_.last - sentence_.first;
  office_end_.assign(size, 0);
  office_begin_.assign(size + 1, 0);
  office_concept_.assign(size, {});
  kin_.assign(size, false);
  std::vector<NameLexicon::Match> matches;
  std::vector<PhraseTable::Match> words;
  const LanguageSet languages = language_set(language);
  for (std::uint32_t i = sentence_.first; i < sentence_.last; ++i) {
    if (work_.tokens.tokens[i].kind != TokenKind::kWord || is_part_of_body(work_.tokens, i, language))
      continue;
    std::uint32_t last = 0;
    matches.clear();
    NameLexicon::get().match(work_.tokens, hashes_, i, sentence_.last, hashes_[i], languages, matches);
    for (const NameLexicon::Match& match : matches) {
      if (match.meaning->sense == NameSense::kKin) kin_[i - sentence_.first] = true;
      // "Prosecutors ... charged X": of one person.
      if (match.meaning->sense == NameSense::kOffice && (match.number & kSingular) != 0 &&
          is_office(match.meaning->detail)) {
        last = std::max(last, match.last);
        office_concept_[i - sentence_.first] = match.meaning->detail;
      }
    }
    std::size_t cut = 0;
    std::uint8_t number = 0;
    if (last == 0) {
      const NameMeaning* compound =
          NameLexicon::get().compound(work_.tokens.lower(i), languages, cut, number);
      if (compound != nullptr && compound->sense == NameSense::kOffice && is_office(compound->detail))
        last = i + 1;
    }
    more_.find(work_.tokens, i, sentence_.last, language, words);
    for (const PhraseTable::Match& match : words) {
      if (match.value == value_) last = std::max(last, match.tokens.last);
    }
    if (last == 0) continue;
    office_end_[i - sentence_.first] = last;
    std::uint32_t& begin = office_begin_[last - 1 - sentence_.first];
    if (begin == 0) begin = i + 1;
  }
}

bool StatedOffices::is_named_person(std::uint32_t token) const noexcept {
  const std::int32_t mention = work_.mention_of[token];
  if (mention < 0) return false;
  const Mention& its = work_.document->mentions[static_cast<std::size_t>(mention)];
  return its.kind == EntityKind::kPerson &&
         (its.form == MentionForm::kName || its.form == MentionForm::kSurname ||
          its.form == MentionForm::kGivenName);
}

bool StatedOffices::opens_predicate(std::uint32_t token) const noexcept {
  return std::find(verbs_.begin(), verbs_.end(), token) != verbs_.end();
}

// Whether the mark opens a quotation of a few words, as names of bodies stand in.
bool StatedOffices::is_short_quote(std::uint32_t mark) const noexcept {
  constexpr std::uint32_t kMostWords = 4;
  for (std::uint32_t i = mark + 1; i < sentence_.last && i - mark <= kMostWords + 1; ++i) {
    if (work_.tokens.tokens[i].kind == TokenKind::kQuote) return true;
    if (work_.tokens.tokens[i].kind != TokenKind::kWord && work_.tokens.tokens[i].kind != TokenKind::kHyphen)
      return false;
  }
  return false;
}

// Small words, adjectives, and names of bodies and places.
bool StatedOffices::may_stand_between(std::uint32_t token, std::string_view language) const {
  const Token& its = work_.tokens.tokens[token];
  if (its.kind == TokenKind::kHyphen || its.kind == TokenKind::kNumber) return true;
  // "the Houthis|'| chief negotiator"; "della squadra |"|Zenit|"| X"
  if (its.kind == TokenKind::kQuote) return !its.space_before || is_short_quote(token);
  if (its.kind != TokenKind::kWord && its.kind != TokenKind::kOther) return false;
  if (cue_[token] || is_named_person(token)) return false;
  const std::uint32_t classes = clause_word_classes(language, work_.tokens.lower(token));
  // "der Chef |der| Einheit, X": a relative pronoun stands behind a comma.
  if (language == "de" && (classes & clause_word::kArticle) != 0 && token > sentence_.first &&
      work_.tokens.tokens[token - 1].kind == TokenKind::kWord)
    return true;
  return (classes & kClauseWords) == 0;
}

// "der Direktor des Dienstes |(SWR)|, X": where the bracket opens that the token closes around the acronym of a body; the token: none.
std::uint32_t StatedOffices::acronym_open(std::uint32_t close) const noexcept {
  const TextTokens& text = work_.tokens;
  if (close < sentence_.first + 3 || text.tokens[close].kind != TokenKind::kClose ||
      text.tokens[close - 2].kind != TokenKind::kOpen || text.tokens[close - 1].kind != TokenKind::kWord)
    return close;
  const std::int32_t mention = work_.mention_of[close - 1];
  if (mention < 0) return text.tokens[close - 1].all_capitals ? close - 2 : close;
  const EntityKind kind = work_.document->mentions[static_cast<std::size_t>(mention)].kind;
  return kind == EntityKind::kOrganization || kind == EntityKind::kGroup ? close - 2 : close;
}

// "заместитель |министра| Анджей Гурский": an office in the genitive before a name in the nominative is another's.
bool StatedOffices::is_genitive(std::uint32_t office, TokenRange name) const {
  const GrammarWords& grammar = grammar_words(work_.language_of_sentence(work_.tokens.sentence_of[office]));
  return grammar.ends(WordUse::kGenitiveNounEnd, work_.tokens.lower(office), 6) &&
         !grammar.ends(WordUse::kGenitiveNounEnd, work_.tokens.lower(name.last - 1), 4);
}

// Of a man or several: endings that nouns before a name have seldom.
bool StatedOffices::is_past_verb(std::uint32_t token) const {
  constexpr std::size_t kLeastStem = 6;  // bytes
  return work_.mention_of[token] < 0 &&
         grammar_words(work_.language_of_sentence(work_.tokens.sentence_of[token]))
             .ends(WordUse::kPastVerbEnd, work_.tokens.lower(token), kLeastStem);
}

// "|the press secretary| of the president", "|Sprecherin| des kongolesischen Präsidenten", "|Leiter| der Verwaltung des Präsidenten":
// the office that the given one stands in the genitive of; itself: there is none; empty: somebody's kin.
TokenRange StatedOffices::outer_office(TokenRange office, std::string_view language, bool comma) const {
  const TextTokens& text = work_.tokens;
  constexpr std::uint32_t kMostBetween = 5;
  constexpr std::uint32_t kMostOthers = 2;  // an adjective, and a noun between two genitives
  constexpr std::uint32_t kLink = clause_word::kGenitive | clause_word::kArticle | clause_word::kPreposition;
  bool linked = false;
  std::uint32_t others = 0;
  for (std::uint32_t out = office.first; out > sentence_.first && office.first - out < kMostBetween; --out) {
    const std::uint32_t outer = office_begin_[out - 1 - sentence_.first];
    if (outer > 0) return linked ? TokenRange{outer - 1, out} : office;
    if (comma && kin_[out - 1 - sentence_.first]) return {};
    linked = (clause_word_classes(language, text.lower(out - 1)) & kLink) != 0;
    if (!linked && (text.tokens[out - 1].kind != TokenKind::kWord || cue_[out - 1] || ++others > kMostOthers))
      break;
  }
  return office;
}

// "der Pressesekretär des Präsidenten Peskow ... der Sondervertreter des Präsidenten Dmitrijew": the page gives the office to several,
// so it is the one of whom theirs is.
bool StatedOffices::is_of_several(TokenRange office) {
  if (!holders_) {
    holders_.emplace();
    std::unordered_map<std::string_view, std::int32_t> last;
    for (const NameInText& name : work_.names) {
      if (name.kind != EntityKind::kPerson || name.form != MentionForm::kName || name.office.empty() ||
          name.of.first < name.of.last || name.core_tokens.first >= name.core_tokens.last)
        continue;
      const std::int32_t mention = work_.mention_of[name.core_tokens.first];
      if (mention < 0) continue;
      const std::int32_t referent = work_.document->mentions[static_cast<std::size_t>(mention)].referent;
      const auto [holder, first] = last.try_emplace(name.office, referent);
      (*holders_)[name.office] |= !first && holder->second >= 0 && referent != holder->second;
      holder->second = referent;
    }
  }
  const auto known = holders_->find(office_concept_[office.first - sentence_.first]);
  return known != holders_->end() && known->second;
}

// "die Pressesekretärin des |Präsidenten| Natalja Eismont": a man's office before a woman's name is another's.
bool StatedOffices::is_mans(TokenRange office, TokenRange name, std::string_view language) const {
  const std::int32_t mention = work_.mention_of[name.first];
  if (mention < 0 || office.last - office.first != 1) return false;
  const std::int32_t referent = work_.document->mentions[static_cast<std::size_t>(mention)].referent;
  if (referent < 0 || work_.document->referents[static_cast<std::size_t>(referent)].gender != "female")
    return false;
  // "Präsident|en|"
  constexpr std::size_t kMostOfEnding = 2;
  const std::string_view lower = work_.tokens.lower(office.first);
  for (std::size_t cut = 0; cut <= kMostOfEnding && cut < lower.size(); ++cut) {
    if (is_mans_office(language, lower.substr(0, lower.size() - cut))) return true;
    if (language != "de") break;
  }
  return false;
}

// "He sent the plan to the minister on Tuesday, |John Berg| said": no comma closes what would be an aside, and the sentence does not
// begin with the office.
bool StatedOffices::is_subject_of_what_follows(TokenRange office, TokenRange name) const {
  constexpr std::uint32_t kOpeningWords = 2;
  const TextTokens& text = work_.tokens;
  return name.last < sentence_.last && text.tokens[name.last].kind == TokenKind::kWord &&
         office.first - sentence_.first > kOpeningWords;
}

// "The prosecutor |in Lyon charged the shipowner| X", "... |in Lyon fined| X": a participle right before the name or an article, an article
// that no preposition leads to is of a predicate.
bool StatedOffices::holds_english_verb(TokenRange between) const {
  const TextTokens& text = work_.tokens;
  constexpr std::uint32_t kLeads =
      clause_word::kPreposition | clause_word::kGenitive | clause_word::kArticle | clause_word::kConjunction;
  const auto is_article = [&](std::uint32_t i) {
    return (clause_word_classes("en", text.lower(i)) & clause_word::kArticle) != 0;
  };
  for (std::uint32_t i = between.first + 1; i < between.last; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord || text.tokens[i].capital) continue;
    const bool last = i + 1 == between.last;
    // "a trader from Dubai |named| X"
    const bool names = grammar_words("en").has(WordUse::kCalledBy, text.lower(i));
    if (text.lower(i).ends_with("ed") && !names && !is_article(i - 1) && (last || is_article(i + 1)))
      return true;
    if (is_article(i) && text.tokens[i - 1].kind == TokenKind::kWord && !text.tokens[i - 1].capital &&
        (clause_word_classes("en", text.lower(i - 1)) & kLeads) == 0 && work_.mention_of[i - 1] < 0)
      return true;
  }
  return false;
}

bool StatedOffices::find_before(TokenRange name, std::string_view language, StatedOffice& found) {
  const TextTokens& text = work_.tokens;
  const bool characters = is_character_script(text.tokens[name.first].script);
  std::uint32_t at = name.first;
  bool comma = false;
  if (at > sentence_.first && text.tokens[at - 1].kind == TokenKind::kComma && !characters) {
    // An aside ends: "..., Fabián Picardo, ..."
    if (name.last >= sentence_.last) return false;
    const TokenKind next = text.tokens[name.last].kind;
    if (next == TokenKind::kWord && text.tokens[name.last].capital) return false;
    // "In a letter to the president, |Ivan Sorokin| asked": the phrase that opens the sentence ends at the comma.
    std::uint32_t first = sentence_.first;
    while (first < at && text.tokens[first].kind != TokenKind::kWord) ++first;
    if (next == TokenKind::kWord && (clause_word_classes(language, text.lower(first)) &
                                     (clause_word::kPreposition | clause_word::kSubordinator)) != 0)
      return false;
    --at;
    comma = true;
  }
  const bool korean = language == "ko";
  const std::uint32_t reach = characters ? kCharacterReach : korean ? 1 : kReach;
  const std::uint32_t close = at;
  // "기자의 질문에 푸틴은": with a particle it is a part of the sentence of its own; 부관인 is "who is deputy".
  if (korean && (comma || at == sentence_.first ||
                 (ending_bytes(NameGrammar::kParticle, text.lower(at - 1)) > 0 &&
                  ending_bytes(NameGrammar::kCopula, text.lower(at - 1)) == 0)))
    return false;
  const bool cases = language == "ru" || language == "uk" || language == "pl";
  bool over_person = false;
  for (std::uint32_t steps = 0; at > sentence_.first && steps < reach; ++steps) {
    const std::uint32_t token = at - 1;
    if (const std::uint32_t open = acronym_open(token); open < token) {
      at = open;
      continue;
    }
    // "press secretary of the president (genitive) Putin (genitive) Peskov": a name right before this one is of the office's.
    if (cases && !comma && is_named_person(token) && (at == close || over_person)) {
      over_person = true;
      at = token;
      continue;
    }
    if (const std::uint32_t begin = office_begin_[token - sentence_.first]; begin > 0) {
      // Further out: "the press secretary of the president, X".
      TokenRange office{begin - 1, at};
      // Case shows that the inner office is another's: right behind the outer one, before somebody else or his country.
      const std::uint32_t beside = cases && !comma && office.first > sentence_.first
                                       ? office_begin_[office.first - 1 - sentence_.first]
                                       : 0;
      if (beside > 0 && (over_person || office.last < close || is_genitive(office.first, name))) {
        office = {beside - 1, office.first};
        over_person = false;
      }
      // The name alone stands beside the office of whoever stands between.
      if (over_person) return false;
      if (!cases || comma) {
        const TokenRange outer = outer_office(office, language, comma);
        // "le fils du conseiller, X": the son is named.
        if (outer.first == outer.last) return false;
        if (outer.first < office.first &&
            (comma || is_of_several(office) || is_mans(office, name, language))) {
          found.office = outer;
          found.words = {outer.first, close};
          return true;
        }
      }
      // Without a comma the name must not be what the office is of ("the lawyer of X").
      if (!comma && office.last < close) {
        const std::uint32_t classes = clause_word_classes(language, text.lower(close - 1));
        const std::uint32_t inner = office_end_[name.first - sentence_.first];
        const bool genitive =
            (classes & (clause_word::kGenitive | clause_word::kPreposition | clause_word::kArticle)) != 0;
        // "The president |removed| Ivan Sorokin": no part of the title.
        if ((language == "en" || language == "de") && text.tokens[office.last].kind == TokenKind::kWord &&
            !text.tokens[office.last].capital && work_.mention_of[office.last] < 0 &&
            !text.lower(office.last).starts_with("'") &&
            (clause_word_classes(language, text.lower(office.last)) &
             (clause_word::kGenitive | clause_word::kPreposition | clause_word::kArticle)) == 0)
          return false;
        if (language == "en" && holds_english_verb({office.last, close})) return false;
        // "кресло президента |занял| Лавренчук"
        if ((language == "ru" || language == "uk" || language == "pl") && is_past_verb(close - 1))
          return false;
        // "die Vertreterin im Präsidium |und| Dodiks Freundin": another thing is told.
        for (std::uint32_t i = office.last; !characters && i < close; ++i) {
          if (work_.mention_of[i] < 0 && i + 1 == close &&
              (clause_word_classes(language, text.lower(i)) & clause_word::kConjunction) != 0)
            return false;
        }
        if (genitive &&
            (inner == 0 || inner >= name.last ||
             !(is_of_several({name.first, inner}) || is_mans({name.first, inner}, name, language))))
          return false;
        if (genitive) {
          for (std::uint32_t i = office.last; i < close; ++i) {
            if ((clause_word_classes(language, text.lower(i)) & clause_word::kConjunction) != 0) return false;
          }
          found.office = office;
          found.words = {office.first, inner};
          return true;
        }
      }
      if (comma && is_subject_of_what_follows(office, name)) return false;
      found.office = office;
      found.words = {office.first, close};
      return true;
    }
    if (!may_stand_between(token, language)) return false;
    // "L'oligarque a transféré ses parts à |son épouse|, X": the kin is named.
    if (comma && kin_[token - sentence_.first]) return false;
    // "大統領府|は|X氏が": another part of the sentence.
    if (language == "ja" && (grammar_words("ja").has(WordUse::kTopicParticle, text.at(token)) ||
                             grammar_words("ja").has(WordUse::kSubjectParticle, text.at(token)) ||
                             grammar_words("ja").has(WordUse::kObjectParticle, text.at(token))))
      return false;
    at = token;
  }
  return false;
}

bool StatedOffices::find_behind(TokenRange name, std::string_view language, StatedOffice& found) {
  const TextTokens& text = work_.tokens;
  std::uint32_t at = name.last;
  // Behind a bracket or the closing mark of a nickname.
  for (std::uint32_t steps = 0; at < sentence_.last && steps < kBracket; ++steps, ++at) {
    if (text.tokens[at].kind == TokenKind::kComma) break;
    if (text.tokens[at].kind == TokenKind::kWord && steps == 0 &&
        !grammar_words(language).has(WordUse::kOneself, text.lower(at)))
      return false;
  }
  if (at >= sentence_.last || text.tokens[at].kind != TokenKind::kComma) return false;
  const std::uint32_t open = ++at;
  if (language == "zh" && find_chinese_aside(open, found)) return true;
  const std::uint32_t opening =
      at < sentence_.last && is_character_script(text.tokens[at].script) ? kOpeningCharacters : kOpening;
  std::uint32_t joints = 0;  // "a 61-year-old jeweller"
  for (; at < sentence_.last && at - open < opening + joints; ++at) {
    // "X, the daughter of Y, |is| the director": no aside about Y.
    if (opens_predicate(at)) return false;
    if (text.tokens[at].kind == TokenKind::kHyphen) joints += 2;
    if (const std::uint32_t last = office_end_[at - sentence_.first]; last > 0) {
      // "X, hermana |del presidente|, Y": whose kin the aside says X is.
      std::uint32_t kin = at;
      while (kin > open && (clause_word_classes(language, text.lower(kin - 1)) &
                            (clause_word::kGenitive | clause_word::kArticle)) != 0)
        --kin;
      if (kin > open && kin < at && kin_[kin - 1 - sentence_.first]) return false;
      // "Anton Berger, |the president|'s eldest son,"
      if (last < sentence_.last && is_possessive_s(text.lower(last))) {
        std::uint32_t owned = last + 1;
        while (owned < sentence_.last && owned - last < kPhrase && !kin_[owned - sentence_.first] &&
               text.tokens[owned].kind == TokenKind::kWord)
          ++owned;
        if (owned < sentence_.last && kin_[owned - sentence_.first]) return false;
      }
      // "Putin, Foreign Minister Lavrov and ...": the next in a list has it.
      if (last < sentence_.last && is_named_person(last)) return false;
      TokenRange words{at, last};
      // 李炳哲，劳动党副主席，: what goes on tells something else ("，两国领导人就武器问题举行会谈", "김정은, 러시아 국방장관 |접견|").
      if ((is_character_script(text.tokens[at].script) || language == "ko") && last < sentence_.last &&
          text.tokens[last].kind == TokenKind::kWord)
        return false;
      while (words.last < sentence_.last && words.last - words.first < kPhrase &&
             may_stand_between(words.last, language))
        ++words.last;
      if (words.last < sentence_.last && is_named_person(words.last) &&
          (clause_word_classes(language, text.lower(words.last - 1)) &
           (clause_word::kGenitive | clause_word::kPreposition)) == 0 &&
          words.last - last <= 1)
        return false;
      found.office = {at, last};
      found.words = words;
      return true;
    }
    if (!may_stand_between(at, language)) return false;
    const std::string_view next = at + 1 < sentence_.last ? text.lower(at + 1) : std::string_view{};
    const bool owner = next.starts_with("'") || next.starts_with("’");
    if (text.tokens[at].capital && work_.mention_of[at] < 0 && language != "de" && !owner) return false;
  }
  return false;
}

bool StatedOffices::find_bare(std::uint32_t from, std::string_view language, StatedOffice& found) const {
  constexpr std::uint32_t kMostBefore = 5;
  if (office_end_.size() != sentence_.last - sentence_.first) return false;
  for (std::uint32_t at = from; at < sentence_.last && at - from < kMostBefore; ++at) {
    if (const std::uint32_t last = office_end_[at - sentence_.first]; last > 0) {
      if (last < sentence_.last && is_named_person(last)) return false;
      found.office = found.words = {at, last};
      while (found.words.last < sentence_.last && found.words.last - at < kPhrase &&
             may_stand_between(found.words.last, language))
        ++found.words.last;
      return true;
    }
    if (!may_stand_between(at, language) || is_past_verb(at)) return false;
  }
  return false;
}

void StatedOffices::find(TokenRange sentence, std::string_view language, const std::vector<Copula>& copulas,
                         std::vector<StatedOffice>& out) {
  out.clear();
  sentence_ = sentence;
  verbs_.clear();
  for (const Copula& copula : copulas) {
    if (!copula.left && work_.tokens.tokens[copula.tokens.first].kind == TokenKind::kWord)
      verbs_.push_back(copula.tokens.first);
  }
  // "Ahora es ministro."
  constexpr std::uint32_t kFirstWords = 3;
  bool any = has_order(language, WordOrder::kDropsSubject) &&
             std::any_of(copulas.begin(), copulas.end(), [&](const Copula& copula) {
               return !copula.left && copula.tokens.first - sentence.first < kFirstWords;
             });
  for (std::uint32_t i = sentence.first; i < sentence.last && !any; ++i)
    any = is_named_person(i) || (!copulas.empty() && person_at(i) >= 0);
  if (!any) return;
  mark_offices(language);
  for (std::uint32_t i = sentence.first; i < sentence.last;) {
    if (!is_named_person(i)) {
      ++i;
      continue;
    }
    const std::int32_t mention = work_.mention_of[i];
    TokenRange name{i, i + 1};
    while (name.last < sentence.last && work_.mention_of[name.last] == mention) ++name.last;
    StatedOffice found;
    found.mention = static_cast<std::uint32_t>(mention);
    if (find_before(name, language, found) || find_behind(name, language, found)) {
      out.push_back(found);
      // "бывший сотрудник ЦРУ|, ныне| научный сотрудник": a second aside that says when.
      const std::uint32_t comma = found.words.last;
      if (found.words.first >= name.last && comma + 1 < sentence.last &&
          work_.tokens.tokens[comma].kind == TokenKind::kComma &&
          grammar_words(language).has(WordUse::kNowOrThen, work_.tokens.lower(comma + 1))) {
        StatedOffice more;
        more.mention = found.mention;
        if (find_behind({name.first, comma}, language, more)) out.push_back(more);
      }
    }
    i = name.last;
  }
  // "위원|이다|", "위원장|이었던| X": Korean writes the verb onto the office.
  std::vector<Copula> written;
  for (std::uint32_t i = sentence.first; language == "ko" && i < sentence.last; ++i) {
    const std::string_view word = work_.tokens.lower(i);
    if (office_begin_[i - sentence.first] == 0 || ending_bytes(NameGrammar::kCopula, word) == 0) continue;
    const bool past = grammar_words(language).ends(WordUse::kPastEnd, word) ||
                      word.ends_with("\uC600\uB358") || word.ends_with("\uC5C8\uB358");
    written.push_back({{i, i + 1}, past});
  }
  written.insert(written.end(), copulas.begin(), copulas.end());
  for (const Copula& copula : written) {
    StatedOffice found;
    const bool is = language == "zh"                       ? find_chinese_predicate(copula, found)
                    : language == "ja" || language == "ko" ? find_final_predicate(copula, language, found)
                                                           : find_predicate(copula, language, found);
    if (!is) continue;
    found.former = copula.past;
    found.by_verb = true;
    out.push_back(found);
  }
}

}  // namespace tamis::documents
