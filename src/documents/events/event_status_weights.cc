#include "documents/events/event_status_weights.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "base/data_table.h"
#include "documents/events/event_age.h"
#include "documents/events/event_codes.h"
#include "documents/events/event_hearsay.h"
#include "documents/events/event_status.h"
#include "documents/words/span_index.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kEventStatuses = static_cast<std::size_t>(EventStatus::kBackground) + 1;
constexpr std::size_t kStatementsOfReport = 3;
constexpr std::uint32_t kParts = 4;  // of the text, for where an event is told

std::string_view kind_name(EntityKind kind) noexcept {
  switch (kind) {
    case EntityKind::kPerson:
      return "person";
    case EntityKind::kOrganization:
      return "body";
    case EntityKind::kPlace:
      return "place";
    case EntityKind::kGroup:
      return "group";
    default:
      return "other";
  }
}

std::string status_word(const Event& event) { return std::string(event_status_name(event.status)); }

class Features {
 public:
  Features(const Document& document, const std::vector<std::uint64_t>& signs)
      : document_(document), signs_(signs) {
    for (std::size_t n = 0; n < document.events.size(); ++n)
      in_sentence_[sentence_of(document.events[n])].push_back(n);
    for (std::size_t n = 0; n < document.statements.size(); ++n) {
      for (const Span span : document.statements[n].content) {
        said_.add(span.begin, span.end);
        spans_.push_back(span);
        statement_.push_back(n);
      }
    }
    for (const Block& block : document.blocks) {
      if (!is_main(block.zone)) continue;
      begin_ = std::min(begin_, block.span.begin);
      end_ = std::max(end_, block.span.end);
    }
  }

  [[nodiscard]] std::vector<std::string> of(std::size_t number) const {
    const Event& event = document_.events[number];
    std::vector<std::string> out;
    const std::string rule = status_word(event);
    const std::string group(event_codes(event.type).group);
    out.push_back("rule=" + rule);
    out.push_back("type=" + event.type);
    out.push_back("group=" + group);
    out.push_back("rule_group=" + rule + "/" + group);
    for (std::size_t sign = 0; sign < kStatusSigns; ++sign) {
      if ((signs_[number] & sign_bit(static_cast<StatusSign>(sign))) == 0) continue;
      const std::string name(status_sign_name(static_cast<StatusSign>(sign)));
      out.push_back("sign=" + name);
      out.push_back("rule_sign=" + rule + "/" + name);
    }
    add_slots(event, out);
    add_time(event, out);
    add_neighbours(number, out);
    add_said(event, out);
    const std::uint32_t length = end_ > begin_ ? end_ - begin_ : 1;
    const std::uint32_t at = event.trigger.begin > begin_ ? event.trigger.begin - begin_ : 0;
    out.push_back("part=" + std::to_string(std::min(kParts - 1, at * kParts / length)));
    if (event.evidence.size() > 1) out.emplace_back("retold");
    if (event.reason.empty()) out.push_back("no_reason=" + rule);
    if (document_.statements.size() >= kStatementsOfReport) out.emplace_back("page_of_statements");
    return out;
  }

 private:
  static std::uint32_t sentence_of(const Event& event) noexcept {
    return event.evidence.empty() ? event.trigger.begin : event.evidence.front().begin;
  }

  static void add_slots(const Event& event, std::vector<std::string>& out) {
    const auto& slots = event.slots;
    for (auto slot = slots.begin(); slot != slots.end(); ++slot) {
      if (std::none_of(slots.begin(), slot, [&](const Slot& other) { return other.role == slot->role; }))
        out.push_back("role=" + slot->role);
    }
  }

  void add_time(const Event& event, std::vector<std::string>& out) const {
    const std::string& published = document_.meta.published.value;
    if (published.empty()) out.emplace_back("undated");
    bool told = false;
    for (const Slot& slot : event.slots) {
      if (slot.time < 0 || (slot.role != "time" && slot.role != "interval")) continue;
      const int year = year_of(slot.value);
      std::string age = "vague";
      if (year > 0 && year_of(published) > 0) {
        const int years = year_of(published) - year;
        const int days = days_before(published, slot.value);
        if (slot.value.size() == 4) {
          age = years > 1 ? "years" : years == 1 ? "last_year" : years == 0 ? "this_year" : "to_come";
        } else if (std::string_view(published).substr(0, slot.value.size()) < slot.value.substr(0, 10)) {
          age = "to_come";
        } else {
          age = days <= 1     ? "day"
                : days <= 7   ? "week"
                : days <= 31  ? "month"
                : days <= 100 ? "quarter"
                : days <= 365 ? "year"
                              : "years";
        }
      } else if (year > 0) {
        age = slot.value.size() == 4 ? "a_year" : "a_date";
      }
      if (!told) out.push_back("age=" + age);
      told = true;
    }
    if (!told) out.emplace_back("age=none");
  }

  void add_neighbours(std::size_t number, std::vector<std::string>& out) const {
    const Event& event = document_.events[number];
    const auto& beside = in_sentence_.at(sentence_of(event));
    for (const std::size_t n : beside) {
      if (n == number) continue;
      const Event& other = document_.events[n];
      out.push_back("beside=" + status_word(other));
      out.push_back("beside_group=" + std::string(event_codes(other.type).group));
      if (other.type == event.type) out.push_back("twin=" + status_word(other));
    }
    // The last of its type before, and the last of any in a sentence before.
    bool before = false;
    for (std::size_t n = number; n-- > 0 && !before;) {
      if (document_.events[n].type != event.type) continue;
      out.push_back("told=" + status_word(document_.events[n]));
      before = true;
    }
    if (!before) out.emplace_back("told=never");
    before = false;
    for (std::size_t n = number; n-- > 0 && !before;) {
      if (sentence_of(document_.events[n]) == sentence_of(event)) continue;
      out.push_back("before=" + status_word(document_.events[n]));
      before = true;
    }
    if (!before) out.emplace_back("before=nothing");
    std::sort(out.begin() + 1, out.end());
    out.erase(std::unique(out.begin() + 1, out.end()), out.end());
  }

  void add_said(const Event& event, std::vector<std::string>& out) const {
    const std::uint32_t at = event.trigger.begin;
    bool said = false;
    std::ignore = said_.any(at, at + 1, [&](std::size_t n) {
      if (spans_[n].begin > at || at >= spans_[n].end) return false;
      const Statement& statement = document_.statements[statement_[n]];
      out.push_back("said=" + std::string(statement_kind_name(statement.kind)));
      out.push_back("modality=" + statement.modality);
      if (statement.negated) out.emplace_back("said_negated");
      out.push_back(
          "speaker=" +
          std::string(
              statement.speaker_name.empty() ? "nobody"
              : statement.speaker < 0
                  ? "unnamed"
                  : kind_name(document_.referents[static_cast<std::size_t>(statement.speaker)].kind)));
      if (!statement.chain.empty()) out.emplace_back("said_through");
      said = true;
      return true;
    });
    if (!said) out.push_back(event.statements.empty() ? "said=no" : "said=beside");
    if (!said && !event.statements.empty())
      out.push_back("modality_beside=" + document_.statements[event.statements.front()].modality);
  }

  const Document& document_;
  const std::vector<std::uint64_t>& signs_;
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> in_sentence_;
  SpanIndex said_;                      // what statements say
  std::vector<Span> spans_;             // ... where
  std::vector<std::size_t> statement_;  // ... which
  std::uint32_t begin_ = UINT32_MAX;
  std::uint32_t end_ = 0;
};

using Sums = std::array<double, kEventStatuses>;

class Weights {
 public:
  static const Weights& get() {
    static const Weights weights;
    return weights;
  }

  [[nodiscard]] Sums sums(const std::vector<std::string>& features) const {
    Sums sums = prior_;
    for (const std::string& feature : features) {
      const auto its = weights_.find(feature);
      if (its == weights_.end()) continue;
      for (std::size_t status = 0; status < sums.size(); ++status) sums[status] += its->second[status];
    }
    return sums;
  }

 private:
  Weights() {
    base::for_each_row(base::data_table("status_weights.tsv"), [&](const auto& columns, std::size_t count) {
      if (count <= kEventStatuses) return;
      Sums sums{};
      for (std::size_t status = 0; status < sums.size(); ++status) {
        const std::string_view bits = columns[status + 1];
        std::from_chars(bits.data(), bits.data() + bits.size(), sums[status]);
      }
      if (columns[0] == "prior") {
        prior_ = sums;
      } else {
        weights_.emplace(columns[0], sums);
      }
    });
  }

  Sums prior_{};
  std::unordered_map<std::string_view, Sums> weights_;  // of the table's text
};

}  // namespace

StatusFeatures status_features(const Document& document, const std::vector<std::uint64_t>& signs) {
  const Features features(document, signs);
  StatusFeatures out;
  out.reserve(document.events.size());
  for (std::size_t n = 0; n < document.events.size(); ++n) out.push_back(features.of(n));
  return out;
}

namespace {
thread_local StatusFeatures* recorded = nullptr;
}

void record_status_features(StatusFeatures* into) noexcept { recorded = into; }

void settle_statuses(Document& document, const std::vector<std::uint64_t>& signs) {
  StatusFeatures features = status_features(document, signs);
  if (recorded != nullptr) {
    *recorded = std::move(features);
    return;
  }
  for (std::size_t n = 0; n < features.size(); ++n) {
    if ((signs[n] & sign_bit(StatusSign::kCertain)) != 0) continue;
    Event& event = document.events[n];
    const Sums sums = Weights::get().sums(features[n]);
    const auto best = static_cast<EventStatus>(std::max_element(sums.begin(), sums.end()) - sums.begin());
    // What is feared, planned or denied of a transfer must never be told as done, nor what somebody asks.
    if (best == EventStatus::kOccurred &&
        (is_known_from_somebody(event.type) || (signs[n] & (sign_bit(StatusSign::kUndone) | sign_bit(StatusSign::kWhether))) != 0))
      continue;
    // Who is charged or listed may deny what for: the measure stands, unless the words deny itself.
    const std::string_view group = event_codes(event.type).group;
    if (best == EventStatus::kDenied && (group == "enforcement" || group == "sanctions")) continue;
    event.status = best;
  }
}

}  // namespace tamis::documents
