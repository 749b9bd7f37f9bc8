// The reader of times behind times.h: one object reads a page, sentence by sentence. It stands in a header because its jobs
// are files of their own: times.cc (what begins at a token), time_hours.cc, time_dates.cc, time_durations.cc and
// time_resolution.cc (values by the date of publication and the tense).
#ifndef TAMIS_DOCUMENTS_TIMES_TIME_FINDER_H_
#define TAMIS_DOCUMENTS_TIMES_TIME_FINDER_H_

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/times/numbers_in_text.h"
#include "documents/times/time_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_classes.h"
#include "documents/words/work.h"

namespace tamis::documents::times {

struct Clock {
  int hour = -1;
  int minute = 0;
  int second = -1;
  bool sure = false;  // a mark, a half of the day or a zone says that it is an hour
  bool half_known = false;
  std::string zone;
  std::uint32_t end = 0;
};

constexpr int kNoMod = 99;

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  int weekday = 0;
  int season = 0;
  int quarter = 0;
  int half = 0;
  int decade = 0;  // 199 of the 1990s
  int mod = kNoMod;
  bool relative = false;  // so many units from the publication
  double offset = 0;
  Unit unit = kDaysUnit;
  int part = 0;
  bool set = false;
  int qualifier = 0;
  std::uint32_t first = 0;
  std::uint32_t end = 0;
};

struct Number {
  int value = 0;
  int digits = 0;
  std::uint32_t end = 0;
};

// Midnight of an ISO 8601 date or date and time; none: not such.
[[nodiscard]] std::optional<std::chrono::sys_days> read_anchor(std::string_view text);

class TimeFinder {
 public:
  explicit TimeFinder(Work& work)
      : work_(work), text_(work.tokens), out_(work.document->times), tables_(tables()) {
    anchor_ = read_anchor(work.document->meta.published.value);
  }

  void sentence(std::uint32_t number);

 private:
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };
  struct SpanOfTime {
    double count = 0;
    bool some = false;
    bool article = false;
    bool bare = false;
    Unit unit = kDaysUnit;
    std::string value;
    std::uint32_t end = 0;
  };

  bool look_up();
  [[nodiscard]] const ClassHit* at(std::uint32_t i, Class word_class) const noexcept {
    if (i < first_ || i >= last_) return nullptr;
    const Range range = ranges_[i - first_];
    const ClassHit* best = nullptr;
    for (std::uint32_t k = range.first; k < range.last; ++k) {
      const ClassHit& hit = hits_[k];
      if (hit.word_class == word_class && (best == nullptr || hit.end > best->end)) best = &hit;
    }
    return best;
  }
  // Whether a word of the class ends just before token i.
  [[nodiscard]] bool behind(std::uint32_t i, Class word_class) const noexcept {
    return i > first_ && i <= last_ && (behind_[i - first_] >> word_class & 1U) != 0;
  }
  [[nodiscard]] TokenKind kind(std::uint32_t i) const noexcept {
    return i < last_ ? text_.tokens[i].kind : TokenKind::kOther;
  }
  [[nodiscard]] bool word_is(std::uint32_t i, std::string_view word) const noexcept {
    return i < last_ && text_.lower(i) == word;
  }
  [[nodiscard]] bool ends_in(std::uint32_t i, WordUse endings) const noexcept {
    return i < last_ && grammar_->ends(endings, text_.lower(i));
  }
  [[nodiscard]] bool spaced(std::uint32_t i) const noexcept {
    return i >= last_ || text_.tokens[i].space_before;
  }
  [[nodiscard]] bool is_cjk() const noexcept {
    return language_ == "zh" || language_ == "ja" || language_ == "ko";
  }
  [[nodiscard]] std::uint32_t skip(std::uint32_t i, Class word_class, int most = 2) const noexcept {
    for (; most > 0; --most) {
      const ClassHit* hit = at(i, word_class);
      if (hit == nullptr) break;
      i = hit->end;
    }
    return i;
  }
  bool digits(std::uint32_t i, Number& number) const;
  bool year(std::uint32_t i, Number& number) const {
    return digits(i, number) && number.digits == 4 && number.value >= 1000 && number.value < 3000;
  }
  int pieces(std::uint32_t i, std::array<int, 3>& values, std::array<int, 3>& sizes, char& mark) const;

  // time_hours.cc
  bool clock(std::uint32_t i, Clock& clock) const;
  bool clock_digits(std::uint32_t i, Clock& clock) const;
  static void half_of_day(Clock& clock, int add) noexcept;
  void behind_clock(Clock& clock) const;
  void zone(Clock& clock) const;
  [[nodiscard]] static std::string clock_text(const Clock& clock);

  // time_dates.cc
  std::uint32_t ordinal_mark(std::uint32_t i) const noexcept;
  std::uint32_t year_behind(std::uint32_t i, Date& date) const;
  [[nodiscard]] std::uint32_t year_post(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t turkish_ending(std::uint32_t i) const noexcept;
  std::uint32_t month_name(std::uint32_t i, int& month, bool beside_number) const;
  std::uint32_t day_month(std::uint32_t i, Date& date, int& day_to) const;
  std::uint32_t month_day(std::uint32_t i, Date& date, int& day_to) const;
  std::uint32_t marked_date(std::uint32_t i, Date& date) const;
  bool era(std::uint32_t i, Number& number) const;
  std::uint32_t weekday_in_brackets(std::uint32_t i, Date& date) const;
  std::uint32_t numeric_date(std::uint32_t i, Date& date) const;
  bool weekday_word(std::uint32_t i, Date& date, std::uint32_t& end) const;
  std::uint32_t part_behind(std::uint32_t i, Date& date) const;
  std::uint32_t mod_behind(std::uint32_t i, Date& date) const;
  bool date(std::uint32_t i, Date& date, int& day_to) const;
  bool date_without_year(std::uint32_t i, Date& date, int& day_to) const;
  void join_relative_year(Date& date) const;
  bool unit_with_mod(std::uint32_t j, Date& date) const;
  bool relative_day(std::uint32_t i, Date& date) const;
  std::uint32_t calendar(std::uint32_t i, Date& date, int& day_to) const;
  std::uint32_t season_or_quarter(std::uint32_t i, Date& date) const;
  std::uint32_t year_alone(std::uint32_t i, Date& date) const;
  [[nodiscard]] bool is_year_by_form(std::uint32_t i, const Number& number) const;
  std::uint32_t bare_day(std::uint32_t i, Date& date) const;

  // time_resolution.cc
  [[nodiscard]] int tense_of(std::uint32_t i) const noexcept;
  [[nodiscard]] int tense(std::uint32_t first, std::uint32_t end) const noexcept;
  static void append_date(std::string& out, std::chrono::sys_days days);
  static std::chrono::sys_days day_of(int year, int month, int day);
  void resolve(const Date& date, TimeExpression& time) const;
  void resolve_relative(const Date& date, TimeExpression& time) const;

  // times.cc
  [[nodiscard]] std::uint32_t end_of(std::uint32_t i) const noexcept;
  TimeExpression& emit(std::uint32_t first, std::uint32_t end);
  [[nodiscard]] std::string_view qualifier_before(std::uint32_t i) const noexcept;
  std::string zone_for(const Clock& clock, std::string_view value) const;
  void set_clock(TimeExpression& time, const Clock& clock) const;
  bool clock_range(std::uint32_t i, bool open, Clock& begin, Clock& end, bool& range) const;
  [[nodiscard]] bool clock_before(std::uint32_t i) const noexcept;
  TimeExpression* date_before(std::uint32_t i);
  std::uint32_t at_token(std::uint32_t i);
  [[nodiscard]] bool compound_weekday(std::uint32_t i) const noexcept;
  std::uint32_t clock_here(std::uint32_t first, std::uint32_t i, bool open);
  [[nodiscard]] bool is_date_start(std::uint32_t j) const noexcept;
  std::uint32_t range_of(std::uint32_t first, std::uint32_t i);
  std::uint32_t date_here(std::uint32_t i, Date& first, int day_to);
  std::uint32_t years_behind(std::uint32_t i, const Date& first);

  // time_durations.cc
  bool span_of_time(std::uint32_t i, SpanOfTime& span) const;
  Span event_words(std::uint32_t i, std::uint32_t& end) const;
  [[nodiscard]] bool opens_clause(std::uint32_t i) const noexcept;
  [[nodiscard]] bool counts_from_now(std::uint32_t first, std::uint32_t end) const;
  std::uint32_t ago_or_in(std::uint32_t i);
  void emit_relative(std::uint32_t first, const SpanOfTime& span, int sign, std::uint32_t end = 0);
  std::uint32_t event_before(std::uint32_t i, const SpanOfTime& span);
  void emit_event(std::uint32_t first, std::uint32_t event, std::uint32_t event_end, const SpanOfTime& span,
                  bool before, std::uint32_t end);
  std::uint32_t chinese_event(std::uint32_t i);
  [[nodiscard]] bool in_found(std::uint32_t i) const noexcept;
  std::uint32_t duration_here(std::uint32_t i);
  std::uint32_t part_before(std::uint32_t i);
  void join_clocks(std::size_t from);

  Work& work_;
  const TextTokens& text_;
  std::vector<TimeExpression>& out_;
  const Tables& tables_;
  std::optional<std::chrono::sys_days> anchor_;
  std::string_view language_;
  const WordClasses::Language* words_ = nullptr;
  const GrammarWords* grammar_ = nullptr;
  const WordClasses::Language* numbers_ = nullptr;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
  std::vector<ClassHit> hits_;
  std::vector<Range> ranges_;
  std::vector<std::uint8_t> number_;   // whether a number may begin at the token
  std::vector<std::uint64_t> behind_;  // classes that end before the token, as bits
  mutable bool dotted_ = false;        // the hour read last was written with a dot
};

}  // namespace tamis::documents::times

#endif  // TAMIS_DOCUMENTS_TIMES_TIME_FINDER_H_
