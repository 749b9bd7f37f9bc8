// The noun phrases of a stretch that may speak: mentions, nouns of sources, pronouns, and how far each of them reaches.
#include "documents/speakers.h"

#include "documents/country_words.h"
#include "documents/grammar_words.h"
#include "documents/speaker_languages.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

constexpr std::uint32_t kUnread = ~0U;
constexpr std::size_t kHangulSyllable = 3;  // bytes

const char* reason_of(MentionForm form) noexcept {
  switch (form) {
    case MentionForm::kName:
    case MentionForm::kSurname:
    case MentionForm::kGivenName:
    case MentionForm::kAcronym:
      return "named";
    case MentionForm::kTitle:
      return "title";
    case MentionForm::kDescription:
      return "description";
    case MentionForm::kKinship:
      return "kinship";
    case MentionForm::kPronoun:
      return "pronoun";
  }
  return "named";
}

const char* medium_of(EntityKind kind) noexcept {
  switch (kind) {
    case EntityKind::kPerson:
      return "person";
    case EntityKind::kOrganization:
    case EntityKind::kPlace:
    case EntityKind::kGroup:
    case EntityKind::kVessel:
    case EntityKind::kOther:
      break;
  }
  return "organization";
}

// By its ending: "policière", "militar", "diplomatico".
bool is_romance_adjective(const GrammarWords& grammar, std::string_view word) noexcept {
  return word.size() > 5 && grammar.ends(WordUse::kFieldAdjectiveEnd, word);
}

}  // namespace

SpeakerFinder::SpeakerFinder(const Work& work)
    : work_(work), text_(work.tokens), classes_(work.tokens.tokens.size(), kUnread) {}

bool is_arabic_adjective(std::string_view word) noexcept {
  static const GrammarWords& kGrammar = grammar_words("ar");
  return word.size() > 6 && kGrammar.ends(WordUse::kFieldAdjectiveEnd, word);
}

std::uint32_t SpeakerFinder::classes(std::uint32_t token) const {
  std::uint32_t& cached = classes_[token];
  if (cached == kUnread) {
    cached =
        text_.tokens[token].kind == TokenKind::kWord
            ? clause_word_classes(work_.language_of_sentence(text_.sentence_of[token]), text_.lower(token)) &
                  ~kBearer
            : 0;
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
    const Token& token = text_.tokens[i];
    if (!is_word_or_number(token)) return false;
    const std::uint32_t kinds = classes(i);
    // "den Sprecher", "dem Iran": no subject.
    if (language == "de" && grammar_words(language).has(WordUse::kObliqueArticle, text_.lower(i)) &&
        (i == region.first || (classes(i - 1) & kPreposition) == 0))
      return true;
    if (language == "pt" && token.sentence_start && text_.at(i) == "A") return false;  // the article
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
      const std::int32_t other = mention_at(i - 1);
      while (i > region.first && mention_at(i - 1) == other) --i;
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
    }
    if (const std::int32_t mention = mention_at(i); mention >= 0) {
      std::uint32_t end = i + 1;
      while (end < region.last && mention_at(end) == mention) ++end;
      candidate.tokens = {i, end};
      candidate.mention = mention;
      // "the 48-year-|old| Australian": somebody, no country.
      if (language == "en" && is_adjective_of_place(i) && i > region.first + 1 &&
          text_.tokens[i - 2].kind == TokenKind::kHyphen && grammar_words(language).has(WordUse::kPersonAnaphor, text_.lower(i - 1))) {
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
      for (std::uint32_t k = i; k < end && candidate.mention >= 0 && candidate.word == SourceWord::kNone; ++k)
        candidate.word = source_word_at(work_, k, end, language, found);
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
    // "قال للجزيرة": whom it was told.
    if (language == "ar" &&
        (grammar_words(language).begins(WordUse::kToWhomFront, text_.at(candidate.tokens.first)) ||
         has_arabic_preposition(candidate)))
      candidate.governed = true;
    i = candidate.tokens.last;
    return true;
  }
  return false;
}

// Where the first half of a compound that ends at `half` begins: its mention, a name's adjective with a capital behind an article,
// or in German the owner in the genitive.
std::uint32_t SpeakerFinder::compound_begin(std::uint32_t half, TokenRange region, std::string_view language) const {
  std::uint32_t first = half;
  const std::int32_t number = mention_at(half);
  while (first > region.first && number >= 0 && mention_at(first - 1) == number) --first;
  if (language != "de" || first == region.first) return first;
  const std::uint32_t before = first - 1;
  const std::int32_t owner = mention_at(before);
  if (owner >= 0 && is_german_genitive(before)) {
    first = before;
    while (first > region.first && mention_at(first - 1) == owner) --first;
    return first;
  }
  const bool adjective = text_.tokens[before].kind == TokenKind::kWord && text_.tokens[before].capital &&
                         classes(before) == 0 && before > region.first && (classes(before - 1) & kArticle) != 0;
  if (adjective) return before - 1;
  return (classes(before) & kArticle) != 0 ? before : first;
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
      phrase.first = i - 1;
      const std::int32_t owner = mention_at(i - 1);
      while (phrase.first > region.first && owner >= 0 && mention_at(phrase.first - 1) == owner)
        --phrase.first;
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
    const bool bare = genitive_is_bare(language) && language != "ar" && kinds == 0 &&
                      !text_.tokens[i].capital &&
                      source_word_at(work_, i, region.last, language, owner) != SourceWord::kNone;
    if (bare) {  // "представник компанії"
      phrase.last = owner.last;
      continue;
    }
    const bool joins = (kinds & kGenitive) != 0 || (genitive_is_bare(language) && mention_at(i) >= 0);
    if (!joins) break;
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
      if (adjective && !is_romance(language) && end < region.last && text_.tokens[end].kind == TokenKind::kWord &&
          classes(end) == 0 && text_.tokens[end].capital == (language == "de")) {
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

Speaker SpeakerFinder::words(TokenRange tokens) const {
  Speaker speaker;
  speaker.tokens = tokens;
  speaker.name = text_.at(text_.span(tokens));
  speaker.medium = "organization";
  speaker.reason = "words of the page";
  speaker.confidence = 0.6;
  return speaker;
}

// "ein Sprecher", "a spokesman": somebody new, whoever the memory of the page took the title for.
bool SpeakerFinder::is_newcomer(const Candidate& candidate, TokenRange region) const {
  const MentionForm form = work_.document->mentions[static_cast<std::size_t>(candidate.mention)].form;
  if (form != MentionForm::kTitle && form != MentionForm::kDescription) return false;
  std::uint32_t first = candidate.tokens.first;
  if ((classes(first) & kIndefinite) != 0) return true;
  for (int steps = 0; steps < 3 && first > region.first; ++steps) {
    --first;
    const std::uint32_t kinds = classes(first);
    if ((kinds & kIndefinite) != 0) return true;
    if (kinds != 0 || !is_word_or_number(text_.tokens[first])) return false;
  }
  return false;
}

// "Министр нефти Джавад Оуджи", where the page's memory knows another minister only: the capitals behind the office.
TokenRange SpeakerFinder::name_behind_title(const Candidate& candidate, TokenRange region,
                                            std::string_view language) const {
  if (language == "de" || language == "nl" || has_no_blanks(language) || language == "ko" ||
      language == "ar" || language == "fa" || language == "tr")
    return {};
  constexpr std::uint32_t kLongestName = 4;
  constexpr std::uint32_t kComplement =
      3;  // "министр |нефти|", "ministro |do| Petróleo" has a capital of its own
  TokenRange name{candidate.tokens.last, candidate.tokens.last};
  TokenRange found;
  while (name.first < region.last && name.first < candidate.tokens.last + kComplement &&
         mention_at(name.first) < 0 && text_.tokens[name.first].kind == TokenKind::kWord &&
         !text_.tokens[name.first].capital &&
         (classes(name.first) == 0 || (classes(name.first) & kGenitive) != 0))
    ++name.first;
  name.last = name.first;
  while (name.last < region.last && name.last < name.first + kLongestName && mention_at(name.last) < 0 &&
         text_.tokens[name.last].kind == TokenKind::kWord && text_.tokens[name.last].capital &&
         !text_.tokens[name.last].all_capitals && classes(name.last) == 0 &&
         source_word_at(work_, name.last, region.last, language, found) == SourceWord::kNone)
    ++name.last;
  return name.last - name.first >= 2 ? name : TokenRange{};
}

// "министр нефти Джавад Оуджи": a full name behind an office that the memory gave to somebody else.
bool SpeakerFinder::leads_to_other_name(const Candidate& candidate, TokenRange region,
                                        std::string_view language) const {
  const Mention& mention = work_.document->mentions[static_cast<std::size_t>(candidate.mention)];
  if (mention.form != MentionForm::kTitle || mention.referent == kNobody) return false;
  const TokenRange name = name_behind_title(candidate, region, language);
  return name.first < name.last;
}

// The full name that ends the region behind a title and what that is of, when the memory has another's title in it; empty: none.
TokenRange SpeakerFinder::name_of_other_behind(const Candidate& title, TokenRange region) const {
  constexpr std::uint32_t kReach = 7;
  if (title.mention < 0) return {};
  const Mention& its = work_.document->mentions[static_cast<std::size_t>(title.mention)];
  if (its.kind != EntityKind::kPerson ||
      (its.form != MentionForm::kTitle && its.form != MentionForm::kDescription))
    return {};
  for (std::uint32_t i = title.tokens.last; i < region.last && i < title.tokens.last + kReach; ++i) {
    if (!is_word_or_number(text_.tokens[i]) && text_.tokens[i].kind != TokenKind::kHyphen) return {};
    const std::int32_t number = mention_at(i);
    const Mention* mention = number < 0 ? nullptr : &work_.document->mentions[static_cast<std::size_t>(number)];
    if (mention != nullptr && mention->kind == EntityKind::kPerson) {
      if (mention->form != MentionForm::kName || mention->referent == its.referent ||
          mention->referent == kNobody ||
          (classes(i - 1) & (kGenitive | kPreposition | kArticle | kConjunction)) != 0)
        return {};
      const TokenRange name = text_.tokens_in(mention->span);
      return ends_region(name.last, region) ? name : TokenRange{};
    }
    if (mention == nullptr && text_.tokens[i].capital) return {};
    if ((classes(i) & (kRelative | kThat | kPronoun | kAuxiliary)) != 0 &&
        (classes(i) & (kGenitive | kArticle)) == 0)
      return {};
  }
  return {};
}

// Whether an office is another than those that its referent has on the page: "the oil minister" of a deputy foreign minister,
// "a spokesman of the Commission" of the Kremlin's.
bool SpeakerFinder::is_other_office(const Candidate& candidate, TokenRange region) const {
  const Mention& mention = work_.document->mentions[static_cast<std::size_t>(candidate.mention)];
  if (mention.referent == kNobody ||
      (mention.form != MentionForm::kTitle && mention.form != MentionForm::kDescription))
    return false;
  const Referent& referent = work_.document->referents[static_cast<std::size_t>(mention.referent)];
  if (referent.kind != EntityKind::kPerson || referent.titles.empty()) return false;
  constexpr std::size_t kStem = 8;  // bytes: five letters of Latin and more, four of Cyrillic
  std::string held;
  for (const std::string& title : referent.titles) {
    append_lower(held, title);
    held += ' ';
  }
  const auto known = [&](std::string_view word) {
    std::size_t size = std::min(word.size(), kStem);
    while (size > 0 && size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0) == 0x80) --size;
    return held.find(word.substr(0, size)) != std::string::npos;
  };
  if (mention.form == MentionForm::kTitle && candidate.tokens.last - candidate.tokens.first >= 2) {
    bool head = false;
    bool other = false;
    for (std::uint32_t i = candidate.tokens.first; i < candidate.tokens.last; ++i) {
      const std::string_view word = text_.lower(i);
      if (classes(i) != 0 || word.size() < 4) continue;
      (known(word) ? head : other) = true;
    }
    if (head && other) return true;
  }
  // Whose office it is, behind it.
  std::uint32_t owner = candidate.tokens.last;
  while (owner < region.last && owner < candidate.tokens.last + 3 && mention_at(owner) < 0 &&
         (classes(owner) & (kGenitive | kArticle)) != 0)
    ++owner;
  if (owner >= region.last || mention_at(owner) < 0 || names_origin(owner)) return false;
  const Mention& body = work_.document->mentions[static_cast<std::size_t>(mention_at(owner))];
  if (body.kind != EntityKind::kOrganization || body.referent == kNobody) return false;
  constexpr std::uint32_t kNear = 8;  // tokens
  bool named = false;
  for (const std::uint32_t number : referent.mentions) {
    const Mention& other = work_.document->mentions[number];
    if (other.form > MentionForm::kGivenName) continue;
    const TokenRange at = text_.tokens_in(other.span);
    named = true;
    for (std::uint32_t i = at.first > kNear ? at.first - kNear : 0;
         i < at.last + kNear && i < text_.tokens.size(); ++i) {
      if (mention_at(i) < 0) continue;
      const Mention& near = work_.document->mentions[static_cast<std::size_t>(mention_at(i))];
      if (near.referent == body.referent) return false;
    }
  }
  return named;
}

// "صحيفة «وول ستريت جورنال»", "агентство «Интерфакс»"
bool SpeakerFinder::quoted_name_behind(TokenRange noun, TokenRange region, Speaker& speaker) const {
  constexpr std::uint32_t kLongest = 5;  // words
  if (noun.last >= region.last || text_.tokens[noun.last].kind != TokenKind::kQuote) return false;
  std::uint32_t close = noun.last + 1;
  while (close < region.last && close <= noun.last + kLongest + 1 &&
         text_.tokens[close].kind != TokenKind::kQuote)
    ++close;
  if (close >= region.last || close == noun.last + 1 || text_.tokens[close].kind != TokenKind::kQuote)
    return false;
  const std::int32_t number = mention_at(noun.last + 1);
  if (number >= 0) {
    speaker.mention = number;
    speaker.referent = work_.document->mentions[static_cast<std::size_t>(number)].referent;
  }
  speaker.tokens = {noun.first, close + 1};
  speaker.name = text_.at(text_.span({noun.last + 1, close}));
  speaker.reason = "named";
  speaker.confidence = 0.9;
  return true;
}

// "l'agence Tass", where the page's memory knows no Tass.
bool SpeakerFinder::capital_name_behind(TokenRange noun, TokenRange region, Speaker& speaker) const {
  std::uint32_t end = noun.last;
  while (end < region.last && end < noun.last + 5) {
    // "L'Orient-Le Jour"
    const bool joint = end > noun.last && end + 1 < region.last && !text_.tokens[end].space_before &&
                       !text_.tokens[end + 1].space_before && text_.tokens[end + 1].capital &&
                       text_.tokens[end].kind != TokenKind::kWord;
    // "diario |Miami| Herald", "hebdomadaire Jeune |Afrique|"
    const bool place =
        is_place_at(end) && text_.tokens[end].capital &&
        (end > noun.last || (end + 1 < region.last && text_.tokens[end + 1].capital &&
                             mention_at(end + 1) < 0 && text_.tokens[end + 1].kind == TokenKind::kWord));
    if (!joint && (text_.tokens[end].kind != TokenKind::kWord || !text_.tokens[end].capital ||
                   (classes(end) & ~kArticle) != 0 || (mention_at(end) >= 0 && !place)))
      break;
    ++end;
  }
  // "Agentur Tass", "Sender Yle": German has capitals for all nouns.
  const std::string_view language = work_.language_of_sentence(text_.sentence_of[noun.first]);
  if (end == noun.last || (text_.tokens[noun.first].capital && language != "de")) return false;
  speaker.tokens = {noun.first, end};
  speaker.name = text_.at(text_.span({noun.last, end}));
  speaker.reason = "named";
  speaker.confidence = 0.8;
  return true;
}

// "Firma", and in German "Analysefirma", "Analysehauses": a noun whose name follows.
bool SpeakerFinder::is_bearer(std::string_view lower, std::string_view language) {
  if ((clause_word_classes(language, lower) & kBearer) != 0) return true;
  constexpr std::size_t kShortestEnd = 5;    // bytes
  constexpr std::size_t kShortestFront = 3;  // bytes
  if ((language != "de" && language != "nl") || lower.size() < kShortestEnd + kShortestFront) return false;
  for (std::size_t at = kShortestFront; at + kShortestEnd <= lower.size(); ++at) {
    const std::string_view end = lower.substr(at);
    if ((clause_word_classes(language, end) & kBearer) != 0) return true;
    if ((end.ends_with("s") || end.ends_with("n")) && end.size() > kShortestEnd &&
        (clause_word_classes(language, end.substr(0, end.size() - 1)) & kBearer) != 0)
      return true;
  }
  return false;
}

Speaker SpeakerFinder::make(const Candidate& candidate, TokenRange region, std::string_view language) const {
  Speaker speaker;
  const bool bearer = is_bearer(text_.lower(candidate.tokens.last - 1), language);
  if (bearer && candidate.mention < 0 && quoted_name_behind(candidate.tokens, region, speaker)) {
    speaker.word = candidate.word;
    speaker.medium = medium_name(candidate.word);
    return speaker;
  }
  if (passes_on(candidate.word) &&
      (candidate.mention < 0 ||
       work_.document->mentions[static_cast<std::size_t>(candidate.mention)].kind == EntityKind::kGroup ||
       work_.document->mentions[static_cast<std::size_t>(candidate.mention)].form ==
           MentionForm::kDescription)) {
    if (quoted_name_behind(candidate.tokens, region, speaker) ||
        (language == "ar" ? arabic_name_behind(candidate.tokens, region, speaker)
                          : capital_name_behind(candidate.tokens, region, speaker))) {
      speaker.word = candidate.word;
      speaker.medium = medium_name(candidate.word);
      return speaker;
    }
  }
  if (candidate.mention >= 0 &&
      (is_other_office(candidate, region) || leads_to_other_name(candidate, region, language))) {
    if (const TokenRange name = name_behind_title(candidate, region, language); name.first < name.last) {
      speaker.tokens = {candidate.tokens.first, name.last};
      speaker.name = text_.at(text_.span(name));
      speaker.medium = "person";
      speaker.word = SourceWord::kGroup;
      speaker.reason = "named";
      speaker.confidence = 0.85;
      return speaker;
    }
    speaker = words(extend(candidate, region, language));
    speaker.word = SourceWord::kGroup;
    speaker.medium = medium_name(speaker.word);
    speaker.reason = "group";
    speaker.confidence = 0.9;
    return speaker;
  }
  // "La porte-parole de la diplomatie russe |Maria Zakharova|", whoever the memory takes the title for.
  if (const TokenRange name = name_of_other_behind(candidate, region); name.first < name.last) {
    Candidate person;
    person.tokens = name;
    person.mention = mention_at(name.first);
    speaker = make(person, region, language);
    speaker.tokens.first = candidate.tokens.first;
    return speaker;
  }
  if (candidate.mention >= 0 && is_newcomer(candidate, region)) {
    speaker = words(extend(candidate, region, language));
    speaker.word = candidate.word == SourceWord::kNone ? SourceWord::kGroup : candidate.word;
    speaker.medium = medium_name(speaker.word);
    speaker.reason = "group";
    speaker.confidence = 0.9;
    return speaker;
  }
  if (candidate.mention >= 0) {
    const Mention& mention = work_.document->mentions[static_cast<std::size_t>(candidate.mention)];
    speaker.tokens = candidate.tokens;
    speaker.mention = candidate.mention;
    speaker.referent = mention.referent;
    speaker.reason = reason_of(mention.form);
    speaker.medium = medium_of(mention.kind);
    speaker.confidence = mention.confidence;
    if (mention.referent != kNobody) {
      const Referent& referent = work_.document->referents[static_cast<std::size_t>(mention.referent)];
      speaker.name = referent.name;
      if (speaker.name.empty()) speaker.name = text_.at(mention.span);
      // "two port officials": the memory knows the noun, the page more of them.
      if (mention.kind == EntityKind::kGroup && mention.form == MentionForm::kDescription &&
          !has_no_blanks(language)) {
        const TokenRange phrase =
            language == "ko" ? korean_phrase(candidate.tokens, region) : extend(candidate, region, language);
        const std::string_view words = text_.at(text_.span(phrase));
        if (words.size() > speaker.name.size()) {
          speaker.tokens = phrase;
          speaker.name = words;
          if (language == "ko") speaker.name.resize(words.size() - particle_size(phrase.last - 1));
        }
      }
      if (mention.form == MentionForm::kPronoun) speaker.medium = medium_of(referent.kind);
    } else {
      speaker.name = text_.at(mention.span);
      if (mention.form == MentionForm::kPronoun) {
        speaker.pronoun = classes(candidate.tokens.first) & kPronoun;
      }
    }
    speaker.word = candidate.word;
    if (passes_on(candidate.word) && mention.kind != EntityKind::kPerson)
      speaker.medium = medium_name(candidate.word);
    split_glued_name(speaker, language);
    return speaker;
  }
  if (candidate.pronoun != 0) {
    speaker.tokens = candidate.tokens;
    speaker.name = text_.at(text_.span(candidate.tokens));
    speaker.pronoun = candidate.pronoun;
    speaker.medium = "person";
    speaker.reason = "pronoun";
    speaker.confidence = 0.7;
    return speaker;
  }
  const TokenRange phrase =
      language == "ko" ? korean_phrase(candidate.tokens, region) : extend(candidate, region, language);
  TokenRange name;
  if (language == "ar" && candidate.word == SourceWord::kGroup && phrase.last == candidate.tokens.last)
    name = unknown_name({phrase.last, region.last});
  // "речник штабу |Тарас Гриневич|": the name that ends the phrase, in the first case and of nobody's.
  const std::int32_t holder = phrase.last > candidate.tokens.last ? mention_at(phrase.last - 1) : -1;
  if (candidate.word == SourceWord::kGroup && holder >= 0 && language != "de") {
    const Mention& mention = work_.document->mentions[static_cast<std::size_t>(holder)];
    const TokenRange name_tokens = text_.tokens_in(mention.span);
    const bool own_case = mention.referent != kNobody &&
                          (!genitive_is_bare(language) ||
                           work_.document->referents[static_cast<std::size_t>(mention.referent)].name ==
                               text_.at(mention.span));
    if (mention.kind == EntityKind::kPerson && mention.form == MentionForm::kName && own_case &&
        name_tokens.first > candidate.tokens.last && name_tokens.last == phrase.last &&
        (classes(name_tokens.first - 1) & (kPreposition | kGenitive | kArticle | kConjunction)) == 0) {
      Candidate person;
      person.tokens = name_tokens;
      person.mention = holder;
      speaker = make(person, region, language);
      speaker.tokens.first = phrase.first;
      return speaker;
    }
  }
  // "водитель |Дарюс Пяткус|", "der Ökonom |Guntram Wolff|"
  if (candidate.word == SourceWord::kGroup && !bearer &&
      (phrase.last > candidate.tokens.last || (language == "de" && phrase.last < region.last))) {
    TokenRange person = capitals_at(candidate.tokens.last, phrase.last, language);
    if (person.first >= person.last || person.last != phrase.last)
      person = person_in(candidate.tokens.last, {phrase.first, region.last});
    if (person.first < person.last && person.last >= phrase.last &&
        (person.first == candidate.tokens.last || language != "de")) {
      speaker = words(person);
      speaker.tokens = {phrase.first, person.last};
      speaker.word = SourceWord::kGroup;
      speaker.medium = "person";
      speaker.reason = "named";
      speaker.confidence = 0.85;
      return speaker;
    }
  }
  // "der Firma Chainweave", "l'agence Tass"
  if (phrase.last > candidate.tokens.last && text_.tokens[candidate.tokens.last].capital &&
      (passes_on(candidate.word) || bearer))
    name = {candidate.tokens.last, phrase.last};
  speaker = words(name.first < name.last ? name : phrase);
  if (language == "ko") {
    const std::string_view last = text_.at(phrase.last - 1);
    speaker.name.resize(speaker.name.size() - grammar_words(language).ending_bytes(WordUse::kSourceParticle,
                                                                                   last, kHangulSyllable));
  }
  speaker.word = candidate.word;
  speaker.medium = medium_name(candidate.word);
  speaker.reason = "group";
  speaker.confidence = 0.9;
  return speaker;
}

// "محاميه | نصير الدين خان | للصحفيين": two to five words of no class behind a noun for a person.
TokenRange SpeakerFinder::unknown_name(TokenRange region) const {
  TokenRange name{region.first, region.first};
  while (name.last < region.last && name.last < region.first + 6 && mention_at(name.last) < 0 &&
         text_.tokens[name.last].kind == TokenKind::kWord && classes(name.last) == 0)
    ++name.last;
  const std::uint32_t size = name.last - name.first;
  // "يقول التاجر |لضفاف النيل|": whom he told.
  const bool named = size >= 2 && size <= 5 && !text_.at(name.first).starts_with(kArabicArticle) &&
                     !grammar_words("ar").begins(WordUse::kToWhomFront, text_.at(name.first));
  return named ? name : TokenRange{};
}

bool SpeakerFinder::is_ending(std::uint32_t token) const noexcept {
  const std::string_view word = text_.at(token);
  return word.starts_with("'") || word.starts_with("’") ||
         (text_.tokens[token].kind == TokenKind::kWord && !text_.tokens[token].space_before && token > 0 &&
          (text_.at(token - 1) == "'" || text_.at(token - 1) == "’"));
}

}  // namespace tamis::documents
