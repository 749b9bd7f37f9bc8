// Which speaker a noun phrase is: somebody by name, the one an office or a title leads to, or its own words. The
// phrases are found in speaker_candidates.cc.
#include <algorithm>
#include <string>
#include <string_view>

#include "documents/statements/speakers.h"
#include "documents/words/country_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

constexpr std::size_t kHangulSyllable = 3;  // bytes

std::string_view reason_of(MentionForm form) noexcept {
  const bool named = form == MentionForm::kName || form == MentionForm::kSurname ||
                     form == MentionForm::kGivenName || form == MentionForm::kAcronym;
  return named ? "named" : mention_form_name(form);
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

}  // namespace

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

// The full name that ends the region behind a title and what that is of, when the memory has another's title in
// it; empty: none.
TokenRange SpeakerFinder::name_of_other_behind(const Candidate& title, TokenRange region,
                                               std::string_view language) const {
  constexpr std::uint32_t kReach = 7;
  if (title.mention < 0) return {};
  const Mention& its = work_.document->mentions[static_cast<std::size_t>(title.mention)];
  if (its.kind != EntityKind::kPerson ||
      (its.form != MentionForm::kTitle && its.form != MentionForm::kDescription))
    return {};
  for (std::uint32_t i = title.tokens.last; i < region.last && i < title.tokens.last + kReach; ++i) {
    if (!is_word_or_number(text_.tokens[i]) && text_.tokens[i].kind != TokenKind::kHyphen) return {};
    const std::int32_t number = mention_at(i);
    const Mention* mention =
        number < 0 ? nullptr : &work_.document->mentions[static_cast<std::size_t>(number)];
    if (mention != nullptr && mention->kind == EntityKind::kPerson) {
      if (mention->form != MentionForm::kName || mention->referent == its.referent ||
          mention->referent == kNobody ||
          (classes(i - 1) & (kGenitive | kPreposition | kArticle | kConjunction)) != 0)
        return {};
      const TokenRange name = text_.tokens_in(mention->span);
      if (is_titled_owner(i, {title.tokens.first, region.last}, language)) return {};
      return ends_region(name.last, region) ? name : TokenRange{};
    }
    if (mention == nullptr && text_.tokens[i].capital) return {};
    if ((classes(i) & (kRelative | kThat | kPronoun | kAuxiliary)) != 0 &&
        (classes(i) & (kGenitive | kArticle)) == 0)
      return {};
  }
  return {};
}

// Whether an office is another than those that its referent has on the page: "the oil minister" of a deputy
// foreign minister, "a spokesman of the Commission" of the Kremlin's.
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
  const std::string_view own = work_.language_of_sentence(text_.sentence_of[noun.first]);
  // "le quotidien |mauritanien| Al-Atlal"
  std::uint32_t first = noun.last;
  while (is_romance(own) && first < region.last && names_origin(first)) ++first;
  std::uint32_t end = first;
  while (end < region.last && end < first + 5) {
    // "L'Orient-Le Jour"
    const bool joint = end > first && end + 1 < region.last && !text_.tokens[end].space_before &&
                       !text_.tokens[end + 1].space_before && text_.tokens[end + 1].capital &&
                       text_.tokens[end].kind != TokenKind::kWord;
    // "diario |Miami| Herald", "hebdomadaire Jeune |Afrique|"
    const bool place =
        is_place_at(end) && text_.tokens[end].capital &&
        (end > first || (end + 1 < region.last && text_.tokens[end + 1].capital && mention_at(end + 1) < 0 &&
                         text_.tokens[end + 1].kind == TokenKind::kWord));
    if (!joint && (text_.tokens[end].kind != TokenKind::kWord || !text_.tokens[end].capital ||
                   (classes(end) & ~kArticle) != 0 || (mention_at(end) >= 0 && !place)))
      break;
    ++end;
  }
  // "Agentur Tass", "Sender Yle": German has capitals for all nouns.
  if (end == first || (text_.tokens[noun.first].capital && own != "de")) return false;
  speaker.tokens = {noun.first, end};
  speaker.name = text_.at(text_.span({first, end}));
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
  if (const TokenRange name = name_of_other_behind(candidate, region, language); name.first < name.last) {
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
        (classes(name_tokens.first - 1) & (kPreposition | kGenitive | kArticle | kConjunction)) == 0 &&
        !is_titled_owner(name_tokens.first, {candidate.tokens.first, region.last}, language)) {
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
        !is_titled_owner(person.first, {candidate.tokens.first, region.last}, language) &&
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

Speaker SpeakerFinder::before_postposition(TokenRange region, std::string_view language) const {
  // Turkish endings of names: "Interfax'ın haberine göre".
  while (language == "tr" && region.last > region.first + 1 && is_ending(region.last - 1)) --region.last;
  if (region.first >= region.last) return {};
  if (region.last - region.first > 12) region.first = region.last - 12;
  Candidate best;
  Candidate candidate;
  for (std::uint32_t at = region.first; next_candidate(region, language, at, candidate);) best = candidate;
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
         is_word_or_number(text_.tokens[phrase.first - 1])) {
    const std::uint32_t kinds = classes(phrase.first - 1);
    if (kinds != 0 && (kinds & kArticle) == 0) break;
    --phrase.first;
    if ((kinds & kArticle) != 0) break;
  }
  if (phrase.first >= phrase.last) return {};
  Speaker speaker = words(phrase);
  // "두 명의 은행가|에| 따르면"
  if (language == "ko") {
    // "복수의 관계자|를| 인용해"
    std::size_t particle = particle_size(phrase.last - 1);
    if (particle == 0)
      particle = grammar_words(language).ending_bytes(WordUse::kObjectParticle, text_.at(phrase.last - 1), 3);
    speaker.name.resize(speaker.name.size() - particle);
  }
  // "Uzmanlara göre": the dative of the plural.
  if (grammar_words(language).ends(WordUse::kDativePluralEnd, speaker.name)) speaker.name.pop_back();
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
