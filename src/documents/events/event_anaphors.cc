#include "documents/events/event_anaphors.h"

#include <algorithm>
#include <string>
#include <vector>

#include "documents/words/anaphor_nouns.h"
#include "documents/words/grammar_words.h"
#include "documents/words/offices.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kSentencesBack = 2;

// The noun as the table writes it, with words behind it that it may have ("homme d'affaires"); an unknown one: its kind is kNone.
AnaphorNoun noun_of(const EventSentence& sentence, const Who& who, std::uint32_t& end) {
  constexpr std::uint32_t kMostBehind = 3;
  const TextTokens& text = sentence.work->tokens;
  AnaphorNoun best;
  std::string words;
  for (std::uint32_t i = who.tokens.first; i < sentence.tokens.last && i < who.tokens.last + kMostBehind;
       ++i) {
    if (text.tokens[i].kind != TokenKind::kWord) break;
    if (!words.empty()) words += ' ';
    words += text.lower(i);
    if (i + 1 < who.tokens.last) continue;
    if (const AnaphorNoun noun = anaphor_noun(sentence.language, words); noun.kind != AnaphorKind::kNone) {
      best = noun;
      end = i + 1;
    }
  }
  return best;
}

// With its article before it, or written onto it, as the table has Arabic and Hebrew nouns ("|رجل الأعمال|", "|איש העסקים|"); where there is
// none, behind "this" or where it opens its sentence ("|İş insanı| tutuklandı").
bool is_definite(const EventSentence& sentence, std::uint32_t noun) noexcept {
  const std::string_view language = sentence.language;
  if (language == "ar" || language == "he") return true;
  const GrammarWords& grammar = grammar_words(language);
  if (language == "fa" || language == "tr")
    return noun == sentence.tokens.first ||
           grammar.has(WordUse::kThis, sentence.work->tokens.lower(noun - 1));
  return noun > sentence.tokens.first &&
         grammar.has(WordUse::kDefinite, sentence.work->tokens.lower(noun - 1));
}

// "the businessman |of| Minsk", "the director |Ivanov|": what stands behind says who he is.
bool is_told_behind(const EventSentence& sentence, std::uint32_t end) noexcept {
  if (end >= sentence.tokens.last) return false;
  const Token& next = sentence.work->tokens.tokens[end];
  const bool of = std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    return word.tokens.first == end &&
           ((word.word->word == WordClass::kPreposition &&
             (word.word->tie == Tie::kOf || word.word->tie == Tie::kVon)) ||
            word.word->word == WordClass::kRelative || word.word->word == WordClass::kAnd);
  });
  const bool named =
      sentence.language == "tr" || !is_cased(next.script)
          ? std::any_of(sentence.names.begin(), sentence.names.end(),
                        [&](const Who& name) {
                          return name.tokens.first == end && (name.tie == Tie::kBare || name.tie == Tie::kOf);
                        })
          : next.kind == TokenKind::kWord && next.capital;
  return of || named || next.kind == TokenKind::kQuote;
}

bool agrees(const AnaphorNoun& noun, std::string_view gender) noexcept {
  if (gender.empty() || noun.masculine == noun.feminine) return true;
  return gender == "female" ? noun.feminine : noun.masculine;
}

}  // namespace

std::int32_t person_of_noun(const EventSentence& sentence, const Who& who) {
  const TextTokens& text = sentence.work->tokens;
  const Document& document = *sentence.work->document;
  // Tables of Arabic, Persian and Turkish have businessmen among the offices that one person has.
  const bool official =
      who.official && sentence.language != "ar" && sentence.language != "fa" && sentence.language != "tr";
  if (!who.unnamed || (who.kind != EntityKind::kPerson && who.kind != EntityKind::kGroup) || official ||
      who.numbered || who.states || who.authority || who.counted || who.retinue || who.referent >= 0 ||
      who.compound || !is_definite(sentence, who.tokens.first))
    return kNobody;
  std::uint32_t end = who.tokens.last;
  const AnaphorNoun noun = noun_of(sentence, who, end);
  if (noun.kind != AnaphorKind::kPerson || is_told_behind(sentence, end)) return kNobody;
  for (const std::string& office : offices_in(text.at(text.span({who.tokens.first, end})))) {
    if (is_office_of_state(office)) return kNobody;
  }
  // Whom the sentence itself names before is no other's noun.
  const std::uint32_t begin = text.tokens[who.tokens.first].begin;
  auto mention = std::lower_bound(document.mentions.begin(), document.mentions.end(), begin,
                                  [](const Mention& a, std::uint32_t at) { return a.span.begin < at; });
  std::int32_t found = kNobody;
  std::uint32_t in_sentence = 0;
  while (mention != document.mentions.begin()) {
    --mention;
    const TokenRange tokens = text.tokens_in(mention->span);
    if (tokens.first >= tokens.last) continue;
    const std::uint32_t its = text.sentence_of[tokens.first];
    if (its + kSentencesBack < sentence.number || (found != kNobody && its != in_sentence)) break;
    if (text.sentences[its].block + 1 < text.sentences[sentence.number].block) break;
    if (mention->kind != EntityKind::kPerson || mention->referent < 0) continue;
    if (its == sentence.number) return kNobody;
    if (found != kNobody && mention->referent != found) return kNobody;
    found = mention->referent;
    in_sentence = its;
  }
  return found != kNobody && agrees(noun, document.referents[static_cast<std::size_t>(found)].gender)
             ? found
             : kNobody;
}

}  // namespace tamis::documents
