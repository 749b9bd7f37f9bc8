// Who only tells what the sentence says: "nach Angaben der ukrainischen Luftwaffe", "selon X", "X'e göre". Nobody in such a phrase
// acts or suffers in the event; nor does the place of a dateline (event_sentence.h).
#include <algorithm>

#include "documents/events/event_sentence.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

namespace {

// Words of a source behind its preposition, and before its postposition; characters where words have no blanks.
constexpr std::uint32_t kMostBehind = 14;
constexpr std::uint32_t kMostBefore = 8;

bool begins(const EventSentence& out, std::uint32_t token, WordClass word) noexcept {
  return std::any_of(out.words.begin(), out.words.end(),
                     [&](const WordHit& hit) { return hit.word->word == word && hit.tokens.first == token; });
}

bool verb_begins(const EventSentence& out, std::uint32_t token) noexcept {
  return std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
    return hit.tokens.first == token && hit.trigger->form == TriggerForm::kVerb && !is_noun_trigger(out, hit);
  });
}

bool ends_phrase(TokenKind kind) noexcept {
  return kind == TokenKind::kComma || kind == TokenKind::kColon || kind == TokenKind::kDash ||
         kind == TokenKind::kStop || kind == TokenKind::kQuote;
}

// German sets no comma behind it: the phrase ends at the verb or at the next noun that no small word ties to it.
bool german_ends(const EventSentence& out, std::uint32_t i, bool noun) noexcept {
  const TextTokens& text = out.work->tokens;
  if (!noun || text.tokens[i].kind != TokenKind::kWord) return false;
  if (begins(out, i, WordClass::kPreposition) || begins(out, i, WordClass::kDeterminer) ||
      begins(out, i, WordClass::kAnd))
    return false;
  if (!text.tokens[i].capital)
    // An adjective stands behind a small word and before its noun.
    return !(i + 1 < out.tokens.last && text.tokens[i + 1].capital &&
             (begins(out, i - 1, WordClass::kDeterminer) || begins(out, i - 1, WordClass::kPreposition)));
  // "nach Angaben der USA |Granaten| an Y", "laut Seoul |Raketen|": things are no part of it either.
  return text.tokens[i - 1].capital &&
         (std::any_of(out.names.begin(), out.names.end(),
                      [&](const Who& who) {
                        return !who.unnamed && who.tokens.first == i && who.kind == EntityKind::kPlace;
                      }) ||
          std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& word) {
            return word.tokens.first == i && is_item(word.word->word);
          }));
}

TokenRange source_behind(const EventSentence& out, const WordHit& frame) noexcept {
  const TextTokens& text = out.work->tokens;
  const bool german = out.language == "de" || out.language == "nl";
  TokenRange range{frame.tokens.first, frame.tokens.last};
  bool noun = false;
  while (range.last < out.tokens.last && range.last - frame.tokens.last < kMostBehind) {
    const std::uint32_t i = range.last;
    if (ends_phrase(text.tokens[i].kind) || verb_begins(out, i) || begins(out, i, WordClass::kAuxiliary) ||
        begins(out, i, WordClass::kThat))
      break;
    if (german && german_ends(out, i, noun)) break;
    noun = noun || (text.tokens[i].capital && i > frame.tokens.last - 1);
    ++range.last;
  }
  // Slavic languages set none either: who stands right before the verb is its subject, when another stands before him.
  if (!german && range.last < out.tokens.last && !ends_phrase(text.tokens[range.last].kind)) {
    const Who* last = nullptr;
    for (const Who& who : out.names) {
      if (who.tokens.first > frame.tokens.last && who.tokens.last <= range.last && who.tie == Tie::kBare &&
          !who.unnamed)
        last = &who;
    }
    if (last != nullptr) range.last = last->tokens.first;
  }
  return range;
}

// "X wurde |Medienberichten zufolge| entlassen": German sets no comma before it: the phrase begins behind the auxiliary, and one whose last
// noun is no name behind the noun before.
bool german_begins(const EventSentence& out, const WordHit& frame, std::uint32_t token) noexcept {
  if (out.language != "de") return false;
  if (hit_ending_at(out, token + 1, WordClass::kAuxiliary) != nullptr || verb_begins(out, token)) return true;
  const TextTokens& text = out.work->tokens;
  const std::uint32_t last = frame.tokens.first - 1;
  return token < last && text.tokens[token].capital && out.work->mention_of[last] < 0 &&
         text.tokens[last].capital;
}

TokenRange source_before(const EventSentence& out, const WordHit& frame) noexcept {
  const TextTokens& text = out.work->tokens;
  const bool blanks = out.language != "ja" && out.language != "zh";
  const std::uint32_t most = blanks ? kMostBefore : 3 * kMostBefore;
  TokenRange range = frame.tokens;
  const GrammarWords& grammar = grammar_words(out.language);
  // "발사했다|고| 통신이 소식통을 인용해": what is told ends before who tells it.
  const auto ends_message = [&](std::uint32_t token) {
    constexpr std::size_t kStem = 3;  // bytes
    return out.language == "ko" && text.tokens[token].kind == TokenKind::kWord &&
           grammar.ends(WordUse::kSaidEnd, text.lower(token), kStem);
  };
  while (range.first > out.tokens.first && frame.tokens.first - range.first < most &&
         !ends_phrase(text.tokens[range.first - 1].kind) && !ends_message(range.first - 1) &&
         !german_begins(out, frame, range.first - 1))
    --range.first;
  return range;
}

// "미국 매체 |워존|과의 인터뷰에서": Korean, a medium that passes on what somebody said, with the words before it up to a particle of case.
void mark_media(EventSentence& out) {
  constexpr std::uint32_t kMostOfPhrase = 3;  // tokens
  constexpr std::size_t kSyllable = 3;        // bytes
  if (out.language != "ko") return;
  const TextTokens& text = out.work->tokens;
  const GrammarWords& grammar = grammar_words(out.language);
  const Span whole = text.span(out.tokens);
  const EventPage::StatementSpans& media = out.page->media;
  (void)media.at.any(whole.begin, whole.end, [&](std::size_t n) {
    for (const SourceLink& link : out.work->document->statements[media.statements[n]].chain) {
      if (link.span.empty() || link.medium == "person" || !whole.overlaps(link.span)) continue;
      TokenRange range = text.tokens_in(link.span);
      for (std::uint32_t i = 0; i < kMostOfPhrase && range.first > out.tokens.first; ++i) {
        const std::string_view before = text.lower(range.first - 1);
        if (text.tokens[range.first - 1].kind != TokenKind::kWord ||
            grammar.ends(WordUse::kTopicParticle, before, kSyllable) ||
            grammar.ends(WordUse::kSubjectParticle, before, kSyllable) ||
            grammar.ends(WordUse::kObjectParticle, before, kSyllable))
          break;
        --range.first;
      }
      for (Who& who : out.names) {
        if (!range.contains(who.tokens.first)) continue;
        who.tie = Tie::kNone;
        who.group = false;
        who.speaker = true;
      }
    }
    return false;
  });
}

}  // namespace

bool covers_trigger(const EventSentence& sentence, std::uint32_t token) noexcept {
  return std::any_of(sentence.triggers.begin(), sentence.triggers.end(),
                     [&](const TriggerHit& hit) { return hit.tokens.contains(token); });
}

void mark_sources(EventSentence& out) {
  mark_media(out);
  for (const WordHit& frame : out.words) {
    if (frame.word->word != WordClass::kSource) continue;
    // "acusaciones |según las cuales|": opens what is claimed.
    if (std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& that) {
          return that.word->word == WordClass::kThat && that.tokens.first == frame.tokens.first &&
                 that.tokens.last > frame.tokens.last;
        }))
      continue;
    const TokenRange range =
        frame.word->value == "before" ? source_before(out, frame) : source_behind(out, frame);
    for (Who& who : out.names) {
      if (!range.contains(who.tokens.first)) continue;
      who.tie = Tie::kNone;
      who.group = false;
      who.speaker = true;
    }
  }
}

namespace {

// "|سانا|: استهدف", "|Reuters|: ABD, ...": an agency or outlet before the colon of a headline only tells it.
void drop_teller_before_colon(EventSentence& out) {
  const Work& work = *out.work;
  const Who& teller = out.names.front();
  const std::uint32_t colon = teller.tokens.last;
  const std::int32_t number = out.page->name_of[teller.tokens.first];
  if (teller.tokens.first != out.tokens.first || teller.unnamed || number < 0 || colon >= out.tokens.last ||
      work.tokens.tokens[colon].kind != TokenKind::kColon)
    return;
  const std::string_view kind = work.names[static_cast<std::size_t>(number)].subtype;
  if (kind == "agency" || kind == "outlet") out.names.erase(out.names.begin());
}

}  // namespace

// "ТАЛЛИН, 10 апреля (Reuters) - Эстония ...": the place that a report comes from does nothing in it.
void drop_dateline(EventSentence& out) {
  constexpr std::uint32_t kLongest = 14;
  const Work& work = *out.work;
  const TextTokens& text = work.tokens;
  const Block& block = work.document->blocks[text.sentences[out.number].block];
  if (out.names.empty() || text.tokens[out.tokens.first].begin != block.span.begin) return;
  drop_teller_before_colon(out);
  // "(ANSA) - KIEV, 24 NOV - ...": behind the agency in brackets.
  constexpr std::uint32_t kLongestAgency = 6;  // tokens
  std::uint32_t begin = out.tokens.first;
  if (text.tokens[begin].kind == TokenKind::kOpen) {
    std::uint32_t close = begin;
    while (close < out.tokens.last && close - begin < kLongestAgency &&
           text.tokens[close].kind != TokenKind::kClose)
      ++close;
    if (close + 2 < out.tokens.last && text.tokens[close].kind == TokenKind::kClose &&
        text.tokens[close + 1].kind == TokenKind::kDash)
      begin = close + 2;
  }
  const auto first = std::find_if(out.names.begin(), out.names.end(),
                                  [&](const Who& who) { return who.tokens.first >= begin; });
  if (first == out.names.end()) return;
  const Who& place = *first;
  if (place.kind != EntityKind::kPlace || place.tokens.first != begin) return;
  const std::uint32_t end = std::min(out.tokens.last, out.tokens.first + kLongest);
  int depth = 0;
  for (std::uint32_t i = place.tokens.last; i < end; ++i) {
    const TokenKind kind = text.tokens[i].kind;
    if (kind == TokenKind::kOpen) ++depth;
    if (kind == TokenKind::kClose) --depth;
    // "CULIACÁN, Sin.- Elementos de la Marina ..."
    const bool stopped = kind == TokenKind::kHyphen && i > out.tokens.first && depth <= 0 &&
                         text.tokens[i - 1].kind == TokenKind::kStop && !text.tokens[i].space_before;
    if (kind == TokenKind::kDash || stopped) {
      // "Россия — крупнейший поставщик": a dash for "is".
      if (i == place.tokens.last && text.tokens[place.tokens.first].script == text::Script::kCyrillic) return;
      std::erase_if(out.names, [&](const Who& who) { return who.tokens.first < i; });
      return;
    }
    if (kind == TokenKind::kWord && covers_trigger(out, i)) return;
    // "Iran made it a priority - but ...": of a dateline only dates and agencies have small letters.
    if (kind == TokenKind::kWord && depth <= 0 && is_cased(text.tokens[i].script) &&
        !text.tokens[i].capital && !out.page->time[i])
      return;
  }
}

}  // namespace tamis::documents
