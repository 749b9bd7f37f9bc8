// The noun phrases of a stretch that may speak: mentions, nouns of sources, pronouns, and how far each of them reaches.
#include "documents/statements/speakers.h"

#include "documents/words/country_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/inflection.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

constexpr std::uint32_t kUnread = ~0U;

// By its ending: "policière", "militar", "diplomatico".
bool is_romance_adjective(const GrammarWords& grammar, std::string_view word) noexcept {
  return word.size() > 5 && grammar.ends(WordUse::kFieldAdjectiveEnd, word);
}

}  // namespace

// "disse |a| polícia", "informou |a| TASS": the feminine article right behind the verb, which the preposition is spelt like ("disse a
// jornalistas", "disse a Silva").
bool SpeakerFinder::is_portuguese_article(std::uint32_t token, TokenRange region, std::uint32_t noun) const {
  const GrammarWords& grammar = grammar_words("pt");
  if (token != region.first || noun != token + 1 || text_.tokens[token].capital ||
      !grammar.has(WordUse::kFeminineArticle, text_.lower(token)))
    return false;
  const std::int32_t number = mention_at(noun);
  if (number >= 0 && work_.document->mentions[static_cast<std::size_t>(number)].kind == EntityKind::kPerson)
    return false;
  return text_.tokens[noun].capital || grammar.ends(WordUse::kFeminineNounEnd, text_.lower(noun));
}

SpeakerFinder::SpeakerFinder(const Work& work)
    : work_(work), text_(work.tokens), classes_(work.tokens.tokens.size(), kUnread) {}

bool is_arabic_adjective(std::string_view word) noexcept {
  static const GrammarWords& kGrammar = grammar_words("ar");
  return word.size() > 6 && kGrammar.ends(WordUse::kFieldAdjectiveEnd, word);
}

std::uint32_t SpeakerFinder::classes(std::uint32_t token) const {
  if (token >= classes_.size()) return 0;  // beside the text
  std::uint32_t& cached = classes_[token];
  if (cached == kUnread) {
    cached =
        text_.tokens[token].kind == TokenKind::kWord
            ? clause_word_classes(work_.language_of_sentence(text_.sentence_of[token]), text_.lower(token)) &
                  ~kBearer
            : 0;
    // "отметил |Ли|": the particle of a question has no capital behind a word.
    if ((cached & kWh) != 0 && text_.tokens[token].capital && !text_.tokens[token].all_capitals &&
        token > 0 && text_.tokens[token - 1].kind == TokenKind::kWord &&
        !text_.tokens[token].sentence_start &&
        grammar_words(work_.language_of_sentence(text_.sentence_of[token]))
            .has(WordUse::kWhether, text_.lower(token)))
      cached = 0;
    if (cached == 0 && text_.tokens[token].kind == TokenKind::kWord && mention_at(token) < 0) {
      // "|و|بعد المحادثات"
      const std::string_view language = work_.language_of_sentence(text_.sentence_of[token]);
      const std::string_view word = text_.lower(token);
      constexpr std::size_t kLetter = 2;  // bytes
      if (language == "ar" && word.size() > 2 * kLetter &&
          grammar_words(language).begins(WordUse::kAndFront, word))
        cached = clause_word_classes(language, word.substr(kLetter)) & (kPreposition | kTime);
    }
  }
  return cached;
}

std::int32_t SpeakerFinder::mention_at(std::uint32_t token) const noexcept {
  return token < work_.mention_of.size() ? work_.mention_of[token] : -1;
}

std::uint32_t SpeakerFinder::mention_begin(std::uint32_t token, std::uint32_t least) const noexcept {
  const std::int32_t number = mention_at(token);
  std::uint32_t first = token;
  while (number >= 0 && first > least && mention_at(first - 1) == number) --first;
  return first;
}

bool SpeakerFinder::is_adjective_of_place(std::uint32_t token) const {
  const std::int32_t number = mention_at(token);
  if (number < 0) return false;
  const Mention& mention = work_.document->mentions[static_cast<std::size_t>(number)];
  return mention.kind == EntityKind::kPlace && mention.form == MentionForm::kDescription;
}

// The hyphen of "sud-coréen".
bool SpeakerFinder::joins_words(std::uint32_t token, TokenRange region) const noexcept {
  return text_.tokens[token].kind == TokenKind::kHyphen && token + 1 < region.last &&
         !text_.tokens[token].space_before && !text_.tokens[token + 1].space_before;
}

bool SpeakerFinder::names_origin(std::uint32_t token) const {
  // "Les Américains": a people may speak, an adjective in lower case may not.
  return is_adjective_of_place(token) && !text_.tokens[token].capital;
}

// A noun behind "von", "in", "of the": governed. Behind "des", "of" with a noun before it: an attribute of that noun.
bool SpeakerFinder::is_governed(TokenRange region, std::uint32_t begin, std::string_view language,
                                bool& attribute) const {
  attribute = false;
  // "Die Botschaft |Myanmars|": an owner in the genitive, behind its noun.
  if (language == "de" && begin > region.first && is_german_genitive(begin) && mention_at(begin - 1) < 0 &&
      text_.tokens[begin - 1].capital && text_.tokens[begin - 1].kind == TokenKind::kWord &&
      classes(begin - 1) == 0) {
    attribute = true;
    return true;
  }
  if (has_no_blanks(language)) return begin > region.first && (classes(begin - 1) & kPreposition) != 0;
  std::uint32_t i = language == "de" ? attribute_begin(begin, region) : begin;
  bool article = false;
  for (int steps = 0; steps < 4 && i > region.first; ++steps) {
    --i;
    // "of |NASA's| Jet Propulsion Laboratory"
    if (language == "en" && i > region.first && (text_.lower(i) == "'s" || text_.lower(i) == "’s") &&
        mention_at(i - 1) >= 0) {
      i = mention_begin(i - 1, region.first);
      continue;
    }
    const Token& token = text_.tokens[i];
    if (!is_word_or_number(token)) return false;
    const std::uint32_t kinds = classes(i);
    // "|der| Nachrichtenagentur X": the dative of a feminine noun.
    if (language == "de" && text_.lower(i) == "der" &&
        grammar_words(language).ends(WordUse::kFeminineMediumEnd, text_.lower(begin))) {
      attribute = i > region.first && text_.tokens[i - 1].capital &&
                  text_.tokens[i - 1].kind == TokenKind::kWord && classes(i - 1) == 0;
      return true;
    }
    // "den Sprecher", "dem Iran": no subject.
    if (language == "de" && grammar_words(language).has(WordUse::kObliqueArticle, text_.lower(i)) &&
        (i == region.first || (classes(i - 1) & kPreposition) == 0))
      return true;
    if (language == "pt" &&
        ((token.sentence_start && text_.at(i) == "A") || is_portuguese_article(i, region, begin)))
      return false;
    if ((kinds & (kGenitive | kPreposition)) == kGenitive && language == "de") {
      // "des", "der" behind a noun
      if (i > region.first && text_.tokens[i - 1].capital && is_word_or_number(text_.tokens[i - 1]) &&
          (classes(i - 1) & (kTime | kPreposition | kArticle)) == 0) {
        attribute = true;
        return true;
      }
      continue;
    }
    if ((kinds & kPreposition) != 0) {
      attribute = (kinds & kGenitive) != 0;
      return true;
    }
    if ((kinds & (kArticle | kAdverb)) != 0 && (kinds & kRelative) == 0) {
      article = article || (kinds & kArticle) != 0;
      continue;
    }
    // "Die Männer aus Georgien |und Indien| bestreiten": both hang on the preposition.
    if ((kinds & kConjunction) != 0 && (kinds & kArticle) == 0 && i > region.first + 1 && steps == 0 &&
        mention_at(i - 1) >= 0 && is_place_at(begin) && is_place_at(i - 1)) {
      i = mention_begin(i - 1, region.first);
      continue;
    }
    if ((kinds & (kRelative | kTime | kConjunction | kThat | kPronoun | kSubordinator | kWh)) != 0 &&
        (kinds & kArticle) == 0)
      return false;
    if ((kinds & kArticle) != 0) {
      article = true;
      continue;
    }
    // "für das |dänische| Ministerium", "for the |Danish| ministry"
    if (mention_at(i) >= 0 && is_adjective_of_place(i) && !has_no_blanks(language)) continue;
    // "el abogado |del empresario| Carlos Muanza": behind its own title.
    if (is_romance(language) && mention_at(i) >= 0 && mention_at(i) == mention_at(begin)) {
      std::uint32_t title = mention_begin(i, region.first);
      if (title > region.first + 1 && (classes(title - 1) & kArticle) != 0 &&
          (classes(title - 1) & kGenitive) == 0)
        --title;
      attribute = title > region.first + 1 && (classes(title - 1) & kGenitive) != 0;
      return attribute;
    }
    if (mention_at(i) >= 0) return false;
    // "à l'époque le porte-parole": the article begins a phrase of its own.
    if (article && kinds == 0 && language != "de") return false;
    // "for the |Danish| ministry", which is no mention of its own
    if (language == "en" && token.capital && !country_of_adjective(text_.lower(i)).empty()) continue;
    // "der |Nationalen| Polizeibehörde": an adjective of the name
    if (language == "de" && steps == 0 && token.capital && text_.lower(i).ends_with("en") &&
        i > region.first && (classes(i - 1) & kGenitive) != 0)
      continue;
    if (token.capital && !token.sentence_start) return false;  // a noun, a title
  }
  return false;
}

// "أشاد |بروسيا|": the name begins behind what is written onto it.
bool SpeakerFinder::has_arabic_preposition(const Candidate& candidate) const {
  if (candidate.mention < 0) return false;
  const Mention& mention = work_.document->mentions[static_cast<std::size_t>(candidate.mention)];
  if (mention.referent == kNobody || mention.kind == EntityKind::kGroup) return false;
  const std::string_view word = text_.at(candidate.tokens.first);
  const std::string_view name = work_.document->referents[static_cast<std::size_t>(mention.referent)].name;
  const GrammarWords& grammar = grammar_words("ar");
  return (grammar.begins(WordUse::kNounFront, word) || grammar.begins(WordUse::kToFront, word)) &&
         !name.starts_with(word.substr(0, 2)) && word.find(name.substr(0, name.find(' '))) == 2;
}

// "משרד הבריאות |בביירות|": where it is, or to whom.
bool SpeakerFinder::has_hebrew_preposition(const Candidate& candidate) const {
  if (candidate.mention < 0) return false;
  const Mention& mention = work_.document->mentions[static_cast<std::size_t>(candidate.mention)];
  if (mention.referent == kNobody) return false;
  const std::string_view name = work_.document->referents[static_cast<std::size_t>(mention.referent)].name;
  const std::string_view front = written_front(text_.at(candidate.tokens.first), name);
  const GrammarWords& grammar = grammar_words("he");
  return !front.empty() &&
         (grammar.has(WordUse::kInNameFront, front) || grammar.has(WordUse::kToNameFront, front) ||
          grammar.has(WordUse::kFromNameFront, front));
}

// A mention of one word that describes people: "militares".
bool SpeakerFinder::is_lone_group(std::uint32_t token) const {
  const std::int32_t number = mention_at(token);
  if (number < 0) return false;
  const Mention& mention = work_.document->mentions[static_cast<std::size_t>(number)];
  return mention.kind == EntityKind::kGroup && mention.form == MentionForm::kDescription &&
         mention.span.size() == text_.tokens[token].end - text_.tokens[token].begin;
}

bool SpeakerFinder::next_candidate(TokenRange region, std::string_view language, std::uint32_t& i,
                                   Candidate& candidate) const {
  while (i < region.last) {
    const Token& token = text_.tokens[i];
    candidate = {};
    if (token.kind == TokenKind::kOpen) {
      // "Renate Schmitt (SPD)": a note is no subject.
      std::uint32_t close = i + 1;
      while (close < region.last && close < i + 5 && text_.tokens[close].kind != TokenKind::kClose) ++close;
      if (i > region.first && close < region.last && text_.tokens[close].kind == TokenKind::kClose) {
        i = close + 1;
        continue;
      }
    }
    const bool slavic_word = language == "ru" || language == "uk" || language == "pl";
    if (slavic_word && (classes(i) & kAddressee) != 0) {
      ++i;  // "сказал |журналистам| представитель МИДа"
      continue;
    }
    // "المتحدث |باسمه|": in his name, no Basim.
    if (language == "ar" && i > region.first && mention_at(i - 1) < 0 &&
        is_word_or_number(text_.tokens[i - 1]) &&
        text_.at(i).starts_with("\xD8\xA8\xD8\xA7\xD8\xB3\xD9\x85")) {
      ++i;
      continue;
    }
    if (names_origin(i)) {
      // "l'armée sud-coréenne": the adjective speaks for nobody.
      ++i;
      continue;
    }
    // "The |Russian| Embassy in Washington", "|Rosyjska| firma"
    if ((language == "en" || token.sentence_start) && !is_romance(language) && is_adjective_of_place(i) &&
        i + 1 < region.last && text_.tokens[i + 1].kind == TokenKind::kWord && mention_at(i + 1) < 0 &&
        classes(i + 1) == 0 && !has_no_blanks(language)) {
      TokenRange noun;
      if (source_word_at(work_, i + 1, region.last, language, noun) == SourceWord::kGroup) {
        ++i;
        continue;
      }
      // "|Litewskie koleje|": no people, a noun that nobody knows.
      const bool slavic = language == "ru" || language == "uk" || language == "pl" || language == "cs";
      if (slavic && token.sentence_start && !text_.tokens[i + 1].capital && i + 2 <= region.last &&
          grammar_words(language).ends(WordUse::kNounAdjectiveEnd, text_.lower(i), 3) &&
          (i + 2 == region.last || text_.tokens[i + 2].kind != TokenKind::kWord || classes(i + 2) != 0)) {
        candidate.tokens = {i, i + 2};
        candidate.word = SourceWord::kGroup;
        i += 2;
        return true;
      }
      if (const std::uint32_t end = noun_behind_origin(i, region, language); end > i + 1) {
        candidate.tokens = {i, end};
        candidate.word = SourceWord::kGroup;
        i = end;
        return true;
      }
    }
    if (const std::int32_t mention = mention_at(i); mention >= 0) {
      std::uint32_t end = i + 1;
      while (end < region.last && mention_at(end) == mention) ++end;
      candidate.tokens = {i, end};
      candidate.mention = mention;
      // "the 48-year-|old| Australian": somebody, no country.
      if (language == "en" && is_adjective_of_place(i) && i > region.first + 1 &&
          text_.tokens[i - 2].kind == TokenKind::kHyphen &&
          grammar_words(language).has(WordUse::kPersonAnaphor, text_.lower(i - 1))) {
        candidate.mention = -1;
        candidate.word = SourceWord::kGroup;
      }
      if (end + 1 < region.last && text_.tokens[end].kind == TokenKind::kHyphen &&
          !text_.tokens[end].space_before && text_.tokens[end + 1].kind == TokenKind::kWord &&
          mention_at(end + 1) < 0) {
        // "EU-Diplomat": the compound speaks, not its first half.
        candidate.tokens.last = end + 2;
        candidate.mention = -1;
        candidate.word = SourceWord::kGroup;
      }
      TokenRange found;
      // "TASS |news agency|": what the body is, behind its name.
      if (language == "en" && end < region.last && token.capital &&
          work_.document->mentions[static_cast<std::size_t>(mention)].kind == EntityKind::kOrganization) {
        const SourceWord medium = source_word_at(work_, end, region.last, language, found);
        if (passes_on(medium)) {
          candidate.word = medium;
          candidate.tokens.last = end = found.last;
        }
      }
      for (std::uint32_t k = i; k < end && candidate.mention >= 0 && candidate.word == SourceWord::kNone; ++k)
        candidate.word = source_word_at(work_, k, end, language, found);
      // "The Kremlin |press| service": the memory knows less of the noun than the table does.
      if (candidate.mention >= 0 && candidate.word != SourceWord::kNone && end < region.last &&
          source_word_at(work_, end - 1, region.last, language, found) == SourceWord::kGroup &&
          found.last > end) {
        candidate.mention = -1;
        candidate.word = SourceWord::kGroup;
        candidate.tokens.last = found.last;
      }
      if (language == "en" && candidate.mention >= 0) take_owned_noun(region, candidate);
      if (slavic_word && i > 0 && mention_at(i - 1) == mention && (classes(i - 1) & kAddressee) != 0) {
        candidate.mention = -1;
        candidate.word = SourceWord::kGroup;
      }
      // "Fontes |militares|": a noun for people behind another is an attribute.
      if (is_romance(language) && candidate.mention >= 0 && end < region.last && !text_.tokens[end].capital &&
          candidate.word == SourceWord::kGroup && is_lone_group(end) && is_lone_group(i))
        candidate.tokens.last = end + 1;
    } else if (token.kind == TokenKind::kWord) {
      TokenRange found;
      candidate.word = source_word_at(work_, i, region.last, language, found);
      // "eine |vertraute| Person": a German noun has a capital.
      if (language == "de" && !token.capital && candidate.word == SourceWord::kGroup &&
          found.last - found.first == 1 && i + 1 < region.last && text_.tokens[i + 1].capital)
        candidate.word = SourceWord::kNone;
      if (candidate.word != SourceWord::kNone) {
        candidate.tokens = found;
        // "analista |militar|", "fuentes |militares|": the noun is an attribute here.
        if (is_romance(language) && found.last < region.last && !text_.tokens[found.last].capital &&
            is_lone_group(found.last))
          ++candidate.tokens.last;
      } else {
        const std::uint32_t kinds = classes(i);
        // "it said": right in front of its verb.
        const bool before_verb = language == "en" && i + 1 == region.last;
        if ((kinds & (kPronoun & ~kNeuter)) != 0 ||
            ((kinds & kNeuter) != 0 && (token.sentence_start || before_verb))) {
          candidate.pronoun = kinds & kPronoun;
          candidate.tokens = {i, i + 1};
        }
      }
    }
    if (candidate.tokens.first >= candidate.tokens.last) {
      ++i;
      continue;
    }
    candidate.governed = is_governed(region, candidate.tokens.first, language, candidate.attribute);
    if (slavic_word && is_told_slavic_medium(candidate.tokens.first, language)) candidate.governed = true;
    // "قال للجزيرة": whom it was told.
    if (language == "ar" &&
        (grammar_words(language).begins(WordUse::kToWhomFront, text_.at(candidate.tokens.first)) ||
         has_arabic_preposition(candidate)))
      candidate.governed = true;
    if (language == "he" && has_hebrew_preposition(candidate)) candidate.governed = true;
    // "निदेशालय ने |मुंबई में|": where it was.
    if ((language == "hi" || language == "ur") && candidate.mention >= 0 &&
        candidate.tokens.last < text_.tokens.size() &&
        grammar_words(language).has(WordUse::kWhereEnd, text_.lower(candidate.tokens.last)))
      candidate.governed = true;
    i = candidate.tokens.last;
    return true;
  }
  return false;
}

// Where the first half of a compound that ends at `half` begins: its mention, a name's adjective with a capital
// behind an article, or in German the owner in the genitive.
std::uint32_t SpeakerFinder::compound_begin(std::uint32_t half, TokenRange region,
                                            std::string_view language) const {
  const std::uint32_t first = mention_begin(half, region.first);
  if (language != "de" || first == region.first) return first;
  const std::uint32_t before = first - 1;
  if (mention_at(before) >= 0 && is_german_genitive(before)) return mention_begin(before, region.first);
  const bool adjective = text_.tokens[before].kind == TokenKind::kWord && text_.tokens[before].capital &&
                         classes(before) == 0 && before > region.first &&
                         (classes(before - 1) & kArticle) != 0;
  if (adjective) return before - 1;
  return (classes(before) & kArticle) != 0 ? before : first;
}

// The begin of a place's or body's name that ends at `last`, in front of a noun that it is an attribute of; last + 1: there is none.
std::uint32_t SpeakerFinder::attributive_name(std::uint32_t last, TokenRange region) const {
  const std::int32_t number = mention_at(last);
  if (number < 0) return last + 1;
  const Mention& mention = work_.document->mentions[static_cast<std::size_t>(number)];
  if ((mention.kind != EntityKind::kPlace && mention.kind != EntityKind::kOrganization) ||
      mention.form > MentionForm::kAcronym)
    return last + 1;
  const std::uint32_t first = mention_begin(last, region.first);
  // "In |Ukraine| officials said"
  const bool governed = first > region.first && (classes(first - 1) & (kPreposition | kGenitive)) != 0;
  return governed ? last + 1 : first;
}

// The whole phrase of a noun: its articles and adjectives, and what hangs on it by a genitive.
TokenRange SpeakerFinder::extend(const Candidate& head, TokenRange region, std::string_view language) const {
  TokenRange phrase = head.tokens;
  const std::uint32_t attribute = language == "de" ? attribute_begin(phrase.first, region) : phrase.first;
  if (attribute < phrase.first) phrase.first = attribute;
  for (int steps = 0; steps < 4 && phrase.first > region.first && attribute == head.tokens.first; ++steps) {
    const std::uint32_t i = phrase.first - 1;
    const Token& token = text_.tokens[i];
    if (text_.lower(i) == "'s" && i > region.first) {
      // "the panel's report": the owner belongs to it.
      phrase.first = mention_begin(i - 1, region.first);
      continue;
    }
    if (const std::uint32_t whose = language == "en" ? attributive_name(i, region) : i + 1; whose <= i) {
      phrase.first = whose;  // "a senior |US| official"
      continue;
    }
    if (!is_word_or_number(token) || (mention_at(i) >= 0 && !is_adjective_of_place(i))) {
      if (token.kind != TokenKind::kHyphen || i == region.first) break;
      phrase.first = i;
      // "die Internationale |Atomenergie-|Organisation": the compound, and "|Israels| UN-Botschafterin": whose she is.
      if (!token.space_before && !text_.tokens[i + 1].space_before && is_word_or_number(text_.tokens[i - 1]))
        phrase.first = compound_begin(i - 1, region, language);
      if (language == "de" && text_.tokens[phrase.first].capital) break;
      continue;
    }
    const std::uint32_t kinds = classes(i);
    if (language == "zh" && text_.at(i) == "的") break;  // "路透社看到的|一份文件"
    if ((kinds & kArticle) != 0) {
      phrase.first = i;
      if (has_no_blanks(language)) continue;
      break;
    }
    if (has_no_blanks(language)) {
      if (kinds != 0) break;
      phrase.first = i;
      continue;
    }
    if (kinds != 0) break;
    if (language == "de" && token.capital && !token.sentence_start) break;
    phrase.first = i;
  }
  // "fonti militari maliane": adjectives behind their noun, when nothing else stands there.
  if (is_romance(language) && head.mention < 0) {
    // "une source policière", "un haut responsable ukrainien"
    constexpr std::uint32_t kAdjectives = 2;
    const GrammarWords& grammar = grammar_words(language);
    const std::uint32_t noun_end = phrase.last;
    while (phrase.last < region.last && phrase.last < noun_end + kAdjectives &&
           !text_.tokens[phrase.last].capital &&
           (names_origin(phrase.last) || (classes(phrase.last) == 0 && mention_at(phrase.last) < 0 &&
                                          is_romance_adjective(grammar, text_.lower(phrase.last))))) {
      // "sud-coréenne"
      const std::int32_t whole = mention_at(phrase.last);
      ++phrase.last;
      while (whole >= 0 && phrase.last < region.last && mention_at(phrase.last) == whole) ++phrase.last;
    }
  }
  if (is_romance(language) && region.last - phrase.last <= 5) {
    std::uint32_t end = phrase.last;
    while (end < region.last && !text_.tokens[end].capital &&
           (names_origin(end) || (is_word_or_number(text_.tokens[end]) && classes(end) == 0) ||
            joins_words(end, region)))
      ++end;
    if (end > phrase.last && (end == region.last || text_.tokens[end].kind == TokenKind::kStop))
      phrase.last = end;
  }
  if (language == "he") {  // "גורם |מדיני בכיר|"
    while (phrase.last < region.last && phrase.last < head.tokens.last + 3 && mention_at(phrase.last) < 0 &&
           classes(phrase.last) == 0 && text_.tokens[phrase.last].kind == TokenKind::kWord &&
           grammar_words(language).ends(WordUse::kFieldAdjectiveEnd, text_.at(phrase.last)))
      ++phrase.last;
  }
  if (language == "ar") {  // adjectives agree: "الجيش الكوري الجنوبي"
    while (phrase.last < region.last && phrase.last < head.tokens.last + 3 && mention_at(phrase.last) < 0 &&
           classes(phrase.last) == 0 &&
           (text_.at(phrase.last).starts_with(kArabicArticle) || is_arabic_adjective(text_.at(phrase.last))))
      ++phrase.last;
  }
  if (language == "fa" && head.word != SourceWord::kNone) {
    // "مقام های |آمریکایی|"
    constexpr std::uint32_t kAdjectives = 2;
    constexpr std::size_t kShortest = 5;  // bytes
    while (phrase.last < region.last && phrase.last < head.tokens.last + kAdjectives &&
           (mention_at(phrase.last) < 0 || is_adjective_of_place(phrase.last)) && classes(phrase.last) == 0 &&
           grammar_words(language).ends(WordUse::kFieldAdjectiveEnd, text_.at(phrase.last), kShortest))
      ++phrase.last;
  }
  // A name the page's memory does not know: "der Ökonom Guntram Wolff".
  if (head.mention < 0 && language != "ar" && !has_no_blanks(language)) {
    TokenRange found;
    while (phrase.last < region.last && phrase.last < head.tokens.last + 3 && mention_at(phrase.last) < 0 &&
           text_.tokens[phrase.last].kind == TokenKind::kWord && text_.tokens[phrase.last].capital &&
           classes(phrase.last) == 0 &&
           source_word_at(work_, phrase.last, region.last, language, found) == SourceWord::kNone)
      ++phrase.last;
  }
  // Behind it: "der IAEA", "of the firm", "for the ministry".
  for (int links = 0; links < 2 && phrase.last < region.last; ++links) {
    const std::uint32_t i = phrase.last;
    if (!is_word_or_number(text_.tokens[i])) break;
    const std::uint32_t kinds = classes(i);
    TokenRange owner;
    if (is_told_slavic_medium(i, language)) break;
    const bool bare = genitive_is_bare(language) && language != "ar" && kinds == 0 &&
                      !text_.tokens[i].capital &&
                      source_word_at(work_, i, region.last, language, owner) != SourceWord::kNone;
    if (bare) {  // "представник компанії"
      phrase.last = owner.last;
      continue;
    }
    const bool joins = (kinds & kGenitive) != 0 || (genitive_is_bare(language) && mention_at(i) >= 0);
    if (!joins || is_told_slavic_medium(i, language)) break;
    if (language == "ar" && grammar_words(language).begins(WordUse::kToWhomFront, text_.at(i))) break;
    std::uint32_t end = i + ((kinds & kGenitive) != 0 ? 1U : 0U);
    if (end < region.last && (classes(end) & (kTime | kAddressee)) != 0) break;
    if (language == "de" && text_.lower(i) == "der" && is_told_medium(phrase.last - 1, end, region)) break;
    while (end < region.last && end < i + 3 && (classes(end) & kArticle) != 0) ++end;
    if (end >= region.last || !is_word_or_number(text_.tokens[end])) break;
    if (mention_at(end) >= 0) {
      const std::int32_t mention = mention_at(end);
      const bool adjective = is_adjective_of_place(end);
      while (end < region.last && mention_at(end) == mention) ++end;
      // "ein Beamter der libanesischen |Zentralbank|"
      if (adjective && !is_romance(language) && end < region.last &&
          text_.tokens[end].kind == TokenKind::kWord && classes(end) == 0 &&
          text_.tokens[end].capital == (language == "de")) {
        const std::int32_t noun = mention_at(end);
        ++end;
        while (end < region.last && noun >= 0 && mention_at(end) == noun) ++end;
      }
    } else if (language == "de" || language == "en") {
      std::uint32_t taken = 0;
      while (end < region.last && taken < 3 && is_word_or_number(text_.tokens[end]) && classes(end) == 0) {
        // "der |Nationalen| Einheit"
        const bool adjective = text_.lower(end).ends_with("en") && end + 1 < region.last &&
                               text_.tokens[end + 1].capital && classes(end + 1) == 0;
        // "of National Defense |met|": behind a name begins the verb.
        if (language == "en" && taken > 0 && text_.tokens[end - 1].capital && !text_.tokens[end].capital)
          break;
        const bool noun = language == "de" && text_.tokens[end].capital && !adjective;
        ++end;
        ++taken;
        // "vom Institut |Rusi|"
        const bool named = noun && end < region.last && text_.tokens[end].capital && classes(end) == 0 &&
                           mention_at(end) < 0 && text_.tokens[end].kind == TokenKind::kWord;
        if (noun && !named) break;
      }
      if (taken == 0) break;
    } else {
      if (classes(end) != 0) break;
      ++end;
    }
    phrase.last = end;
  }
  return phrase;
}

}  // namespace tamis::documents
