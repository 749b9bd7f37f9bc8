#include "documents/events/event_name_joins.h"

#include <algorithm>

#include "documents/listed/vessel_words.h"
#include "documents/names/forename_names.h"
#include "documents/names/introduced_bodies.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/inflection.h"
#include "documents/words/offices.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

// Of somebody by name, not by a word like "son" or "president".
bool is_name(const EventSentence& out, std::uint32_t token) noexcept {
  const std::int32_t mention = out.work->mention_of[token];
  if (mention < 0) return false;
  const MentionForm form = out.work->document->mentions[static_cast<std::size_t>(mention)].form;
  return form != MentionForm::kTitle && form != MentionForm::kDescription && form != MentionForm::kKinship;
}

bool is_turkish_owned(const EventSentence& out, TokenRange office) {
  constexpr std::uint32_t kMostWords = 3;
  const TextTokens& text = out.work->tokens;
  if (out.language != "tr" || office.first >= office.last || office.last - office.first > kMostWords)
    return false;
  for (std::uint32_t i = office.first; i < office.last; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord || text.tokens[i].capital || out.page->cue[i]) return false;
  }
  return grammar_words("tr").ends(WordUse::kOwnedEnd, text.lower(office.last - 1), 2);
}

namespace {

// "Norteks|'i|": behind the ending of a Turkish name.
std::uint32_t behind_turkish_ending(const EventSentence& out, std::uint32_t token) {
  const TextTokens& text = out.work->tokens;
  const auto is_mark = [&](std::uint32_t i) {
    const std::string_view word = text.at(i);
    return word.starts_with("'") || word.starts_with("\u2019");
  };
  while (out.language == "tr" && token < out.tokens.last && !text.tokens[token].space_before &&
         (is_mark(token) || is_mark(token - 1)))
    ++token;
  return token;
}

// "Libya ile |Akdeniz'de|": where, and no other one.
bool is_turkish_locative(const EventSentence& out, const Who& place) {
  const std::uint32_t end = behind_turkish_ending(out, place.tokens.last);
  if (end == place.tokens.last) return false;
  const std::string_view ending = out.work->tokens.lower(end - 1);
  const auto& endings = EventTables::get().endings;
  return std::any_of(endings.begin(), endings.end(), [&](const NameEnding& known) {
    return known.language == "tr" && known.tie == Tie::kIn && ending.ends_with(known.ending);
  });
}

// "X |ve| Y", "X |ile| Y"
bool joins_in_turkish(const EventSentence& out, std::uint32_t token) {
  return out.language == "tr" &&
         grammar_words("tr").has(WordUse::kListParticle, out.work->tokens.lower(token));
}

// "X und |der stellvertretende Generalstabschef| Y", "X et |l'homme d'affaires| Y": an office or calling of the second of two people.
bool joins_by_office(const EventSentence& out, const Who& before, const Who& who) {
  constexpr std::uint32_t kFewest = 1;
  constexpr std::uint32_t kOffice = 9;  // tokens between the names
  const TextTokens& text = out.work->tokens;
  if (before.kind != EntityKind::kPerson || who.kind != EntityKind::kPerson || before.unnamed ||
      who.unnamed || who.speaker || who.pronoun || before.tie == Tie::kAdjective ||
      who.tokens.first <= before.tokens.last + kFewest || who.tokens.first - before.tokens.last > kOffice ||
      (who.tokens.last < out.tokens.last && out.page->cue[who.tokens.last]))
    return false;
  const WordHit* conjunction = nullptr;
  for (const WordHit& word : out.words) {
    if (word.tokens.first < before.tokens.last || word.tokens.last > who.tokens.first) continue;
    if (word.word->word == WordClass::kAnd && word.tokens.first == before.tokens.last) conjunction = &word;
    if (word.word->word == WordClass::kAuxiliary || word.word->word == WordClass::kThat) return false;
  }
  if (conjunction == nullptr) return false;
  const TokenRange office{conjunction->tokens.last, who.tokens.first};
  for (std::uint32_t i = office.first; i < office.last; ++i) {
    const TokenKind kind = text.tokens[i].kind;
    if ((kind != TokenKind::kWord && kind != TokenKind::kHyphen && kind != TokenKind::kQuote) ||
        out.page->cue[i] || covers_trigger(out, i))
      return false;
  }
  // "и |банкир| Андрей Костин": one noun that no table has, and no verb.
  const std::string_view noun = text.lower(office.first);
  const GrammarWords& grammar = grammar_words(out.language);
  constexpr std::size_t kStem = 3;  // bytes
  if (office.last == office.first + 1 && has_order(out.language, WordOrder::kSlavic) &&
      !text.tokens[office.first].capital && clause_word_classes(out.language, noun) == 0 &&
      hit_ending_at(out, office.last, WordClass::kPreposition) == nullptr &&
      !grammar.ends(WordUse::kPastEnd, noun, kStem) && !grammar.ends(WordUse::kInfinitiveEnd, noun, kStem) &&
      !grammar.has(WordUse::kFiniteVerb, noun))
    return true;
  return who.office || !offices_in(text.at(text.span(office))).empty() ||
         std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& word) {
           return word.word->word == WordClass::kPeople && word.tokens.first >= office.first &&
                  word.tokens.last <= office.last;
         });
}

// "«X» |и её генеральный директор| Y", "firmu X |a jejího majitele, ruského podnikatele| Y", "X and its owner, the trader Y": somebody told of
// by whose he is. The comma of "X, its director Y |and| Z" goes on with the list.
bool joins_by_owner(const EventSentence& out, const Who& before, const Who& who) {
  constexpr std::uint32_t kOffice = 12;  // tokens between the names
  const TextTokens& text = out.work->tokens;
  std::uint32_t first = before.tokens.last;
  while (first < who.tokens.first && text.tokens[first].kind == TokenKind::kQuote) ++first;
  first = behind_turkish_ending(out, first);
  if (who.kind == EntityKind::kPerson && before.kind != EntityKind::kPlace && !who.unnamed &&
      !before.unnamed && before.referent != who.referent && first + 1 < who.tokens.first &&
      joins_in_turkish(out, first) && is_turkish_owned(out, {first + 1, who.tokens.first}))
    return true;
  if (who.kind != EntityKind::kPerson || before.kind == EntityKind::kPlace || who.unnamed || who.pronoun ||
      who.speaker || before.pronoun || before.tie == Tie::kAdjective || before.referent == who.referent ||
      who.tokens.first < first + 3 || who.tokens.first - first > kOffice)
    return false;
  const WordHit* conjunction = nullptr;
  for (const WordHit& word : out.words) {
    if (word.word->word == WordClass::kAnd && word.tokens.first == first) conjunction = &word;
  }
  const bool listed = conjunction == nullptr && text.tokens[first].kind == TokenKind::kComma &&
                      who.tokens.last < out.tokens.last &&
                      std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& word) {
                        return word.word->word == WordClass::kAnd && word.tokens.first == who.tokens.last;
                      });
  if (conjunction == nullptr && !listed) return false;
  const std::uint32_t whose = listed ? first + 1 : conjunction->tokens.last;
  if (whose + 1 >= who.tokens.first || hit_ending_at(out, whose + 1, WordClass::kDeterminer) == nullptr)
    return false;
  std::uint32_t commas = 0;
  for (std::uint32_t i = whose + 1; i < who.tokens.first; ++i) {
    const TokenKind kind = text.tokens[i].kind;
    if (kind == TokenKind::kComma) ++commas;
    if ((kind != TokenKind::kWord && kind != TokenKind::kHyphen && kind != TokenKind::kComma) || commas > 1 ||
        out.page->cue[i] || (covers_trigger(out, i) && out.work->mention_of[i] < 0) ||
        hit_ending_at(out, i + 1, WordClass::kAuxiliary) != nullptr ||
        hit_ending_at(out, i + 1, WordClass::kRelative) != nullptr ||
        hit_ending_at(out, i + 1, WordClass::kThat) != nullptr)
      return false;
  }
  return true;
}

// "onderminister X|, generaal| Y en Z": an office in small letters behind the comma of a list of people.
bool is_next_by_office(const EventSentence& out, const Who& before, const Who& who) {
  constexpr std::uint32_t kOffice = 5;  // tokens
  const TextTokens& text = out.work->tokens;
  const std::uint32_t comma = before.tokens.last;
  if (before.kind != EntityKind::kPerson || who.kind != EntityKind::kPerson || before.unnamed ||
      who.unnamed || before.tie == Tie::kAdjective || who.pronoun || before.referent == who.referent ||
      who.tokens.first <= comma + 1 || who.tokens.first - comma > kOffice ||
      text.tokens[comma].kind != TokenKind::kComma)
    return false;
  for (std::uint32_t i = comma + 1; i < who.tokens.first; ++i) {
    if ((text.tokens[i].kind != TokenKind::kWord && text.tokens[i].kind != TokenKind::kHyphen) ||
        text.tokens[i].capital || out.page->cue[i] || covers_trigger(out, i) ||
        hit_ending_at(out, i + 1, WordClass::kAuxiliary) != nullptr ||
        hit_ending_at(out, i + 1, WordClass::kPreposition) != nullptr ||
        hit_ending_at(out, i + 1, WordClass::kRelative) != nullptr)
      return false;
  }
  return !offices_in(text.at(text.span({comma + 1, who.tokens.first}))).empty();
}

}  // namespace

std::uint32_t behind_age(const EventSentence& out, const Who& person) {
  const auto& tokens = out.work->tokens.tokens;
  const std::uint32_t last = person.tokens.last;
  if (person.kind != EntityKind::kPerson || person.unnamed || last + 2 >= out.tokens.last ||
      tokens[last + 1].kind != TokenKind::kNumber)
    return last;
  if (tokens[last].kind == TokenKind::kOpen)
    return tokens[last + 2].kind == TokenKind::kClose ? last + 3 : last;
  const std::uint32_t comma = last + 2;
  if (tokens[last].kind != TokenKind::kComma || tokens[comma].kind != TokenKind::kComma) return last;
  if (comma + 2 >= out.tokens.last || hit_ending_at(out, comma + 2, WordClass::kPreposition) == nullptr)
    return comma;
  for (const Who& place : out.names) {
    if (place.kind == EntityKind::kPlace && place.tokens.first == comma + 2 &&
        place.tokens.last < out.tokens.last && tokens[place.tokens.last].kind == TokenKind::kComma)
      return place.tokens.last;
  }
  return comma;
}

// The name that the name `n` may be joined to: over the nouns of its own office, and where the one before is from.
std::size_t name_before_office(const EventSentence& out, std::size_t n) {
  std::size_t before = n - 1;
  const Who& who = out.names[n];
  if (who.kind != EntityKind::kPerson || who.unnamed) return before;
  if (before > 0 && out.names[before].kind == EntityKind::kPlace &&
      behind_age(out, out.names[before - 1]) >= out.names[before].tokens.last)
    return before - 1;
  std::uint32_t first = who.tokens.first;
  constexpr std::uint32_t kRest = 3;  // words of the office that the noun for somebody leaves out
  while (before > 0 && first >= out.names[before].tokens.last &&
         first - out.names[before].tokens.last <= kRest &&
         (out.names[before].unnamed || out.names[before].described)) {
    first = out.names[before].tokens.first;
    --before;
  }
  // "X и |министр нефти Ирака| Y": an office and its country inside the whole of the second name.
  while (before > 0 && out.names[before].tokens.first >= who.tokens.first) --before;
  constexpr std::size_t kWhose = 2;  // names: the noun for somebody, and whose
  std::size_t first_name = before;
  while (first_name > 0 && before - first_name < kWhose &&
         (out.names[first_name].kind != EntityKind::kPerson || out.names[first_name].unnamed ||
          out.names[first_name].described))
    --first_name;
  const bool joined = has_order(out.language, WordOrder::kSlavic) && first_name < before &&
                      joins_by_office(out, out.names[first_name], who);
  return joined ? first_name : before;
}

namespace {

// "إيران |و|روسيا", "ישראל |ו|מצרים": "and" is written onto the second name.
bool is_joined_by_front(const EventSentence& out, const Who& before, const Who& who) {
  if ((out.language != "he" && out.language != "ar") || who.tokens.first != before.tokens.last ||
      who.referent < 0 || who.unnamed || before.tie == Tie::kAdjective)
    return false;
  const std::string_view name = out.work->document->referents[static_cast<std::size_t>(who.referent)].name;
  const std::string_view front = written_front(out.work->tokens.at(who.tokens.first), name);
  return !front.empty() && grammar_words(out.language).begins(WordUse::kAndFront, front);
}

// "X |ושותפו| Y", "X |وشريكه| Y": over an office with the ending of whose it is.
bool is_joined_by_holder(const EventSentence& out, const Who& before, const Who& who) {
  constexpr std::uint32_t kMostWords = 2;  // and a comma
  const TextTokens& text = out.work->tokens;
  std::uint32_t word = before.tokens.last;
  while (word < who.tokens.first && text.tokens[word].kind == TokenKind::kQuote) ++word;
  if ((out.language != "he" && out.language != "ar") || who.unnamed || before.unnamed ||
      who.kind != EntityKind::kPerson || before.kind == EntityKind::kPlace || before.tie == Tie::kAdjective ||
      who.tokens.first <= word || who.tokens.first - word > kMostWords)
    return false;
  return grammar_words(out.language).begins(WordUse::kAndFront, text.lower(word)) &&
         is_holder_word(out.language, text.lower(word));
}

// "俄|朝|签署", "日米|韓|は": states of one character each.
bool are_states_together(const EventSentence& out, const Who& before, const Who& who) {
  const auto is_character = [&](const Who& one) {
    return one.kind == EntityKind::kPlace && one.tokens.last == one.tokens.first + 1 &&
           is_character_script(out.work->tokens.tokens[one.tokens.first].script);
  };
  return who.tokens.first == before.tokens.last && is_character(before) && is_character(who) &&
         before.country != who.country;
}

// "designó |a| su hermano y |a| cuatro empresas", "gegen X sowie |gegen| Y": the preposition of the name before, said again behind "and".
bool repeats_preposition(const EventSentence& out, const Who& before, std::uint32_t token) {
  constexpr std::uint32_t kReach = 3;  // tokens before the name: a determiner, a title
  if (hit_ending_at(out, token + 1, WordClass::kPreposition) == nullptr) return false;
  const TextTokens& text = out.work->tokens;
  const std::uint32_t first = before.title > 0 ? before.title : before.tokens.first;
  for (std::uint32_t i = first; i > out.tokens.first && first - i < kReach; --i) {
    if (text.lower(i - 1) == text.lower(token)) return true;
  }
  return false;
}

}  // namespace

Join join_of(const EventSentence& out, const Who& before, const Who& who) {
  constexpr std::uint32_t kMostBetweenListed = 5;
  if (joins_by_office(out, before, who) || joins_by_owner(out, before, who) ||
      is_joined_by_front(out, before, who) || is_joined_by_holder(out, before, who) ||
      are_states_together(out, before, who))
    return Join::kConjunction;
  if (is_next_by_office(out, before, who)) return Join::kComma;
  const std::uint32_t behind = behind_turkish_ending(out, behind_age(out, before));
  if (who.tokens.first == behind + 1 && joins_in_turkish(out, behind) && before.tie != Tie::kAdjective &&
      who.tie != Tie::kAdjective && !(who.kind == EntityKind::kPlace && is_turkish_locative(out, who)))
    return Join::kConjunction;
  if (who.tokens.first <= behind || who.tokens.first - behind > kMostBetweenListed ||
      before.tie == Tie::kAdjective)
    return Join::kNone;
  // "在黄海|与俄罗斯|举行": where it was, and with whom.
  if (out.language == "zh" && before.tie == Tie::kIn && before.country.empty() && !who.country.empty())
    return Join::kNone;
  Join join = Join::kNone;
  std::uint32_t words = 0;
  // "Шойгу та |начальника Генштабу| Герасимова": over the title of the second.
  const std::uint32_t end =
      who.whole.first >= behind && who.whole.first < who.tokens.first ? who.whole.first : who.tokens.first;
  for (std::uint32_t i = behind; i < end; ++i) {
    const auto conjunction = std::find_if(out.words.begin(), out.words.end(), [&](const WordHit& word) {
      return word.word->word == WordClass::kAnd && word.tokens.first == i;
    });
    if (++words > 3) return Join::kNone;
    if (conjunction != out.words.end()) {
      join = Join::kConjunction;
      i = conjunction->tokens.last - 1;
    } else if (out.work->tokens.tokens[i].kind == TokenKind::kComma) {
      if (join == Join::kNone) join = Join::kComma;
    } else if (join == Join::kConjunction && who.unnamed && who.numbered) {
      break;  // "as well as |four real estate| companies"
    } else if (hit_ending_at(out, i + 1, WordClass::kDeterminer) == nullptr &&
               !(join == Join::kConjunction && repeats_preposition(out, before, i))) {
      return Join::kNone;
    }
  }
  return join;
}

// "|US|, South Korea and Japan": whether the list that a comma behind name `n` goes on with ends in "and", all of it states and
// bodies or all of it persons.
bool opens_list(const EventSentence& out, std::size_t n) {
  constexpr std::size_t kLongest = 12;  // names
  const auto person = [](const Who& who) { return who.kind == EntityKind::kPerson; };
  for (std::size_t m = n; m + 1 < out.names.size() && m - n < kLongest; ++m) {
    const Who& next = out.names[m + 1];
    if (next.unnamed || out.names[m].unnamed || next.tie == Tie::kAdjective ||
        person(next) != person(out.names[n]))
      return false;
    const Join join = join_of(out, out.names[m], next);
    if (join != Join::kComma) return join == Join::kConjunction && m > n;
  }
  return false;
}

bool is_of_apposed_noun(const EventSentence& out, std::size_t n) {
  constexpr std::uint32_t kReach = 6;  // tokens from the comma to the noun
  const Who& who = out.names[n];
  if (out.language != "de" || who.kind == EntityKind::kPerson || who.pronoun) return false;
  const TextTokens& text = out.work->tokens;
  const std::uint32_t first = who.tokens.first;
  if (n > 0 && out.names[n - 1].tokens.last == first && out.names[n - 1].tie == Tie::kOf)
    return is_of_apposed_noun(out, n - 1);
  if (first < out.tokens.first + 4) return false;
  const std::uint32_t noun = first - 2;
  if ((clause_word_classes("de", text.lower(first - 1)) & clause_word::kGenitive) == 0 ||
      text.tokens[noun].kind != TokenKind::kWord || !text.tokens[noun].capital || is_name(out, noun))
    return false;
  std::uint32_t comma = noun;
  while (comma > out.tokens.first && noun - comma < kReach && text.tokens[comma].kind == TokenKind::kWord &&
         !covers_trigger(out, comma) && hit_ending_at(out, comma + 1, WordClass::kAuxiliary) == nullptr)
    --comma;
  return text.tokens[comma].kind == TokenKind::kComma &&
         std::any_of(out.names.begin(), out.names.end(), [&](const Who& person) {
           return person.kind == EntityKind::kPerson && !person.unnamed && person.tokens.last == comma;
         });
}

void untie_chinese_attributes(EventSentence& out) {
  constexpr std::uint32_t kMostOfAttribute = 8;  // characters
  constexpr std::uint32_t kMostOfNoun = 14;
  if (out.language != "zh") return;
  const TextTokens& text = out.work->tokens;
  const GrammarWords& grammar = grammar_words("zh");
  const auto ends = [&](std::uint32_t i) {
    return text.tokens[i].kind == TokenKind::kComma || text.tokens[i].kind == TokenKind::kStop ||
           covers_trigger(out, i);
  };
  const auto closes = [&](std::uint32_t i) {
    return grammar.has(WordUse::kWhoseParticle, text.at(i)) || grammar.has(WordUse::kSeatBehind, text.at(i));
  };
  for (Who& who : out.names) {
    if (who.kind != EntityKind::kPlace && !who.unnamed) continue;
    // "空袭了|伊朗|纳坦兹核设施": the country of a town right behind it.
    if (!who.unnamed && who.tie == Tie::kBare && who.tokens.first > out.tokens.first &&
        std::any_of(out.names.begin(), out.names.end(), [&](const Who& other) {
          return !other.unnamed && other.kind == EntityKind::kPlace && other.tie == Tie::kBare &&
                 other.tokens.first == who.tokens.last && other.country == who.country;
        })) {
      who.tie = Tie::kNone;
      continue;
    }
    std::uint32_t particle = who.tokens.last;
    while (particle < out.tokens.last && particle < who.tokens.last + kMostOfAttribute && !ends(particle) &&
           !closes(particle))
      ++particle;
    if (particle >= out.tokens.last || !closes(particle)) continue;
    const auto of_name = std::find_if(out.names.begin(), out.names.end(), [&](const Who& other) {
      if (other.unnamed || other.mention < 0 || other.tokens.first <= particle ||
          other.tokens.first > particle + kMostOfNoun ||
          (other.kind != EntityKind::kVessel && other.kind != EntityKind::kOrganization))
        return false;
      for (std::uint32_t i = particle + 1; i < other.tokens.first; ++i) {
        if (text.tokens[i].kind == TokenKind::kComma || text.tokens[i].kind == TokenKind::kStop) return false;
      }
      return true;
    });
    if (of_name == out.names.end()) continue;
    // "位于莫斯科的航运公司": the preposition is of the attribute.
    if (who.kind == EntityKind::kPlace &&
        (of_name->tie == Tie::kIn || of_name->tie == Tie::kFrom || of_name->tie == Tie::kTo))
      of_name->tie = Tie::kBare;
    who.tie = Tie::kNone;
  }
}

namespace {

// "şirketi|ni|", "tankeri|ne|", "grubu|ndan|": the case behind the ending of what somebody has, and the noun without it; kBare: none.
Tie case_of_owned_noun(std::string_view lower, std::string_view& noun) {
  constexpr std::size_t kStem = 2;  // bytes
  const GrammarWords& grammar = grammar_words("tr");
  Tie tie = Tie::kBare;
  std::size_t longest = 1;  // bytes: the case of such a noun begins with a letter of its own
  for (const NameEnding& known : EventTables::get().endings) {
    if (known.language != "tr" || known.ending.size() <= longest || known.ending.front() != 'n' ||
        !lower.ends_with(known.ending))
      continue;
    const std::string_view stem = lower.substr(0, lower.size() - known.ending.size());
    if (!grammar.ends(WordUse::kOwnedEnd, stem, kStem)) continue;
    longest = known.ending.size();
    tie = known.tie;
    noun = stem;
  }
  return tie;
}

}  // namespace

// "Al Safwa |şirketini|", "„Ocean Pearl“ |tankerine|": the case of a body or ship stands on its noun, which is nobody else.
void take_case_of_turkish_noun(EventSentence& out, std::size_t n) {
  Who& who = out.names[n];
  const TextTokens& text = out.work->tokens;
  std::uint32_t at = who.tokens.last;
  while (at < out.tokens.last && text.tokens[at].kind == TokenKind::kQuote) ++at;
  if (who.tie != Tie::kBare || at >= out.tokens.last || text.tokens[at].capital ||
      (who.kind != EntityKind::kOrganization && who.kind != EntityKind::kVessel))
    return;
  std::string_view noun;
  const Tie tie = case_of_owned_noun(text.lower(at), noun);
  if (tie == Tie::kBare || (!is_body_noun("tr", noun) && !is_vessel_noun("tr", noun))) return;
  who.tie = tie;
  for (Who& other : out.names) {
    if (other.unnamed && other.tokens.first == at) other.tie = Tie::kNone;
  }
}

void tie_besides(EventSentence& out) {
  constexpr std::uint32_t kReach = 5;  // tokens of the office before a name
  const TextTokens& text = out.work->tokens;
  const GrammarWords& grammar = grammar_words(out.language);
  if (grammar.words(WordUse::kBesides).empty()) return;
  for (std::size_t n = 0; n + 1 < out.names.size(); ++n) {
    Who& first = out.names[n];
    const std::uint32_t opening = first.title > 0 ? first.title : first.tokens.first;
    bool besides = false;
    for (std::uint32_t i = opening; !besides && i > out.tokens.first && opening - i < kReach; --i) {
      if (text.tokens[i - 1].kind != TokenKind::kWord) break;
      besides = grammar.has(WordUse::kBesides, text.lower(i - 1));
    }
    if (!besides || first.kind == EntityKind::kPlace) continue;
    for (std::size_t m = n + 1; m < out.names.size(); ++m) {
      Who& second = out.names[m];
      std::uint32_t also = second.tokens.first;
      while (also > first.tokens.last && second.tokens.first - also < kReach &&
             !grammar.has(WordUse::kAlsoWord, text.lower(also - 1)))
        --also;
      if (also <= first.tokens.last || second.tokens.first - also >= kReach) continue;
      if (second.kind != EntityKind::kPlace) {
        first.tie = second.tie;
        second.group = m == n + 1;
      }
      break;
    }
  }
}

// "|ASB Grubu'nun| patronu Sıtkı Ayan", "|Hilal Petrol| şirketinin müdürü X": whose the noun is that stands before somebody's name; and
// "|Erdoğan'a| yakınlığıyla bilinen X": who stands in a clause before the name that it tells more of.
void tie_before_turkish_names(EventSentence& out) {
  if (out.language != "tr") return;
  constexpr std::uint32_t kReach = 5;  // tokens between the names
  constexpr std::size_t kStem = 4;     // bytes
  const TextTokens& text = out.work->tokens;
  const GrammarWords& grammar = grammar_words("tr");
  for (std::size_t n = 0; n + 1 < out.names.size(); ++n) {
    Who& owner = out.names[n];
    const Who& holder = out.names[n + 1];
    const std::uint32_t first = owner.tokens.last;
    if (owner.unnamed || holder.unnamed || holder.kind != EntityKind::kPerson ||
        owner.tie == Tie::kAdjective || holder.tokens.first < first + 2 ||
        holder.tokens.first - first > kReach)
      continue;
    bool words = true;
    bool whose = owner.tie == Tie::kOf;
    for (std::uint32_t i = first; i < holder.tokens.first; ++i) {
      words =
          words && text.tokens[i].kind == TokenKind::kWord && !out.page->time[i] && !covers_trigger(out, i);
      whose = whose || grammar.has(WordUse::kWhoseParticle, text.lower(i)) ||
              (i + 1 < holder.tokens.first && grammar.ends(WordUse::kGenitiveEnd, text.lower(i), kStem));
    }
    if (!words) continue;
    const std::string_view last = text.lower(holder.tokens.first - 1);
    if (whose && owner.kind != EntityKind::kPerson && owner.tie == Tie::kBare &&
        grammar.ends(WordUse::kOwnedEnd, last, kStem))
      owner.tie = Tie::kOf;
    if (owner.tie != Tie::kBare && owner.tie != Tie::kOf &&
        grammar.ends(WordUse::kAttributiveEnd, last, kStem) && !grammar.has(WordUse::kNoParticiple, last))
      owner.tie = Tie::kNone;
  }
}

}  // namespace tamis::documents
