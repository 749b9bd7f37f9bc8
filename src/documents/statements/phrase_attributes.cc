// What belongs to the noun phrase of a speaker behind its noun: "ein Beamter |im Energieministerium|", "une personne |proche du dossier|",
// "источник |в службе безопасности|", "los familiares |de los marineros detenidos|".
#include "documents/statements/speakers.h"
#include "documents/words/country_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

constexpr std::uint32_t kLongestAttribute = 7;  // tokens
constexpr int kMostAttributes = 4;

}  // namespace

std::uint32_t SpeakerFinder::behind_marked_name(std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t kLongestName = 6;  // tokens
  if (first + 2 >= last || text_.tokens[first].kind != TokenKind::kQuote ||
      (is_cased(text_.tokens[first + 1].script) && !text_.tokens[first + 1].capital &&
       text_.tokens[first + 1].kind != TokenKind::kNumber))
    return first;
  for (std::uint32_t i = first + 1; i < last && i <= first + 1 + kLongestName; ++i) {
    if (text_.tokens[i].kind == TokenKind::kQuote) return i > first + 1 ? i + 1 : first;
    if (!is_word_or_number(text_.tokens[i]) && text_.tokens[i].kind != TokenKind::kHyphen) return first;
  }
  return first;
}

// An adjective or participle behind its noun.
bool SpeakerFinder::is_behind_adjective(std::uint32_t token, std::string_view language) const {
  const Token& word = text_.tokens[token];
  if (word.kind != TokenKind::kWord || word.capital || classes(token) != 0) return false;
  if (names_origin(token)) return true;
  if (mention_at(token) >= 0) return false;
  TokenRange found;
  if (source_word_at(work_, token, token + 1, language, found) == SourceWord::kGroup && !is_romance(language))
    return false;
  const std::string_view lower = text_.lower(token);
  const GrammarWords& grammar = grammar_words(language);
  return grammar.ends(WordUse::kNounAdjectiveEnd, lower, 3) || grammar.has(WordUse::kNearBy, lower);
}

// One behind the last token of "im Energieministerium", "d'études marines", "with the matter"; `first` is the preposition.
// 0: it is no attribute.
std::uint32_t SpeakerFinder::end_of_prepositional(std::uint32_t first, std::uint32_t last,
                                                  std::string_view language, bool complement,
                                                  bool place) const {
  const GrammarWords& grammar = grammar_words(language);
  const std::string_view opening = text_.lower(first);
  const bool genitive = (classes(first) & kGenitive) != 0;
  if (!genitive && !grammar.has(WordUse::kAttributePreposition, opening) &&
      !(complement && (classes(first) & kPreposition) != 0))
    return 0;
  std::uint32_t end = first + 1;
  bool noun = false;
  bool age = false;
  std::uint32_t noun_at = last;
  while (end < last && end < first + kLongestAttribute) {
    const Token& token = text_.tokens[end];
    if (const std::uint32_t name = noun ? behind_marked_name(end, last) : end; name > end) {
      end = name;  // "des Zentrums |„Kreuzweg“|"
      break;
    }
    if (!is_word_or_number(token)) {
      if (joins_words(end, {first, last}) && noun) {
        end += 2;
        continue;
      }
      break;
    }
    const std::uint32_t kinds = classes(end);
    if (token.kind == TokenKind::kNumber) {
      if (noun || !genitive) return 0;
      age = true;
      ++end;
      continue;
    }
    if (age && !noun) {  // "de 43 años"
      noun = true;
      ++end;
      break;
    }
    if ((kinds & (kTime | kAddressee)) != 0 && (kinds & kArticle) == 0) return 0;
    if (grammar.holds(WordUse::kSpeechPlace, text_.lower(end))) return 0;
    if (const std::int32_t number = mention_at(end); number >= 0) {
      const Mention& mention = work_.document->mentions[static_cast<std::size_t>(number)];
      if (mention.form == MentionForm::kPronoun) return 0;
      TokenRange found;
      if (!genitive && passes_on(source_word_at(work_, end, last, language, found))) return 0;
      if (noun && !names_origin(end) && !genitive_is_bare(language)) break;
      // "ein Beamter des Ministeriums |in Seoul|": where he spoke as well as who he is.
      if (!genitive && !complement && !place && is_place_at(end) && !is_adjective_of_place(end)) return 0;
      noun = noun || !is_adjective_of_place(end);
      while (end < last && mention_at(end) == number) ++end;
      // "officials in Berlin |and Paris|"
      if (end + 1 < last && grammar.has(WordUse::kAndWord, text_.lower(end)) && is_place_at(end - 1) &&
          is_place_at(end + 1)) {
        const std::int32_t other = mention_at(end + 1);
        for (++end; end < last && mention_at(end) == other;) ++end;
      }
      continue;
    }
    if ((kinds & (kArticle | kDemonstrative)) != 0 || (!noun && (kinds & kGenitive) != 0)) {
      if (noun) break;
      ++end;
      continue;
    }
    if (kinds != 0) break;
    if (noun) {
      // Adjectives behind it, owners in the genitive, the second noun of English.
      const bool more = is_behind_adjective(end, language) ||
                        (language == "de" && token.capital && text_.tokens[end - 1].capital) ||
                        (genitive_is_bare(language) && !token.capital) ||
                        (language == "en" && end == noun_at + 1) || (language == "en" && token.capital);
      if (!more) break;
      ++end;
      continue;
    }
    // German adjectives have small letters.
    noun = language == "de" ? token.capital : true;
    noun_at = end;
    if (!is_romance(language) && language != "de" && end + 1 < last &&
        grammar.ends(WordUse::kNounAdjectiveEnd, text_.lower(end), 2) &&
        text_.tokens[end + 1].kind == TokenKind::kWord && classes(end + 1) == 0 && !token.capital)
      noun = false;
    ++end;
  }
  return noun ? end : 0;
}

std::uint32_t SpeakerFinder::behind_origin(std::uint32_t first, std::uint32_t last,
                                           std::string_view language) const {
  for (int i = 0; i < 2 && first < last && text_.tokens[first].kind == TokenKind::kWord; ++i) {
    if ((classes(first) & kGenitive) == 0 &&
        !grammar_words(language).has(WordUse::kOriginPreposition, text_.lower(first)))
      break;
    std::uint32_t end = end_of_prepositional(first, last, language, true);
    // Up to its name: what follows may be the clause.
    while (end > first && !text_.tokens[end - 1].capital && mention_at(end - 1) < 0) --end;
    if (end <= first + 1) break;
    first = end;
  }
  return first;
}

bool SpeakerFinder::is_finite_past(std::uint32_t token, std::string_view language) const {
  constexpr std::size_t kStem = 3;  // bytes
  const Token& word = text_.tokens[token];
  if (word.kind != TokenKind::kWord || word.capital || classes(token) != 0) return false;
  const std::string_view lower = text_.lower(token);
  const GrammarWords& grammar = grammar_words(language);
  constexpr std::size_t kAuxiliaryBytes = 3;  // "a", "ont", "ha"
  if (is_romance(language) && lower.size() <= kAuxiliaryBytes) return true;
  if (language == "en" || language == "es" || language == "pt")
    return grammar.ends(WordUse::kPastEnd, lower, kStem);
  if (!genitive_is_bare(language) || grammar.ends(WordUse::kGenitiveEnd, lower, kStem)) return false;
  return grammar.ends(WordUse::kPastVerbEnd, lower, kStem) ||
         grammar.ends(WordUse::kFeminineVerbEnd, lower, kStem) ||
         grammar.ends(WordUse::kNeuterVerbEnd, lower, kStem);
}

bool SpeakerFinder::may_be_verb(std::uint32_t token, std::string_view language) const {
  const Token& word = text_.tokens[token];
  if (word.kind != TokenKind::kWord || word.capital || !is_cased(word.script)) return false;
  // Their attributes stand in front.
  if (language == "en" || language == "de") return true;
  if (is_romance(language)) return !is_behind_adjective(token, language);
  return is_finite_past(token, language);
}

bool SpeakerFinder::is_told_by_place(TokenRange phrase, std::string_view language) const {
  if (language != "de" && language != "nl" && language != "ru" && language != "uk" && language != "pl" &&
      language != "cs")
    return false;
  const std::uint32_t head = phrase.last - 1;
  TokenRange found;
  if (source_word_at(work_, head, phrase.last, language, found) != SourceWord::kGroup) return false;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (is_place_at(i) || !is_word_or_number(text_.tokens[i])) return false;
  }
  return true;
}

TokenRange SpeakerFinder::with_complements(TokenRange phrase, TokenRange region, std::string_view language,
                                           bool any) const {
  if (has_no_blanks(language) || language == "ko" || language == "ar" || language == "fa" ||
      language == "tr" || language == "he" || phrase.last >= region.last)
    return phrase;
  std::uint32_t rest = region.last;
  // What stands between the phrase and its verb and is none of it.
  while (rest > phrase.last && (classes(rest - 1) & (kAdverb | kAuxiliary | kTime)) != 0 &&
         mention_at(rest - 1) < 0)
    --rest;
  std::uint32_t last = phrase.last;
  bool adjective = false;
  bool located = false;  // "источник |в России|", "the embassy |in Bangkok|"
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i)
    located = located || grammar_words(language).begins(WordUse::kLocatedHead, text_.lower(i));
  const bool told_by_place = any && is_told_by_place(phrase, language);
  for (int i = 0; i < kMostAttributes && last < rest; ++i) {
    const Token& token = text_.tokens[last];
    if (const std::uint32_t name = any ? behind_marked_name(last, rest) : last; name > last) {
      last = name;  // "источник |«Припяти»| в полиции"
      continue;
    }
    if (token.kind != TokenKind::kWord) break;
    const std::uint32_t kinds = classes(last);
    // "ein Diplomat |der Agentur X|": whom he told.
    if (language == "de" && text_.lower(last) == "der" && is_told_medium(last - 1, last + 1, region)) break;
    if ((kinds & (kPreposition | kGenitive)) != 0 && (kinds & (kThat | kPronoun)) == 0) {
      const std::uint32_t end = any || adjective || (kinds & kGenitive) != 0
                                    ? end_of_prepositional(last, rest, language, adjective || located,
                                                           last == phrase.last && told_by_place)
                                    : 0;
      if (end == 0) break;
      last = end;
      adjective = false;
      continue;
    }
    if (language == "en" && last == phrase.last && last + 1 < rest && mention_at(last) < 0 && kinds == 0 &&
        (text_.lower(last).ends_with("ed") ||
         grammar_words(language).has(WordUse::kNearBy, text_.lower(last)))) {
      // "a diplomat |based| in Geneva"; "said an official dressed": only with its complement
      const std::uint32_t end =
          (classes(last + 1) & kPreposition) != 0 ? end_of_prepositional(last + 1, rest, language, true) : 0;
      if (end == 0) break;
      last = end;
      continue;
    }
    if (language == "en" || language == "de" || language == "nl" || !is_behind_adjective(last, language))
      break;
    adjective = true;
    const std::int32_t number = mention_at(last);
    ++last;
    while (number >= 0 && last < rest && mention_at(last) == number) ++last;
  }
  return {phrase.first, last};
}

}  // namespace tamis::documents
