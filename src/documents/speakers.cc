#include "documents/speakers.h"

#include <algorithm>
#include <array>

#include "documents/country_words.h"

namespace tamis::documents {

namespace {

using namespace clause_word;

constexpr std::uint32_t kUnread = ~0U;

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

bool is_word(const Token& token) noexcept {
  return token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber;
}

bool is_separator(const Token& token) noexcept {
  return token.kind == TokenKind::kComma || token.kind == TokenKind::kColon ||
         token.kind == TokenKind::kDash || token.kind == TokenKind::kStop || token.kind == TokenKind::kOpen ||
         token.kind == TokenKind::kClose;
}

bool has_no_blanks(std::string_view language) noexcept { return language == "zh" || language == "ja"; }

bool is_romance(std::string_view language) noexcept {
  return language == "it" || language == "fr" || language == "es" || language == "pt";
}

// By its ending: "policière", "militar", "diplomatico".
bool is_romance_adjective(std::string_view word) noexcept {
  static constexpr std::array<std::string_view, 30> kEndings = {
      "ière", "iers",  "ienne", "aise", "aire", "aires", "ique",  "iques",   "elle",   "elles",
      "euse", "iales", "ico",   "ica",  "icos", "icas",  "icial", "iciales", "ciales", "icos",
      "ense", "enses", "ares",  "ar",   "ici",  "iche",  "iano",  "iana",    "iani",   "ário"};
  return word.size() > 5 && std::any_of(kEndings.begin(), kEndings.end(),
                                        [&](std::string_view ending) { return word.ends_with(ending); });
}

// Languages whose genitive needs no word: the noun behind a noun is its owner.
bool genitive_is_bare(std::string_view language) noexcept {
  return language == "ru" || language == "uk" || language == "pl" || language == "ar" || language == "fa";
}

}  // namespace

SpeakerFinder::SpeakerFinder(const Work& work)
    : work_(work), text_(work.tokens), classes_(work.tokens.tokens.size(), kUnread) {}

bool is_arabic_adjective(std::string_view word) noexcept {
  return word.size() > 6 &&
         (word.ends_with("ي") || word.ends_with("ية") || word.ends_with("يين") || word.ends_with("يون"));
}

std::uint32_t SpeakerFinder::classes(std::uint32_t token) const {
  std::uint32_t& cached = classes_[token];
  if (cached == kUnread) {
    cached =
        text_.tokens[token].kind == TokenKind::kWord
            ? clause_word_classes(work_.language_of_sentence(text_.sentence_of[token]), text_.lower(token)) &
                  ~kBearer
            : 0;
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
  if (has_no_blanks(language)) return begin > region.first && (classes(begin - 1) & kPreposition) != 0;
  std::uint32_t i = begin;
  bool article = false;
  for (int steps = 0; steps < 4 && i > region.first; ++steps) {
    --i;
    const Token& token = text_.tokens[i];
    if (!is_word(token)) return false;
    const std::uint32_t kinds = classes(i);
    if (language == "pt" && token.sentence_start && text_.at(i) == "A") return false;  // the article
    if ((kinds & (kGenitive | kPreposition)) == kGenitive && language == "de") {
      // "des", "der" behind a noun
      if (i > region.first && text_.tokens[i - 1].capital && is_word(text_.tokens[i - 1]) &&
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
    if ((kinds & (kRelative | kTime | kConjunction | kThat | kPronoun | kSubordinator | kWh)) != 0 &&
        (kinds & kArticle) == 0)
      return false;
    if ((kinds & kArticle) != 0) {
      article = true;
      continue;
    }
    if (mention_at(i) >= 0) return false;
    // "à l'époque le porte-parole": the article begins a phrase of its own.
    if (article && kinds == 0 && language != "de") return false;
    if (token.capital && !token.sentence_start) return false;  // a noun, a title
  }
  return false;
}

template <class Callback>
void SpeakerFinder::for_each_candidate(TokenRange region, std::string_view language,
                                       Callback&& callback) const {
  for (std::uint32_t i = region.first; i < region.last;) {
    const Token& token = text_.tokens[i];
    Candidate candidate;
    if (token.kind == TokenKind::kOpen) {
      // "Renate Schmitt (SPD)": a note is no subject.
      std::uint32_t close = i + 1;
      while (close < region.last && close < i + 5 && text_.tokens[close].kind != TokenKind::kClose) ++close;
      if (i > region.first && close < region.last && text_.tokens[close].kind == TokenKind::kClose) {
        i = close + 1;
        continue;
      }
    }
    if (names_origin(i)) {
      // "l'armée sud-coréenne": the adjective speaks for nobody.
      ++i;
      continue;
    }
    if (const std::int32_t mention = mention_at(i); mention >= 0) {
      std::uint32_t end = i + 1;
      while (end < region.last && mention_at(end) == mention) ++end;
      candidate.tokens = {i, end};
      candidate.mention = mention;
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
    } else if (token.kind == TokenKind::kWord) {
      TokenRange found;
      candidate.word = source_word_at(work_, i, region.last, language, found);
      if (candidate.word != SourceWord::kNone) {
        candidate.tokens = found;
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
    i = candidate.tokens.last;
    callback(candidate);
  }
}

// The whole phrase of a noun: its articles and adjectives, and what hangs on it by a genitive.
TokenRange SpeakerFinder::extend(const Candidate& head, TokenRange region, std::string_view language) const {
  TokenRange phrase = head.tokens;
  for (int steps = 0; steps < 4 && phrase.first > region.first; ++steps) {
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
    if (!is_word(token) || (mention_at(i) >= 0 && !is_adjective_of_place(i))) {
      if (token.kind != TokenKind::kHyphen || i == region.first) break;
      phrase.first = i;
      continue;
    }
    const std::uint32_t kinds = classes(i);
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
    const std::uint32_t noun_end = phrase.last;
    while (phrase.last < region.last && phrase.last < noun_end + kAdjectives &&
           !text_.tokens[phrase.last].capital &&
           (names_origin(phrase.last) || (classes(phrase.last) == 0 && mention_at(phrase.last) < 0 &&
                                          is_romance_adjective(text_.lower(phrase.last)))))
      ++phrase.last;
  }
  if (is_romance(language) && region.last - phrase.last <= 5) {
    std::uint32_t end = phrase.last;
    while (
        end < region.last && !text_.tokens[end].capital &&
        (names_origin(end) || (is_word(text_.tokens[end]) && classes(end) == 0) || joins_words(end, region)))
      ++end;
    if (end > phrase.last && (end == region.last || text_.tokens[end].kind == TokenKind::kStop))
      phrase.last = end;
  }
  if (language == "ar") {  // adjectives agree: "الجيش الكوري الجنوبي"
    while (phrase.last < region.last && phrase.last < head.tokens.last + 3 && mention_at(phrase.last) < 0 &&
           classes(phrase.last) == 0 &&
           (text_.at(phrase.last).starts_with(kArabicArticle) || is_arabic_adjective(text_.at(phrase.last))))
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
    if (!is_word(text_.tokens[i])) break;
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
    std::uint32_t end = i + ((kinds & kGenitive) != 0 ? 1U : 0U);
    if (end < region.last && (classes(end) & (kTime | kAddressee)) != 0) break;
    while (end < region.last && end < i + 3 && (classes(end) & kArticle) != 0) ++end;
    if (end >= region.last || !is_word(text_.tokens[end])) break;
    if (mention_at(end) >= 0) {
      const std::int32_t mention = mention_at(end);
      while (end < region.last && mention_at(end) == mention) ++end;
    } else if (language == "de" || language == "en") {
      std::uint32_t taken = 0;
      while (end < region.last && taken < 3 && is_word(text_.tokens[end]) && classes(end) == 0) {
        const bool noun = language == "de" && text_.tokens[end].capital;
        ++end;
        ++taken;
        if (noun) break;
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
    if (kinds != 0 || !is_word(text_.tokens[first])) return false;
  }
  return false;
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
  while (end < region.last && end < noun.last + 3 && text_.tokens[end].kind == TokenKind::kWord &&
         text_.tokens[end].capital && classes(end) == 0 && mention_at(end) < 0)
    ++end;
  if (end == noun.last || text_.tokens[noun.first].capital) return false;
  speaker.tokens = {noun.first, end};
  speaker.name = text_.at(text_.span({noun.last, end}));
  speaker.reason = "named";
  speaker.confidence = 0.8;
  return true;
}

// "우크라이나 군 소식통": the words without a particle in front of a noun.
TokenRange SpeakerFinder::korean_phrase(TokenRange noun, TokenRange region) const {
  while (noun.first > region.first && noun.last - noun.first < 4 && is_word(text_.tokens[noun.first - 1])) {
    const std::string_view word = text_.at(noun.first - 1);
    if (word.ends_with("은") || word.ends_with("는") || word.ends_with("를") || word.ends_with("을") ||
        word.ends_with("에") || word.ends_with("서") || word.ends_with("로") || word.ends_with("고"))
      break;
    --noun.first;
  }
  return noun;
}

Speaker SpeakerFinder::make(const Candidate& candidate, TokenRange region, std::string_view language) const {
  Speaker speaker;
  const bool bearer = (clause_word_classes(language, text_.lower(candidate.tokens.last - 1)) & kBearer) != 0;
  if (bearer && candidate.mention < 0 && quoted_name_behind(candidate.tokens, region, speaker)) {
    speaker.word = candidate.word;
    speaker.medium = medium_name(candidate.word);
    return speaker;
  }
  if (passes_on(candidate.word) &&
      (candidate.mention < 0 ||
       work_.document->mentions[static_cast<std::size_t>(candidate.mention)].kind == EntityKind::kGroup)) {
    if (quoted_name_behind(candidate.tokens, region, speaker) ||
        capital_name_behind(candidate.tokens, region, speaker)) {
      speaker.word = candidate.word;
      speaker.medium = medium_name(candidate.word);
      return speaker;
    }
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
  const TokenRange phrase = extend(candidate, region, language);
  TokenRange name;
  if (language == "ar" && candidate.word == SourceWord::kGroup)
    name = unknown_name({phrase.last, region.last});
  // "der Firma Chainweave", "l'agence Tass"
  if (phrase.last > candidate.tokens.last && text_.tokens[candidate.tokens.last].capital &&
      (passes_on(candidate.word) || bearer))
    name = {candidate.tokens.last, phrase.last};
  speaker = words(name.first < name.last ? name : phrase);
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
  const bool named = size >= 2 && size <= 5 && !text_.at(name.first).starts_with(kArabicArticle);
  return named ? name : TokenRange{};
}

// At most two words without a class of their own: "президент России", "el presidente ruso Putin".
bool SpeakerFinder::only_adjectives(TokenRange between) const {
  if (between.last - between.first > 2) return false;
  for (std::uint32_t i = between.first; i < between.last; ++i) {
    if (text_.tokens[i].kind == TokenKind::kQuote) continue;  // Agentur „X“
    if (text_.tokens[i].kind != TokenKind::kWord || classes(i) != 0 || mention_at(i) >= 0) return false;
  }
  return true;
}

bool SpeakerFinder::ends_region(std::uint32_t token, TokenRange region) const {
  while (token < region.last && (classes(token) & (kAdverb | kAuxiliary)) != 0) ++token;
  return token >= region.last;
}

Speaker SpeakerFinder::choose(TokenRange region, std::string_view language, bool last) const {
  Candidate best;
  int best_rank = -1;
  Candidate previous;
  for_each_candidate(region, language, [&](Candidate candidate) {
    // A noun with a name right behind it is its title: "Sprecher Peskow". With a genitive between them it is the head.
    const bool adjacent =
        previous.tokens.last != 0 && only_adjectives({previous.tokens.last, candidate.tokens.first});
    const bool noun =
        previous.mention < 0 ||
        (previous.word != SourceWord::kNone &&
         work_.document->mentions[static_cast<std::size_t>(previous.mention)].kind == EntityKind::kGroup);
    const bool title =
        adjacent && candidate.mention >= 0 && noun && previous.pronoun == 0 &&
        work_.document->mentions[static_cast<std::size_t>(candidate.mention)].kind != EntityKind::kGroup;
    // "a foreign ministry spokesman": the body only says whose.
    if (language == "en" && previous.mention >= 0 && previous.tokens.last == candidate.tokens.first &&
        candidate.mention < 0 && candidate.word == SourceWord::kGroup &&
        work_.document->mentions[static_cast<std::size_t>(previous.mention)].kind ==
            EntityKind::kOrganization) {
      candidate.tokens.first = previous.tokens.first;
      candidate.governed = previous.governed;
      candidate.attribute = previous.attribute;
      if (best.tokens.first == previous.tokens.first) best_rank = -1;
    }
    // "пресс-служба Центробанка", "дипломатов ЕС": the body only says whose people speak.
    const bool whose =
        title && previous.word == SourceWord::kGroup && genitive_is_bare(language) &&
        work_.document->mentions[static_cast<std::size_t>(candidate.mention)].kind != EntityKind::kPerson;
    if (whose) {
      candidate.governed = true;
      candidate.attribute = true;
    }
    const bool media_title =
        title && !whose && (passes_on(previous.word) || previous.word == SourceWord::kGroup);
    if (media_title) {
      candidate.governed = previous.governed;
      candidate.attribute = previous.attribute;
      if (candidate.word == SourceWord::kNone || previous.word == SourceWord::kStateMedia)
        candidate.word = previous.word == SourceWord::kGroup ? candidate.word : previous.word;
    }
    int rank = 0;
    if (candidate.mention >= 0) {
      const Mention& mention = work_.document->mentions[static_cast<std::size_t>(candidate.mention)];
      rank = mention.kind == EntityKind::kPlace ? 2 : 4;
      if (mention.kind == EntityKind::kOther || mention.kind == EntityKind::kVessel) rank = 1;
    } else if (candidate.pronoun != 0) {
      rank = 3;
    } else if (last && ends_region(candidate.tokens.last, region)) {
      rank = 4;  // "The panel's report said"
    } else {
      rank = is_evidence(candidate.word) ? 1 : has_no_blanks(language) ? 3 : 4;
    }
    if (candidate.governed) rank = candidate.attribute ? -1 : 0;
    // "МИД России Мария Захарова", "ministre Bruno Castel": an office, then its holder.
    const bool holder =
        adjacent && candidate.mention >= 0 && previous.mention >= 0 && !last &&
        work_.document->mentions[static_cast<std::size_t>(candidate.mention)].kind == EntityKind::kPerson &&
        work_.document->mentions[static_cast<std::size_t>(previous.mention)].kind != EntityKind::kPerson;
    const auto is_kin = [&](const Candidate& one) {
      if (one.mention < 0) return false;
      const MentionForm form = work_.document->mentions[static_cast<std::size_t>(one.mention)].form;
      return form == MentionForm::kKinship || form == MentionForm::kTitle;
    };
    // "Kims Schwester Kim Yo Jong": the last of them.
    const bool kin =
        adjacent && candidate.mention >= 0 && !last && best.mention >= 0 &&
        best.tokens.first == previous.tokens.first &&
        (is_kin(candidate) || is_kin(previous) || previous.tokens.last < candidate.tokens.first) &&
        work_.document->mentions[static_cast<std::size_t>(candidate.mention)].kind == EntityKind::kPerson;
    // "sagte er der Agentur X": a pronoun right behind the verb is its subject.
    if (!last && best.pronoun != 0 && best.tokens.first == region.first) return;
    const bool better = last ? rank >= std::min(best_rank, 4) && rank >= best_rank : rank > best_rank;
    if (rank >= 0 && (better || (media_title && best.tokens.first == previous.tokens.first) ||
                      (holder && best.tokens.first == previous.tokens.first) || kin)) {
      best = candidate;
      best_rank = rank;
    }
    previous = candidate;
  });
  if (best_rank < 0) return {};
  Speaker speaker = make(best, region, language);
  if (best_rank == 0) speaker.confidence *= 0.5;
  return speaker;
}

// Without blanks the noun phrase reaches to the first word of time, place or manner: "发言人佩斯科夫|星期三".
Speaker SpeakerFinder::chinese_subject(TokenRange region) const {
  TokenRange phrase{region.first, region.first};
  while (phrase.last < region.last && phrase.last < region.first + 16) {
    const Token& token = text_.tokens[phrase.last];
    if (token.kind != TokenKind::kWord) break;
    if (phrase.last > region.first + 1 && (classes(phrase.last) & (kTime | kPreposition | kAdverb)) != 0)
      break;
    ++phrase.last;
  }
  return phrase.first < phrase.last ? words(phrase) : Speaker{};
}

// Bytes of the particle of topic or subject at the end of a Korean word; 0: none.
std::size_t SpeakerFinder::particle_size(std::uint32_t token) const {
  const std::string_view word = text_.at(token);
  for (const std::string_view particle :
       {std::string_view("은"), std::string_view("는"), std::string_view("이"), std::string_view("가"),
        std::string_view("도"), std::string_view("에")}) {
    if (word.size() > particle.size() && word.ends_with(particle)) return particle.size();
  }
  return 0;
}

// "드미트리 페스코프 크렘린궁 대변인은": from behind the last word with another particle to the first with 은 or 는.
TokenRange SpeakerFinder::korean_topic(TokenRange region) const {
  static constexpr std::array<std::string_view, 12> kOther = {"에서", "에게", "으로", "로",   "을", "를",
                                                              "와",   "과",   "에",   "까지", "며", "뒤"};
  constexpr std::uint32_t kLongest = 9;
  TokenRange phrase{region.first, region.first};
  for (std::uint32_t i = region.first; i < region.last && i < region.first + 2 * kLongest; ++i) {
    const Token& token = text_.tokens[i];
    if (!is_word(token)) {
      if (token.kind != TokenKind::kOpen && token.kind != TokenKind::kClose) phrase.first = i + 1;
      continue;
    }
    const std::string_view word = text_.at(i);
    // "해외자산통제국(OFAC)은": behind a note the particle stands alone.
    if (i > phrase.first + 1 && (word == "은" || word == "는") &&
        text_.tokens[i - 1].kind == TokenKind::kClose)
      return {phrase.first, i + 1};
    const bool topic = word.size() > 6 ? word.ends_with("은") || word.ends_with("는")
                                       : word.size() > 3 && (word.ends_with("은") || word.ends_with("는"));
    // "김정은 국무위원장은", "밝힌 것은": a name or a clause only looks like it.
    const bool another = i + 1 < region.last && is_word(text_.tokens[i + 1]) &&
                         i + 1 < region.first + kLongest &&
                         (text_.at(i + 1).ends_with("은") || text_.at(i + 1).ends_with("는"));
    // "김정은": the name ends like the particle.
    bool name = false;
    if (const std::int32_t number = mention_at(i); number >= 0) {
      const std::int32_t referent = work_.document->mentions[static_cast<std::size_t>(number)].referent;
      name = referent != kNobody &&
             work_.document->referents[static_cast<std::size_t>(referent)].name.ends_with(word);
    }
    if (topic && !name && !another && i >= phrase.first && i - phrase.first < kLongest)
      return {phrase.first, i + 1};
    for (const std::string_view other : kOther) {
      if (word.size() > other.size() + 3 && word.ends_with(other) && mention_at(i) < 0) phrase.first = i + 1;
    }
  }
  return {};
}

// The first word with the particle of the topic, else of the subject, and what stands in front of it.
Speaker SpeakerFinder::korean_subject(TokenRange region) const {
  if (const TokenRange topic = korean_topic(region); topic.first < topic.last) {
    // A name in it, else its last noun with what stands before it.
    std::int32_t number = -1;
    for (std::uint32_t i = topic.first; i < topic.last; ++i) {
      const std::int32_t at = mention_at(i);
      if (text_.at(i).ends_with("의")) number = -1;  // whose: "김정은 국무위원장의 여동생"
      if (at < 0 || text_.at(i).ends_with("의")) continue;
      const Mention& mention = work_.document->mentions[static_cast<std::size_t>(at)];
      const bool person = mention.kind == EntityKind::kPerson && mention.form <= MentionForm::kGivenName;
      if (person || (number < 0 && i + 1 == topic.last)) number = at;
    }
    if (number >= 0) {
      Candidate candidate;
      candidate.mention = number;
      candidate.tokens = {topic.first, topic.first};
      while (mention_at(candidate.tokens.first) != number) ++candidate.tokens.first;
      candidate.tokens.last = candidate.tokens.first;
      TokenRange found;
      while (candidate.tokens.last < topic.last && mention_at(candidate.tokens.last) == number) {
        if (candidate.word == SourceWord::kNone)
          candidate.word = source_word_at(work_, candidate.tokens.last, topic.last, "ko", found);
        ++candidate.tokens.last;
      }
      Speaker speaker = make(candidate, topic, "ko");
      speaker.tokens = topic;
      return speaker;
    }
    TokenRange noun = topic;
    const bool alone =
        noun.last > noun.first + 1 && (text_.at(noun.last - 1) == "은" || text_.at(noun.last - 1) == "는");
    if (alone) --noun.last;
    // Without the note at its end.
    if (text_.tokens[noun.last - 1].kind == TokenKind::kClose) {
      while (noun.last > noun.first + 1 && text_.tokens[noun.last - 1].kind != TokenKind::kOpen) --noun.last;
      if (noun.last > noun.first + 1) --noun.last;
    }
    Speaker speaker = words(noun);
    speaker.tokens = topic;
    if (noun.last == topic.last) speaker.name.resize(speaker.name.size() - particle_size(topic.last - 1));
    TokenRange found;
    speaker.word = source_word_at(work_, topic.last - 1, topic.last, "ko", found);
    if (speaker.word != SourceWord::kNone) {
      speaker.medium = medium_name(speaker.word);
      speaker.reason = "group";
      speaker.confidence = 0.9;
    }
    return speaker;
  }
  for (const auto& particles : {std::array<std::string_view, 2>{"은", "는"}, {"이", "가"}}) {
    for (std::uint32_t i = region.first; i < region.last && i < region.first + 7; ++i) {
      if (!is_word(text_.tokens[i])) break;
      const std::string_view word = text_.at(i);
      for (const std::string_view particle : particles) {
        if (word.size() <= particle.size() || !word.ends_with(particle)) continue;
        // "김정은 국무위원장은": the first only looks like it.
        if (i + 1 < region.last && i + 1 < region.first + 7 && is_word(text_.tokens[i + 1]) &&
            text_.at(i + 1).size() > particle.size() && text_.at(i + 1).ends_with(particle))
          continue;
        Speaker speaker = words({region.first, i + 1});
        speaker.name.resize(speaker.name.size() - particle.size());
        return speaker;
      }
    }
  }
  return {};
}

Speaker SpeakerFinder::before_verb(TokenRange region, std::string_view language) const {
  while (region.first < region.last && !is_word(text_.tokens[region.first])) ++region.first;
  if (language == "ko") {
    if (const TokenRange topic = korean_topic(region); topic.first < topic.last)
      return korean_subject(region);
  }
  Speaker speaker = choose(region, language, true);
  if (speaker.found() && speaker.mention < 0 && speaker.pronoun == 0) {
    if (language == "zh") {
      Speaker phrase = chinese_subject(region);
      if (phrase.found()) {
        // "伊朗总统对国家电视台说": the medium only hears it.
        const bool inside =
            phrase.tokens.first <= speaker.tokens.first && speaker.tokens.last <= phrase.tokens.last;
        phrase.word = inside ? speaker.word : SourceWord::kGroup;
        phrase.medium = inside ? speaker.medium : std::string(medium_name(SourceWord::kGroup));
        phrase.reason = speaker.reason;
        phrase.confidence = speaker.confidence;
        return phrase;
      }
    } else if (language == "ko") {
      Speaker phrase = korean_subject(region);
      if (phrase.found()) {
        if (phrase.tokens.first <= speaker.tokens.first && speaker.tokens.last <= phrase.tokens.last) {
          phrase.word = speaker.word;
          phrase.medium = speaker.medium;
        }
        return phrase;
      }
    }
  }
  if (speaker.found() && speaker.confidence >= 0.6) return speaker;
  // No known noun: the words in front of the verb, if they look like a noun phrase.
  if (language == "zh") return chinese_subject(region);
  if (language == "ko") {
    Speaker phrase = korean_subject(region);
    if (phrase.found()) return phrase;
  }
  TokenRange phrase = region;
  while (phrase.first < phrase.last && (classes(phrase.first) & (kConjunction | kAdverb)) != 0 &&
         (classes(phrase.first) & kArticle) == 0)
    ++phrase.first;
  while (phrase.first < phrase.last) {
    const std::uint32_t kinds = classes(phrase.last - 1);
    if ((kinds & (kAdverb | kTime | kAuxiliary | kPreposition)) == 0 || (kinds & kPronoun) != 0) break;
    --phrase.last;
  }
  if (phrase.first >= phrase.last) return speaker;
  const std::uint32_t size = phrase.last - phrase.first;
  const std::uint32_t kinds = classes(phrase.first);
  const bool nominal =
      (kinds & (kPreposition | kSubordinator | kRelative | kThat | kWh | kPronoun | kSpeakerFirst)) == 0 ||
      (kinds & kArticle) != 0;
  if (!nominal || size > (has_no_blanks(language) ? 14U : 7U)) return speaker;
  if (size == 1 && (kinds & kArticle) != 0) return speaker;
  if ((classes(phrase.last - 1) & (kRelative | kWh)) != 0 && (classes(phrase.last - 1) & kArticle) == 0)
    return speaker;
  // "always stop by his office to exchange | notes": no noun phrase begins like that.
  if (language == "en" && (kinds & kArticle) == 0 && !text_.tokens[phrase.first].capital && size > 2)
    return speaker;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (!is_word(text_.tokens[i]) && text_.tokens[i].kind != TokenKind::kHyphen) return speaker;
  }
  Speaker by_words = words(phrase);
  return speaker.found() && speaker.confidence >= by_words.confidence ? speaker : by_words;
}

// "the assistant of the president of Russia | Yuri Ushakov": the person whose office the words before it are.
Speaker SpeakerFinder::holder_behind(TokenRange region, std::string_view language) const {
  constexpr std::uint32_t kReach = 7;
  bool office = false;
  for (std::uint32_t i = region.first; i < region.last && i < region.first + kReach; ++i) {
    if (!is_word(text_.tokens[i])) return {};
    if (const std::int32_t number = mention_at(i); number >= 0) {
      const Mention& mention = work_.document->mentions[static_cast<std::size_t>(number)];
      if (mention.kind == EntityKind::kPerson && mention.form == MentionForm::kName)
        return office || i == region.first ? behind_preposition({i, region.last}, language) : Speaker{};
      office = office || mention.kind == EntityKind::kPlace || mention.kind == EntityKind::kOrganization;
      continue;
    }
    const std::uint32_t kinds = classes(i);
    if ((kinds & kGenitive) != 0) office = true;
    if (kinds != 0 && (kinds & (kGenitive | kArticle)) == 0) return {};
  }
  return {};
}

Speaker SpeakerFinder::after_verb(TokenRange region, std::string_view language) const {
  // Inversion: "dit-il", "a-t-elle".
  while (region.first < region.last &&
         (!is_word(text_.tokens[region.first]) || text_.at(region.first) == "t"))
    ++region.first;
  std::uint32_t end = region.first;
  while (end < region.last && !is_separator(text_.tokens[end])) ++end;
  region.last = end;
  Speaker speaker = choose(region, language, false);
  if (speaker.found() && speaker.mention < 0 && speaker.word == SourceWord::kGroup) {
    Speaker holder = holder_behind({speaker.tokens.last, region.last}, language);
    if (holder.found()) {
      holder.tokens.first = speaker.tokens.first;
      return holder;
    }
  }
  if (speaker.found() && speaker.confidence >= 0.6) return speaker;
  TokenRange phrase{region.first, region.first};
  while (phrase.first < region.last) {
    const std::uint32_t kinds = classes(phrase.first);
    if ((kinds & (kAdverb | kTime)) == 0 || (kinds & kArticle) != 0) break;
    ++phrase.first;
  }
  phrase.last = phrase.first;
  if (phrase.first < region.last && (classes(phrase.first) & kPreposition) != 0 &&
      (classes(phrase.first) & kArticle) == 0)
    return speaker;
  const std::uint32_t longest = is_romance(language) ? 9 : 6;
  while (phrase.last < region.last && phrase.last < phrase.first + longest) {
    const Token& token = text_.tokens[phrase.last];
    if (!is_word(token) && token.kind != TokenKind::kHyphen) break;
    const std::uint32_t kinds = classes(phrase.last);
    const bool stops =
        (kinds & (kPreposition | kTime | kSubordinator | kThat | kConjunction | kRelative)) != 0 &&
        (kinds & (kArticle | kGenitive)) == 0;
    if (stops) break;
    ++phrase.last;
  }
  if (phrase.first >= phrase.last) return speaker;
  // "wies das zurück": what was said, not who.
  if (language == "de" && phrase.last - phrase.first == 1 && (classes(phrase.first) & kArticle) != 0)
    return speaker;
  Speaker by_words = words(phrase);
  return speaker.found() && speaker.confidence >= by_words.confidence ? speaker : by_words;
}

Speaker SpeakerFinder::behind_preposition(TokenRange region, std::string_view language) const {
  constexpr std::uint32_t kReach = 9;
  region.last = std::min(region.last, region.first + (has_no_blanks(language) ? 24U : kReach + 6));
  std::uint32_t i = region.first;
  Candidate best;
  for (; i < region.last && i < region.first + kReach; ++i) {
    const Token& token = text_.tokens[i];
    if (token.kind == TokenKind::kQuote || is_separator(token)) break;
    Candidate candidate;
    if (const std::int32_t mention = mention_at(i); mention >= 0) {
      candidate.mention = mention;
      std::uint32_t end = i + 1;
      while (end < region.last && mention_at(end) == mention) ++end;
      candidate.tokens = {i, end};
      TokenRange found;
      for (std::uint32_t k = i; k < end && candidate.word == SourceWord::kNone; ++k)
        candidate.word = source_word_at(work_, k, end, language, found);
    } else {
      TokenRange found;
      candidate.word = source_word_at(work_, i, region.last, language, found);
      if (candidate.word != SourceWord::kNone) candidate.tokens = found;
      const std::uint32_t kinds = classes(i);
      if (candidate.word == SourceWord::kNone && (kinds & kPronoun) != 0 && i == region.first) {
        candidate.pronoun = kinds & kPronoun;
        candidate.tokens = {i, i + 1};
      }
    }
    if (candidate.tokens.first >= candidate.tokens.last) {
      const std::uint32_t kinds = classes(i);
      const bool opens = i == region.first;
      const bool continues = (kinds & (kArticle | kGenitive)) != 0 ||
                             (kinds == 0 && (best.tokens.last == 0 || best.word != SourceWord::kNone));
      if (best.tokens.last != 0 && (kinds & (kArticle | kGenitive)) == 0) break;
      if (!opens && !continues) break;
      continue;
    }
    if (best.tokens.last != 0) {
      const bool adjacent = best.tokens.last == candidate.tokens.first;
      if (!adjacent) break;
      // "der staatlichen Nachrichtenagentur TASS", "следователя Ларисы Костиной"
      if (best.mention >= 0) {
        if (candidate.mention < 0) break;
        const EntityKind before = work_.document->mentions[static_cast<std::size_t>(best.mention)].kind;
        const EntityKind now = work_.document->mentions[static_cast<std::size_t>(candidate.mention)].kind;
        if (before == EntityKind::kPerson) break;
        if (before == EntityKind::kGroup && now != EntityKind::kPerson && genitive_is_bare(language)) {
          best.tokens.last = candidate.tokens.last;
          break;
        }
        if (now == EntityKind::kPlace) break;
      } else if (best.word == SourceWord::kGroup && candidate.mention >= 0 && genitive_is_bare(language) &&
                 work_.document->mentions[static_cast<std::size_t>(candidate.mention)].kind !=
                     EntityKind::kPerson) {
        best.tokens.last = candidate.tokens.last;
        break;
      }
      const std::uint32_t first = best.tokens.first;
      if (candidate.mention >= 0) {
        if (passes_on(best.word)) candidate.word = best.word;
        best = candidate;
        best.tokens.first = first;
      } else {
        best.tokens.last = candidate.tokens.last;
      }
    } else {
      best = candidate;
    }
    i = best.tokens.last - 1;
  }
  Speaker speaker;
  if (best.tokens.last != 0) {
    speaker = make(best, region, language);
    if (best.mention < 0) {
      speaker.tokens.first = std::max(speaker.tokens.first, region.first);
    } else {
      speaker.tokens = best.tokens;
    }
    // "Zeitung „Kommersant“", "Bericht der „Welt“"
    std::uint32_t at = speaker.tokens.last;
    if (at < region.last && best.mention < 0 && (classes(at) & kGenitive) != 0) ++at;
    if (best.mention < 0 && best.word != SourceWord::kGroup && at < region.last &&
        text_.tokens[at].kind == TokenKind::kQuote) {
      std::uint32_t close = at + 1;
      while (close < region.last && text_.tokens[close].kind != TokenKind::kQuote) ++close;
      if (close < region.last && close > at + 1 && close <= at + 5) {
        speaker.name = text_.at(text_.span({at + 1, close}));
        speaker.tokens.last = close + 1;
        if (is_evidence(speaker.word)) speaker.medium = "media";
      }
    }
  } else if (region.first + 1 < region.last && (classes(region.first) & kArticle) != 0 &&
             text_.tokens[region.first + 1].kind == TokenKind::kQuote &&
             quoted_name_behind({region.first, region.first + 1}, region, speaker)) {
    speaker.medium = "media";  // "nach Informationen der „Welt“"
  } else if (region.first < region.last && text_.tokens[region.first].kind == TokenKind::kQuote) {
    std::uint32_t close = region.first + 1;
    while (close < region.last && text_.tokens[close].kind != TokenKind::kQuote) ++close;
    if (close < region.last && close > region.first + 1 && close <= region.first + 5) {
      speaker = words({region.first, close + 1});
      speaker.name = text_.at(text_.span({region.first + 1, close}));
      speaker.medium = "media";
    }
  } else {
    // Articles, adjectives, one noun.
    std::uint32_t end = region.first;
    bool noun = false;
    while (end < region.last && end < region.first + (has_no_blanks(language) ? 10U : 5U) &&
           is_word(text_.tokens[end]) && !noun) {
      const std::uint32_t kinds = classes(end);
      if (kinds != 0 && (kinds & (kArticle | kGenitive)) == 0) break;
      noun = (kinds & kArticle) == 0 &&
             (language == "de" ? text_.tokens[end].capital : !has_no_blanks(language));
      ++end;
    }
    // "Киевской школой экономики"
    const bool slavic = language == "ru" || language == "uk" || language == "pl";
    while (slavic && noun && end < region.last && end < region.first + 4 && !text_.tokens[end].capital &&
           text_.tokens[end].kind == TokenKind::kWord && classes(end) == 0 && mention_at(end) < 0)
      ++end;
    // "le renseignement militaire ukrainien"
    constexpr std::uint32_t kAdjectives = 3;
    const std::uint32_t head = end;
    while (noun && is_romance(language) && end < region.last && end < head + kAdjectives &&
           !text_.tokens[end].capital &&
           (names_origin(end) || joins_words(end, region) ||
            (text_.tokens[end].kind == TokenKind::kWord && classes(end) == 0 && mention_at(end) < 0)))
      ++end;
    if (end > region.first) speaker = words({region.first, end});
  }
  return speaker;
}

bool SpeakerFinder::is_ending(std::uint32_t token) const noexcept {
  const std::string_view word = text_.at(token);
  return word.starts_with("'") || word.starts_with("’") ||
         (text_.tokens[token].kind == TokenKind::kWord && !text_.tokens[token].space_before && token > 0 &&
          (text_.at(token - 1) == "'" || text_.at(token - 1) == "’"));
}

Speaker SpeakerFinder::before_postposition(TokenRange region, std::string_view language) const {
  // Turkish endings of names: "Interfax'ın haberine göre".
  while (language == "tr" && region.last > region.first + 1 && is_ending(region.last - 1)) --region.last;
  if (region.first >= region.last) return {};
  if (region.last - region.first > 12) region.first = region.last - 12;
  Candidate best;
  for_each_candidate(region, language, [&](const Candidate& candidate) { best = candidate; });
  if (best.tokens.last == region.last) {
    Speaker speaker = make(best, region, language);
    // "der staatlichen Nachrichtenagentur IRNA"
    if (best.mention >= 0 && best.tokens.first > region.first) {
      TokenRange found;
      for (std::uint32_t back = 1; back <= 3 && best.tokens.first >= region.first + back; ++back) {
        const std::uint32_t at = best.tokens.first - back;
        const SourceWord word = source_word_at(work_, at, region.last, language, found);
        if (passes_on(word) && found.last == best.tokens.first) {
          Candidate noun;
          noun.tokens = found;
          noun.word = word;
          speaker.tokens.first = extend(noun, region, language).first;
          speaker.medium = medium_name(word);
          speaker.word = word;
          best.tokens.first = found.first;
        }
      }
    }
    return speaker;
  }
  TokenRange phrase{region.last, region.last};
  while (phrase.first > region.first && phrase.last - phrase.first < 4 &&
         is_word(text_.tokens[phrase.first - 1])) {
    const std::uint32_t kinds = classes(phrase.first - 1);
    if (kinds != 0 && (kinds & kArticle) == 0) break;
    --phrase.first;
    if ((kinds & kArticle) != 0) break;
  }
  if (phrase.first >= phrase.last) return {};
  Speaker speaker = words(phrase);
  // "Uzmanlara göre": the dative of the plural.
  if (language == "tr" && (speaker.name.ends_with("lara") || speaker.name.ends_with("lere")))
    speaker.name.pop_back();
  return speaker;
}

Speaker SpeakerFinder::evidence_in(TokenRange region, std::string_view language) const {
  TokenRange found;
  for (std::uint32_t i = region.first; i < region.last; ++i) {
    const SourceWord word = source_word_at(work_, i, region.last, language, found);
    if (!is_evidence(word)) continue;
    Candidate candidate;
    candidate.word = word;
    candidate.tokens = found;
    Speaker speaker = words(found);
    TokenRange phrase = extend(candidate, {region.first, found.last}, language);
    while (phrase.first < found.first && (classes(phrase.first) & kArticle) != 0) ++phrase.first;
    speaker = words(phrase);
    speaker.word = word;
    speaker.medium = medium_name(word);
    speaker.reason = "evidence";
    speaker.confidence = 0.8;
    return speaker;
  }
  return {};
}

}  // namespace tamis::documents
