// Persian acts of saying: who speaks, what of it is an object, the verb, and behind it "که" with its clause.
#include <algorithm>
#include <utility>

#include "documents/grammar_words.h"
#include "documents/speech_acts.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

constexpr std::uint32_t kLongestSubject = 9;  // tokens
constexpr std::string_view kObjectMark = "را";
constexpr std::string_view kFrom = "از";

}  // namespace

bool SpeechActs::is_persian_and(std::uint32_t token) const {
  return (classes(token) & kConjunction) != 0 && text_.at(token) == "و";
}

std::uint32_t SpeechActs::persian_limit(std::size_t number) const {
  std::uint32_t limit = unit_.last;
  for (std::size_t k = number + 1; k < acts_.size(); ++k) {
    const std::uint32_t at = acts_[k].cue.tokens.first;
    // "... را رد کرد |و گفت| پاکستان ...", "... و آن را «پروژه دشمن» خواند": its clause begins behind the last "and".
    constexpr std::uint32_t kFar = 9;  // tokens
    for (std::uint32_t i = at; i > acts_[number].cue.tokens.last && at - i < kFar; --i) {
      if (in_quote(i - 1) || !is_persian_and(i - 1)) continue;
      const bool right_behind = i - 1 == acts_[number].cue.tokens.last;
      if (right_behind || i == at) limit = std::min(limit, i - 1);
      break;
    }
  }
  return limit;
}

TokenRange SpeechActs::persian_clause(std::size_t number) const {
  const std::uint32_t at = acts_[number].cue.tokens.first;
  std::uint32_t begin = unit_.first;
  for (std::size_t k = 0; k < number; ++k) {
    if (acts_[k].cue.tokens.last <= at) begin = std::max(begin, acts_[k].cue.tokens.last);
  }
  if (begin > unit_.first) {
    for (std::uint32_t i = begin; i < at; ++i) {
      if (is_persian_and(i) && !in_quote(i)) {
        begin = i + 1;
        break;
      }
    }
  }
  return {begin, at};
}

// "|ذبیح‌الله مجاهد|، سخنگوی طالبان، در شبکه ایکس نوشت": the name before or behind the comma, else the first noun phrase.
Speaker SpeechActs::persian_subject(TokenRange clause) const {
  std::uint32_t i = clause.first;
  Speaker fallback;
  constexpr int kMostParts = 4;
  for (int part = 0; part < kMostParts && i < clause.last; ++part) {
    while (i < clause.last && (!is_word(text_.tokens[i]) || is_persian_and(i) || in_frame(i) ||
                               ((classes(i) & kAdverb) != 0 && speakers_.mention_at(i) < 0)))
      ++i;
    std::uint32_t end = i;
    while (end < clause.last && text_.tokens[end].kind != TokenKind::kComma) ++end;
    if (i >= end) break;
    // "با این حال دو مقام ...": the phrase of the preposition, then who speaks.
    std::uint32_t first = i;
    if ((classes(first) & kPreposition) != 0 && speakers_.mention_at(first) < 0) {
      if (end < clause.last) {
        i = end + 1;
        continue;
      }
      constexpr std::uint32_t kLongestAdjunct = 4;  // tokens
      while (first < end && first < i + kLongestAdjunct &&
             ((classes(first) & kIndefinite) == 0 || first + 1 >= end) &&
             (speakers_.mention_at(first) < 0 || (classes(first - 1) & kPreposition) != 0))
        ++first;
    }
    // "آقای متقی": the form of address is no part of the name.
    std::uint32_t last = first;
    if (first + 1 < end && grammar_words(language_).has(WordUse::kHonorific, text_.at(first))) {
      ++first;
      const std::int32_t surname = speakers_.mention_at(first);
      last = first + 1;
      while (last < end && surname >= 0 && speakers_.mention_at(last) == surname) ++last;
    }
    const bool addressed = last > first;
    while (!addressed && last < end && last < first + kLongestSubject) {
      const std::uint32_t kinds = classes(last);
      const bool small =
          (kinds & (kPreposition | kAdverb | kThat | kTime | kSubordinator | kConjunction)) != 0;
      if (speakers_.mention_at(last) < 0 && small) break;
      if (text_.at(last) == kObjectMark || in_quote(last)) break;
      ++last;
    }
    if (last > first) {
      const TokenRange phrase{first, last};
      if ((classes(first) & kPronoun) != 0) return fallback.found() ? fallback : pronoun_at(first);
      for (std::uint32_t k = first; k < last; ++k) {
        const std::int32_t mention = speakers_.mention_at(k);
        if (mention < 0) continue;
        const Mention& named = document_.mentions[static_cast<std::size_t>(mention)];
        if (named.kind == EntityKind::kPerson && named.form <= MentionForm::kGivenName) {
          Speaker person = speakers_.behind_preposition({k, last}, language_);
          if (person.mention >= 0) return person;
        }
      }
      if (fallback.found() && fallback.word == SourceWord::kGroup && fallback.mention < 0) {
        // "سخنگوی ارتش پاکستان، |ژنرال احمد شریف چودری|، ...": a name that the memory does not know.
        Speaker name = arabic_person(phrase);
        if (name.found()) return name;
      }
      if (!fallback.found()) {
        const std::int32_t mention = speakers_.mention_at(first);
        TokenRange found;
        if (mention >= 0) fallback = speakers_.behind_preposition(phrase, language_);
        const bool whole = fallback.found() && fallback.tokens.last >= last;
        if (!whole || fallback.mention < 0) {
          Speaker words;
          words.tokens = phrase;
          words.name = text_.at(text_.span(phrase));
          words.word = source_word_at(work_, first, last, language_, found);
          for (std::uint32_t k = first; k < last && words.word == SourceWord::kNone; ++k)
            words.word = source_word_at(work_, k, last, language_, found);
          words.medium = words.word == SourceWord::kNone ? "organization" : medium_name(words.word);
          words.reason = words.word == SourceWord::kNone ? "words of the page" : "group";
          words.confidence = words.word == SourceWord::kNone ? 0.6 : 0.9;
          fallback = std::move(words);
        }
        // "سمیع‌الله ودان، پژوهشگر ...": a name, then what it is.
        const bool office = fallback.word == SourceWord::kGroup ||
                            fallback.reason == std::string_view("title") ||
                            fallback.reason == std::string_view("description");
        if (!office) return fallback;
      }
    }
    if (end >= clause.last) break;
    i = end + 1;
  }
  return fallback;
}

TokenRange SpeechActs::persian_object(const Act& act, TokenRange clause) const {
  const std::uint32_t at = act.cue.tokens.first;
  // "... |از کشف یک محموله| خبر داد", "از «پاسخ در زمان مناسب» خبر داد"
  const TokenRange all{clause.first > unit_.first ? clause.first : unit_.first, at};
  for (std::uint32_t i = all.first; i < at; ++i) {
    if (in_quote(i) || text_.at(i) != kFrom || i + 1 >= at) continue;
    const bool tells = act.cue.modality != ModalityKind::kDenied;
    if (tells && act.cue.kind == CueKind::kSay && (classes(i + 1) & kPronoun) == 0) return {i + 1, at};
    break;
  }
  // "|این اتهام را بی‌اساس| خواند": from behind the subject to the verb.
  std::uint32_t mark = at;
  while (mark > all.first && text_.at(mark - 1) != kObjectMark) --mark;
  if (mark == all.first) return {};
  std::uint32_t first =
      act.speaker.found() && act.speaker.tokens.first >= all.first && act.speaker.tokens.last < mark
          ? act.speaker.tokens.last
          : all.first;
  for (std::uint32_t i = first; i < mark; ++i) {
    if (text_.tokens[i].kind == TokenKind::kComma && !in_quote(i)) first = i + 1;
  }
  while (first < mark && (!is_word(text_.tokens[first]) || is_persian_and(first) ||
                          ((classes(first) & (kTime | kAdverb)) != 0 && (classes(first) & kArticle) == 0)))
    ++first;
  // "|پیش از این| فروش سلاح را": when, not what.
  constexpr std::uint32_t kWhen = 3;  // tokens
  if (first + kWhen + 1 < mark && (classes(first) & kPreposition) != 0 && text_.at(first + 1) == kFrom)
    first += kWhen;
  if (first + 1 >= mark) return {};
  return {first, at};
}

void SpeechActs::persian_message(std::size_t number) {
  Act& act = acts_[number];
  const std::uint32_t limit = persian_limit(number);
  const TokenRange clause = persian_clause(number);
  act.speaker = persian_subject(without_quotes_right(clause));
  if (!act.speaker.found() && number > 0) {
    act.speaker = acts_[number - 1].speaker;
    act.coordinated = true;
  }
  std::uint32_t i = act.cue.tokens.last;
  while (i < limit && (!is_word(text_.tokens[i]) || in_frame(i)) && !in_quote(i)) ++i;
  const bool quote = i < limit && in_quote(i);
  const bool that = i < limit && (classes(i) & kThat) != 0;
  if (quote || that) {
    act.message[0] = {that ? i + 1 : i, limit};
    act.that_clause = that;
    return;
  }
  if (act.cue.kind == CueKind::kObject || act.cue.modality == ModalityKind::kDenied) {
    act.message[0] = persian_object(act, clause);
    act.noun = !act.empty();
    if (!act.empty()) return;
  }
  const std::uint32_t said = first_quote({unit_.first, act.cue.tokens.first});
  if (said != kNowhere && number == 0 && act.cue.kind == CueKind::kSay && said <= unit_.first + 1 &&
      i < limit) {
    // "«...»، گفت معاون وزیر رابرت لنگ"
    constexpr std::uint32_t kLongestName = 8;  // tokens
    Speaker behind = limit - i <= kLongestName ? persian_subject({i, limit}) : Speaker{};
    if (behind.mention >= 0 && behind.medium == "person") {
      act.before = true;
      act.speaker = std::move(behind);
      act.message[0] = {said, quoted_end(said, act.cue.tokens.first)};
      return;
    }
  }
  std::uint32_t words = 0;
  for (std::uint32_t k = i; k < limit; ++k) words += is_word(text_.tokens[k]) ? 1U : 0U;
  constexpr std::uint32_t kFewestWords = 2;
  if (act.cue.kind == CueKind::kSay && words >= kFewestWords &&
      (classes(i) & (kConjunction | kAdverb)) == 0) {
    act.message[0] = {
        i, limit};  // "گفت پاکستان هر وقت حمله کند آن را اعلام می‌کند"
    act.that_clause = true;
    return;
  }
  // Behind what is said: "«...»، او گفت".
  const std::uint32_t front = first_quote({unit_.first, act.cue.tokens.first});
  if (front != kNowhere && number == 0) {
    act.message[0] = {front, quoted_end(front, act.cue.tokens.first)};
    act.before = act.message[0].first == unit_.first || !act.speaker.found();
    return;
  }
  act.message[0] = persian_object(act, clause);
  act.noun = !act.empty();
}

}  // namespace tamis::documents
