// Whom a text calls by a noun alone: "der Italiener", "le chercheur", "ведомство", "the company".
#include <algorithm>
#include <string>

#include "documents/names/oblique_names.h"
#include "documents/names/state_bodies.h"
#include "documents/statements/statement_reader.h"
#include "documents/words/anaphor_nouns.h"
#include "documents/words/country_words.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

constexpr std::uint32_t kFar = 200;  // tokens back

bool has_articles(std::string_view language) {
  return language == "de" || language == "nl" || language == "en" || language == "fr" || language == "es" ||
         language == "it" || language == "pt";
}

// Where a masculine noun of office may be a woman's.
bool has_common_gender(std::string_view language) {
  return language == "en" || language == "nl" || language == "ru" || language == "uk" || language == "pl" ||
         language == "cs";
}

}  // namespace

// The noun of a phrase that has nothing else but an article and adjectives.
StatementReader::Description StatementReader::description_of(TokenRange phrase) const {
  constexpr std::uint32_t kLongest = 6;  // tokens
  Description description;
  if (phrase.first >= phrase.last || phrase.last - phrase.first > kLongest) return description;
  const std::uint32_t opening = classes(phrase.first);
  const bool definite = (opening & (kArticle | kDemonstrative)) != 0 && (opening & kIndefinite) == 0;
  if (has_articles(language_) ? !definite : (opening & kIndefinite) != 0) return description;
  std::uint32_t first = phrase.first;
  while (first < phrase.last && (classes(first) & (kArticle | kDemonstrative)) != 0) ++first;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (grammar_words(language_).has(WordUse::kPossessive, text_.lower(i))) return description;
  }
  const bool last_counts = grammar_ == Grammar::kGerman || language_ == "en";
  std::string words;
  for (std::uint32_t i = first; i < phrase.last; ++i) {
    words.clear();
    constexpr std::uint32_t kWords = 5;  // "chef de l'État"
    for (std::uint32_t k = i; k < phrase.last && k < i + kWords; ++k) {
      if (!words.empty() && text_.tokens[k].space_before) words += ' ';
      words += text_.lower(k);
      AnaphorNoun noun = anaphor_noun(language_, words);
      if (noun.kind == AnaphorKind::kNone && k == i && k == first && k + 1 == phrase.last &&
          !country_of_adjective(words).empty() && (language_ == "de") == text_.tokens[k].capital &&
          grammar_ != Grammar::kVerbLast && grammar_ != Grammar::kChinese) {
        // "der Italiener", "l'Iranien", but "이스라엘군" is an army.
        noun = {AnaphorKind::kPerson, language_ == "de", false};
      }
      if (noun.kind == AnaphorKind::kNone ||
          (!last_counts && description.noun.first < description.noun.last && description.noun.first < i))
        continue;
      description.kind = noun.kind;
      description.masculine = noun.masculine;
      description.feminine = noun.feminine;
      description.commercial = noun.commercial;
      description.noun = {i, k + 1};
    }
  }
  if (description.noun.first >= description.noun.last) return {};
  // Nothing may say who it is.
  for (std::uint32_t i = first; i < phrase.last; ++i) {
    if (description.noun.contains(i)) continue;
    // "собеседник |издания|", "rozmówca |stacji|": whoever talked to it.
    TokenRange found;
    if (i == description.noun.last && !has_articles(language_) && description.kind == AnaphorKind::kPerson &&
        !text_.tokens[i].capital && passes_on(source_word_at(work_, i, phrase.last, language_, found)))
      continue;
    const bool origin = speakers_.mention_at(i) < 0 || !text_.tokens[i].capital;
    if (text_.tokens[i].kind != TokenKind::kWord || classes(i) != 0 || !origin ||
        (text_.tokens[i].capital && !text_.tokens[i].sentence_start))
      return {};
    // "руководитель |службы|", "szef |resortu|": an owner behind it; "|европейский| дипломат": without articles, somebody new.
    if (!has_articles(language_) || (i >= description.noun.last && grammar_ != Grammar::kRomance)) return {};
  }
  return description;
}

bool StatementReader::holds_office(std::int32_t referent, std::string_view noun) const {
  std::string lower;
  for (const std::string& held : document_.referents[static_cast<std::size_t>(referent)].titles) {
    lower.clear();
    append_lower(lower, held);
    for (std::size_t at = lower.find(noun); at != std::string::npos; at = lower.find(noun, at + 1)) {
      const bool begins = at == 0 || lower[at - 1] == ' ' || lower[at - 1] == '-' || language_ == "de";
      const std::size_t end = at + noun.size();
      if (begins && (end == lower.size() || lower[end] == ' ')) return true;
    }
  }
  return false;
}

// Whether the page calls the person a lawyer, prosecutor or judge: "de verdachte", "el acusado" is somebody else.
bool StatementReader::is_of_court(std::int32_t referent) const {
  return std::any_of(work_.names.begin(), work_.names.end(), [&](const NameInText& name) {
    if (name.office != "judge" || name.core_tokens.first >= name.core_tokens.last) return false;
    const std::int32_t mention = work_.mention_of[name.core_tokens.first];
    return mention >= 0 && document_.mentions[static_cast<std::size_t>(mention)].referent == referent;
  });
}

// Back from the unit, in its paragraph and the one before: who has the office, else who was named last.
Speaker StatementReader::person_named_before(const Description& description, std::string_view noun) const {
  Speaker nearest;
  const std::uint32_t here = text_.sentence_of[unit_.first];
  for (std::uint32_t s = here + 1; s > 0; --s) {
    const auto& sentence = text_.sentences[s - 1];
    const auto block = static_cast<std::int32_t>(sentence.block);
    if (block != static_cast<std::int32_t>(block_) && block != previous_block_) break;
    if (unit_.first - std::min(unit_.first, sentence.tokens.first) > kFar) break;
    const std::uint32_t last = std::min(sentence.tokens.last, unit_.first);
    for (std::uint32_t i = sentence.tokens.first; i < last; ++i) {
      const std::int32_t number = in_quote(i) ? -1 : speakers_.mention_at(i);
      if (number < 0) continue;
      const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
      if (mention.kind != EntityKind::kPerson || mention.form > MentionForm::kGivenName ||
          mention.referent == kNobody ||
          clashes(description, document_.referents[static_cast<std::size_t>(mention.referent)].gender))
        continue;
      Speaker person = speakers_.behind_preposition(text_.tokens_in(mention.span), language_);
      if (person.referent == kNobody ||
          (is_of_court(person.referent) && !holds_office(person.referent, noun)))
        continue;
      if (!nearest.found()) nearest = person;
      if (holds_office(mention.referent, noun)) return person;
      while (i + 1 < last && speakers_.mention_at(i + 1) == number) ++i;
    }
  }
  return nearest;
}

bool StatementReader::clashes(const Description& description, std::string_view gender) const {
  if (description.feminine && description.masculine) return false;
  if (description.feminine) return gender == "male";
  return gender == "female" && !has_common_gender(language_);
}

// "собеседник |«Ведомостей» в правительстве|", "дипломат |в Брюсселе|", "источник|, знакомый с ситуацией|": where nouns have no articles,
// what follows says that it is somebody new.
bool StatementReader::is_told_apart(const Speaker& speaker) const {
  const std::uint32_t behind = speaker.tokens.last;
  if (speaker.tokens.first >= behind || has_articles(language_) || grammar_ != Grammar::kSlavic ||
      behind + 1 >= unit_.last)
    return false;
  if (speaker.mention >= 0 &&
      document_.mentions[static_cast<std::size_t>(speaker.mention)].kind != EntityKind::kGroup)
    return false;
  if (text_.tokens[behind].kind == TokenKind::kQuote) return true;
  const GrammarWords& grammar = grammar_words(language_);
  const std::string_view next = text_.lower(behind + 1);
  if (text_.tokens[behind].kind == TokenKind::kComma)
    return grammar.has(WordUse::kKnowing, next) || grammar.has(WordUse::kNearBy, next) ||
           grammar.ends(WordUse::kActiveParticipleEnd, next);
  return grammar.has(WordUse::kAttributePreposition, text_.lower(behind)) &&
         speakers_.is_place_at(behind + 1) && !grammar.has(WordUse::kPersonAnaphor, text_.lower(behind - 1));
}

void StatementReader::lead_back_description(Speaker& speaker) const {
  if (speaker.pronoun != 0 || speaker.referent != kNobody || speaker.medium == "person" ||
      is_evidence(speaker.word) || !unit_.contains(speaker.tokens.first) || speaker.tokens.last > unit_.last)
    return;
  if (is_told_apart(speaker)) return;
  const Description description = description_of(speaker.tokens);
  if (description.kind == AnaphorKind::kNone) return;
  const std::string_view noun = text_.lower(description.noun.last - 1);
  const bool person = description.kind == AnaphorKind::kPerson;
  const auto names_noun = [&](const Speaker& other) {
    if (other.tokens.first >= other.tokens.last || other.tokens.last > speaker.tokens.first) return false;
    for (std::uint32_t i = other.tokens.first; i < other.tokens.last; ++i) {
      if (text_.lower(i) == noun) return true;
    }
    return false;
  };
  const auto is_office = [&](const Speaker& other) {
    const auto first =
        std::find_if(document_.mentions.begin(), document_.mentions.end(), [&](const Mention& mention) {
          return other.referent != kNobody && mention.referent == other.referent;
        });
    return first != document_.mentions.end() && stands_for_office(text_, text_.tokens_in(first->span).first);
  };
  const auto agrees = [&](const Speaker& other) {
    if (description.commercial && (is_public_body(other.name) || is_office(other))) return false;
    if (!person)
      return other.medium != "person" && !is_evidence(other.word) &&
             (description.kind == AnaphorKind::kMedium) == other.is_medium();
    if (other.medium != "person" && (other.word != SourceWord::kGroup || other.mention >= 0)) return false;
    if (other.referent != kNobody && is_of_court(other.referent) && !holds_office(other.referent, noun))
      return false;
    return other.referent == kNobody ||
           !clashes(description, document_.referents[static_cast<std::size_t>(other.referent)].gender);
  };
  const auto take = [&](const Speaker& other) {
    const TokenRange tokens = speaker.tokens;
    speaker = other;
    speaker.tokens = tokens;
    speaker.reason = "description";
    speaker.confidence = 0.7;
  };
  // "Ein Fischer aus Tyros ... sagt der Fischer"
  for (std::size_t i = described_.size(); i > 0; --i) {
    if (names_noun(described_[i - 1])) return take(described_[i - 1]);
  }
  const Speaker& before = person ? last_person_ : last_speaker_;
  const bool follows = last_statement_block_ == static_cast<std::int32_t>(block_) &&
                       last_statement_unit_ + 1 >= unit_in_block_ && before.found() && agrees(before);
  const bool strict = person && grammar_words(language_).has(WordUse::kBridgingNoun, noun);
  const bool closes = speaker.tokens.first > unit_.first && in_quote(unit_.first);
  if (follows && (!strict || closes)) return take(before);
  if (!person) {
    // Of bodies only what the sentence before is about.
    const std::uint32_t here = text_.sentence_of[unit_.first];
    if (here == 0 || text_.sentences[here - 1].block != block_) return;
    Speaker subject = subject_of(text_.sentences[here - 1].tokens);
    if (subject.found() && subject.referent != kNobody && subject.mention >= 0 && agrees(subject) &&
        document_.mentions[static_cast<std::size_t>(subject.mention)].kind == EntityKind::kOrganization) {
      take(subject);
    } else if (subject.mention < 0 && subject.word == SourceWord::kGroup && agrees(subject) &&
               subject.tokens.first < subject.tokens.last && subject.medium != "person" &&
               subject.name != text_.at(text_.span(subject.tokens)) &&
               text_.at(text_.span(subject.tokens)).ends_with(subject.name)) {
      take(subject);  // "Die Firma |Novatek| baut ...": a name that no list knows
    }
    return;
  }
  Speaker found = person_named_before(description, noun);
  if ((strict || !has_articles(language_)) && (!found.found() || !holds_office(found.referent, noun))) return;
  const bool spoke = before.found() && agrees(before) && last_statement_block_ >= 0 &&
                     (last_statement_block_ == static_cast<std::int32_t>(block_) ||
                      last_statement_block_ == previous_block_);
  if (spoke && (!found.found() || before.tokens.first > found.tokens.first)) return take(before);
  if (found.found()) take(found);
}

// "Park sagte „A“. |Sie| fügte hinzu": machines guess the gender of pronouns, and the memory that of names.
Speaker StatementReader::sole_person_before(const Speaker& pronoun) const {
  const std::uint32_t token = pronoun.tokens.first;
  if (token >= text_.tokens.size() || (classes(token) & kPronoun) == 0 || (classes(token) & kPlural) != 0 ||
      in_quote(token))
    return {};
  const std::uint32_t sentence = text_.sentence_of[token];
  const std::uint32_t begin = text_.sentences[text_.block_sentences[block_].first].tokens.first;
  if (sentence == 0 || text_.sentences[sentence - 1].block != block_ || token < begin) return {};
  const TokenRange before = text_.sentences[sentence - 1].tokens;
  Speaker person;
  if (last_person_.referent != kNobody && last_person_.medium == "person" &&
      before.contains(last_person_.tokens.first)) {
    person = last_person_;
  } else {
    constexpr std::uint32_t kOpening = 4;  // tokens: "Der Abgeordnete |X|"
    person = subject_of_sentence(sentence - 1);
    if (!person.found() || person.tokens.first > before.first + kOpening) return {};
    // "Роснефть, возглавляемая |X|": another subject in front of him.
    for (std::uint32_t i = before.first; i < person.tokens.first; ++i) {
      if (speakers_.mention_at(i) >= 0 || (classes(i) & kPreposition) != 0 || !is_word(text_.tokens[i]))
        return {};
    }
  }
  if (person.referent == kNobody || !gender_clash(token, person.referent)) return {};
  // Of the pronoun's gender, in the paragraph.
  for (std::uint32_t i = begin; i < token; ++i) {
    const std::int32_t number = speakers_.mention_at(i);
    if (number < 0) continue;
    const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
    if (mention.kind == EntityKind::kPerson && mention.form != MentionForm::kPronoun &&
        mention.referent != person.referent &&
        (mention.referent == kNobody || !gender_clash(token, mention.referent)))
      return {};
  }
  return person;
}

void StatementReader::lead_back_by_noun(Speaker& speaker) const {
  const std::uint32_t size = speaker.tokens.last - speaker.tokens.first;
  constexpr std::uint32_t kLongestPhrase = 3;  // tokens
  if (speaker.referent != kNobody || speaker.word != SourceWord::kGroup || speaker.medium == "person" ||
      speaker.tokens.last <= speaker.tokens.first || size > kLongestPhrase || grammar_ == Grammar::kChinese ||
      language_ == "ja" || text_.tokens[speaker.tokens.last - 1].capital != (language_ == "de"))
    return;
  const std::uint32_t first = classes(speaker.tokens.first);
  const bool articles = grammar_ == Grammar::kGerman || grammar_ == Grammar::kRomance || language_ == "en";
  if ((first & kIndefinite) != 0 || (articles && (first & (kArticle | kDemonstrative)) == 0) ||
      (!articles && size > 1) ||
      (grammar_ == Grammar::kArabic && !text_.at(speaker.tokens.first).starts_with(kArabicArticle)))
    return;
  const std::string_view noun = bare_noun(speaker.tokens.last - 1);
  constexpr std::uint32_t kFar = 400;  // tokens
  constexpr std::uint32_t kNear = 4;   // tokens between noun and name
  const std::uint32_t begin = speaker.tokens.first > kFar ? speaker.tokens.first - kFar : 0;
  for (std::uint32_t i = speaker.tokens.first; i > begin; --i) {
    const std::uint32_t at = i - 1;
    // "das Portal" of "das Fachportal »X«"
    constexpr std::size_t kLastPart = 5;  // bytes
    const bool same = bare_noun(at) == noun ||
                      (language_ == "de" && noun.size() >= kLastPart && bare_noun(at).ends_with(noun));
    if (in_quote(at) || text_.tokens[at].kind != TokenKind::kWord || !same) continue;
    // Where it stood last: the name beside it in its phrase.
    const TokenRange sentence = text_.sentences[text_.sentence_of[at]].tokens;
    if (at + 1 < sentence.last && name_of_[at + 1] >= 0) {
      const Quotation& name = quotations_[static_cast<std::size_t>(name_of_[at + 1])];
      Speaker named = speakers_.behind_preposition({name.tokens.first, name.tokens.last}, language_);
      named.tokens = name.tokens;
      if (named.referent == kNobody) named.name = text_.at(text_.span(name.tokens));
      if (named.medium.empty()) named.medium = "organization";
      return lead_back(speaker, named, "description");
    }
    for (std::uint32_t k = at + 1; k < sentence.last && k <= at + kNear; ++k) {
      if (const std::int32_t number = speakers_.mention_at(k); number >= 0) {
        const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
        if (grammar_ == Grammar::kArabic &&
            grammar_words(language_).begins(WordUse::kToWhomFront, text_.at(k)))
          break;
        if (mention.referent == kNobody || mention.form > MentionForm::kAcronym ||
            mention.kind == EntityKind::kPlace)
          break;
        return lead_back(speaker, speakers_.behind_preposition({k, k + 1}, language_), "description");
      }
      const bool passes = text_.tokens[k].kind == TokenKind::kQuote ||
                          text_.tokens[k].kind == TokenKind::kComma ||
                          (is_word(text_.tokens[k]) && classes(k) == 0 && !text_.tokens[k].capital);
      if (!passes) break;
    }
    return;
  }
}

// "The general said", "уточнил генерал": a noun for persons whom nobody on the page is called by is who spoke
// last, in this paragraph or the one before it.
void StatementReader::lead_back_to_last_person(Speaker& speaker, std::string_view noun) const {
  if (anaphor_noun(language_, noun).kind != AnaphorKind::kPerson || !last_person_.found() ||
      last_person_.referent == kNobody || last_person_.medium != "person" ||
      last_statement_block_ + 1 < static_cast<std::int32_t>(block_))
    return;
  const bool articles = grammar_ == Grammar::kGerman || grammar_ == Grammar::kRomance || language_ == "en";
  // "французский министр": a new one.
  const bool adjective = speaker.tokens.first > unit_.first &&
                         text_.tokens[speaker.tokens.first - 1].kind == TokenKind::kWord &&
                         classes(speaker.tokens.first - 1) == 0;
  if (adjective &&
      (grammar_ == Grammar::kSlavic || speakers_.is_adjective_of_place(speaker.tokens.first - 1)) &&
      !std::any_of(cues_.begin(), cues_.end(),
                   [&](const Cue& cue) { return cue.tokens.contains(speaker.tokens.first - 1); }))
    return;
  // Who was named since is meant, if the sentence is about him, else it is not known who.
  const Speaker named = last_person_named(speaker.tokens.first);
  Speaker meant = last_person_;
  if (named.found() && named.referent != last_person_.referent) {
    meant = subject_of_sentence(text_.sentence_of[named.tokens.first]);
    if (meant.referent != named.referent || meant.medium != "person") return;
  }
  // "сообщил дипломат": one of many, where there are no articles.
  if (!articles && grammar_words(language_).has(WordUse::kOneOfMany, noun)) return;
  const Referent& last = document_.referents[static_cast<std::size_t>(meant.referent)];
  const std::uint32_t article = grammatical_gender(speaker);
  if ((article == kMale && last.gender == "female") || (article == kFemale && last.gender == "male")) return;
  if (title_words_.are_of_another(noun, meant.referent)) return;
  if (is_of_court(meant.referent) && !holds_office(meant.referent, noun)) return;
  for (const Speaker& other : described_) {
    if (other.tokens.first < other.tokens.last && text_.lower(other.tokens.last - 1) == noun) return;
  }
  lead_back(speaker, meant, "description");
  speaker.confidence = 0.6;
}

void StatementReader::lead_back_by_role(Speaker& speaker) const {
  const std::uint32_t size = speaker.tokens.last - speaker.tokens.first;
  constexpr std::uint32_t kLongestPhrase = 4;  // tokens
  if (speaker.referent != kNobody || speaker.mention >= 0 || speaker.pronoun != 0 || size == 0 ||
      size > 2 * kLongestPhrase || speaker.medium == "person" || speaker.is_medium() ||
      is_evidence(speaker.word) || !unit_.contains(speaker.tokens.first))
    return;
  const GrammarWords& grammar = grammar_words(language_);
  const std::uint32_t first = classes(speaker.tokens.first);
  const std::uint32_t before = speaker.tokens.first > unit_.first ? classes(speaker.tokens.first - 1) : 0;
  const auto is_definite = [](std::uint32_t kinds) {
    return (kinds & (kArticle | kDemonstrative)) != 0 && (kinds & kIndefinite) == 0;
  };
  const bool definite = is_definite(first) || (size == 1 && is_definite(before));
  const bool articles = language_ == "de" || language_ == "nl" || language_ == "en" || language_ == "fr" ||
                        language_ == "es" || language_ == "it" || language_ == "pt";
  std::uint32_t last = speaker.tokens.last;
  // "l'homme |de 63 ans|"
  constexpr std::uint32_t kAge = 3;  // tokens
  const bool aged = size > kAge && grammar_ == Grammar::kRomance &&
                    text_.tokens[last - 2].kind == TokenKind::kNumber &&
                    (classes(last - kAge) & kGenitive) != 0;
  if (aged) last -= kAge;
  if (last - speaker.tokens.first > kLongestPhrase) return;
  const std::string_view noun = text_.lower(last - 1);
  if (articles ? !definite : !definite && size > 2) return;
  // "очільниця |відомства|": its owner belongs to the noun.
  if (!articles && size == 2) {
    std::string phrase;
    append_lower(phrase, text_.at(text_.span(speaker.tokens)));
    if (anaphor_noun(language_, phrase).kind == AnaphorKind::kPerson)
      return lead_back_to_last_person(speaker, phrase);
  }
  bool age = false;  // "58-Jährige", "66-летний миллионер", "71-latek"
  for (std::uint32_t i = speaker.tokens.first; i < speaker.tokens.last; ++i)
    age = age || (text_.tokens[i].kind == TokenKind::kNumber && i + 1 < speaker.tokens.last);
  age = age || (noun.size() > 3 && noun.front() >= '1' && noun.front() <= '9');
  const bool person =
      age || grammar.has(WordUse::kPersonAnaphor, noun) || grammar.ends(WordUse::kPersonNounEnd, noun);
  if (grammar.has(WordUse::kBridgingNoun, noun)) return;
  if (!person) return lead_back_to_last_person(speaker, noun);
  // Whom it may be: who was named last in this paragraph or the one before it.
  constexpr std::uint32_t kFar = 150;  // tokens
  const std::uint32_t begin = speaker.tokens.first > kFar ? speaker.tokens.first - kFar : 0;
  const std::uint32_t article = grammatical_gender(speaker);
  Speaker found;
  for (std::uint32_t i = speaker.tokens.first; i > begin; --i) {
    const std::uint32_t at = i - 1;
    if (text_.tokens[at].kind == TokenKind::kWord && text_.lower(at) == noun && !age &&
        !grammar.has(WordUse::kPersonAnaphor, noun))
      return;  // somebody had that role before
    const std::int32_t number = in_quote(at) ? -1 : speakers_.mention_at(at);
    if (number < 0) continue;
    const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
    if (mention.kind != EntityKind::kPerson || mention.form > MentionForm::kGivenName ||
        mention.referent == kNobody || found.found())
      continue;
    const std::string& gender = document_.referents[static_cast<std::size_t>(mention.referent)].gender;
    if ((article == kMale && gender == "female") || (article == kFemale && gender == "male")) continue;
    const auto& sentence = text_.sentences[text_.sentence_of[at]];
    if (sentence.block + 1 < block_) break;
    if (is_of_court(mention.referent) && !holds_office(mention.referent, noun)) continue;
    found = speakers_.behind_preposition({at, at + 1}, language_);
    // "Der Bürgermeister, X, der Y kennt, ...": who the sentence is about.
    Speaker subject = subject_of_sentence(text_.sentence_of[at]);
    if (subject.found() && subject.tokens.last <= speaker.tokens.first) {
      const std::string_view other =
          subject.referent == kNobody
              ? std::string_view{}
              : std::string_view(document_.referents[static_cast<std::size_t>(subject.referent)].gender);
      if (!((article == kMale && other == "female") || (article == kFemale && other == "male")))
        found = std::move(subject);
    }
  }
  if (!found.found() || found.medium != "person") return;
  lead_back(speaker, found, "description");
  speaker.confidence = 0.65;
}

// "l'agence de presse d'État TASS", "L'ancien conseiller américain à la sécurité nationale John Bolton": the name that the words of a
// body or an office lead to, in its phrase.
void StatementReader::take_name_beside(Speaker& speaker) const {
  const bool described =
      speaker.is_medium() && speaker.mention >= 0 &&
      document_.mentions[static_cast<std::size_t>(speaker.mention)].form == MentionForm::kDescription;
  if ((!described && (speaker.mention >= 0 || speaker.referent != kNobody)) || speaker.pronoun != 0 ||
      speaker.tokens.first >= speaker.tokens.last || is_evidence(speaker.word) ||
      (grammar_ != Grammar::kRomance && language_ != "en" && grammar_ != Grammar::kSlavic))
    return;
  const bool medium = speaker.is_medium();
  if (!medium && speaker.word != SourceWord::kGroup) return;
  constexpr std::uint32_t kReach = 8;  // tokens
  const TokenRange sentence = text_.sentences[text_.sentence_of[speaker.tokens.first]].tokens;
  const std::uint32_t from = medium ? speaker.tokens.first + 1 : speaker.tokens.last;
  for (std::uint32_t i = from; i < sentence.last && i < speaker.tokens.last + (medium ? 1 : kReach); ++i) {
    if (in_quote(i) || !is_word(text_.tokens[i])) return;
    const std::int32_t number = speakers_.mention_at(i);
    const Mention* mention = number < 0 ? nullptr : &document_.mentions[static_cast<std::size_t>(number)];
    const EntityKind wanted = medium ? EntityKind::kOrganization : EntityKind::kPerson;
    if (mention != nullptr && mention->kind == wanted && mention->form <= MentionForm::kAcronym &&
        mention->referent != kNobody) {
      if (!medium && ((classes(i - 1) & (kPreposition | kArticle | kConjunction)) != 0 ||
                      is_genitive_name(text_, text_.tokens_in(mention->span), language_)))
        return;
      Speaker named = speakers_.behind_preposition(text_.tokens_in(mention->span), language_);
      if (named.referent == kNobody) return;
      const TokenRange tokens{speaker.tokens.first, std::max(speaker.tokens.last, named.tokens.last)};
      if (medium) named.medium = speaker.medium;
      speaker = std::move(named);
      speaker.tokens = tokens;
      return;
    }
    // Over what the office is of, in small letters.
    if (i < speaker.tokens.last) continue;
    if (i == speaker.tokens.last && mention == nullptr && classes(i) == 0 &&
        speakers_.is_finite_past(i, language_))
      return;
    const bool place = mention != nullptr && mention->kind == EntityKind::kPlace;
    if ((text_.tokens[i].capital && !place) || (mention != nullptr && !place) ||
        (classes(i) & (kThat | kRelative | kPronoun | kSubordinator | kAuxiliary)) != 0)
      return;
    if (std::any_of(cues_.begin(), cues_.end(), [&](const Cue& cue) { return cue.tokens.contains(i); }))
      return;
  }
}

void StatementReader::take_name_known(Speaker& speaker) const {
  if (speaker.pronoun != 0 && speaker.referent != kNobody && last_person_.found() &&
      last_person_.referent == kNobody && last_person_.medium == "person" && !last_person_.name.empty() &&
      speaker.name.size() > last_person_.name.size() && speaker.name.ends_with(last_person_.name)) {
    // The memory has "Nordbanku Anna Keller" for one name.
    const TokenRange tokens = speaker.tokens;
    speaker = last_person_;
    speaker.tokens = tokens;
    return;
  }
  if (speaker.mention >= 0 || speaker.referent != kNobody || speaker.pronoun != 0 || speaker.name.empty() ||
      speaker.is_medium() || is_evidence(speaker.word))
    return;
  const bool blanks = language_ != "ja" && language_ != "zh";
  constexpr std::size_t kSyllable = 3;  // bytes
  if (language_ == "ko" && speaker.name.size() > kSyllable + 1 && speaker.name[kSyllable] == ' ' &&
      speaker.name.find(' ', kSyllable + 1) == std::string::npos) {
    // "임 교수": the surname alone.
    const std::string_view surname = std::string_view(speaker.name).substr(0, kSyllable);
    for (std::size_t i = named_.size(); i > 0; --i) {
      if (!named_[i - 1].name.starts_with(surname)) continue;
      const TokenRange tokens = speaker.tokens;
      speaker = named_[i - 1];
      speaker.tokens = tokens;
      return;
    }
  }
  constexpr std::size_t kShortest = 3;  // bytes: one Han character
  if (speaker.name.size() < kShortest || (blanks && speaker.name.find(' ') != std::string::npos)) return;
  for (std::size_t i = named_.size(); i > 0; --i) {
    const std::string& name = named_[i - 1].name;
    if (name.size() <= speaker.name.size()) continue;
    const bool ends = name.ends_with(speaker.name);
    const std::size_t rest = name.size() - speaker.name.size();
    const bool whole_word = !blanks || name[rest - 1] == ' ' || name[rest - 1] == '-';
    if ((ends && whole_word) || (!blanks && name.starts_with(speaker.name))) {
      const TokenRange tokens = speaker.tokens;
      speaker = named_[i - 1];
      speaker.tokens = tokens;
      return;
    }
  }
}

}  // namespace tamis::documents
