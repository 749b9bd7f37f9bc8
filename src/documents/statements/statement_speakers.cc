// Who a pronoun, a title or a surname in front of a statement is, by those who spoke before.
#include "documents/statements/statement_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "documents/statements/other_officers.h"
#include "documents/words/country_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

using namespace clause_word;

void StatementReader::lead_back(Speaker& speaker, const Speaker& before, const char* reason) {
  const TokenRange tokens = speaker.tokens;
  speaker = before;
  speaker.tokens = tokens;
  speaker.reason = reason;
  speaker.confidence = 0.8;
}

bool StatementReader::named_since(std::int32_t referent, std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t i = end; i > begin && end - i < 300; --i) {
    // Whom a speaker names in his words is not who speaks.
    const std::int32_t number = in_quote(i - 1) ? -1 : speakers_.mention_at(i - 1);
    if (number < 0) continue;
    const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
    if (mention.referent == referent && mention.form != MentionForm::kPronoun) return true;
  }
  return false;
}

bool StatementReader::gender_clash(std::uint32_t token, std::int32_t referent) const {
  if (referent == kNobody) return false;
  const std::string& gender = document_.referents[static_cast<std::size_t>(referent)].gender;
  const std::uint32_t both = classes(token) & (kMale | kFemale);
  return (both == kMale && gender == "female") || (both == kFemale && gender == "male");
}

bool StatementReader::disagrees_with(std::uint32_t pronoun, const Speaker& speaker) const {
  if (speaker.referent == kNobody || speaker.medium != "person") return false;
  const std::string& gender = document_.referents[static_cast<std::size_t>(speaker.referent)].gender;
  const std::uint32_t both = pronoun & (kMale | kFemale);
  return (both == kMale && gender == "female") || (both == kFemale && gender != "female");
}

bool StatementReader::noun_disagrees(std::uint32_t pronoun, const Speaker& speaker) const {
  const std::uint32_t both = pronoun & (kMale | kFemale);
  if (both == 0 || both == (kMale | kFemale) || (pronoun & kPlural) != 0 || speaker.referent != kNobody ||
      speaker.tokens.first >= speaker.tokens.last)
    return false;
  const AnaphorNoun noun = anaphor_noun(language_, text_.lower(speaker.tokens.last - 1));
  return noun.kind == AnaphorKind::kPerson && both == kMale && noun.feminine && !noun.masculine;
}

Speaker StatementReader::subject_of_sentence_before(std::uint32_t token) const {
  const std::uint32_t sentence = text_.sentence_of[token];
  if (sentence == 0 || text_.sentences[sentence - 1].block != text_.sentences[sentence].block) return {};
  return subject_of_sentence(sentence - 1);
}

Speaker StatementReader::subject_of_sentence(std::uint32_t sentence) const {
  const TokenRange before = text_.sentences[sentence].tokens;
  for (std::uint32_t i = before.first; i < before.last && i < before.first + kMaxUnit; ++i) {
    const std::int32_t number = in_quote(i) ? -1 : speakers_.mention_at(i);
    if (number < 0) continue;
    const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
    if (mention.kind == EntityKind::kPerson && mention.form <= MentionForm::kGivenName &&
        mention.referent != kNobody)
      return speakers_.behind_preposition({i, i + 1}, language_);
  }
  return {};
}

std::uint32_t StatementReader::grammatical_gender(const Speaker& body) const {
  const GrammarWords& grammar = grammar_words(language_);
  std::uint32_t first = body.tokens.first;
  if (first >= body.tokens.last) return 0;
  for (int steps = 0; steps < 2; ++steps) {
    const std::string_view word = text_.lower(first);
    if (grammar.has(WordUse::kMasculineArticle, word)) return kMale;
    if (grammar.has(WordUse::kFeminineArticle, word)) return kFemale;
    if (language_ == "fr" && (word == "l'" || word == "l’" || word == "l")) return kMale | kFemale;
    if (first == 0) break;
    --first;
  }
  if (language_ == "ar") {
    const std::string_view noun = text_.at(body.tokens.first);
    const bool place = body.mention >= 0 && speakers_.is_place_at(body.tokens.first);
    return place || grammar.ends(WordUse::kFeminineNounEnd, noun) ? kFemale : kMale;
  }
  if (grammar_ == Grammar::kSlavic) {
    const std::string_view noun = text_.lower(body.tokens.first);
    if (grammar.ends(WordUse::kFeminineNounEnd, noun)) return kFemale;
    return grammar.ends(WordUse::kNeuterNounEnd, noun) ? kNeuter : kMale;
  }
  return 0;
}

Speaker StatementReader::body_before(const Speaker& pronoun) const {
  const bool genders =
      language_ == "de" || language_ == "ar" || grammar_ == Grammar::kRomance || grammar_ == Grammar::kSlavic;
  if (!genders) return {};
  const std::uint32_t token = pronoun.tokens.first;
  const std::uint32_t both = pronoun.pronoun & (kMale | kFemale);
  const bool left_out = both == (kMale | kFemale) && grammar_ != Grammar::kGerman;
  const auto agrees = [&](const Speaker& body) {
    const std::uint32_t gender = grammatical_gender(body);
    return left_out || (gender != 0 && (pronoun.pronoun & gender) != 0);
  };
  const auto is_body = [&](const Speaker& speaker) {
    if (!speaker.found() || speaker.confidence < 0.6 || speaker.pronoun != 0 || speaker.is_medium())
      return false;
    if (speaker.mention < 0) return speaker.word == SourceWord::kGroup && speaker.medium != "person";
    return document_.mentions[static_cast<std::size_t>(speaker.mention)].kind == EntityKind::kOrganization;
  };
  const std::uint32_t sentence = text_.sentence_of[token];
  if (sentence > 0 && text_.sentences[sentence - 1].block == text_.sentences[sentence].block) {
    Speaker subject = subject_of(text_.sentences[sentence - 1].tokens);
    const bool person_spoke =
        last_person_.found() && text_.sentences[sentence - 1].tokens.contains(last_person_.tokens.first);
    if (!person_spoke && is_body(subject) && agrees(subject) &&
        (!last_speaker_.found() || subject.tokens.first >= last_speaker_.tokens.first ||
         last_speaker_.tokens.first >= token))
      return language_ == "ar" ? whole_arabic_body(std::move(subject)) : subject;
  }
  // Who spoke in the sentence before, if no person was named since.
  const bool near = last_statement_block_ == static_cast<std::int32_t>(block_) &&
                    last_statement_unit_ + 1 >= unit_in_block_;
  if (near && is_body(last_speaker_) && last_speaker_.tokens.first < last_speaker_.tokens.last &&
      agrees(last_speaker_) &&
      (!last_person_.found() || last_person_.tokens.first < last_speaker_.tokens.first))
    return last_speaker_;
  return {};
}

Speaker StatementReader::last_person_named(std::uint32_t token) const {
  for (std::uint32_t i = token; i > 0 && token - i < 200; --i) {
    // Whom a speaker names in his words is not who speaks.
    const std::int32_t number = in_quote(i - 1) ? -1 : speakers_.mention_at(i - 1);
    if (number < 0) continue;
    const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
    if (mention.kind != EntityKind::kPerson || mention.referent == kNobody) continue;
    return speakers_.behind_preposition({i - 1, i}, language_);
  }
  return {};
}

void StatementReader::mean_last_person(Speaker& speaker) const {
  const TokenRange tokens = speaker.tokens;
  speaker = last_person_;
  speaker.tokens = tokens;
  speaker.reason = "pronoun";
  speaker.confidence = std::min(speaker.confidence, 0.7);
}

// "X empfing den Botschafter. |Dieser| sagte": whoever was named last, with a name or without.
void StatementReader::mean_latter(Speaker& speaker) const {
  if (speaker.reason != std::string_view(kLatterReason)) return;
  speaker.reason = "pronoun";
  const std::uint32_t sentence = text_.sentence_of[speaker.tokens.first];
  const bool goes_on = sentence > 0 && text_.sentences[sentence - 1].block == text_.sentences[sentence].block;
  const std::uint32_t begin = text_.sentences[goes_on ? sentence - 1 : sentence].tokens.first;
  for (std::uint32_t i = speaker.tokens.first; i > begin; --i) {
    const std::int32_t number = in_quote(i - 1) ? -1 : speakers_.mention_at(i - 1);
    TokenRange noun;
    if (number < 0 && !in_quote(i - 1) &&
        source_word_at(work_, i - 1, i, language_, noun) == SourceWord::kGroup) {
      // "den |iranischen Botschafter|"
      noun = {i - 1, i};
      while (noun.first > begin && speakers_.is_adjective_of_place(noun.first - 1)) --noun.first;
      speaker.tokens = noun;
      speaker.name = text_.at(text_.span(noun));
      speaker.pronoun = 0;
      speaker.word = SourceWord::kGroup;
      speaker.reason = "group";
      return;
    }
    if (number < 0) continue;
    const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
    if (mention.kind != EntityKind::kPerson || mention.form == MentionForm::kPronoun) continue;
    Speaker meant = speakers_.behind_preposition(text_.tokens_in(mention.span), language_);
    if (meant.found()) lead_back(speaker, meant, "pronoun");
    return;
  }
}

// The noun phrase with an indefinite article that begins the sentence before, in its paragraph, by its words.
Speaker StatementReader::indefinite_before(std::uint32_t token) const {
  constexpr std::uint32_t kLongest = 6;  // tokens
  if (grammar_ != Grammar::kRomance && grammar_ != Grammar::kGerman && language_ != "en") return {};
  const std::uint32_t sentence = text_.sentence_of[token];
  if (sentence == 0 || text_.sentences[sentence - 1].block != text_.sentences[sentence].block) return {};
  const TokenRange before = text_.sentences[sentence - 1].tokens;
  if (in_quote(before.first) || (classes(before.first) & kIndefinite) == 0 ||
      (last_person_.found() && last_person_.tokens.first >= before.first))
    return {};
  std::uint32_t last = before.first + 1;
  while (last < before.last && last < before.first + kLongest && is_word(text_.tokens[last]) &&
         (speakers_.mention_at(last) >= 0 || classes(last) == 0 ||
          (classes(last) & (kGenitive | kArticle)) != 0) &&
         (classes(last) & kThat) == 0)
    ++last;
  // Only up to a comma or a verb that is known: else it is not known where it ends.
  const bool ends = last < before.last && (text_.tokens[last].kind == TokenKind::kComma ||
                                           (classes(last) & (kAuxiliary | kFinite | kRelative)) != 0);
  if (!ends || last < before.first + 2) return {};
  return speaking_body(text_, TokenRange{before.first, last}, 0.7);
}

// "Seine Verteidigerin kündigte Revision an. „...“, sagte |sie|", "Su portavoz anunció ... «...», agregó": whose people the sentence before
// is about, by its words.
Speaker StatementReader::owned_before(std::uint32_t token) const {
  if (grammar_ != Grammar::kRomance && grammar_ != Grammar::kGerman && grammar_ != Grammar::kSlavic &&
      language_ != "en")
    return {};
  const std::uint32_t sentence = text_.sentence_of[token];
  if (sentence == 0 || text_.sentences[sentence - 1].block != text_.sentences[sentence].block) return {};
  const TokenRange before = text_.sentences[sentence - 1].tokens;
  if (before.first + 2 >= before.last || in_quote(before.first) ||
      !grammar_words(language_).has(WordUse::kPossessive, text_.lower(before.first)))
    return {};
  std::uint32_t first = before.first + 1;
  constexpr std::uint32_t kAdjectives = 2;
  TokenRange found;
  for (std::uint32_t i = first; i < before.last && i <= first + kAdjectives; ++i) {
    const std::int32_t number = speakers_.mention_at(i);
    if (number >= 0 && document_.mentions[static_cast<std::size_t>(number)].referent != kNobody) return {};
    if (source_word_at(work_, i, before.last, language_, found) != SourceWord::kGroup) {
      if (classes(i) != 0 || !is_word(text_.tokens[i])) return {};
      continue;
    }
    // "Su portavoz, Ana Ruiz, anunció", "ihr Sprecher Kolb": who it is, is named.
    if (found.last < before.last &&
        (text_.tokens[found.last].capital || text_.tokens[found.last].kind == TokenKind::kComma))
      return {};
    return speaking_body(text_, TokenRange{before.first, found.last}, 0.7);
  }
  return {};
}

// "Auf die Frage, ob Putin reise, antwortete |er|": whom the question is about does not answer it; who was spoken of before does.
Speaker StatementReader::asked_before(std::uint32_t pronoun) const {
  constexpr std::uint32_t kOpening = 4;  // words
  const TokenRange sentence = text_.sentences[text_.sentence_of[pronoun]].tokens;
  const GrammarWords& grammar = grammar_words(language_);
  bool asked = false;
  for (std::uint32_t i = sentence.first; i < pronoun && i < sentence.first + kOpening; ++i)
    asked = asked || grammar.has(WordUse::kAsked, text_.lower(i));
  return asked && !in_quote(sentence.first) ? last_person_named(sentence.first) : Speaker{};
}

bool StatementReader::resolve_pronoun(Speaker& speaker) const {
  // "|他|对国家电视台VTV|说|": whom it was told is no part of who says it.
  if (grammar_ == Grammar::kChinese && speaker.tokens.first + 1 < speaker.tokens.last &&
      (classes(speaker.tokens.first) & kPronoun) != 0 &&
      grammar_words(language_).has(WordUse::kAdjunctOpen, text_.at(speaker.tokens.first + 1)))
    speaker = pronoun_at(speaker.tokens.first);
  const bool by_pronoun =
      speaker.mention >= 0
          ? document_.mentions[static_cast<std::size_t>(speaker.mention)].form == MentionForm::kPronoun
          : speaker.pronoun != 0;
  if (by_pronoun && (speaker.pronoun & kPlural) == 0) {
    const Speaker asked = asked_before(speaker.tokens.first);
    if (asked.found() && !gender_clash(speaker.tokens.first, asked.referent)) {
      lead_back(speaker, asked, "pronoun");
      return true;
    }
    const Speaker sole = sole_person_before(speaker);
    if (sole.found() && sole.referent != speaker.referent) {
      lead_back(speaker, sole, "pronoun");
      speaker.confidence = 0.6;
      return true;
    }
  }
  // "« Poutine ment », juge X. Selon |lui|, ...": a source by its pronoun.
  const bool source = speaker.mention < 0 && speaker.reason == "pronoun" &&
                      last_person_.referent != kNobody &&
                      last_statement_block_ == static_cast<std::int32_t>(block_);
  if (speaker.referent != kNobody && last_person_.found() &&
      (source || (speaker.mention >= 0 && by_pronoun)) && speaker.medium == "person" &&
      last_person_.referent != speaker.referent &&
      !named_since(speaker.referent, last_person_.tokens.last, speaker.tokens.first) &&
      !gender_clash(speaker.tokens.first, last_person_.referent)) {
    mean_last_person(speaker);
    return true;
  }
  if (speaker.referent != kNobody || speaker.pronoun == 0) return speaker.found();
  const Speaker* found = nullptr;
  Speaker named;
  if ((speaker.pronoun & (kMale | kFemale)) != 0 && (speaker.pronoun & kPlural) == 0 &&
      last_person_.found()) {
    // "X dankte Y. Seinen Worten zufolge ...": who the sentence before is about is nearer than who spoke before it.
    named = subject_of_sentence_before(speaker.tokens.first);
    if (named.found() && named.tokens.first > last_person_.tokens.last &&
        !gender_clash(speaker.tokens.first, named.referent))
      found = &named;
  }
  Speaker owned;
  if ((speaker.pronoun & (kMale | kFemale)) != 0 && (speaker.pronoun & kPlural) == 0) {
    owned = owned_before(speaker.tokens.first);
    if (owned.found() && (!last_person_.found() || owned.tokens.first >= last_person_.tokens.first))
      found = &owned;
  }
  // "وقالت": no man.
  if (language_ == "ar" && found != nullptr && disagrees_with(speaker.pronoun, *found)) found = nullptr;
  if (found == nullptr && (speaker.pronoun & (kMale | kFemale)) != 0 && (speaker.pronoun & kPlural) == 0 &&
      (!last_person_.found() || last_person_.referent == kNobody)) {
    named = last_person_named(speaker.tokens.first);
    // A group noun has no name; who was named since is nearer.
    if (named.found() && (!last_person_.found() || named.tokens.first > last_person_.tokens.first))
      found = &named;
  }
  if (language_ == "ar" && found != nullptr && disagrees_with(speaker.pronoun, *found)) found = nullptr;
  // "A border guard saw it differently. “We're tired,” |he| sighed.": a noun for a person that the memory does not know.
  Speaker noun;
  if (found == nullptr && (speaker.pronoun & (kMale | kFemale)) != 0 && (speaker.pronoun & kPlural) == 0) {
    const std::uint32_t sentence = text_.sentence_of[speaker.tokens.first];
    if (sentence > 0 && text_.sentences[sentence - 1].block == text_.sentences[sentence].block) {
      noun = subject_of(text_.sentences[sentence - 1].tokens);
      const bool newer = !last_person_.found() || noun.tokens.first > last_person_.tokens.first;
      const std::string_view head =
          noun.tokens.first < noun.tokens.last ? text_.lower(noun.tokens.last - 1) : std::string_view();
      if (noun.found() && noun.mention < 0 && noun.word == SourceWord::kGroup && newer &&
          grammar_ != Grammar::kVerbLast && grammar_ != Grammar::kChinese &&
          (language_ == "en" ? (classes(noun.tokens.first) & kIndefinite) != 0 || !last_person_.found()
                             : grammar_words(language_).ends(WordUse::kPersonNounEnd, head) ||
                                   anaphor_noun(language_, head).kind == AnaphorKind::kPerson))
        found = &noun;
    }
  }
  // "Un courtier de Londres a montré une police. « ... », a-t-il dit": whatever noun begins the sentence before.
  if (found == nullptr && (speaker.pronoun & (kMale | kFemale)) != 0 && (speaker.pronoun & kPlural) == 0) {
    noun = indefinite_before(speaker.tokens.first);
    if (noun.found()) found = &noun;
  }
  // "La ONG X discrepa. |Considera| que", "Le ministère a démenti ce bilan. « … », a-t-il affirmé": a body.
  Speaker body;
  if (found == nullptr && (speaker.pronoun & kPlural) == 0) {
    body = body_before(speaker);
    if (body.found()) found = &body;
  }
  const bool genders =
      language_ == "de" || language_ == "ar" || grammar_ == Grammar::kRomance || grammar_ == Grammar::kSlavic;
  if (found == nullptr && genders && (speaker.pronoun & kFemale) != 0 && (speaker.pronoun & kMale) == 0 &&
      last_speaker_.found() && last_speaker_.referent != kNobody && last_speaker_.medium != "person" &&
      last_statement_block_ == static_cast<std::int32_t>(block_)) {
    // "Die Gruppe meldete ... Sie schrieb"
    found = &last_speaker_;
  }
  if (found != nullptr) {
  } else if ((speaker.pronoun & (kMale | kFemale)) != 0 && last_person_.found()) {
    found = &last_person_;
  } else if (last_speaker_.found()) {
    found = &last_speaker_;
  }
  if (found == nullptr || ((speaker.pronoun & (kMale | kFemale)) == 0 && last_speaker_.found()))
    found = last_speaker_.found() ? &last_speaker_ : found;
  // "It alleges that": a report or a body that the sentence before names, no person.
  Speaker thing;
  if (language_ == "en" && (speaker.pronoun & kNeuter) != 0 &&
      (speaker.pronoun & (kMale | kFemale | kPlural)) == 0 && found != nullptr && found->medium == "person") {
    const std::uint32_t sentence = text_.sentence_of[speaker.tokens.first];
    if (sentence == 0 || text_.sentences[sentence - 1].block != text_.sentences[sentence].block)
      return speaker.tokens.first < speaker.tokens.last;
    thing = speakers_.evidence_in(text_.sentences[sentence - 1].tokens, language_);
    if (!thing.found()) thing = subject_of(text_.sentences[sentence - 1].tokens);
    if (!thing.found() || thing.medium == "person") return speaker.tokens.first < speaker.tokens.last;
    found = &thing;
  }
  // "Elle estime": grammar gives organisations a gender, too.
  if ((is_romance(language_) || grammar_ == Grammar::kSlavic) && last_speaker_.found() &&
      !last_person_.found() && found != &named)
    found = &last_speaker_;
  // "« ... », a-t-|il| dit" behind "la présidence": a body of the other gender is not he; whoever was named last is.
  const bool he = (speaker.pronoun & kMale) != 0 && (speaker.pronoun & (kFemale | kPlural)) == 0;
  if (he && grammar_ == Grammar::kRomance && found == &last_speaker_ && found->medium != "person" &&
      found->tokens.first < found->tokens.last &&
      grammar_words(language_).has(WordUse::kFeminineArticle, text_.lower(found->tokens.first))) {
    named = last_person_named(speaker.tokens.first);
    found = named.found() ? &named : nullptr;
  }
  // "accused by |a woman|. |He| denies": no man; who was named last, if his gender is right.
  if (found != nullptr && noun_disagrees(speaker.pronoun, *found)) {
    named = last_person_named(speaker.tokens.first);
    found = named.found() && !gender_clash(speaker.tokens.first, named.referent) ? &named : nullptr;
  }
  if (found == nullptr) return speaker.tokens.first < speaker.tokens.last;
  // "The Treasury accused the trader ... He denies": no body is he.
  if (language_ == "en" && found->medium != "person" && found->referent != kNobody &&
      (speaker.pronoun & (kMale | kFemale)) != 0 && (speaker.pronoun & (kPlural | kNeuter)) == 0)
    return true;
  if (found->referent != kNobody && found->medium == "person") {
    const std::string& gender = document_.referents[static_cast<std::size_t>(found->referent)].gender;
    const bool only_male = (speaker.pronoun & kMale) != 0 && (speaker.pronoun & kFemale) == 0;
    const bool only_female = (speaker.pronoun & kFemale) != 0 && (speaker.pronoun & kMale) == 0;
    const bool clash = (only_male && gender == "female") || (only_female && gender == "male");
    // Left out, the verb alone says whether it is she: who is named in the sentence before, or spoke before.
    const bool left_out =
        clash && grammar_ == Grammar::kSlavic && (classes(speaker.tokens.first) & kPronoun) == 0;
    if (clash && !left_out) return true;
    if (left_out) {
      const auto is_other = [&](const Speaker& one) {
        return one.found() && one.medium == "person" && one.referent != found->referent &&
               (one.referent == kNobody ||
                document_.referents[static_cast<std::size_t>(one.referent)].gender != gender);
      };
      const Speaker* other = nullptr;
      named = subject_of_sentence_before(speaker.tokens.first);
      if (is_other(named)) other = &named;
      constexpr std::size_t kBack = 3;  // speakers
      for (std::size_t i = named_.size(); other == nullptr && i > 0 && named_.size() - i < kBack; --i) {
        if (is_other(named_[i - 1])) other = &named_[i - 1];
      }
      if (other == nullptr) return true;
      found = other;
    }
  }
  speaker.referent = found->referent;
  speaker.name = found->name;
  speaker.medium = found->medium;
  speaker.confidence = std::min(speaker.confidence, 0.8);
  return true;
}

std::string_view StatementReader::bare_noun(std::uint32_t token) const noexcept {
  std::string_view word = text_.lower(token);
  if (grammar_ == Grammar::kArabic && word.starts_with(kArabicArticle))
    word.remove_prefix(kArabicArticle.size());
  return word;
}

bool StatementReader::is_later_holder(const Speaker& speaker) const {
  if (last_person_.referent == kNobody || last_person_.medium != "person" ||
      last_person_.referent == speaker.referent || speaker.tokens.last <= speaker.tokens.first)
    return false;
  const bool title =
      speaker.mention >= 0
          ? document_.mentions[static_cast<std::size_t>(speaker.mention)].form == MentionForm::kTitle
          : speaker.word == SourceWord::kGroup && (classes(speaker.tokens.first) & kArticle) != 0 &&
                (classes(speaker.tokens.first) & kIndefinite) == 0;
  if (!title) return false;
  if (speaker.referent != kNobody &&
      named_since(speaker.referent, last_person_.tokens.last, speaker.tokens.first))
    return false;
  const std::string_view noun = text_.lower(speaker.tokens.last - 1);
  std::string lower;
  for (const std::string& held :
       document_.referents[static_cast<std::size_t>(last_person_.referent)].titles) {
    lower.clear();
    append_lower(lower, held);
    const std::size_t at = lower.find(noun);
    if (at == std::string::npos || (at > 0 && lower[at - 1] != ' ')) continue;
    if (at + noun.size() == lower.size() || lower[at + noun.size()] == ' ') return true;
  }
  return false;
}

void StatementReader::prefer_namesake(Speaker& speaker) const {
  if (speaker.mention < 0 || speaker.medium != "person" || speaker.tokens.last != speaker.tokens.first + 1 ||
      document_.mentions[static_cast<std::size_t>(speaker.mention)].form != MentionForm::kSurname)
    return;
  const std::string_view surname = text_.lower(speaker.tokens.first);
  const std::uint32_t first = text_.sentences[text_.block_sentences[block_].first].tokens.first;
  // Tokens: no paragraph that somebody wrote has more, and a page may be one.
  constexpr std::uint32_t kFurthest = 1024;
  for (std::uint32_t i = speaker.tokens.first; i > first && speaker.tokens.first - i < kFurthest; --i) {
    const std::int32_t number = in_quote(i - 1) ? -1 : speakers_.mention_at(i - 1);
    if (number < 0 || number == speaker.mention) continue;
    const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
    if (mention.kind != EntityKind::kPerson || mention.form != MentionForm::kName) continue;
    const TokenRange name = text_.tokens_in(mention.span);
    bool has = false;
    for (std::uint32_t k = name.first; k < name.last; ++k) has = has || text_.lower(k) == surname;
    if (!has) continue;
    if (mention.referent == speaker.referent || mention.referent == kNobody) return;
    Speaker other = speakers_.behind_preposition(name, language_);
    if (other.referent != mention.referent) return;
    return lead_back(speaker, other, "named");
  }
}

void StatementReader::prefer_newcomer(Speaker& speaker) const {
  if (is_other_than_named(work_, unit_, speaker)) {
    // By its words, with its article.
    TokenRange phrase = speaker.tokens;
    if (phrase.first > unit_.first && (classes(phrase.first - 1) & kArticle) != 0) --phrase.first;
    speaker = speaking_body(text_, phrase, 0.7);
  }
  if (speaker.mention < 0 && speaker.word == SourceWord::kGroup && last_person_.found() &&
      last_person_.tokens.first < last_person_.tokens.last && speaker.tokens.last > speaker.tokens.first &&
      speaker.tokens.last - speaker.tokens.first <= 2 && (classes(speaker.tokens.first) & kIndefinite) == 0) {
    // "Эксперт Центра Карнеги Андрей Ланьков ... отметил эксперт"
    const std::string_view noun = bare_noun(speaker.tokens.last - 1);
    const std::uint32_t from = last_person_.tokens.first > 5 ? last_person_.tokens.first - 5 : 0;
    for (std::uint32_t i = from; i < last_person_.tokens.last; ++i) {
      if (bare_noun(i) != noun || text_.sentence_of[i] != text_.sentence_of[last_person_.tokens.first])
        continue;
      return lead_back(speaker, last_person_, "description");
    }
  }
  if (is_later_holder(speaker)) {
    return lead_back(speaker, last_person_, "title");
  }
  if (speaker.mention < 0 || last_speaker_.referent != kNobody ||
      last_speaker_.tokens.first >= last_speaker_.tokens.last)
    return;
  const MentionForm form = document_.mentions[static_cast<std::size_t>(speaker.mention)].form;
  // "der Direktor der |Zollbehörde, Sami Rakshit|": the name beside it says who, though the body spoke before.
  if ((form != MentionForm::kTitle && form != MentionForm::kDescription) ||
      document_.mentions[static_cast<std::size_t>(speaker.mention)].reason == "stands beside the name")
    return;
  const std::string_view head = text_.lower(speaker.tokens.last - 1);
  for (std::uint32_t i = last_speaker_.tokens.first; i < last_speaker_.tokens.last; ++i) {
    if (text_.lower(i) != head) continue;
    return lead_back(speaker, last_speaker_, "description");
  }
}

void StatementReader::remember(const Speaker& speaker) {
  if (!speaker.found() || (speaker.pronoun != 0 && speaker.referent == kNobody)) return;
  last_speaker_ = speaker;
  constexpr std::size_t kMostNamed = 64;
  if (speaker.medium == "person" && named_.size() < kMostNamed &&
      (named_.empty() || named_.back().name != speaker.name))
    named_.push_back(speaker);
  if (speaker.medium != "person" && speaker.referent == kNobody && speaker.word == SourceWord::kGroup &&
      speaker.tokens.first < speaker.tokens.last && described_.size() < kMostNamed)
    described_.push_back(speaker);
  // "Farmers say": no "he".
  const bool ends_in_s = language_ == "en" || language_ == "fr" || language_ == "es" || language_ == "pt";
  const bool several = speaker.referent == kNobody && speaker.medium != "person" && ends_in_s &&
                       last_person_.found() && speaker.tokens.last == speaker.tokens.first + 1 &&
                       text_.lower(speaker.tokens.first).ends_with("s");
  const bool person = speaker.medium == "person" ||
                      (speaker.referent == kNobody && speaker.word == SourceWord::kGroup && !several) ||
                      speaker.reason == "words of the page";
  if (person) last_person_ = speaker;
}

}  // namespace tamis::documents
