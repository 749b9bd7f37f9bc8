#include "documents/times/time_finder.h"

#include <cmath>
#include <string>

#include "documents/words/cues.h"

namespace tamis::documents::times {

using text::Script;
namespace chrono = std::chrono;

bool TimeFinder::span_of_time(std::uint32_t i, SpanOfTime& span) const {
  if (i >= last_) return false;
  span = {};
  if (const ClassHit* half = at(i, kHalfUnit)) {
    span.unit = unit_of(*half);
    span.count = 0.5;
    span.value = duration(0.5, span.unit);
    span.end = half->end;
    return true;
  }
  if (const ClassHit* days = at(i, kDays)) {
    span.count = days->value;
    span.value = duration(days->value, kDaysUnit);
    span.end = days->end;
    return true;
  }
  if (const ClassHit* dual = at(i, kDual)) {
    span.count = 2;
    span.unit = unit_of(*dual);
    span.value = duration(2, span.unit);
    span.end = dual->end;
    return true;
  }
  if (const ClassHit* one = at(i, kOneUnit)) {
    span.count = 1;
    span.article = true;
    span.unit = unit_of(*one);
    span.value = duration(1, span.unit);
    span.end = one->end;
    return true;
  }
  const auto unit_at = [&](std::uint32_t j) -> const ClassHit* {
    if (const ClassHit* unit = at(j, kUnit)) {
      // "m." and "min" shortened; "S" of seconds is never one letter here
      return unit;
    }
    return at(j, kUnitAdjective);
  };
  if (const ClassHit* half = at(i, kHalf)) {
    if (const ClassHit* unit = unit_at(half->end)) {
      span.count = 0.5;
      span.unit = unit_of(*unit);
      span.value = duration(0.5, span.unit);
      span.end = unit->end;
      return true;
    }
  }
  if (const ClassHit* some = at(i, kSome)) {
    const ClassHit* unit = unit_at(some->end);
    if (unit == nullptr && some->end < last_ && kind(some->end) == TokenKind::kWord &&
        at(some->end, kOf) != nullptr)
      unit = unit_at(at(some->end, kOf)->end);
    if (unit != nullptr) {
      span.some = true;
      span.unit = unit_of(*unit);
      span.value = some_duration(span.unit);
      span.end = unit->end;
      return true;
    }
  }
  NumberInText number;
  if (number_[i - first_] != 0 && read_number(text_, i, last_, language_, *numbers_, true, number)) {
    std::uint32_t j = number.end;
    if (kind(j) == TokenKind::kHyphen && j + 1 < last_) ++j;
    // "deux dernières années"
    if (const ClassHit* mod = at(j, kMod); mod != nullptr && unit_at(mod->end) != nullptr) j = mod->end;
    const ClassHit* unit = unit_at(j);
    if (unit != nullptr && number.value >= 0 && number.value < 1e7) {
      span.unit = unit_of(*unit);
      span.end = unit->end;
      span.article = number.article;
      span.count = number.value;
      if (number.lower_bound) {
        span.some = true;
        span.value = some_duration(span.unit);
      } else {
        span.value = duration(number.value, span.unit);
      }
      // "dos horas y media"
      if (const ClassHit* conj = at(span.end, kAnd)) {
        if (const ClassHit* half = at(conj->end, kHalf); half != nullptr && at(half->end, kUnit) == nullptr) {
          span.count = number.value + 0.5;
          span.value = duration(span.count, span.unit);
          span.end = half->end;
          return true;
        }
      }
      // "two hours and 30 minutes"
      if (span.unit == kHours && number.value == std::floor(number.value)) {
        std::uint32_t k = span.end;
        if (const ClassHit* conj = at(k, kAnd)) k = conj->end;
        NumberInText more;
        if (read_number(text_, k, last_, language_, *numbers_, true, more)) {
          const ClassHit* minutes = at(more.end, kUnit);
          if (minutes != nullptr && unit_of(*minutes) == kMinutes && more.value < 60) {
            span.value = duration(number.value + more.value / 60, kHours);
            span.value = "PT";
            append_number(span.value, static_cast<int>(number.value), 1);
            span.value += 'H';
            append_number(span.value, static_cast<int>(more.value), 1);
            span.value += 'M';
            span.count = number.value + more.value / 60;
            span.end = minutes->end;
          }
        }
      }
      return true;
    }
    return false;
  }
  // "Stunden vor", "hours before": the plural alone
  if (const ClassHit* unit = at(i, kUnit); unit != nullptr && !is_cjk()) {
    span.unit = unit_of(*unit);
    span.some = span.bare = true;
    span.value = some_duration(span.unit);
    span.end = unit->end;
    return true;
  }
  return false;
}

// The words for the event behind "before".
Span TimeFinder::event_words(std::uint32_t i, std::uint32_t& end) const {
  std::uint32_t j = i;
  for (int k = 0; k < 2; ++k) {
    if (const ClassHit* article = at(j, kArticle)) j = article->end;
  }
  const std::uint32_t begin = j;
  int words = 0;
  for (; j < last_ && words < 6; ++j) {
    const Token& token = text_.tokens[j];
    if (token.kind == TokenKind::kHyphen && j > begin) continue;
    if (token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber) break;
    if (j > begin && at(j, kStop) != nullptr) break;
    if (j == begin && at(j, kStop) != nullptr && at(j, kArticle) == nullptr) break;
    if (j > begin && (at(j, kWeekday) != nullptr)) break;
    const Token& before = text_.tokens[j > begin ? j - 1 : j];
    if (j > begin && before.kind == TokenKind::kWord) {
      if (language_ == "de") {
        if (before.capital && !token.capital) break;
      } else if (token.script != Script::kArabic && token.capital && !before.capital && words > 0 &&
                 at(j - 1, kArticle) == nullptr) {
        break;
      }
    }
    ++words;
  }
  while (j > begin && text_.tokens[j - 1].kind == TokenKind::kHyphen) --j;
  if (j == begin) return {};
  end = j;
  // The article belongs to the words as the page has them.
  return {text_.tokens[i].begin, text_.tokens[j - 1].end};
}

// "a day after |Iran fired two| missiles", "two days before |he arrived|": what follows an English preposition is a clause. Its verb stands
// behind a name, or before what it is done to; the participle of "after the alleged attack" and "after talks held in Moscow" does neither.
bool TimeFinder::opens_clause(std::uint32_t i) const noexcept {
  constexpr std::uint32_t kReach = 7;  // tokens of the subject
  if (language_ != "en" || i >= last_) return false;
  const auto classes = [&](std::uint32_t j) {
    return text_.tokens[j].kind == TokenKind::kWord ? clause_word_classes(language_, text_.lower(j)) : 0;
  };
  if ((classes(i) & clause_word::kPronoun) != 0 && (classes(i) & clause_word::kArticle) == 0) return true;
  for (std::uint32_t j = i + 1; j + 1 < last_ && j <= i + kReach && kind(j) == TokenKind::kWord; ++j) {
    if (tense_of(j) >= 0) continue;
    if (at(j - 1, kArticle) != nullptr || (classes(j - 1) & clause_word::kArticle) != 0) continue;
    const Token& next = text_.tokens[j + 1];
    const bool object = next.kind == TokenKind::kNumber || number_[j + 1 - first_] != 0 ||
                        (next.kind == TokenKind::kWord && (next.capital || at(j + 1, kArticle) != nullptr ||
                                                           (classes(j + 1) & clause_word::kArticle) != 0));
    return object || text_.tokens[j - 1].capital;
  }
  return false;
}

// Whether the clause of "in three days" tells what is to come. Arabic, which has no table of its past, wants a verb that says so.
bool TimeFinder::counts_from_now(std::uint32_t first, std::uint32_t end) const {
  constexpr std::uint32_t kReach = 8;  // tokens
  const int told = tense(first, end);
  if (told != 0 || language_ != "ar") return told >= 0;
  const auto is_word = [&](std::uint32_t i) { return text_.tokens[i].kind == TokenKind::kWord; };
  if (end < last_ && is_word(end) && grammar_->begins(WordUse::kPresentFront, text_.lower(end))) return true;
  const std::uint32_t from = first - std::min(kReach, first - first_);
  for (std::uint32_t i = from; i < std::min(end + kReach, last_); ++i) {
    if (is_word(i) && grammar_->begins(WordUse::kFutureFront, text_.lower(i))) return true;
  }
  return end >= last_ && first == first_;
}

std::uint32_t TimeFinder::ago_or_in(std::uint32_t i) {
  const ClassHit* ago = at(i, kAgoPre);
  const ClassHit* in = at(i, kInPre);
  if (ago == nullptr && in == nullptr) return 0;
  for (const ClassHit* opener : {ago, in}) {
    if (opener == nullptr) continue;
    std::uint32_t j = opener->end;
    if (const ClassHit* about = at(j, kQualifier); about != nullptr && about->value == 7) j = about->end;
    SpanOfTime span;
    if (!span_of_time(j, span)) continue;
    if (opener == in && language_ == "en" && at(span.end, kAgoPost) != nullptr) continue;
    if (opener == in && language_ == "en" && span.unit == kYears && i > first_ && word_is(i - 1, "times"))
      continue;
    // "через неделю после встречи", "قبل ساعات من القمة": a relation to an event after all.
    for (const Class relation : {kBefore, kAfter}) {
      const ClassHit* hit = at(span.end, relation);
      std::uint32_t end = 0;
      const Span anchor = hit == nullptr ? Span{} : event_words(hit->end, end);
      if (anchor.empty()) continue;
      const bool before = language_ == "ar" ? opener == ago : relation == kBefore;
      TimeExpression& time = emit(i, end);
      time.kind = TimeExpression::Kind::kDuration;
      time.value = span.value;
      time.relation = before ? "before" : "after";
      time.anchor = anchor;
      return end;
    }
    if (span.bare) continue;
    // "за три дні |вимкнуло|", "بعد ثلاثين عاماً |قضاها|": as long after what was told before.
    if (opener == in && !counts_from_now(i, span.end)) {
      TimeExpression& time = emit(i, span.end);
      time.kind = TimeExpression::Kind::kDuration;
      time.value = span.value;
      time.relation = "after";
      return span.end;
    }
    emit_relative(i, span, opener == ago ? -1 : 1);
    return span.end;
  }
  return 0;
}

void TimeFinder::emit_relative(std::uint32_t first, const SpanOfTime& span, int sign, std::uint32_t end) {
  TimeExpression& time = emit(first, end == 0 ? span.end : end);
  time.qualifier.clear();
  if (span.some || (span.unit >= kHours && span.unit <= kSeconds) || span.count != std::floor(span.count) ||
      !anchor_) {
    time.kind = TimeExpression::Kind::kDuration;
    time.value = span.value;
    time.relation = sign < 0 ? "before" : "after";
    return;
  }
  Date date;
  date.relative = true;
  date.offset = sign * span.count;
  date.unit = span.unit;
  time.kind = TimeExpression::Kind::kDate;
  resolve_relative(date, time);
  time.resolved = time.value.find('X') == std::string::npos;
}

// "정상회담 몇 시간 전", 首脳会談の数時間前: the event stands before the span.
std::uint32_t TimeFinder::event_before(std::uint32_t i, const SpanOfTime& span) {
  const ClassHit* before = at(span.end, kAgoPost);
  const ClassHit* after = at(span.end, kInPost);
  if (before == nullptr && after == nullptr) return 0;
  std::uint32_t j = i;
  if (language_ == "ko") {
    if (j == first_ || kind(j - 1) != TokenKind::kWord || text_.tokens[j - 1].script != Script::kHangul ||
        in_found(j - 1))
      return 0;
    if (ends_in(j - 1, WordUse::kEventClose)) return 0;
    --j;
  } else {
    if (j > first_ && text_.at(j - 1) == "の") --j;
    const std::uint32_t end = j;
    if (language_ == "zh") return 0;
    while (j > first_ && end - j < 12 && kind(j - 1) == TokenKind::kWord && !in_found(j - 1) &&
           (text_.tokens[j - 1].script == Script::kHan || text_.tokens[j - 1].script == Script::kKatakana))
      --j;
    if (j == end || end == i) return 0;
    emit_event(j, j, end, span, before != nullptr, (before != nullptr ? before : after)->end);
    return (before != nullptr ? before : after)->end;
  }
  emit_event(j, j, i, span, before != nullptr, (before != nullptr ? before : after)->end);
  return (before != nullptr ? before : after)->end;
}

void TimeFinder::emit_event(std::uint32_t first, std::uint32_t event, std::uint32_t event_end,
                            const SpanOfTime& span, bool before, std::uint32_t end) {
  TimeExpression& time = emit(first, end);
  time.kind = TimeExpression::Kind::kDuration;
  time.value = span.value;
  time.relation = before ? "before" : "after";
  time.anchor = {text_.tokens[event].begin, text_.tokens[event_end - 1].end};
}

// 峰会前几小时: "before" stands between the event and the span.
std::uint32_t TimeFinder::chinese_event(std::uint32_t i) {
  if (language_ != "zh") return 0;
  const ClassHit* before = at(i, kAgoPost);
  const ClassHit* after = at(i, kInPost);
  const ClassHit* relation = before != nullptr ? before : after;
  if (relation == nullptr) return 0;
  SpanOfTime span;
  if (!span_of_time(relation->end, span) || span.bare) return 0;
  std::uint32_t j = i;
  while (j > first_ && i - j < 8 && text_.tokens[j - 1].script == Script::kHan && !in_found(j - 1) &&
         text_.at(j - 1) != "在" && text_.at(j - 1) != "于" && text_.at(j - 1) != "，")
    --j;
  if (j == i) return 0;
  emit_event(j, j, i, span, before != nullptr, span.end);
  return span.end;
}

bool TimeFinder::in_found(std::uint32_t i) const noexcept {
  return !out_.empty() && out_.back().span.end > text_.tokens[i].begin;
}

std::uint32_t TimeFinder::duration_here(std::uint32_t i) {
  SpanOfTime span;
  if (!span_of_time(i, span)) return 0;
  if (is_cjk()) {
    if (const std::uint32_t end = event_before(i, span)) return end;
  }
  for (const Class relation : {kBefore, kAfter}) {
    const ClassHit* hit = at(span.end, relation);
    if (hit == nullptr) continue;
    std::uint32_t end = 0;
    const Span anchor = event_words(hit->end, end);
    if (anchor.empty()) continue;
    // "Tage |bevor| Südkorea und die USA üben": what follows a conjunction is a clause of its own.
    // "deux mois après |que| la Suisse a gelé": so does what "that" follows.
    if ((clause_word_classes(language_, text_.lower(hit->end - 1)) & clause_word::kSubordinator) != 0 ||
        (clause_word_classes(language_, text_.lower(hit->end)) & clause_word::kThat) != 0 ||
        opens_clause(hit->end))
      end = hit->end;
    TimeExpression& time = emit(i, end);
    time.kind = TimeExpression::Kind::kDuration;
    time.value = span.value;
    time.relation = relation == kBefore ? "before" : "after";
    time.anchor = anchor;
    return end;
  }
  if (const ClassHit* ago = at(span.end, kAgoPost);
      ago != nullptr && !(at(span.end, kBefore) != nullptr && at(span.end, kBefore)->end > ago->end)) {
    if (!span.bare) {
      emit_relative(i, span, -1, ago->end);
      return ago->end;
    }
  }
  if (const ClassHit* later = at(span.end, kInPost); later != nullptr && !span.bare && language_ != "en") {
    TimeExpression& time = emit(i, later->end);
    time.kind = TimeExpression::Kind::kDuration;
    time.value = span.value;
    time.relation = "after";
    return later->end;
  }
  // "за несколько часов до саммита": the opener stands before
  if (span.bare) return 0;
  if (span.article && (span.unit < kHours || span.unit == kSeconds) && !is_cjk()) {
    // "a day" is seldom a duration, and "a second man" is one more
    return 0;
  }
  TimeExpression& time = emit(i, span.end);
  time.kind = TimeExpression::Kind::kDuration;
  time.value = span.value;
  return span.end;
}

// "am Morgen des 13. September", "утром 13 сентября", "na manhã de quarta-feira", "صباح الأربعاء"
std::uint32_t TimeFinder::part_before(std::uint32_t i) {
  const ClassHit* part = at(i, kPart);
  if (part == nullptr || is_cjk()) return 0;
  std::uint32_t j = part->end;
  for (int k = 0; k < 3 && j < last_; ++k) {
    if (is_date_start(j)) break;
    const ClassHit* pre = at(j, kDatePre);
    if (pre == nullptr) pre = at(j, kOf);
    if (pre == nullptr) pre = at(j, kArticle);
    if (pre == nullptr || kind(j) == TokenKind::kComma) break;
    j = pre->end;
  }
  Date first;
  int day_to = 0;
  if (j >= last_ || !date(j, first, day_to) || day_to != 0 || first.set || first.part != 0) return 0;
  if (first.day == 0 && first.weekday == 0 && !(first.relative && first.unit == kDaysUnit)) return 0;
  first.part = static_cast<int>(part->value);
  first.first = i;
  return date_here(i, first, 0);
}

// An hour without a date takes the one day that its sentence names.
void TimeFinder::join_clocks(std::size_t from) {
  const TimeExpression* day = nullptr;
  std::size_t days = 0;
  for (std::size_t k = from; k < out_.size(); ++k) {
    const TimeExpression& time = out_[k];
    if (time.kind != TimeExpression::Kind::kDate &&
        !(time.kind == TimeExpression::Kind::kTime && time.value.find('T') == std::string::npos))
      continue;
    if (time.value.size() != 10 || time.value == "XXXX-XX-XX") continue;
    day = &time;
    ++days;
  }
  if (days != 1) return;
  const std::string value = day->value;
  const bool resolved = day->resolved;
  for (std::size_t k = from; k < out_.size(); ++k) {
    TimeExpression& time = out_[k];
    if (time.value.size() < 16 || time.value.compare(0, 11, "XXXX-XX-XXT") != 0) continue;
    time.value.replace(0, 10, value);
    if (time.end.size() >= 16) time.end.replace(0, 10, value);
    time.resolved = resolved;
  }
}

}  // namespace tamis::documents::times
