// The name by which a speaker is called whose phrase has more: an office in front of it, or where he is from behind it.
#include <utility>

#include "documents/names/name_lexicon.h"
#include "documents/names/oblique_names.h"
#include "documents/names/retinues.h"
#include "documents/names/uncased_tables.h"
#include "documents/statements/speakers.h"
#include "documents/words/country_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

constexpr std::uint32_t kLongestName = 5;  // tokens

// Whether a mark stands between two places of a sentence.
bool has_mark(const Work& work, Span between) {
  if (between.begin >= between.end) return false;
  const TokenRange tokens = work.tokens.tokens_in(between);
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    if (work.tokens.tokens[i].kind != TokenKind::kWord) return true;
  }
  return false;
}

}  // namespace

// A full name of the memory that ends at `last`.
std::int32_t SpeakerFinder::full_name_before(TokenRange phrase) const {
  const std::int32_t number = phrase.first < phrase.last ? mention_at(phrase.last - 1) : -1;
  if (number < 0) return -1;
  const Mention& mention = work_.document->mentions[static_cast<std::size_t>(number)];
  return mention.kind == EntityKind::kPerson && mention.form == MentionForm::kName &&
                 text_.tokens_in(mention.span).first > phrase.first
             ? number
             : -1;
}

// Two and more capitals that end the phrase and begin with a given name; in Arabic and Persian words from a given name on. Of a
// body in lower case before two capitals ("Лейденского университета |Марейке Дорн|") these.
TokenRange SpeakerFinder::unknown_name_before(TokenRange phrase, std::string_view language) const {
  const NameLexicon& lexicon = NameLexicon::get();
  const bool uncased = language == "ar" || language == "fa";
  const UncasedTables& uncased_names = UncasedTables::get();
  const std::uint32_t earliest =
      phrase.last > phrase.first + kLongestName ? phrase.last - kLongestName : phrase.first;
  TokenRange name;
  for (std::uint32_t i = phrase.last; i > earliest && i > phrase.first + 1; --i) {
    const std::uint32_t at = i - 1;
    const Token& token = text_.tokens[at];
    if (token.kind == TokenKind::kHyphen && at + 1 < phrase.last && !token.space_before) continue;
    if (token.kind != TokenKind::kWord || classes(at) != 0 || mention_at(at) >= 0) break;
    if (uncased ? text_.at(at).starts_with(kArabicArticle) : !token.capital) break;
    const bool given = uncased ? uncased_names.given.contains(text_.at(at))
                               : lexicon.given_name(NameLexicon::hash(text_.lower(at))) != 0 ||
                                     lexicon.is_leading_surname(NameLexicon::hash(text_.lower(at)));
    if (given && at + 1 < phrase.last) name = {at, phrase.last};
    // "27-летний пастух |Ибрагим|": one given name, right behind what he is.
    TokenRange people;
    if (given && !uncased && at + 1 == phrase.last && at > phrase.first &&
        text_.tokens[at - 1].kind == TokenKind::kWord && mention_at(at - 1) < 0 &&
        (language == "de" || language == "nl"
             ? source_word_at(work_, at - 1, at, language, people) == SourceWord::kGroup
             : !text_.tokens[at - 1].capital && classes(at - 1) == 0))
      name = {at, phrase.last};
  }
  if (name.first < name.last) {
    const std::uint32_t before = classes(name.first - 1);
    return (before & (kPreposition | kConjunction | kGenitive)) != 0 ? TokenRange{} : name;
  }
  const std::uint32_t last = phrase.last;
  constexpr std::size_t kBeyond = 8;  // bytes
  if (!genitive_is_bare(language) || uncased || last < phrase.first + 4 || mention_at(last - 1) < 0 ||
      mention_at(last - 2) != mention_at(last - 1) || mention_at(last - 3) != mention_at(last - 1))
    return {};
  const GrammarWords& grammar = grammar_words(language);
  const bool body = work_.document->mentions[static_cast<std::size_t>(mention_at(last - 1))].kind ==
                    EntityKind::kOrganization;
  const bool capitals = text_.tokens[last - 1].capital && text_.tokens[last - 2].capital &&
                        text_.tokens[last - 1].kind == TokenKind::kWord &&
                        text_.tokens[last - 2].kind == TokenKind::kWord &&
                        (!text_.tokens[last - 3].capital || text_.tokens[last - 3].all_capitals) &&
                        text_.tokens[last - 3].kind == TokenKind::kWord;
  const bool adjective = grammar.ends(WordUse::kGenitiveEnd, text_.lower(last - 2), kBeyond);
  return body && capitals && !adjective ? TokenRange{last - 2, last} : TokenRange{};
}

// "des Präsidenten |Wolodymyr Selenskyj|": whether the name is of whose spokesman speaks, not of the spokesman. `owner`: the noun
// between the genitive's article and the name. Where the page calls somebody so elsewhere, it is he; an indefinite head has no
// name; grammar tells a spokeswoman from a president. Else proper German means the owner, a machine's the holder.
bool SpeakerFinder::is_owner(TokenRange phrase, std::uint32_t owner, std::int32_t referent,
                             std::string_view given) const {
  if ((classes(phrase.first) & kIndefinite) != 0) return true;
  if (referent != kNobody) {
    const Referent& person = work_.document->referents[static_cast<std::size_t>(referent)];
    std::string_view office = text_.lower(owner);
    constexpr std::size_t kStem = 5;  // bytes: "Präsident" of "Präsidenten"
    if (office.size() > kStem) office.remove_suffix(2);
    for (const std::uint32_t number : person.mentions) {
      const TokenRange at = text_.tokens_in(work_.document->mentions[number].span);
      for (std::uint32_t i = at.first > 0 ? at.first - 1 : 0; i < at.last; ++i) {
        // Not in the same words: "des Präsidenten X" again.
        const bool genitive = i > 1 && ((classes(i - 1) | classes(i - 2)) & kGenitive) != 0;
        if (i != owner && !genitive && text_.lower(i).starts_with(office)) return true;
      }
    }
  }
  // "die Sprecherin des Präsidenten Wolodymyr Selenskyj"
  constexpr std::uint32_t kFar = 3;  // tokens
  for (std::uint32_t i = phrase.first; i < owner && i < phrase.first + kFar; ++i) {
    if (!text_.tokens[i].capital || text_.tokens[i].kind != TokenKind::kWord || classes(i) != 0) continue;
    const bool woman = text_.lower(i).ends_with("in");
    const char gender = NameLexicon::get().given_name(NameLexicon::hash(given));
    if ((gender == 'm' && woman) || (gender == 'f' && !woman && text_.lower(i).ends_with("er"))) return true;
    break;
  }
  // "des ukrainischen Präsidenten X": nobody but its people says it so.
  const bool adjective = (classes(owner - 1) & (kGenitive | kArticle)) == 0;
  return adjective && work_.document->machine_translation.empty();
}

// "صحيفة |كوميرسانت|": behind a noun for a medium without article the word that nothing is known of, no adjective of it.
bool SpeakerFinder::arabic_name_behind(TokenRange noun, TokenRange region, Speaker& speaker) const {
  const std::uint32_t at = noun.last;
  if (at >= region.last || noun.last != noun.first + 1 || text_.at(noun.first).starts_with(kArabicArticle) ||
      text_.tokens[at].kind != TokenKind::kWord || classes(at) != 0 || mention_at(at) >= 0)
    return false;
  const std::string_view word = text_.at(at);
  const GrammarWords& grammar = grammar_words("ar");
  if (grammar.ends(WordUse::kFieldAdjectiveEnd, word, 6) || grammar.begins(WordUse::kToWhomFront, word) ||
      grammar.has(WordUse::kAdjective, word))
    return false;
  speaker.tokens = {noun.first, at + 1};
  speaker.name = word;
  speaker.reason = "named";
  speaker.confidence = 0.8;
  return true;
}

// "قائد القوة الجوية |حميد واحدي|": from a given name to the end of `region`, nothing else in it.
Speaker SpeakerFinder::uncased_person_in(TokenRange region) const {
  const UncasedTables& names = UncasedTables::get();
  for (std::uint32_t i = region.first; i + 1 < region.last; ++i) {
    if (!names.given.contains(text_.at(i)) || mention_at(i) >= 0) continue;
    if (region.last - i > kLongestName) return {};
    for (std::uint32_t k = i; k < region.last; ++k) {
      if (text_.tokens[k].kind != TokenKind::kWord || classes(k) != 0) return {};
    }
    Speaker person = words({i, region.last});
    person.medium = "person";
    person.word = SourceWord::kGroup;
    person.reason = "named";
    person.confidence = 0.8;
    return person;
  }
  return {};
}

// "|Ruth Ahlbrecht| von der Denkfabrik Ostkreis": a given name and more capitals, then a preposition.
TokenRange SpeakerFinder::unknown_name_at(TokenRange phrase) const {
  const NameLexicon& lexicon = NameLexicon::get();
  TokenRange name{phrase.first, phrase.first};
  std::uint32_t capitals = 0;
  while (name.last < phrase.last && name.last < name.first + kLongestName) {
    const Token& token = text_.tokens[name.last];
    const bool hyphen = token.kind == TokenKind::kHyphen && name.last > name.first && !token.space_before;
    if (!hyphen && (token.kind != TokenKind::kWord || !token.capital || classes(name.last) != 0 ||
                    mention_at(name.last) >= 0))
      break;
    capitals += hyphen ? 0U : 1U;
    ++name.last;
  }
  const bool person = capitals >= 2 && name.last < phrase.last && (classes(name.last) & kPreposition) != 0 &&
                      lexicon.given_name(NameLexicon::hash(text_.lower(name.first))) != 0;
  return person ? name : TokenRange{};
}

// "블록체인 분석업체 |노드하운드|는", "شرکت تحلیلی |بلاکسنج|": the name behind a noun that has one.
void SpeakerFinder::take_name_of_body(Speaker& speaker, std::string_view language) const {
  const TokenRange phrase = speaker.tokens;
  const GrammarWords& grammar = grammar_words(language);
  constexpr std::uint32_t kLongestBody = 3;  // tokens of its name
  if (language == "ko") {
    if (phrase.last < phrase.first + 2 || mention_at(phrase.last - 1) >= 0 ||
        !grammar.ends(WordUse::kBearerEnd, text_.at(phrase.last - 2)) ||
        text_.tokens[phrase.last - 1].kind != TokenKind::kWord)
      return;
    std::string_view last = text_.at(phrase.last - 1);
    last.remove_suffix(particle_size(phrase.last - 1));
    if (!last.empty() && speaker.name.ends_with(last)) speaker.name = last;
    return;
  }
  std::uint32_t first = phrase.first + 1;
  if ((clause_word_classes(language, text_.at(phrase.first)) & kBearer) == 0) return;
  while (first < phrase.last && grammar.ends(WordUse::kFieldAdjectiveEnd, text_.at(first), 5)) ++first;
  if (first >= phrase.last || phrase.last - first > kLongestBody) return;
  for (std::uint32_t i = first; i < phrase.last; ++i) {
    if (text_.tokens[i].kind != TokenKind::kWord || classes(i) != 0) return;
  }
  speaker.name = text_.at(text_.span({first, phrase.last}));
}

// "Documents |reviewed by The Corridor|", "un communiqué |publié|": who saw it is no part of it.
void SpeakerFinder::cut_who_saw_it(Speaker& speaker, std::string_view language) const {
  const GrammarWords& grammar = grammar_words(language);
  const TokenRange phrase = speaker.tokens;
  if (speaker.mention >= 0 || speaker.referent != kNobody || speaker.pronoun != 0 ||
      speaker.name != text_.at(text_.span(phrase)))
    return;
  for (std::uint32_t i = phrase.first + 1; i < phrase.last; ++i) {
    const std::string_view word = text_.lower(i);
    const bool ends = i + 1 == phrase.last;
    const bool by =
        !ends && (grammar.has(WordUse::kAgent, text_.lower(i + 1)) || (classes(i + 1) & kPreposition) != 0);
    if (!grammar.has(WordUse::kSeenBy, word) || !(ends || by)) continue;
    if (mention_at(i) >= 0 || i == phrase.first) return;
    speaker.tokens.last = i;
    speaker.name = text_.at(text_.span(speaker.tokens));
    return;
  }
}

Speaker SpeakerFinder::by_its_name(Speaker speaker, std::string_view language) const {
  cut_who_saw_it(speaker, language);
  if ((language == "ko" || language == "fa") && speaker.mention < 0 && speaker.referent == kNobody &&
      speaker.pronoun == 0 && speaker.medium != "person" && !is_evidence(speaker.word) &&
      !speaker.is_medium() && speaker.tokens.first + 1 < speaker.tokens.last)
    take_name_of_body(speaker, language);
  const bool described =
      speaker.mention >= 0 && speaker.referent == kNobody &&
      work_.document->mentions[static_cast<std::size_t>(speaker.mention)].form == MentionForm::kTitle;
  if ((speaker.mention >= 0 && !described) || speaker.referent != kNobody || speaker.pronoun != 0 ||
      speaker.is_medium() || is_evidence(speaker.word) || speaker.tokens.first + 2 >= speaker.tokens.last ||
      speaker.medium == "person" || has_no_blanks(language) || language == "ko" || language == "tr")
    return speaker;
  TokenRange phrase = speaker.tokens;
  // A phrase that ends inside a name has all of it.
  const std::int32_t torn = mention_at(phrase.last - 1);
  while (torn >= 0 && phrase.last < text_.tokens.size() && mention_at(phrase.last) == torn) ++phrase.last;
  if (phrase.last > speaker.tokens.last && speaker.name == text_.at(text_.span(speaker.tokens))) {
    speaker.tokens = phrase;
    speaker.name = text_.at(text_.span(phrase));
  }
  const std::int32_t known = full_name_before(phrase);
  const TokenRange name =
      known >= 0 ? TokenRange{text_.tokens_in(work_.document->mentions[static_cast<std::size_t>(known)].span)}
                 : unknown_name_before(phrase, language);
  if (name.first < name.last && is_titled_owner(name.first, phrase, language)) return speaker;
  if (name.first >= name.last || name.last != phrase.last) {
    if (const TokenRange leading = unknown_name_at(phrase); leading.first < leading.last) {
      speaker.name = text_.at(text_.span(leading));
      speaker.medium = "person";
      speaker.reason = "named";
    }
    return speaker;
  }
  const std::uint32_t before = classes(name.first - 1);
  if ((before & (kPreposition | kConjunction | kGenitive | kArticle)) != 0 ||
      is_genitive_name(text_, name, language))
    return speaker;
  // The mention may hold the office.
  std::uint32_t given = name.first;
  while (given + 2 < name.last && NameLexicon::get().given_name(NameLexicon::hash(text_.lower(given))) == 0)
    ++given;
  if (language == "de" || language == "nl") {
    std::uint32_t article = given;
    for (std::uint32_t i = given; i > phrase.first + 1 && given - i < 4; --i) {
      if ((classes(i - 1) & kGenitive) != 0) article = i - 1;
    }
    const std::int32_t referent =
        known < 0 ? kNobody : work_.document->mentions[static_cast<std::size_t>(known)].referent;
    if (article < given && article > phrase.first && given > article + 1 &&
        is_owner(phrase, given - 1, referent, text_.lower(given)))
      return speaker;
  }
  Speaker person;
  if (known >= 0) {
    Candidate candidate;
    candidate.tokens = name;
    candidate.mention = known;
    person = make(candidate, name, language);
    if (person.medium != "person") return speaker;
  } else {
    person = words(name);
    person.medium = "person";
    person.word = SourceWord::kGroup;
    person.reason = "named";
    person.confidence = 0.8;
  }
  person.tokens = phrase;
  return person;
}

// "النائب عن الحزب |حسن فضل الله| (فوصف)": in Arabic letters a speaker told by words of an office is the person
// whose name ends them, or follows them before the verb.
void name_speaker(const Work& work, Statement& statement) {
  if (statement.speaker != kNobody || statement.speaker_span.empty()) return;
  const Span words = statement.speaker_span;
  const TokenRange tokens = work.tokens.tokens_in(words);
  if (tokens.first >= tokens.last || work.tokens.tokens[tokens.first].script != text::Script::kArabic) return;
  const bool before_verb = statement.cue.begin > words.end;
  for (const Mention& mention : work.document->mentions) {
    if (mention.span.begin < words.begin || mention.kind != EntityKind::kPerson ||
        mention.referent == kNobody ||
        (mention.form != MentionForm::kName && mention.form != MentionForm::kSurname))
      continue;
    if (mention.span.begin > (before_verb ? statement.cue.begin : words.end)) break;
    const bool ends_them = mention.span.end == words.end && mention.span.begin > words.begin;
    const bool follows = before_verb && mention.span.begin >= words.end &&
                         mention.span.end <= statement.cue.begin &&
                         !has_mark(work, {words.end, mention.span.begin});
    const auto number = static_cast<std::size_t>(mention.referent);
    if (!(ends_them || follows) || number >= work.document->referents.size()) continue;
    statement.speaker = mention.referent;
    statement.speaker_span.end = mention.span.end;
    statement.speaker_name = work.document->referents[number].name;
    statement.speaker_reason = "named";
    return;
  }
}

// "|Союзники| Путина заявили", "普京|的盟友|说": whose people say it does not say it.
void tell_retinue(const Work& work, Statement& statement) {
  if (statement.speaker == kNobody || statement.speaker_span.empty() ||
      statement.speaker_reason == "pronoun" ||
      work.document->referents[static_cast<std::size_t>(statement.speaker)].kind != EntityKind::kPerson)
    return;
  const TokenRange people = retinue_of(work, work.tokens.tokens_in(statement.speaker_span));
  if (people.first >= people.last) return;
  statement.speaker = kNobody;
  statement.speaker_span = work.tokens.span(people);
  statement.speaker_name = work.tokens.at(statement.speaker_span);
  statement.speaker_reason = "group";
}

}  // namespace tamis::documents
