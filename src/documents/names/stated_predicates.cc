// Offices told of somebody by a verb: "Mendeleev is a co-founder of Garantex", "佘智江是亚太国际控股集团的董事长".
#include <algorithm>

#include "documents/names/office_details.h"
#include "documents/names/stated_offices.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// "is |now the group's| chief": words between the verb and the office.
constexpr std::uint32_t kOpening = 6;
constexpr std::uint32_t kPhrase = 9;
// "X, |who|", "X, |54|,": what stands between a name and the verb.
constexpr std::uint32_t kAside = 12;
constexpr std::uint32_t kAdverbs = 2;
// Characters of Chinese and Japanese between the verb and the end of the clause.
constexpr std::uint32_t kCharacters = 28;

constexpr std::size_t kSyllable = 3;  // bytes

bool ends_clause(TokenKind kind) noexcept {
  return kind == TokenKind::kComma || kind == TokenKind::kStop || kind == TokenKind::kColon ||
         kind == TokenKind::kQuote || kind == TokenKind::kDash;
}

}  // namespace

std::int32_t StatedOffices::person_at(std::uint32_t token) const noexcept {
  const std::int32_t mention = work_.mention_of[token];
  if (mention < 0) return -1;
  const Mention& its = work_.document->mentions[static_cast<std::size_t>(mention)];
  return its.kind == EntityKind::kPerson && its.referent >= 0 ? mention : -1;
}

// "Saab fue liberado. |Ahora es| ministro": whom a sentence without a subject is about, who opens the one before in its paragraph. -1:
// that names nobody first, or the language does not leave out subjects.
std::int32_t StatedOffices::opener_before(std::string_view language) const {
  const TextTokens& text = work_.tokens;
  if (!has_order(language, WordOrder::kDropsSubject)) return -1;
  const std::uint32_t number = text.sentence_of[sentence_.first];
  if (number == 0 || text.sentences[number - 1].block != text.sentences[number].block) return -1;
  const TokenRange before = text.sentences[number - 1].tokens;
  for (std::uint32_t i = before.first; i < before.last; ++i) {
    const std::int32_t mention = work_.mention_of[i];
    if (mention < 0) continue;
    const Mention& its = work_.document->mentions[static_cast<std::size_t>(mention)];
    if (its.kind == EntityKind::kPerson) return person_at(i);
    if (its.kind == EntityKind::kOrganization || its.kind == EntityKind::kVessel) return -1;
  }
  return -1;
}

// The person right before the verb, before a relative clause that it ends or opens, or before an aside; -1: none.
std::int32_t StatedOffices::subject_of(const Copula& copula, std::string_view language) const {
  const TextTokens& text = work_.tokens;
  std::uint32_t at = copula.tokens.first;
  const auto classes = [&](std::uint32_t token) { return clause_word_classes(language, text.lower(token)); };
  const GrammarWords& grammar = grammar_words(language);
  for (std::uint32_t n = 0;
       n < kAdverbs && at > sentence_.first && text.tokens[at - 1].kind == TokenKind::kWord &&
       ((classes(at - 1) & (clause_word::kAdverb | clause_word::kTime)) != 0 ||
        grammar.has(WordUse::kNowOrThen, text.lower(at - 1)));
       ++n)
    --at;
  if (at == sentence_.first) return opener_before(language);
  if (const std::int32_t mention = person_at(at - 1); mention >= 0) return mention;
  const bool relative = (classes(at - 1) & clause_word::kRelative) != 0;
  if (relative && --at == sentence_.first) return -1;
  if (text.tokens[at - 1].kind != TokenKind::kComma) return relative ? person_at(at - 1) : -1;
  if (at < sentence_.first + 2) return -1;
  if (const std::int32_t mention = person_at(at - 2); mention >= 0 && relative) return mention;
  if (relative) return -1;
  // "X, 54, is", "X, the daughter of Y, is": but not "Y, X, is", where the aside is nothing but a name.
  std::int32_t inside = -1;
  for (std::uint32_t i = at - 1; i > sentence_.first + 1 && at - i < kAside; --i) {
    if (text.tokens[i - 1].kind != TokenKind::kComma) {
      if (person_at(i - 1) >= 0) inside = person_at(i - 1);
      continue;
    }
    return inside < 0 || !is_named_person(i) ? person_at(i - 2) : -1;
  }
  return -1;
}

// "|Dmitri|, der Sohn Nikolais, trat als": who stands before the aside that a name ends, of words too; -1: it is no aside.
std::int32_t StatedOffices::before_aside(std::uint32_t behind_name, std::uint32_t verb) const noexcept {
  const TextTokens& text = work_.tokens;
  bool closed = false;
  for (std::uint32_t i = behind_name; i < verb && !closed; ++i)
    closed = text.tokens[i].kind == TokenKind::kComma;
  std::uint32_t open = behind_name;
  while (open > sentence_.first && behind_name - open < kPhrase &&
         text.tokens[open - 1].kind != TokenKind::kComma)
    --open;
  if (!closed || open < sentence_.first + 2 || text.tokens[open - 1].kind != TokenKind::kComma) return -1;
  return is_named_person(open) ? -1 : person_at(open - 2);
}

bool StatedOffices::find_predicate(const Copula& copula, std::string_view language,
                                   StatedOffice& found) const {
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(language);
  const auto classes = [&](std::uint32_t token) { return clause_word_classes(language, text.lower(token)); };
  // "Schoigu, der bis 2024 der Verteidigungsminister |war|": the verb ends the clause.
  if (language == "de" && copula.tokens.first > sentence_.first + 1 && copula.tokens.last < sentence_.last &&
      ends_clause(text.tokens[copula.tokens.last].kind)) {
    const std::uint32_t begin = office_begin_[copula.tokens.first - 1 - sentence_.first];
    for (std::uint32_t i = begin; begin > 0 && i > sentence_.first + 1 && begin - i < kPhrase; --i) {
      if (person_at(i - 1) >= 0) return false;
      if (text.tokens[i - 1].kind != TokenKind::kComma) continue;
      const std::int32_t mention = person_at(i - 2);
      if (mention < 0 || (classes(i) & clause_word::kRelative) == 0) return false;
      found.mention = static_cast<std::uint32_t>(mention);
      found.office = {begin - 1, copula.tokens.first};
      found.words = found.office;
      return true;
    }
    return false;
  }
  std::int32_t subject = copula.left ? -1 : subject_of(copula, language);
  for (std::uint32_t i = copula.tokens.first; copula.left && subject < 0 && i > sentence_.first; --i) {
    subject = person_at(i - 1);
    if (subject >= 0) {
      if (const std::int32_t before = before_aside(i, copula.tokens.first); before >= 0) subject = before;
    }
  }
  if (subject < 0) return false;
  if (copula.tokens.first > sentence_.first &&
      grammar.has(WordUse::kNotHolder, text.lower(copula.tokens.first - 1)))
    return false;
  for (std::uint32_t at = copula.tokens.last; at < sentence_.last && at - copula.tokens.last < kOpening;
       ++at) {
    if (const std::uint32_t last = office_end_[at - sentence_.first]; last > 0) {
      // "was |President| Putin's man"
      if (last < sentence_.last && (is_named_person(last) || text.tokens[last].kind == TokenKind::kHyphen))
        return false;
      TokenRange words{at, last};
      while (words.last < sentence_.last && words.last - words.first < kPhrase &&
             may_stand_between(words.last, language) &&
             (classes(words.last) & (clause_word::kConjunction | clause_word::kFinite)) == 0)
        ++words.last;
      found.mention = static_cast<std::uint32_t>(subject);
      found.office = {at, last};
      found.words = words;
      return true;
    }
    const std::uint32_t its = classes(at);
    if ((its & clause_word::kArticle) != 0) continue;
    // "war |bis zum vergangenen Jahr| Verteidigungsminister"
    if (const std::uint32_t behind = behind_until(work_, at, sentence_); behind > at) {
      at = behind - 1;
      continue;
    }
    // "was |accused| by the general": a participle right behind the verb.
    const bool opens = (its & (clause_word::kAdverb | clause_word::kTime)) != 0 ||
                       work_.mention_of[at] >= 0 || grammar.has(WordUse::kPossessive, text.lower(at)) ||
                       text.tokens[at].capital || language == "ar";
    if (at == copula.tokens.last && !opens && !copula.left && !has_order(language, WordOrder::kSlavic))
      return false;
    // "был |принят| руководителем": by whom he was received.
    if (has_order(language, WordOrder::kSlavic) && !grammar.ends(WordUse::kModifierEnd, text.lower(at), 3))
      return false;
    if (grammar.has(WordUse::kNotHolder, text.lower(at)) ||
        (its & (clause_word::kPreposition | clause_word::kConjunction)) != 0 ||
        !may_stand_between(at, language))
      return false;
  }
  return false;
}

// "X，|一位 44 岁的医生|，", "X，|首尔的北方研究所的研究员|，": an aside between commas that an office ends and that says whose or what.
bool StatedOffices::find_chinese_aside(std::uint32_t open, StatedOffice& found) const {
  const TextTokens& text = work_.tokens;
  std::uint32_t end = open;
  bool whose = false;
  const GrammarWords& grammar = grammar_words("zh");
  for (; end < sentence_.last && end - open < kCharacters && !ends_clause(text.tokens[end].kind); ++end) {
    whose = whose || grammar.has(WordUse::kWhoseParticle, text.at(end)) || work_.mention_of[end] >= 0 ||
            (end == open && text.at(end) == "\u4e00");
    if (is_named_person(end)) return false;
  }
  if (!whose || end == open || end >= sentence_.last || !ends_clause(text.tokens[end].kind)) return false;
  const std::uint32_t begin = office_begin_[end - 1 - sentence_.first];
  if (begin == 0 || begin - 1 < open) return false;
  found.office = {begin - 1, end};
  found.words = {open, end};
  return true;
}

// The office ends the clause that the verb opens; the body stands between.
bool StatedOffices::find_chinese_predicate(const Copula& copula, StatedOffice& found) const {
  const TextTokens& text = work_.tokens;
  if (copula.tokens.first == sentence_.first) return false;
  // "X是", "X曾任"; "X不是" has no person right before.
  const std::int32_t subject = person_at(copula.tokens.first - 1);
  if (subject < 0) return false;
  std::uint32_t end = copula.tokens.last;
  while (end < sentence_.last && end - copula.tokens.last < kCharacters &&
         !ends_clause(text.tokens[end].kind))
    ++end;
  if (end == copula.tokens.last) return false;
  const std::uint32_t begin = office_begin_[end - 1 - sentence_.first];
  if (begin == 0 || begin - 1 < copula.tokens.last) return false;
  found.mention = static_cast<std::uint32_t>(subject);
  found.office = {begin - 1, end};
  found.words = {copula.tokens.last, end};
  return true;
}

// "ダニーロフ氏は…の共同創業者だ": the office right before the verb, who holds it before the particle of the topic; "대표를 지낸 심현섭": who
// held it right behind the verb.
bool StatedOffices::find_final_predicate(const Copula& copula, std::string_view language,
                                         StatedOffice& found) const {
  const TextTokens& text = work_.tokens;
  if (copula.tokens.first == sentence_.first) return false;
  // The token of the Korean office may hold the verb.
  const bool joined = office_begin_[copula.tokens.last - 1 - sentence_.first] > 0;
  const std::uint32_t close = joined ? copula.tokens.last : copula.tokens.first;
  const std::uint32_t begin = office_begin_[close - 1 - sentence_.first];
  if (begin == 0) return false;
  found.office = {begin - 1, close};
  found.words = found.office;
  while (found.words.first > sentence_.first && close - found.words.first < kCharacters &&
         text.tokens[found.words.first - 1].kind == TokenKind::kWord && person_at(found.words.first - 1) < 0)
    --found.words.first;
  const GrammarWords& grammar = grammar_words(language);
  bool told = false;
  if (copula.tokens.last < sentence_.last) {
    // "最高経営責任者|である|X氏": a verb before the noun, which the short "だ" never is.
    const bool adnominal = language == "ko" || copula.tokens.last > copula.tokens.first + 1;
    if (const std::int32_t behind = person_at(copula.tokens.last); behind >= 0 && adnominal) {
      found.mention = static_cast<std::uint32_t>(behind);
      return true;
    }
    // "株主|だと|伝えた", "주주|라고| 전했다": what is told has a subject, not a topic.
    told = language == "ja" ? grammar.has(WordUse::kQuoteParticle, text.at(copula.tokens.last))
                            : grammar.ends(WordUse::kQuoteEnd, text.at(copula.tokens.last - 1), kSyllable);
    if (!told && !ends_clause(text.tokens[copula.tokens.last].kind)) return false;
  }
  for (std::uint32_t i = found.office.first; i > sentence_.first; --i) {
    if (ends_clause(text.tokens[i - 1].kind) && text.tokens[i - 1].kind != TokenKind::kComma) return false;
    const std::int32_t mention = person_at(i - 1);
    if (mention < 0) continue;
    // "X|氏は|", "X 씨|는|": behind a form of address.
    std::uint32_t end = i;
    while (end < found.office.first && grammar.has(WordUse::kHonorific, text.at(end))) ++end;
    const auto marked = [&](WordUse use) {
      return language == "ko" ? grammar.ends(use, text.at(end - 1), kSyllable)
                              : grammar.has(use, text.at(end));
    };
    if (!marked(WordUse::kTopicParticle) && !(told && marked(WordUse::kSubjectParticle))) return false;
    if (language == "ja") ++end;
    if (end >= found.office.last) return false;
    found.mention = static_cast<std::uint32_t>(mention);
    found.words.first = std::max(found.words.first, end);
    return true;
  }
  return false;
}

}  // namespace tamis::documents
