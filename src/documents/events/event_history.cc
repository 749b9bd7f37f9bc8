#include "documents/events/event_history.h"

#include <algorithm>
#include <string>
#include <utility>

#include "documents/events/event_age.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

namespace {

// An event of so many years before the page is history; a year so old is history on any page.
constexpr int kHistoryYears = 2;
constexpr int kHistory = 2000;
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;
constexpr int kOldDays = 100;
constexpr int kPassingDays = 18;
constexpr std::size_t kWholeDate = 10;  // "2023-09-13"

class Judge {
 public:
  Judge(const EventSentence& sentence, const EventTrigger& trigger, TokenRange tokens, const Event& event,
        const PageDay& day)
      : sentence_(sentence),
        trigger_(trigger),
        event_(event),
        day_(day),
        text_(sentence.work->tokens),
        clause_(sentence.clause_range(tokens.first)),
        tokens_(tokens) {}

  [[nodiscard]] Span run() const {
    const bool state = trigger_.form == TriggerForm::kState;
    // ", sancionada por Estados Unidos,": what a party is known for.
    if (state && clause_.first < tokens_.first && tokens_.first - clause_.first <= 1 &&
        clause_.first > sentence_.tokens.first && !is_fresh())
      return event_.trigger;
    // "Kim Jong Sik, der Ziel von Sanktionen ist", "Ivanov, whom the EU blacklisted": told only of who he is.
    if (event_.type == "sanctions_designation" && !has_expression() &&
        clause_.first > sentence_.tokens.first && has_relative(1) && !is_reported())
      return event_.trigger;
    // "a firm under British sanctions", "被欧盟制裁的富翁": how somebody is, not what was done now.
    if (event_.type == "sanctions_designation" && !is_fresh() && (state || is_attributive()))
      return event_.trigger;
    const bool pluperfect = is_pluperfect();
    if (!has_expression()) {
      const TokenRange year = bare_year(pluperfect || state);
      if (year.first < year.last) return text_.span(year);
    }
    if (is_fresh()) return {};
    const bool passing = has_relative(2) || pluperfect;
    for (const Slot& slot : event_.slots) {
      if (slot.time < 0 || (slot.role != "time" && slot.role != "interval")) continue;
      const int year = year_of(slot.value);
      // Well before the page; or last year, told in an aside about somebody.
      const bool last_year = year > kFirstYear && day_.year > 0 && year < day_.year;
      const int days = days_before(day_.published, slot.value);
      // For some months it is news, unless it is told in passing.
      if (days >= kOldDays || (last_year && (passing || slot.value.size() == 4)) ||
          (passing && months_before(day_.published, slot.value) > 0 && days >= kPassingDays))
        return slot.span;
      // "Die EU hatte ... im Dezember 2021", "unter Sanktionen seit 2022": before what the page is about.
      if ((pluperfect || state) && year > kFirstYear && (day_.year == 0 || year < day_.year))
        return slot.span;
      if (is_history(year) || is_told_with_year(slot)) return slot.span;
    }
    return {};
  }

 private:
  [[nodiscard]] bool has_role(std::string_view role) const noexcept {
    return std::any_of(event_.slots.begin(), event_.slots.end(),
                       [&](const Slot& slot) { return slot.role == role; });
  }

  // Whether an expression of time is told with it, not only a bare year.
  [[nodiscard]] bool has_expression() const noexcept {
    return std::any_of(event_.slots.begin(), event_.slots.end(), [](const Slot& slot) {
      return slot.time >= 0 && (slot.role == "time" || slot.role == "interval");
    });
  }

  // Chinese sets the clause about a noun before it, with 的 between.
  [[nodiscard]] bool is_attributive() const noexcept {
    return sentence_.language == "zh" && tokens_.last < clause_.last && text_.at(tokens_.last) == "的";
  }

  // "dass |der| Bundesrat Sanktionen verhängt hat": an article behind the conjunction.
  [[nodiscard]] bool is_reported() const noexcept {
    return sentence_.language == "de" &&
           std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
             return word.word->word == WordClass::kThat && word.tokens.first == clause_.first &&
                    text_.lower(word.tokens.first).starts_with("da");
           });
  }

  // A relative pronoun among the first words of the clause.
  [[nodiscard]] bool has_relative(std::uint32_t words) const noexcept {
    return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      return word.word->word == WordClass::kRelative && word.tokens.first >= clause_.first &&
             word.tokens.first <= clause_.first + words;
    });
  }

  [[nodiscard]] bool is_pluperfect() const noexcept {
    return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      return word.word->word == WordClass::kStatus && word.word->status == StatusWord::kPluperfect &&
             clause_.contains(word.tokens.first);
    });
  }

  // "on Friday ... for what was done in March": the later time is the event's own.
  [[nodiscard]] bool is_fresh() const noexcept {
    return std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
      // A page without a date: "on Monday".
      constexpr std::string_view kSomeDay = "XXXX-WXX-";
      if (slot.time >= 0 && slot.role == "time" && day_.year == 0 && slot.value.starts_with(kSomeDay))
        return true;
      return slot.time >= 0 && slot.role == "time" && slot.value.size() >= 7 && year_of(slot.value) > 0 &&
             months_before(day_.published, slot.value) == 0 && day_.year > 0 &&
             year_of(slot.value) == day_.year && slot.value.substr(0, 7) <= day_.published.substr(0, 7);
    });
  }

  [[nodiscard]] bool is_history(int year) const noexcept {
    return year != 0 && (year < kHistory || (day_.year > 0 && year + kHistoryYears <= day_.year));
  }

  // A page without a date gives no year for what is news; a whole date may be of the day itself.
  [[nodiscard]] bool is_told_with_year(const Slot& slot) const noexcept {
    const int year = year_of(slot.value);
    if (day_.year > 0 || year < kFirstYear) return false;
    return slot.value.size() < kWholeDate || year < day_.latest;
  }

  // A year of history that stands as a bare number in the clause ("2019 wurde ... verhängt").
  [[nodiscard]] TokenRange bare_year(bool pluperfect) const noexcept {
    for (std::uint32_t i = clause_.first; i < clause_.last; ++i) {
      const Token& token = text_.tokens[i];
      // "2016. dobio", "у 2015-му"
      if (token.kind != TokenKind::kNumber || token.end - token.begin < 4 || token.end - token.begin > 5)
        continue;
      const int year = year_of(text_.at(i));
      if (year < kFirstYear || year > kLastYear) continue;
      // A page without a date gives no year for what is news.
      if (!is_history(year) && day_.year > 0 && !(pluperfect && year < day_.year)) continue;
      const auto& quantities = sentence_.work->document->quantities;
      const auto counted =
          std::lower_bound(quantities.begin(), quantities.end(), token.begin,
                           [](const Quantity& a, std::uint32_t begin) { return a.span.begin < begin; });
      if (counted == quantities.end() || counted->span.begin != token.begin) return {i, i + 1};
    }
    return {};
  }

  const EventSentence& sentence_;
  const EventTrigger& trigger_;
  const Event& event_;
  const PageDay& day_;
  const TextTokens& text_;
  TokenRange clause_;
  TokenRange tokens_;
};

}  // namespace

PageDay day_of_page(const Document& document) {
  PageDay day;
  day.published = document.meta.published.value;
  day.year = year_of(day.published);
  for (const TimeExpression& time : document.times) {
    const int year = year_of(time.value);
    if (year > day.latest && year <= kLastYear) day.latest = year;
  }
  return day;
}

Span future_of(const Event& event, const PageDay& day) {
  if (day.published.size() < kWholeDate) return {};
  for (const Slot& slot : event.slots) {
    if (slot.time < 0 || slot.role != "time" || year_of(slot.value) == 0) continue;
    const bool whole = slot.value.size() >= kWholeDate && slot.value[7] == '-';
    const bool month = slot.value.size() == 7 && slot.value[4] == '-' && slot.value[5] <= '1';
    if ((whole && slot.value.substr(0, kWholeDate) > day.published.substr(0, kWholeDate)) ||
        (month && slot.value > day.published.substr(0, 7)))
      return slot.span;
  }
  return {};
}

namespace {

// "wird |im November| nach Moskau reisen", told in December: of a month without its year the next; empty: it is none, or lies ahead.
std::string later_in_years(std::string_view published, std::string_view value, std::string_view words) {
  constexpr std::size_t kMonth = 7;  // bytes of "2025-11"
  constexpr std::size_t kYear = 4;
  if (published.size() < kWholeDate || (value.size() != kMonth && value.size() != kWholeDate) ||
      value[kYear] != '-' || year_of(value) == 0 || value >= published.substr(0, value.size()))
    return {};
  std::size_t digits = 0;
  for (const char c : words) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == kYear) return {};
  }
  // A past day is looked for first: of one that lies ahead within half a year, the last is more than five months ago.
  constexpr int kMonthsAgo = 5;
  const auto months = [](std::string_view day) {
    return year_of(day) * 12 + (day[kYear + 1] - '0') * 10 + (day[kYear + 2] - '0');
  };
  if (months(published) - months(value) < kMonthsAgo || months(published) - months(value) > 12) return {};
  std::string later = std::to_string(year_of(value) + 1);
  later += value.substr(kYear);
  return later;
}

}  // namespace

void move_planned_days(const Work& work, const PageDay& day, Event& event) {
  if (event.status != EventStatus::kPlanned) return;
  for (Slot& slot : event.slots) {
    if (slot.time < 0 || slot.role != "time") continue;
    const TimeExpression& time = work.document->times[static_cast<std::size_t>(slot.time)];
    if (!time.relation.empty()) continue;
    if (std::string later = later_in_years(day.published, slot.value, work.tokens.at(time.span));
        !later.empty())
      slot.value = std::move(later);
  }
  for (Slot& slot : event.slots) {
    if (slot.time < 0 || slot.role != "time") continue;
    const Span words = work.document->times[static_cast<std::size_t>(slot.time)].span;
    const TokenRange tokens = work.tokens.tokens_in(words);
    if (tokens.last != tokens.first + 1 || work.tokens.tokens[tokens.first].kind != TokenKind::kWord)
      continue;
    const std::uint32_t block = work.tokens.sentences[work.tokens.sentence_of[tokens.first]].block;
    if (grammar_words(work.document->blocks[block].language)
            .has(WordUse::kYesterday, work.tokens.lower(tokens.first)))
      continue;
    if (std::string later = later_in_week(day.published, slot.value); !later.empty())
      slot.value = std::move(later);
  }
}

Span history_of(const EventSentence& sentence, const EventTrigger& trigger, TokenRange tokens,
                const Event& event, const PageDay& day) {
  return Judge(sentence, trigger, tokens, event, day).run();
}

}  // namespace tamis::documents
