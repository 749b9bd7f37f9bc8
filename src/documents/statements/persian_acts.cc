// Persian acts of saying: who speaks, what of it is an object, the verb, and behind it "که" with its clause.
#include <algorithm>
#include <utility>

#include "documents/names/introduced_bodies.h"
#include "documents/statements/speech_acts.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

constexpr std::uint32_t kLongestSubject = 9;  // tokens

}  // namespace

bool SpeechActs::has_object_mark(TokenRange region) const {
  for (std::uint32_t i = region.first; i < region.last; ++i) {
    if (!in_quote(i) && grammar_words(language_).has(WordUse::kObjectMark, text_.at(i))) return true;
  }
  return false;
}

bool SpeechActs::is_persian_and(std::uint32_t token) const {
  return (classes(token) & kConjunction) != 0 &&
         grammar_words(language_).has(WordUse::kAndWord, text_.at(token));
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
  // "... «تحریک» خواند |که صلح را تهدید می کند|، گفت": a relative clause ends at its comma.
  if (begin > unit_.first && begin < at && (classes(begin) & kThat) != 0) {
    std::uint32_t comma = begin;
    while (comma < at && text_.tokens[comma].kind != TokenKind::kComma) ++comma;
    if (comma < at) return {comma + 1, at};
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

// "|ذبیح الله مجاهد|، سخنگوی طالبان، در شبکه ایکس نوشت": the name before or behind the comma, else the first noun phrase.
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
      // "یکی |از| ساکنان روستا"
      if (last == first + 1 && grammar_words(language_).has(WordUse::kOneOf, text_.at(first)) &&
          grammar_words(language_).has(WordUse::kOutOf, text_.at(last)) && last + 1 < end) {
        last += 2;
        continue;
      }
      const bool small =
          (kinds & (kPreposition | kAdverb | kThat | kTime | kSubordinator | kConjunction)) != 0;
      if (speakers_.mention_at(last) < 0 && small) break;
      if (last > first && (kinds & kDemonstrative) != 0) break;  // "|این| اتهام را": the object
      if (grammar_words(language_).has(WordUse::kObjectMark, text_.at(last)) || in_quote(last)) break;
      // "|تحلیلگران| محل نشست را مهم می دانند": behind a word for people stands its adjective, or what is another's.
      TokenRange people;
      if (last == first + 1 && speakers_.mention_at(first) < 0 && speakers_.mention_at(last) < 0 &&
          source_word_at(work_, first, last, language_, people) == SourceWord::kGroup &&
          grammar_words(language_).ends(WordUse::kPluralEnd, text_.at(first), 4) &&
          !grammar_words(language_).ends(WordUse::kFieldAdjectiveEnd, text_.at(last), 4) &&
          has_object_mark({last, end}))
        break;
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
          if (person.mention < 0) continue;
          // "وزیر دفاع |ایران| عزیز نصیرزاده": whose the office is stands inside of the mention.
          for (std::uint32_t t = person.tokens.last; t < last; ++t) {
            if (speakers_.mention_at(t) == person.mention) person.tokens.last = t + 1;
          }
          return person;
        }
      }
      // "شرکت تتر، |ناشر ...|، می گوید": what a body is, is nobody's name.
      if (fallback.found() && fallback.word == SourceWord::kGroup && fallback.mention < 0 &&
          !is_body_noun(language_, text_.at(fallback.tokens.first))) {
        // "سخنگوی ارتش پاکستان، |ژنرال احمد شریف چودری|، ...": a name that the memory does not know.
        Speaker name = arabic_person(phrase);
        if (name.found()) return name;
      }
      if (!fallback.found()) {
        const std::int32_t mention = speakers_.mention_at(first);
        TokenRange found;
        if (mention >= 0) fallback = speakers_.behind_preposition(phrase, language_);
        // "|وزارت دفاع ایران| وقوع انفجار را تکذیب کرد": what the object mark ends begins behind a body's name.
        const bool object_next =
            last < end && grammar_words(language_).has(WordUse::kObjectMark, text_.at(last));
        // "|ایران| ارسال پهپاد به روسیه را رد کرد": a state has no noun of its own behind it.
        const bool state = mention >= 0 && speakers_.is_place_at(first) && has_object_mark({last, end});
        const bool before_object = (object_next || state) && fallback.mention >= 0 &&
                                   fallback.medium == "organization" && fallback.tokens.first == first;
        if (before_object && fallback.tokens.last + 1 < last && speakers_.is_place_at(fallback.tokens.last) &&
            fallback.tokens.last == first + 2)
          ++fallback.tokens.last;
        const bool whole = fallback.found() && (fallback.tokens.last >= last || before_object);
        if (!whole || fallback.mention < 0) {
          // "|شرکت راه آهن| سرقت اطلاعات مسافران را": a noun that names go with, and what kind of one it is.
          constexpr std::uint32_t kFewestOfBoth = 4;  // tokens
          const bool kind_of_body =
              object_next && mention < 0 && (classes(first) & kBearer) != 0 && last - first >= kFewestOfBoth;
          const TokenRange said_by{first, kind_of_body ? first + 2 : last};
          Speaker words;
          words.tokens = said_by;
          words.name = text_.at(text_.span(said_by));
          words.word = source_word_at(work_, first, last, language_, found);
          for (std::uint32_t k = first; k < last && words.word == SourceWord::kNone; ++k)
            words.word = source_word_at(work_, k, last, language_, found);
          // "خبرگزاری دولتی |تاس|"
          const std::int32_t own = speakers_.mention_at(last - 1);
          if (passes_on(words.word) && own >= 0 && !speakers_.is_place_at(last - 1)) {
            Speaker medium = speakers_.behind_preposition({last - 1, last}, language_);
            if (medium.mention >= 0) {
              medium.word = words.word;
              medium.medium = medium_name(words.word);
              return medium;
            }
          }
          words.medium = words.word == SourceWord::kNone ? "organization" : medium_name(words.word);
          words.reason = words.word == SourceWord::kNone ? "words of the page" : "group";
          words.confidence = words.word == SourceWord::kNone ? 0.6 : 0.9;
          fallback = std::move(words);
        }
        // "سمیع الله ودان، پژوهشگر ...": a name, then what it is.
        const bool office = fallback.word == SourceWord::kGroup || fallback.reason == "title" ||
                            fallback.reason == "description";
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
    if (in_quote(i) || !grammar_words(language_).has(WordUse::kOutOf, text_.at(i)) || i + 1 >= at) continue;
    const bool tells = act.cue.modality != ModalityKind::kDenied;
    if (tells && act.cue.kind == CueKind::kSay && (classes(i + 1) & kPronoun) == 0) return {i + 1, at};
    break;
  }
  // "|این اتهام را بی اساس| خواند": from behind the subject to the verb.
  std::uint32_t mark = at;
  while (mark > all.first && !grammar_words(language_).has(WordUse::kObjectMark, text_.at(mark - 1))) --mark;
  if (mark == all.first) return {};
  std::uint32_t first =
      act.speaker.found() && act.speaker.tokens.first >= all.first && act.speaker.tokens.last < mark
          ? act.speaker.tokens.last
          : all.first;
  for (std::uint32_t i = first; i < mark; ++i) {
    if (text_.tokens[i].kind == TokenKind::kComma && !in_quote(i)) first = i + 1;
  }
  while (first < mark &&
         (!is_word(text_.tokens[first]) || is_persian_and(first) || (classes(first) & kThat) != 0 ||
          ((classes(first) & (kTime | kAdverb)) != 0 && (classes(first) & kArticle) == 0)))
    ++first;
  // "|پیش از این| فروش سلاح را": when, not what.
  constexpr std::uint32_t kWhen = 3;  // tokens
  if (first + kWhen + 1 < mark && (classes(first) & kPreposition) != 0 &&
      grammar_words(language_).has(WordUse::kOutOf, text_.at(first + 1)))
    first += kWhen;
  // "|آن زمان| این پیمان را": the same.
  if (first + 2 < mark && (classes(first) & kDemonstrative) != 0 && (classes(first + 1) & kTime) != 0)
    first += 2;
  // "سفارت روسیه |در تهران| تحویل جنگنده را": where the speaker is.
  if (first + 2 < mark && act.speaker.found() && first == act.speaker.tokens.last &&
      (classes(first) & kPreposition) != 0 && speakers_.is_place_at(first + 1)) {
    const std::int32_t place = speakers_.mention_at(first + 1);
    std::uint32_t end = first + 1;
    while (end < mark && speakers_.mention_at(end) == place) ++end;
    if (end + 1 < mark && (classes(end) & kPreposition) == 0) first = end;
  }
  if (first + 1 >= mark) return {};
  return {first, at};
}

// "گفتگوهایی که |غرب| نگران است": of the relative clause that the verb ends.
Speaker SpeechActs::persian_subject_of_clause(const Act& act) const {
  constexpr std::uint32_t kReach = 4;  // tokens
  const std::uint32_t at = act.cue.tokens.first;
  for (std::uint32_t i = at; i > unit_.first + 1 && at - i < kReach; --i) {
    if (in_quote(i - 1) || text_.tokens[i - 1].kind == TokenKind::kComma) return {};
    if ((classes(i - 1) & kThat) == 0) continue;
    if (i == at || speakers_.mention_at(i) < 0) return {};
    return speakers_.behind_preposition({i, at}, language_);
  }
  return {};
}

// "...؛ این را وزارت دفاع |اعلام کرد|": what is said stands in front.
bool SpeechActs::persian_anaphor(Act& act) const {
  const std::uint32_t first = segments_[segment_of(act.cue.tokens.first)].tokens.first;
  if (act.cue.kind != CueKind::kSay || first <= unit_.first + 1 || first + 2 >= act.cue.tokens.first ||
      (classes(first) & kDemonstrative) == 0 ||
      !grammar_words(language_).has(WordUse::kObjectMark, text_.at(first + 1)))
    return false;
  act.speaker = persian_subject({first + 2, act.cue.tokens.first});
  if (!act.speaker.found()) return false;
  act.message[0] = {unit_.first, first - 1};
  act.before = true;
  return true;
}

void SpeechActs::persian_message(std::size_t number) {
  Act& act = acts_[number];
  const std::uint32_t limit = persian_limit(number);
  const TokenRange clause = persian_clause(number);
  if (act.cue.kind == CueKind::kShow) {
    // "ویدئویی که کرملین منتشر کرد |نشان می دهد که| ...": the picture speaks.
    if (act.cue.tokens.last + 1 < limit && (classes(act.cue.tokens.last) & kThat) != 0) {
      act.message[0] = {act.cue.tokens.last + 1, limit};
      act.that_clause = true;
    }
    return;
  }
  if (persian_anaphor(act)) return;
  if (number > 0 && act.cue.modality == ModalityKind::kFeared && act.cue.tokens.last < unit_.last &&
      (classes(act.cue.tokens.last) & kThat) == 0 && !in_quote(act.cue.tokens.last)) {
    act.speaker = acts_[number - 1].speaker;  // "که صلح را |تهدید می کند|": nobody says it
    return;
  }
  act.speaker = persian_subject_of_clause(act);
  TokenRange own = clause;
  // "«...»؛ یکی از ساکنان گفت": behind what is said.
  if (own.first < own.last && in_quote(own.first)) own.first = quoted_end(own.first, own.last);
  if (!act.speaker.found()) act.speaker = persian_subject(without_quotes_right(own));
  if (!act.speaker.found() && number > 0) {
    act.speaker = acts_[number - 1].speaker;
    act.coordinated = true;
  }
  // "از آمادگی خود |خبر داد|، در حالی که ...", "این پرتاب را «تحریک» |خواند| که ...": the object stands in front.
  const bool tells_of = grammar_words(language_).has(WordUse::kTellsOf, text_.at(act.cue.tokens.first));
  if ((tells_of || act.cue.kind == CueKind::kObject) && act.cue.tokens.last < limit &&
      !in_quote(act.cue.tokens.last)) {
    const bool that_next = (classes(act.cue.tokens.last) & kThat) != 0;
    const TokenRange object = tells_of && that_next ? TokenRange{} : persian_object(act, clause);
    if (object.first < object.last) {
      act.message[0] = object;
      act.noun = !has_quote(object);
      return;
    }
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
    act.message[0] = {i, limit};  // "گفت پاکستان هر وقت حمله کند آن را اعلام می کند"
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
  // "نام پنج مقام |را به فهرست| افزود": put on a list, not said.
  if (act.noun && grammar_words(language_).has(WordUse::kAddsTo, text_.at(act.cue.tokens.first)) &&
      has_object_mark(act.message[0])) {
    act.message = {};
    act.dropped = true;
  }
}

}  // namespace tamis::documents
